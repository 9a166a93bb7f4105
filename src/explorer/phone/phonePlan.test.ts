import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../model/calendar.ts';
import type { Era } from '../../model/bundle.ts';
import type { EventDate } from '../../model/date.ts';
import { PlaceSet } from '../../model/placeSet.ts';
import { DAY } from '../../model/units.ts';
import { phonePlan, sectionKey, sectionsWith, type PhoneSection } from './phonePlan.ts';
import { dailyStory } from './testing/dailyStory.ts';

const cut = (days: readonly number[]) => {
  const { planOf, all } = dailyStory(days);
  return leaves(planOf(all).sections!).map(({ unit, from, count }) => `${unit} ${isoDate(from)}: ${count}`);
};
/** Those that list events. */
const leaves = (sections: readonly PhoneSection[]): PhoneSection[] =>
  sections.flatMap((section) => (section.parts.length > 0 ? leaves(section.parts) : [section]));
const every = (count: number, step: number) => Array.from({ length: count }, (_, i) => Math.floor(i * step));

describe('sections', () => {
  test('there are none of a few events', () => {
    const { planOf, all } = dailyStory(every(119, 30));
    expect(planOf(all).sections).toBeNull();
  });

  test('are years, those without an event left out', () => {
    const days = [...every(100, 1), ...every(60, 1).map((day) => day + 1000)];
    expect(cut(days)).toEqual(['year 1970-01-01: 100', 'year 1972-01-01: 60']);
  });

  test('are months where years would hold too many, days where months would', () => {
    expect(cut(every(400, 0.25))).toEqual([
      'month 1970-01-01: 124', 'month 1970-02-01: 112', 'month 1970-03-01: 124', 'month 1970-04-01: 40',
    ]);
    const busy = cut(every(5000, 0.01));
    expect(busy).toHaveLength(50);
    expect(busy[31]).toBe('day 1970-02-01: 100');
  });

  test('months stand in their years, days in their months', () => {
    const { planOf, all } = dailyStory([...every(5000, 0.01), ...every(5000, 0.01).map((day) => day + 700)]);
    const plan = planOf(all);
    const years = plan.sections!;
    expect(years.map(({ unit, from, count }) => [unit, isoDate(from), count])).toEqual([
      ['year', '1970-01-01', 5000], ['year', '1971-01-01', 3000], ['year', '1972-01-01', 2000],
    ]);
    expect(years[0]!.parts.map(({ unit, count }) => [unit, count])).toEqual([['month', 3100], ['month', 1900]]);
    expect(years[0]!.parts[0]!.parts).toHaveLength(31);
    const chain = sectionsWith(years, 3150);
    expect(chain.map(({ unit, from }) => [unit, isoDate(from)])).toEqual([
      ['year', '1970-01-01'], ['month', '1970-02-01'], ['day', '1970-02-01'],
    ]);
    expect(new Set(chain.map(sectionKey)).size).toBe(3);
    expect(sectionsWith(years, 10_000)).toEqual([]);
  });

  test('of billions of years are as many years as there is room for, cut finer where something is', () => {
    const story = dailyStory([-5e12, ...every(199, 40)]);
    const { sections } = story.planOf(story.all);
    expect(sections![0]).toMatchObject({ unit: 'year', first: 0, count: 1 });
    expect(sections!.at(-1)).toMatchObject({ unit: 'year' });
    expect(sections!.reduce((sum, { count }) => sum + count, 0)).toBe(200);
    expect(sections!.length).toBeLessThan(30);
    for (const times of story.asked) expect(times).toBeLessThan(17_000);
  });

  test('hold every matching event once, whatever the filter', () => {
    const days = fc.array(fc.integer({ min: -9000, max: 9000 }), { minLength: 120, maxLength: 400 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 3 }), (unsorted, step) => {
        const own = unsorted.toSorted((a, b) => a - b);
        const { planOf, table } = dailyStory(own);
        const matching = PlaceSet.ofPlaces(own.length, [...own.keys()].filter((place) => place % step === 0));
        const { sections } = planOf(matching);
        expect(sections === null).toBe(matching.count < 120);
        let next = 0;
        for (const { first, count, from, to } of leaves(sections ?? [])) {
          expect(first).toBe(next);
          next += count;
          for (let index = first; index < next; index++) {
            const start = table.from[matching.at(index)!]!;
            expect(start >= from && start < to).toBe(true);
          }
        }
        expect(next).toBe(sections ? matching.count : 0);
        expect(sections && sectionsWith(sections, matching.count - 1).at(-1)).toBe(sections && leaves(sections).at(-1));
      }),
      { numRuns: 40 },
    );
  });
});

function era(from: number): Era {
  const date: EventDate = { kind: 'single', edtf: '', part: { from: 0, to: 1, precision: 'day' } };
  return { name: '', from: from * DAY, to: (from + 1) * DAY, date };
}

test('told-on line and eras are told by the first event from then on', () => {
  const { planOf } = dailyStory([0, 10, 20, 30], 11, [era(-5), era(10), era(40)]);
  expect(planOf(PlaceSet.everything(4))).toMatchObject({ toldOn: 2, eras: [0, 1, 4] });
  expect(planOf(PlaceSet.ofPlaces(4, [0, 3]))).toMatchObject({ toldOn: 1, eras: [0, 1, 2] });
  const untold = dailyStory([0, 10]);
  expect(untold.planOf(untold.all).toldOn).toBe(2);
});

test('what has to be fetched is waited for', async () => {
  const { facts, planOf, all, table } = dailyStory(every(300, 10), 11);
  const placesAt = async (times: readonly number[]) =>
    Uint32Array.from(times, (time) => table.from.filter((start) => start < time).length);
  expect(await phonePlan({ facts, placesAt }, all, new AbortController().signal)).toEqual(planOf(all));
});
