import { expect, test } from 'vitest';
import { fontsFor } from './fontsFor.ts';

const CSS =
  '@font-face{font-family:A;src:url(./latin.woff2)format("woff2");unicode-range:U+??,U+2000-206F}' +
  '@font-face{font-family:A;src:url("/assets/ext.woff2");unicode-range:U+100-24F,U+1E00-1E9F}' +
  '@font-face{font-family:B;src:url(all.woff2)}';

test('a part of a typeface is needed for its characters only', () => {
  expect(fontsFor(CSS, 'Aldern')).toEqual(new Set(['latin.woff2', 'all.woff2']));
  expect(fontsFor(CSS, 'Łódź')).toEqual(new Set(['latin.woff2', 'ext.woff2', 'all.woff2']));
  expect(fontsFor(CSS, '東京')).toEqual(new Set(['all.woff2']));
});
