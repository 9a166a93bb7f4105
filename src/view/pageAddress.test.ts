import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalised } from './address.ts';
import { parsePageAddress, writePageAddress } from './pageAddress.ts';
import { anyView } from './testing/anyView.ts';
import { DEFAULT_VIEW } from './view.ts';

const START = '/any/sub-path/';

const partsOf = (address: string) => new URL(address, 'https://host.example');

test.each([
  ['event/storm/', { event: 'storm' }],
  ['event/storm/index.html', { event: 'storm' }],
  ['event/storm/#excerpt-2', { event: 'storm', excerpt: 2 }],
  ['event/storm/?excerpt=3', { event: 'storm', excerpt: 3 }],
  ['event/storm/?view=list&event=other', { event: 'storm', mode: 'list' as const }],
  ['event/storm/?utm_source=mail#:~:text=x', { event: 'storm' }],
  ['?event=storm', { event: 'storm' }],
  ['?event=storm#excerpt-2', { event: 'storm', excerpt: 2 }],
  ['#excerpt-two', {}],
  ['other/storm/', {}],
])('%s', (address, view) => {
  const parsed = parsePageAddress(partsOf(START + address), START);
  expect(parsed).toEqual({ view: { ...DEFAULT_VIEW, ...view }, problems: [] });
});

test('an event alone stands at its page, with anything else at the timeline’s', () => {
  const storm = { ...DEFAULT_VIEW, event: 'storm' };
  expect(writePageAddress(storm, START, true)).toBe(`${START}event/storm/`);
  expect(writePageAddress({ ...storm, excerpt: 2 }, START, true)).toBe(`${START}event/storm/#excerpt-2`);
  expect(writePageAddress(storm, START, false)).toBe(`${START}?event=storm`);
  expect(writePageAddress({ ...storm, actors: ['a'] }, START, true)).toBe(`${START}?event=storm&actor=a`);
  expect(writePageAddress({ ...storm, embed: true }, START, true)).toBe(`${START}?event=storm&embed`);
  expect(writePageAddress(DEFAULT_VIEW, START, true)).toBe(START);
});

test('what is written is read as the same view, whether the event has a page or not', () => {
  const withSlug = fc.tuple(anyView, fc.constantFrom(null, 'storm', 'dnc-hack'), fc.boolean());
  fc.assert(
    fc.property(withSlug, ([view, event, hasPage]) => {
      const own = { ...view, event };
      const address = writePageAddress(own, START, hasPage);
      expect(parsePageAddress(partsOf(address), START)).toEqual({ view: normalised(own), problems: [] });
    }),
  );
});
