import { expect, test } from 'vitest';
import { besidePage } from './stylesInPage.ts';

test('what lies beside a style sheet is found from the page, quoted or not; what lies elsewhere is left alone', () => {
  const css = 'a{src:url(./a.woff2)}b{src:url("./b.woff2")}c{background:url(data:,x)}d{background:url(../d.png)}';
  expect(besidePage(css, './assets')).toBe(
    'a{src:url(./assets/a.woff2)}b{src:url("./assets/b.woff2")}c{background:url(data:,x)}d{background:url(../d.png)}',
  );
});
