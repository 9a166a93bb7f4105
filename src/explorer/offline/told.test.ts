import { expect, test } from 'vitest';
import type { FromKeeper } from '../../model/keeping.ts';
import { toldFrom } from './told.ts';

const said: FromKeeper = { dateline: 'keeping', newest: 'b', isPublished: true, away: false, asOf: { a: 1, b: 2 } };

test('another version than the page’s own is offered, once there is one', () => {
  expect(toldFrom(said, 'a', true)).toEqual({ newer: 'b', away: false, asOf: 1 });
  expect(toldFrom(said, 'b', true)).toEqual({ newer: null, away: false, asOf: 2 });
  expect(toldFrom({ ...said, newest: null }, 'a', true).newer).toBeNull();
  expect(toldFrom(null, 'a', true)).toEqual({ newer: null, away: false, asOf: null });
});

test('a page that is newer than what is kept is offered nothing', () => {
  expect(toldFrom({ ...said, newest: 'a', isPublished: false }, 'b', true).newer).toBeNull();
});

test('offline is what either of the two says', () => {
  expect(toldFrom(said, 'b', false).away).toBe(true);
  expect(toldFrom({ ...said, away: true }, 'b', true).away).toBe(true);
  expect(toldFrom(null, 'b', false)).toMatchObject({ away: true, asOf: null });
});
