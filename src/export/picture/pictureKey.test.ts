import { expect, test } from 'vitest';
import { measureInTable } from '../../timeline/measure.ts';
import type { Mark, MarkBar } from '../../timeline/marks.ts';
import { en } from '../../words/en.ts';
import { pictureKey, signsSeen } from './pictureKey.ts';

const bar = (kind: 'dot' | 'bar', fadeIn = 0): MarkBar =>
  ({ kind, x0: 0, x1: 12, y: 0, r: 6, fadeIn, fadeOut: 0, lean: 0, tray: null });
const mark = (hollow: boolean, ...bars: MarkBar[]): Mark => ({ row: 0, hollow, lane: 0, bars, drawn: true });
const NOTHING = { marks: [], workedOut: false, skips: false, columns: null };

test('only what is there is explained, in the order of the page', () => {
  expect(signsSeen(NOTHING)).toEqual([]);
  expect(signsSeen({ ...NOTHING, marks: [mark(false, bar('dot'))] })).toEqual([]);
  expect(signsSeen({ ...NOTHING, marks: [mark(true, bar('dot'))] })).toEqual(['planned']);
  expect(signsSeen({ ...NOTHING, marks: [mark(false, bar('bar'))] })).toEqual(['happened', 'wholeSpan']);
  const marks = [mark(true, bar('bar', 4)), mark(false, bar('dot'))];
  expect(signsSeen({ marks, workedOut: true, skips: true, columns: null })).toEqual([
    'happened', 'planned', 'someTimeWithin', 'workedOut', 'skipped',
  ]);
  expect(signsSeen({ ...NOTHING, columns: 'exact' })).toEqual(['counted']);
  expect(signsSeen({ ...NOTHING, columns: 'about' })).toEqual(['countedAbout']);
});

test('it takes as many lines as it needs, each within its room', () => {
  const signs = ['happened', 'planned', 'wholeSpan', 'someTimeWithin', 'workedOut', 'skipped', 'counted', 'countedAbout'] as const;
  const key = (right: number) => pictureKey(signs, en.timeline.key, measureInTable, { left: 20, right, top: 0 });
  expect(key(1200).lines).toBe(1);
  const { lines, shapes } = key(300);
  expect(lines).toBeGreaterThan(2);
  for (const shape of shapes) {
    if (shape.kind === 'text') expect(shape.x + measureInTable(shape.text, shape.font)).toBeLessThanOrEqual(300);
  }
  expect(pictureKey([], en.timeline.key, measureInTable, { left: 0, right: 9, top: 0 })).toEqual({ shapes: [], lines: 0 });
});
