/** Views of every kind, for property tests. */
import fc from 'fast-check';
import { DAY, type Interval } from '../../model/units.ts';
import type { View } from '../view.ts';

const id = fc.oneof(
  fc.constantFrom('china', 'joe-biden', 'dnc-hack', 'strike', 'harbour', 'clerk', 'ferries', 'gazette', 'labour'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const ids = fc.array(id, { maxLength: 4 });

/** Any stretch between the years ±100,000, from less than a day; with one or both ends open as well. */
const time = fc.integer({ min: -3e15, max: 3e15 });
const window: fc.Arbitrary<Interval> = fc
  .tuple(time, fc.oneof(fc.integer({ min: 1, max: 3 * DAY }), fc.integer({ min: DAY, max: 1e15 })), fc.nat(9))
  .map(([from, length, open]) => ({
    from: open === 8 ? -Infinity : from,
    to: open === 9 ? Infinity : from + length,
  }));

export const anyView: fc.Arbitrary<View> = fc
  .record<View>({
    event: fc.option(id),
    excerpt: fc.option(fc.integer({ min: 1, max: 99_999 })),
    actors: ids,
    articles: ids,
    tags: ids,
    match: fc.constantFrom('any', 'all', 'none'),
    query: fc.oneof(fc.constantFrom('', ' ', 'talks, "at sea" + 1 & 2 = 3'), fc.string({ unit: 'grapheme' })),
    underWay: fc.option(time),
    window: fc.option(window),
    scale: fc.option(fc.constantFrom('elastic', 'linear')),
    mode: fc.constantFrom('timeline', 'list'),
    embed: fc.boolean(),
  });
