import { expect, test } from 'vitest';
import { hasPage, readPagedEvents, writePagedEvents } from './publication.ts';
import type { PagedEvents } from './publication.ts';

const columns = { importance: [3, 5, 3, 3], excerpts: [1, 0, 1, 2] };
const withPages = (paged: PagedEvents) => [0, 1, 2, 3].filter((row) => hasPage(paged, columns, row, row));

test('those that weigh more have a page, and of those that weigh as much the earlier ones', () => {
  expect(withPages('all')).toEqual([0, 1, 2, 3]);
  expect(withPages({ weight: 300_001, place: 0 })).toEqual([0, 1, 3]);
  expect(withPages({ weight: 300_002, place: 3 })).toEqual([1, 3]);
  expect(withPages({ weight: Infinity, place: 0 })).toEqual([]);
});

test('what is written is read again; what is not, or is something else, is none', () => {
  for (const paged of ['all', { weight: 300_001, place: 7 }] as const) {
    expect(readPagedEvents(writePagedEvents(paged))).toEqual(paged);
  }
  for (const other of [null, '', 'some', '1', writePagedEvents({ weight: Infinity, place: 0 })]) {
    expect(readPagedEvents(other)).toBeNull();
  }
});
