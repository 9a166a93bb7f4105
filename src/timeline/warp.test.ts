import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { msOfDay } from '../model/calendar.ts';
import { DAY } from '../model/units.ts';
import { anyTable, anyWarp } from './testing/arbitraries.ts';
import { generatedTable } from './testing/generated.ts';
import { storyTable } from './testing/story.ts';
import { tableOf } from './testing/tables.ts';
import { makeWarp } from './makeWarp.ts';
import type { Stretch, Warp } from './warp.ts';

const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });

function timeAt(warp: Warp, at: number): number {
  return warp.domain.from + at * (warp.domain.to - warp.domain.from);
}

function slope(stretch: Stretch | undefined): number {
  return stretch ? (stretch.axisTo - stretch.axisFrom) / ((stretch.to - stretch.from) / DAY) : 0;
}

describe('any warp', () => {
  test('takes every time there and back to within a millisecond, outside the domain too', () => {
    fc.assert(
      fc.property(anyWarp, share, (warp, at) => {
        const time = timeAt(warp, at);
        expect(Math.abs(warp.toTime(warp.toAxis(time)) - time)).toBeLessThan(1);
      }),
    );
  });

  test('is exact at its knots', () => {
    fc.assert(
      fc.property(anyWarp, (warp) => {
        for (const { from, axisFrom } of warp.stretches) {
          expect(warp.toAxis(from)).toBe(axisFrom);
          expect(warp.toTime(axisFrom)).toBe(from);
        }
      }),
    );
  });

  test('never turns back, in either direction', () => {
    fc.assert(
      fc.property(anyWarp, share, share, (warp, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((at) => timeAt(warp, at));
        if (early === undefined || late === undefined || late - early < 1) return;
        expect(warp.toAxis(early)).toBeLessThan(warp.toAxis(late));
        expect(warp.toTime(warp.toAxis(early))).toBeLessThanOrEqual(warp.toTime(warp.toAxis(late)));
      }),
    );
  });

  test('has stretches without holes over the whole domain, which holds every event and the telling', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom('elastic' as const, 'linear' as const), (table, kind) => {
        const { domain, stretches } = makeWarp(table, kind);
        expect(stretches[0]?.from).toBe(domain.from);
        expect(stretches.at(-1)?.to).toBe(domain.to);
        stretches.forEach((stretch, i) => {
          expect(stretch.to).toBeGreaterThan(stretch.from);
          expect(stretch.axisTo).toBeGreaterThan(stretch.axisFrom);
          expect(stretches[i + 1]?.from ?? domain.to).toBe(stretch.to);
          expect(stretches[i + 1]?.axisFrom ?? stretch.axisTo).toBe(stretch.axisTo);
        });
        for (const start of table.from) expect(start).toBeGreaterThan(domain.from);
        for (const end of table.to) expect(end).toBeLessThan(domain.to);
        if (table.toldOn !== null) expect(table.toldOn).toBeLessThan(domain.to);
      }),
    );
  });

  test('breaks exactly where a stretch is drawn at less than an eighth of the scale beside it', () => {
    fc.assert(
      fc.property(anyWarp, ({ stretches }) => {
        stretches.forEach((stretch, i) => {
          const steepest = Math.max(slope(stretches[i - 1]), slope(stretches[i + 1]));
          if (Math.abs(slope(stretch) / steepest - 1 / 8) > 1e-6) {
            expect(stretch.broken).toBe(slope(stretch) < steepest / 8);
          }
        });
      }),
    );
  });
});

test('of gaps between single years the longer ones are broken where shorter ones are, and never drawn narrower', () => {
  let widest = 0;
  for (let apart = 6; apart <= 200; apart += 1) {
    const years = [0, 1, 2, 3].map((i) => ({ edtf: String(1100 + i * apart) }));
    const { stretches } = makeWarp(tableOf(years), 'elastic');
    const gaps = stretches.filter(({ from, to }) => to - from > 366 * DAY);
    expect(gaps.map(({ broken }) => broken), `${apart} years apart`).toEqual([true, true, true]);
    const width = gaps[0]!.axisTo - gaps[0]!.axisFrom;
    // Some years have a day more.
    expect(width).toBeGreaterThan(widest - 0.2);
    widest = Math.max(widest, width);
  }
});

describe('the elastic warp of the story', () => {
  const warp = makeWarp(storyTable(), 'elastic');
  const whole = warp.toAxis(warp.domain.to);
  const px = (from: number, to: number): number => ((warp.toAxis(to) - warp.toAxis(from)) / whole) * 770;

  test('skips the years in which nothing is told', () => {
    const skipped = warp.stretches.filter((stretch) => stretch.broken).map(({ from, to }) => [from, to]);
    expect(skipped).toEqual([
      [msOfDay(1979, 1, 2), msOfDay(2016)],
      [msOfDay(2017), msOfDay(2022)],
      [msOfDay(2023), msOfDay(2023, 11)],
      [msOfDay(2024, 6), msOfDay(2024, 11, 5)],
    ]);
  });

  test('gives a year about 50 px, a month 30 to 60, and days that follow each other room for marks', () => {
    expect(px(msOfDay(2016), msOfDay(2017))).toBeCloseTo(50, -1);
    expect(px(msOfDay(2023, 11), msOfDay(2023, 12))).toBeGreaterThan(30);
    expect(px(msOfDay(2023, 12), msOfDay(2024))).toBeLessThan(65);
    expect(px(msOfDay(2024, 1, 29), msOfDay(2024, 1, 31))).toBeGreaterThan(28);
    expect(px(msOfDay(2023, 11), msOfDay(2024, 6))).toBeGreaterThan(770 * 0.45);
  });

  test('is not cut by what is open, approximate or long', () => {
    const knots = warp.stretches.map((stretch) => stretch.from);
    expect(knots).not.toContain(msOfDay(2022, 10));
    expect(knots.filter((knot) => knot > msOfDay(2022) && knot < msOfDay(2023, 11))).toEqual([msOfDay(2023)]);
  });
});

test('what is approximate or long stands where nothing else does', () => {
  const knots = makeWarp(tableOf([{ edtf: '1066~' }, { edtf: '19XX' }, { edtf: '2024-11-05' }]), 'elastic').stretches;
  expect(knots.map((stretch) => stretch.from)).toEqual(expect.arrayContaining([msOfDay(1067), msOfDay(1900)]));
});

test('the known end of what has but one is no part of what is skipped', () => {
  const table = tableOf([{ edtf: '1980' }, { edtf: '2003/..' }, { edtf: '/2010' }, { edtf: '2023-06-12' }]);
  const skipped = makeWarp(table, 'elastic').stretches.filter((stretch) => stretch.broken);
  expect(skipped.length).toBeGreaterThan(1);
  for (const year of [1980, 2003, 2010]) {
    expect(skipped.filter(({ from, to }) => from < msOfDay(year + 1) && to > msOfDay(year))).toEqual([]);
  }
});

test.each([
  ['nothing', []],
  ['one day', [{ edtf: '2024-11-05' }]],
  ['sixty events of one day', Array.from({ length: 60 }, () => ({ edtf: '2024-11-05' }))],
  ['an age', [{ edtf: 'Y-1000000000' }, { edtf: '-0043-03-15' }, { edtf: '2024-11-05' }, { edtf: '2024-11-06' }]],
  ['an age as one span', [{ edtf: 'Y-1000000000/2024' }]],
])('%s: finite, and each day of an event can be seen', (_, events) => {
  for (const kind of ['elastic', 'linear'] as const) {
    const table = tableOf(events);
    const warp = makeWarp(table, kind);
    const whole = warp.toAxis(warp.domain.to);
    expect(whole).toBeGreaterThan(0);
    expect(whole).toBeLessThan(Infinity);
    if (kind === 'linear') continue;
    table.from.forEach((from, row) => {
      const width = warp.toAxis(table.to[row] ?? NaN) - warp.toAxis(from);
      expect(width / whole).toBeGreaterThan(0.02);
    });
  }
});

test('a large collection has few stretches and follows its density gently', () => {
  const warp = makeWarp(generatedTable(6000), 'elastic');
  const whole = warp.toAxis(warp.domain.to);
  expect(warp.stretches.length).toBeLessThanOrEqual(200);
  const years = [1960, 1980, 2000, 2020].map((year) => warp.toAxis(msOfDay(year, 1, 1)) / whole);
  const decades = years.map((start, i) => (years[i + 1] ?? 1) - start);
  expect(Math.min(...decades)).toBeGreaterThan(0.08);
  const perYear = [(decades[0] ?? 0) / 20, (decades[3] ?? 0) / 6];
  expect(perYear[1]).toBeGreaterThan((perYear[0] ?? 1) * 2);
});

test('long spans known to the day leave the axis whole', () => {
  const lives = tableOf(
    [[1547, 1616], [1667, 1745], [1775, 1817], [1797, 1851], [1809, 1849], [1812, 1870], [1854, 1900]]
      .map(([birth, death]) => ({ edtf: `${birth}-09-29/${death}-04-22` })),
  );
  expect(makeWarp(lives, 'elastic').stretches.filter((stretch) => stretch.broken)).toEqual([]);
});
