import { describe, expect, test } from 'vitest';
import { PlaceSet } from '../../model/placeSet.ts';
import type { ListAt } from '../data/viewStore.ts';
import { indexAt, NOWHERE, stays, whereTo, type Goal, type Leading, type Seen, type WhereTo } from './whereTo.ts';

const AT: ListAt = { place: 7, above: 31, isSought: false };
const NOTHING: Leading = { chosen: null, at: null, windowFrom: null, kept: null };
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

  test('is led anew to what stays as another selection is listed, but by a new window rather', () => {
    const opened = after({ windowFrom: 5 }, { chosen: 2 });
    const kept = { place: 5, above: 12 };
    const led = whereTo(opened, { ...NOTHING, windowFrom: 5, chosen: 2, kept });
    expect(led).toMatchObject({ goal: { place: 5, by: 'selection', above: 12 }, around: 5 });
    expect(whereTo(led, { ...NOTHING, windowFrom: 5, chosen: 2, kept })).toBe(led);
    expect(whereTo(led, { ...NOTHING, windowFrom: 5, chosen: 2, kept: { ...kept } }).goal).not.toBe(led.goal);
    expect(whereTo(led, { ...NOTHING, windowFrom: 6, chosen: 2, kept: { ...kept } }).goal?.by).toBe('window');
  });

  test('keeps the sections it was led to open, unless the reader is elsewhere', () => {
    const returned = after({ chosen: 2, at: AT });
    const keep = (place: number) => whereTo(returned, { ...NOTHING, chosen: 2, at: AT, kept: { place, above: null } });
    expect(keep(AT.place).around).toBe(2);
    expect(keep(9).around).toBe(9);
  });
});

describe('as another selection is listed', () => {
  const matching = PlaceSet.ofPlaces(100, [10, 20, 30, 40]);
  const window: Goal = { place: 15, by: 'window', above: null };
  const within: Seen = { top: 1, isAtHead: false, isAtEnd: false };

  test('what the list was led to stays, though it is no match itself', () => {
    expect(stays(window, matching, within)).toEqual({ place: 15, above: null });
    expect(stays({ ...window, by: 'history', above: 31 }, matching, within)).toEqual({ place: 15, above: 31 });
    expect(stays({ ...window, place: 5 }, matching, { ...within, top: 0, isAtHead: true })).toMatchObject({ place: 5 });
  });

  test('also where the list was too short to bring it to the top', () => {
    expect(stays({ ...window, place: 40 }, matching, { ...within, isAtEnd: true })).toMatchObject({ place: 40 });
    expect(stays({ ...window, place: 99 }, matching, { ...within, top: 3 })).toMatchObject({ place: 99 });
  });

  test('whoever scrolled stays at what is seen now', () => {
    expect(stays(window, matching, { ...within, top: 2 })).toEqual({ place: 30, above: null });
    expect(stays(window, matching, { ...within, top: 0 })).toEqual({ place: 10, above: null });
    expect(stays(window, matching, { ...within, top: 3, isAtEnd: true })).toEqual({ place: 40, above: null });
    expect(stays(null, matching, within)).toEqual({ place: 20, above: null });
  });

  test('the head of the page stays', () => {
    expect(stays(window, matching, { top: 0, isAtHead: true, isAtEnd: false })).toBeNull();
    expect(stays(null, matching, { top: 0, isAtHead: true, isAtEnd: true })).toBeNull();
  });

  test('a place stands for the first match from there on, past the last for that', () => {
    expect([10, 11, 40, 41].map((place) => indexAt(matching, place))).toEqual([0, 1, 3, 3]);
  });
});
