import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstGap, takenIn } from './rowGaps.ts';
import type { ActorMarks } from './actorShapes.ts';

const anyReaches = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 40 })).map(([from, w]) => ({ from, to: from + w })),
  { maxLength: 12 },
);

test('the leftmost place is free, within reach, and nothing to the left of it is', () => {
  fc.assert(fc.property(anyReaches, fc.integer({ min: 1, max: 60 }), (taken, w) => {
    const isFree = (x: number): boolean => taken.every(({ from, to }) => to <= x || from >= x + w);
    const within = { from: 20, to: 260 };
    const fits = Array.from({ length: 241 - w }, (_, i) => 20 + i).filter((x) => x + w <= 260);
    expect(firstGap(taken, w, within)).toBe(fits.find(isFree) ?? null);
  }));
});

test('dots, short bars and joints of other rows take room, long bars do not', () => {
  const bar = { kind: 'bar', x0: 100, x1: 120, y: 0, r: 4 } as ActorMarks['bars'][number];
  const mark: ActorMarks = {
    row: 0, x: 110, hollow: false, joined: true, bars: [bar],
    places: [{ y: 10, ink: 'hue1' }, { y: 50, ink: 'hue2' }],
  };
  const covers = (marks: readonly ActorMarks[], y: number, x: number): boolean =>
    takenIn(marks, y).some(({ from, to }) => from <= x && x <= to);
  expect(covers([mark], 10, 101)).toBe(true);
  expect(covers([mark], 30, 110)).toBe(true);
  expect(covers([mark], 30, 130)).toBe(false);
  expect(takenIn([mark], 70)).toEqual([]);
  const long = { ...mark, joined: false, bars: [{ ...bar, x1: 900 }] };
  expect(takenIn([long], 10)).toEqual([]);
});
