import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressInWords, mapAddress, siteOf } from './outsideAddress.ts';

test.each([
  ['https://www.example.org/', 'example.org'],
  ['https://example.org/2024/bridge/', 'example.org/2024/bridge'],
  ['http://example.org/caf%C3%A9?id=7', 'example.org/café?id=7'],
  ['https://example.org/100%/x', 'example.org/100%/x'],
])('%s is shown as %s', (url, shown) => {
  expect(addressInWords(url)).toBe(shown);
});

test('a long address keeps its site and its end', () => {
  const shown = addressInWords(`https://www.example.org/${'archive/'.repeat(20)}bridge.jpg`);
  expect(shown).toMatch(/^example\.org\/archive\/.*….*bridge\.jpg$/);
  expect(shown.length).toBe(46);
});

test('no address breaks it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()), (url) => {
      expect(addressInWords(url).length).toBeLessThanOrEqual(Math.max(46, url.length));
      expect(typeof siteOf(url)).toBe('string');
    }),
  );
});

test('a map is opened at the place', () => {
  expect(mapAddress({ latitude: -33.9, longitude: 151.2 })).toBe(
    'https://www.openstreetmap.org/?mlat=-33.9&mlon=151.2#map=9/-33.9/151.2',
  );
});
