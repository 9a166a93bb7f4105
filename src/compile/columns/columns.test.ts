import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ListColumn, NumberColumn } from './growing.ts';
import { IdTable } from './idTable.ts';
import { Spill } from './spill.ts';

test('columns keep what is pushed, however many rows there are', () => {
  const numbers = new NumberColumn(Uint16Array);
  const lists = new ListColumn();
  for (let row = 0; row < 3000; row++) {
    numbers.push(row * 7);
    lists.push(Array.from({ length: row % 4 }, (_, i) => row + i));
  }
  expect([numbers.length, numbers.at(0), numbers.at(2999)]).toEqual([3000, 0, 20_993]);
  expect([lists.at(0), lists.at(3), lists.at(2998)]).toEqual([[], [3, 4, 5], [2998, 2999]]);
});

describe('ids', () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,3})?$/);

  test('are numbered in the order in which they come, each once', () => {
    fc.assert(
      fc.property(fc.array(slug, { maxLength: 300 }), (ids) => {
        const table = new IdTable();
        const distinct = [...new Set(ids)];
        const numbers = ids.map((id) => table.add(id));
        expect(numbers.filter((number) => number !== null)).toEqual(distinct.map((_, i) => i));
        expect(distinct.map((_, i) => table.at(i))).toEqual(distinct);
        expect(distinct.every((id) => table.has(id))).toBe(true);
        expect(table.has('none-of-them-all')).toBe(false);
      }),
    );
  });

  test('stand in the order of their code units', () => {
    fc.assert(
      fc.property(slug, slug, (a, b) => {
        const table = new IdTable();
        table.add(a);
        table.add(b);
        const order = a === b ? 0 : table.compare(0, 1);
        expect(Math.sign(order)).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  test('of any number', () => {
    const table = new IdTable();
    for (let i = 0; i < 50_000; i++) table.add(`event-${i}`);
    expect([table.size, table.at(49_999), table.add('event-7')]).toEqual([50_000, 'event-49999', null]);
  });
});

describe('texts', () => {
  test.each([1, 2])('come back whole, with %i megabytes in memory', (most) => {
    const spill = new Spill(most);
    const texts = Array.from({ length: 40 }, (_, i) => {
      return `${i} – “déjà vu” 選 🔥 `.repeat(1 + ((i * 977) % 20_000));
    });
    const ends = texts.map((text) => {
      spill.text(text);
      return spill.length;
    });
    const read = (i: number) => {
      const start = ends[i - 1] ?? 0;
      const bytes = Buffer.alloc(ends[i]! - start);
      spill.read(start, bytes);
      return bytes.toString('utf8');
    };
    for (const i of [39, 0, 17, 18, 5, 38]) expect(read(i) === texts[i]).toBe(true);
    expect(spill.length).toBeGreaterThan(5_000_000);
    spill.close();
    spill.close();
  });
});
