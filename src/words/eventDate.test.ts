import { expect, test } from 'vitest';
import type { EventDate } from '../model/date.ts';
import { DAY } from '../model/units.ts';
import { en } from './en.ts';
import { eventDateInWords } from './eventDate.ts';

const from = Date.UTC(2024, 10, 5);
const day: EventDate = { kind: 'single', edtf: '2024-11-05', part: { from, to: from + DAY, precision: 'day' } };

test('what is planned or worked out is said with the date', () => {
  const table = {
    date: [day, day, day],
    status: ['happened', 'planned', 'planned'],
    basis: ['stated', 'stated', 'workedOut'],
  } as const;
  expect([0, 1, 2].map((row) => eventDateInWords(table, row, en))).toEqual([
    '5 November 2024',
    '5 November 2024, planned',
    '5 November 2024, planned, worked out',
  ]);
});
