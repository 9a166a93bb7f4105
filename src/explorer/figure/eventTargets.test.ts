import { describe, expect, test } from 'vitest';
import { DAY } from '../../model/units.ts';
import { compose } from '../../timeline/composition.ts';
import { fitWindow, makeTimeScale } from '../../timeline/scale.ts';
import type { Box } from '../../timeline/scene.ts';
import { storyTable } from '../../timeline/testing/story.ts';
import { makeWarp } from '../../timeline/makeWarp.ts';
import { eventTargets, type TargetLayout } from './eventTargets.ts';

const table = storyTable();
const warp = makeWarp(table, 'elastic');
const scale = makeTimeScale({ warp, window: fitWindow(warp), left: 200, width: 800 });

/** A layout with a label for row 3, marks for rows 1–4 (2 does not match) and row 5 in a cluster. */
const LAYOUT: TargetLayout = {
  labels: [{ row: 3, box: box(600, 50, 90, 40), lines: ['A'], date: '1', align: 'start', leaderX: 600 }],
  marks: [1, 2, 3, 4].map((row) => ({ row, box: box(300 + row * 100, 200, 10, 10), lane: 0, matches: row !== 2 })),
  clusters: [{ box: box(900, 150, 20, 14), rows: [5, 6], count: 2, since: 0, window: { from: 0, to: DAY } }],
  plane: box(200, 0, 800, 400),
  dense: false,
  composition: compose({ size: { width: 1028, height: 400 }, gutter: 200, rows: 0, lanes: 2, dense: false, share: 0, eraRows: 0, events: 1 }),
};

function box(x: number, y: number, w: number, h: number): Box {
  return { x, y, w, h };
}

/** An event after the end of the window. */
const walked = (event: number, focused: boolean, days = 0) => ({
  event,
  focused,
  extent: { from: scale.window.to + days * DAY, to: scale.window.to + (days + 1) * DAY },
});

const eventsOf = (targets: readonly { event: number }[]) => targets.map(({ event }) => event);

describe('buttons over events', () => {
  test('are one for each label or matching mark, in order of time', () => {
    expect(eventsOf(eventTargets(LAYOUT, table, null, scale, 100))).toEqual([1, 3, 4]);
  });

  test('cover the label where there is one and are never under 24 px', () => {
    const targets = eventTargets(LAYOUT, table, null, scale, 100);
    expect(targets.find(({ event }) => event === 3)?.box).toEqual(LAYOUT.labels[0]?.box);
    expect(targets.find(({ event }) => event === 1)?.box).toEqual(box(393, 193, 24, 24));
  });

  test('of a span that goes beyond the plane stay in it', () => {
    const marks = [{ row: 1, box: box(-5000, 200, 9000, 6), lane: 1, matches: true }];
    const [target] = eventTargets({ ...LAYOUT, labels: [], marks }, table, null, scale, 100);
    expect(target?.box.x).toBe(200);
    expect(target?.box.w).toBe(800);
  });

  test('are no more than there is room for in the page, labelled ones first', () => {
    expect(eventsOf(eventTargets(LAYOUT, table, null, scale, 2))).toEqual([1, 3]);
    expect(eventsOf(eventTargets(LAYOUT, table, null, scale, 1))).toEqual([3]);
  });
});

test('in a table of a part of the story, buttons are by the event’s place in the whole', () => {
  const part = { place: Uint32Array.of(7, 10, 20, 30, 40, 50, 60) };
  expect(eventsOf(eventTargets(LAYOUT, part, null, scale, 100))).toEqual([10, 30, 40]);
  const targets = eventTargets(LAYOUT, part, { ...walked(50, true), extent: scale.window }, scale, 100);
  expect(targets.find(({ event }) => event === 50)?.box).toEqual(box(898, 145, 24, 24));
});

describe('the event that the keyboard is on', () => {
  test('has a button in density, where no other event has', () => {
    const dense = { ...LAYOUT, dense: true, labels: [], marks: [] };
    expect(eventTargets(dense, table, null, scale, 100)).toEqual([]);
    const extent = { from: table.from[7] ?? 0, to: table.to[7] ?? 0 };
    const [target, ...others] = eventTargets(dense, table, { event: 7, focused: true, extent }, scale, 100);
    expect(others).toEqual([]);
    expect(target?.event).toBe(7);
    expect(target?.box.x).toBeGreaterThanOrEqual(200);
  });

  test('has one over the whole of its label, in density too', () => {
    const labels = [{ ...LAYOUT.labels[0]!, box: box(150, 50, 90, 40) }];
    const [target] = eventTargets({ ...LAYOUT, dense: true, labels, marks: [] }, table, walked(3, true), scale, 100);
    expect(target?.box).toEqual(box(150, 50, 90, 40));
  });

  test('has one at its cluster', () => {
    const targets = eventTargets(LAYOUT, table, { ...walked(5, true), extent: scale.window }, scale, 100);
    expect(targets.find(({ event }) => event === 5)?.box).toEqual(box(898, 145, 24, 24));
  });

  test('keeps it at the plane’s edge while it has the focus, and only then', () => {
    const [, , , target] = eventTargets(LAYOUT, table, walked(8, true, 30), scale, 100);
    expect(target?.event).toBe(8);
    expect(target?.box.x).toBe(1000 - 24);
    expect(eventsOf(eventTargets(LAYOUT, table, walked(8, false, 30), scale, 100))).toEqual([1, 3, 4]);
  });
});
