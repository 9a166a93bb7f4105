import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIsoDate } from './calendar.ts';
import type { DatePart, EventDate, Precision } from './date.ts';
import { assignLanes, MOST_LANES, NO_LANE } from './lanes.ts';
import type { LaneColumns } from './lanes.ts';
import { DAY } from './units.ts';

/** One event: from a day up to, not including, another. */
interface Stretch {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly precision?: Precision;
  readonly allOf?: true;
  readonly importance?: number;
}

const ms = (iso: string): number => parseIsoDate(iso) ?? NaN;

function columnsOf(stretches: readonly Stretch[]): LaneColumns {
  return {
    from: stretches.map(({ from }) => ms(from)),
    to: stretches.map(({ to }) => ms(to)),
    date: stretches.map(({ from, to, precision = 'month', allOf }): EventDate => {
      const part: DatePart = { from: ms(from), to: ms(to), precision };
      return allOf ? { kind: 'allOf', edtf: '', members: [part] } : { kind: 'single', edtf: '', part };
    }),
    importance: stretches.map(({ importance = 3 }) => importance),
    excerpts: stretches.map(() => 1),
  };
}

function lanesById(stretches: readonly Stretch[]): Record<string, number> {
  const { of } = assignLanes(columnsOf(stretches));
  return Object.fromEntries(stretches.map(({ id }, row) => [id, of[row] ?? -1]));
}

const day = (id: string, from: string, to: string): Stretch => ({ id, from, to, precision: 'day' });

test('days stay on the band, and spans that overlap nothing', () => {
  expect(lanesById([
    day('day', '2020-01-05', '2020-01-06'),
    day('same', '2020-01-05', '2020-01-06'),
    { id: 'alone', from: '2021-01-01', to: '2022-01-01' },
    { id: 'around', from: '2022-01-01', to: '2023-01-01' },
    { id: 'both', from: '2022-02-01', to: '2022-03-02', allOf: true },
  ])).toEqual({ day: 0, same: 0, alone: 0, around: 1, both: 0 });
});

test('a span within “all of them” makes way for it, whatever days lie between', () => {
  expect(lanesById([
    { id: 'both', from: '2022-01-01', to: '2022-12-02', allOf: true },
    day('day', '2022-06-05', '2022-06-06'),
    { id: 'month', from: '2022-08-01', to: '2022-09-01' },
  ])).toEqual({ both: 0, day: 0, month: 1 });
});

test('of spans that overlap the longest is lowest', () => {
  expect(lanesById([
    { id: 'decade', from: '2020-01-01', to: '2030-01-01' },
    { id: 'year', from: '2020-01-01', to: '2021-01-01' },
    { id: 'month', from: '2020-03-01', to: '2020-04-01' },
  ])).toEqual({ month: 0, year: 1, decade: 2 });
});

test('where four lanes are too few the least important is counted instead', () => {
  const lanes = lanesById(Array.from({ length: 6 }, (_, i) => ({
    id: `s${i}`, from: `2020-01-0${i + 1}`, to: `2021-0${i + 1}-01`, importance: i === 2 ? 1 : 3,
  })));
  expect(lanes['s2']).toBe(NO_LANE);
  expect(Object.values(lanes).filter((lane) => lane === NO_LANE)).toHaveLength(1);
});

test('nothing overlaps within a lane, and no lane below the used ones is used', () => {
  const stretch = fc.record({
    start: fc.nat(400), length: fc.nat(300), isDay: fc.boolean(), importance: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 80 }), (stretches) => {
      const rows = stretches
        .map(({ start, length, isDay, importance }) => {
          return { from: start * DAY, to: (start + (isDay ? 1 : length)) * DAY, isDay, importance };
        })
        .toSorted((a, b) => a.from - b.from || a.to - b.to);
      const date = rows.map(({ from, to, isDay }): EventDate => {
        return { kind: 'single', edtf: '', part: { from, to, precision: isDay ? 'day' : 'month' } };
      });
      const importance = rows.map((row) => row.importance);
      const from = rows.map((row) => row.from);
      const to = rows.map((row) => row.to);
      const { of, count } = assignLanes({ from, to, date, importance, excerpts: importance });
      expect(count).toBeLessThanOrEqual(MOST_LANES);
      for (const [a, lane] of of.entries()) {
        if (lane === NO_LANE) continue;
        expect(lane).toBeLessThanOrEqual(count);
        if (lane === 0 && rows[a]!.isDay) continue;
        for (let b = 0; b < of.length; b++) {
          if (b === a || of[b] !== lane) continue;
          expect(from[b]! >= to[a]! || to[b]! <= from[a]!).toBe(true);
        }
      }
    }),
  );
});
