import { describe, expect, test } from 'vitest';
import type { ListAt } from '../data/viewStore.ts';
import { NOWHERE, whereTo, type Leading, type WhereTo } from './whereTo.ts';

const AT: ListAt = { place: 7, above: 31, isSought: false };
const NOTHING: Leading = { chosen: null, at: null, windowFrom: null };
/** One after the other, each a change of what leads. */
const after = (...changes: readonly Partial<Leading>[]): WhereTo => {
  let asked = NOTHING;
  return changes.reduce<WhereTo>((before, change) => whereTo(before, (asked = { ...asked, ...change })), NOWHERE);
};

describe('the vertical axis', () => {
  test('begins at its beginning where nothing leads', () => {
    expect(after({})).toBe(NOWHERE);
  });

  test('is led to the window, to an open event before it, and to where the reader was before both', () => {
    expect(after({ windowFrom: 5 })).toMatchObject({ goal: { place: 5, by: 'window' }, around: 5 });
    expect(after({ windowFrom: 5, at: AT })).toMatchObject({ goal: { place: 7, by: 'history' }, around: 7 });
    expect(after({ windowFrom: 5, chosen: 2 })).toMatchObject({ goal: { place: 2, by: 'event' }, around: 2 });
  });

  test('loaded again, is as it was, with the sections around the open event', () => {
    const again = after({ windowFrom: 5, at: AT, chosen: 2 });
    expect(again).toMatchObject({ goal: { place: 7, by: 'history', above: 31 }, around: 2 });
    expect(whereTo(again, { ...NOTHING, at: AT, chosen: 3 }).goal).toMatchObject({ place: 3, by: 'event' });
  });

  test('waits until it is known where the window begins, and forgets none meanwhile', () => {
    expect(after({ windowFrom: undefined }).goal).toBeNull();
    expect(after({ windowFrom: undefined }, { windowFrom: 5 }).goal).toMatchObject({ place: 5, by: 'window' });
    const before = after({ windowFrom: 5 });
    expect(whereTo(before, { ...NOTHING, windowFrom: undefined }).goal).toBe(before.goal);
  });

  test('stays where it is when what led there ends, and does not go back to the window', () => {
    const opened = after({ windowFrom: 5 }, { chosen: 2 });
    expect(whereTo(opened, { ...NOTHING, windowFrom: 5 })).toMatchObject({ goal: opened.goal, around: 2 });
    const returned = after({ windowFrom: 5, at: AT });
    expect(whereTo(returned, { ...NOTHING, windowFrom: 5 }).goal).toBe(returned.goal);
    expect(whereTo(opened, { ...NOTHING, chosen: 2, windowFrom: 5 })).toBe(opened);
  });

  test('goes back without opening other sections', () => {
    const back = after({ windowFrom: 5 }, { chosen: 2 }, { chosen: null, at: AT });
    expect(back).toMatchObject({ goal: { place: 7, by: 'history' }, around: 2 });
  });
});
