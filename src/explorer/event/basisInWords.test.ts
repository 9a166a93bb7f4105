import { expect, test } from 'vitest';
import type { Basis, EventDate, Status } from '../../model/date.ts';
import { DAY } from '../../model/units.ts';
import { allStrings } from '../../words/allStrings.ts';
import { en as english } from '../../words/en.ts';
import { basisInWords } from './basisInWords.ts';

const en = allStrings(english);

const day: EventDate = { kind: 'single', edtf: '1970-01-01', part: { from: 0, to: DAY, precision: 'day' } };
const said = (basis: Basis, excerpts: number, status: Status = 'happened') =>
  basisInWords(day, { basis, status, excerpts }, en);

test('how exact, and how it is known', () => {
  expect(said('stated', 1)).toBe('a day, as stated');
  expect(said('workedOut', 1)).toBe('a day, worked out');
  expect(said('completed', 1, 'planned')).toBe('planned · a day, completed');
});

test('where no excerpt states anything, nothing is said to be stated', () => {
  expect(said('stated', 0)).toBe('a day');
  expect(said('workedOut', 0)).toBe('a day, worked out');
});
