import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanesOf, MOST_LANES, NO_LANE } from './lanes.ts';
import { tableOf } from './testing/tables.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

const lanesById = (events: Parameters<typeof tableOf>[0]): Record<string, number> => {
  const table = tableOf(events);
  const { of } = lanesOf(table);
  return Object.fromEntries(table.id.map((id, row) => [id, of[row] ?? -1]));
};

test('days and spans that overlap nothing stay on the band', () => {
  expect(lanesById([
    { id: 'day', edtf: '2020-01-05' }, { id: 'same', edtf: '2020-01-05' }, { id: 'year', edtf: '2022' },
    { id: 'both', edtf: '{2022-01-01,2022-03-01}' },
  ])).toEqual({ day: 0, same: 0, year: 1, both: 0 });
});

test('a span within "all of them" makes way for it, whatever days lie between', () => {
  expect(lanesById([
    { id: 'both', edtf: '{2022-01-01,2022-12-01}' }, { id: 'day', edtf: '2022-06-05' },
    { id: 'month', edtf: '2022-08' },
  ])).toEqual({ both: 0, day: 0, month: 1 });
});

test('of spans that overlap the longest is lowest', () => {
  expect(lanesById([
    { id: 'month', edtf: '2020-03' }, { id: 'year', edtf: '2020' }, { id: 'decade', edtf: '202X' },
  ])).toEqual({ month: 0, year: 1, decade: 2 });
});

test('where four lanes are too few the least important is counted instead', () => {
  const events = Array.from({ length: 6 }, (_, i) => ({
    id: `s${i}`, from: `2020-01-0${i + 1}`, to: `2021-0${i + 1}-01`, importance: i === 2 ? 1 : 3,
  }));
  const lanes = lanesById(events);
  expect(lanes['s2']).toBe(NO_LANE);
  expect(Object.values(lanes).filter((lane) => lane === NO_LANE)).toHaveLength(1);
});

const upTo = (max: number, min = 1) => fc.integer({ min, max });

test('nothing overlaps within a lane', () => {
  const span = fc.tuple(upTo(28), upTo(12), upTo(3, 0));
  fc.assert(fc.property(fc.array(span, { maxLength: 40 }), (spans) => {
    const table = tableOf(spans.map(([day, month, years], i) => ({
      id: `e${i}`,
      from: `2020-${pad(month)}-${pad(day)}`,
      to: `202${years + 1}-${pad(month)}-${pad(day)}`,
      importance: 1 + (i % 5),
    })));
    const { of, count } = lanesOf(table);
    expect(count).toBeLessThanOrEqual(MOST_LANES);
    for (let a = 0; a < table.length; a++) {
      for (let b = a + 1; b < table.length; b++) {
        if (of[a] !== of[b] || of[a] === NO_LANE) continue;
        expect((table.from[b] ?? 0) >= (table.to[a] ?? 0)).toBe(true);
      }
    }
  }));
});
