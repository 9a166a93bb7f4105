import { describe, expect, test } from 'vitest';
import type { EventDate } from '../../model/date.ts';
import { DAY } from '../../model/units.ts';
import { phoneItems, sectionKeyOf } from './phoneItems.ts';

/** One event a day, on the days given (days since 1970). */
function daily(days: readonly number[], toldOn: number | null = null) {
  const date = days.map((day): EventDate => {
    const from = day * DAY;
    return { kind: 'single', edtf: '', part: { from, to: from + DAY, precision: 'day' } };
  });
  return {
    length: days.length,
    from: Float64Array.from(days, (day) => day * DAY),
    to: Float64Array.from(days, (day) => (day + 1) * DAY),
    date,
    toldOn: toldOn === null ? null : toldOn * DAY,
  };
}
const all = (table: { length: number }) => Uint32Array.from({ length: table.length }, (_, i) => i);
const closed = () => false;

describe('a short collection', () => {
  test('names years where they begin, and empty time', () => {
    const table = daily([0, 5, 800]);
    expect(phoneItems(table, all(table), closed)).toEqual([
      { kind: 'event', row: 0, year: 1970 },
      { kind: 'event', row: 1, year: null },
      { kind: 'skipped', time: 794 * DAY },
      { kind: 'event', row: 2, year: 1972 },
    ]);
  });

  test('what the filter hides is counted where it is', () => {
    const table = daily([0, 1, 2, 3, 4]);
    expect(phoneItems(table, Uint32Array.of(1, 3), closed).map((item) => item.kind)).toEqual([
      'others', 'event', 'others', 'event', 'others',
    ]);
  });

  test('the told-on line stands before the first event ahead of it', () => {
    const table = daily([0, 10, 20], 11);
    const kinds = phoneItems(table, all(table), closed).map((item) => item.kind);
    expect(kinds).toEqual(['event', 'event', 'toldOn', 'event']);
  });

  test('a long span leaves the time after its start open', () => {
    const table = daily([0, 2000]);
    table.to[0] = 5000 * DAY;
    table.date[0] = {
      kind: 'interval',
      edtf: '1970/..',
      start: { from: 0, to: 365 * DAY, precision: 'year' },
      end: 'open',
    };
    expect(phoneItems(table, all(table), closed)[1]).toEqual({ kind: 'skipped', time: 1635 * DAY });
  });
});

describe('a long collection', () => {
  const table = daily(Array.from({ length: 300 }, (_, i) => i * 10));

  test('is cut into years, closed but for those asked for', () => {
    const items = phoneItems(table, all(table), (key) => key === '1971');
    const sections = items.filter((item) => item.kind === 'section');
    expect(sections.map(({ key, count, open }) => [key, count, open])).toEqual([
      ['1970', 37, false], ['1971', 36, true], ['1972', 37, false], ['1973', 37, false], ['1974', 36, false],
      ['1975', 37, false], ['1976', 36, false], ['1977', 37, false], ['1978', 7, false],
    ]);
    expect(items.filter((item) => item.kind === 'event')).toHaveLength(36);
  });

  test('is cut into months where years would hold too many', () => {
    const dense = daily(Array.from({ length: 400 }, (_, i) => Math.floor(i / 4)));
    expect(sectionKeyOf(dense, all(dense), 0)).toBe('1970-1');
    expect(sectionKeyOf(table, all(table), 299)).toBe('1978');
  });
});
