import { sum } from 'd3';
import { describe, expect, test } from 'vitest';
import { msOfDay } from '../model/calendar.ts';
import { DAY } from '../model/units.ts';
import { layoutTimeline, type TimelineLayout } from './layout.ts';
import { inputOf } from './scenes/render.ts';
import { expectPromisesKept } from './testing/promises.ts';
import { tableOf } from './testing/tables.ts';

const MAY_14 = msOfDay(2001, 5, 14);

const SIZE = { width: 1030, height: 724 };

/** So many events on 14 May, so many on the 15th; from `start` on two days are in view, some 800 px. */
function drawn(counts: readonly [number, number], start: number): TimelineLayout {
  const table = tableOf([
    { id: 'first', edtf: '2001-01-01' },
    ...Array.from({ length: counts[0] }, (_, i) => ({ id: `a${i}`, edtf: '2001-05-14' })),
    ...Array.from({ length: counts[1] }, (_, i) => ({ id: `b${i}`, edtf: '2001-05-15' })),
    { id: 'last', edtf: '2001-12-31' },
  ]);
  const window = { from: start, to: start + 2 * DAY };
  const options = { scale: 'linear', window } as const;
  const input = inputOf({ name: 'days', table, options }, SIZE);
  const layout = layoutTimeline(input);
  expectPromisesKept(layout, input);
  return layout;
}

describe('a wide day', () => {
  test.each([[1, 1], [2, 1], [1, 3], [2, 3], [3, 3]] as const)(
    'is a bar for each of its events, whatever the next day holds: %i and %i',
    (first, second) => {
      const { marks, plane } = drawn([first, second], MAY_14);
      const middle = plane.x + plane.w / 2;
      const ofDay = (from: number, to: number) =>
        marks.filter(({ box }) => Math.abs(box.x - from) <= 1 && Math.abs(box.x + box.w - to) <= 1);
      expect(ofDay(plane.x, middle)).toHaveLength(first);
      expect(ofDay(middle, plane.x + plane.w)).toHaveLength(second);
      expect(marks).toHaveLength(first + second);
      for (const { box } of marks) {
        const over = marks.filter((other) =>
          other.box.x < box.x + box.w && box.x < other.box.x + other.box.w
          && other.box.y < box.y + box.h && box.y < other.box.y + other.box.h);
        expect(over).toHaveLength(1);
      }
    },
  );

  test('has a leader of its own for each of them', () => {
    const { labels } = drawn([3, 0], MAY_14);
    expect(labels).toHaveLength(3);
    expect(new Set(labels.map(({ leaderX }) => Math.round(leaderX))).size).toBe(3);
  });
});

describe('a wide day of more events than there are levels for', () => {
  test('is a tray, on which each is a dot', () => {
    const { base, marks, plane, scale } = drawn([5, 9], MAY_14);
    const middle = scale.x(MAY_14 + DAY);
    const trays = base.filter((shape) => shape.kind === 'rect' && shape.fill === 'faint');
    expect(trays).toMatchObject([{ x: plane.x + 1 }, { x: middle + 1 }]);
    for (const tray of trays) {
      if (tray.kind === 'rect') expect(tray.w).toBeCloseTo(middle - plane.x - 2);
    }
    expect(marks).toHaveLength(14);
    expect(marks.filter(({ box }) => box.x + box.w < middle)).toHaveLength(5);
  });

  test('is bars where no more than a column of dots would be seen', () => {
    const { marks, clusters, labels, plane, scale } = drawn([7, 0], MAY_14 + 0.98 * DAY);
    const end = scale.x(MAY_14 + DAY);
    expect(marks).toHaveLength(3);
    for (const { box } of marks) {
      expect(box.x).toBe(plane.x);
      expect(box.x + box.w).toBeCloseTo(end - 1);
    }
    expect(sum(clusters, ({ count }) => count)).toBe(7 - labels.length);
  });
});

describe('of a day that is partly in view', () => {
  const parts = [0.1, 0.4, 0.6, 0.9, 0.97, 0.995];

  test.each([1, 2, 3, 4, 6, 20, 150])('each of %i events is drawn, and named or counted', (count) => {
    for (const part of parts) {
      for (const start of [MAY_14 + part * DAY, MAY_14 - (1 + part) * DAY]) {
        const { marks, labels, clusters, plane, scale } = drawn([count, 0], start);
        const from = Math.max(plane.x, scale.x(MAY_14));
        const to = Math.min(plane.x + plane.w, scale.x(MAY_14 + DAY));
        expect(labels.length + sum(clusters, (cluster) => cluster.count)).toBe(count);
        expect(marks).toHaveLength(Math.min(count, 3 * Math.max(1, Math.floor((to - from) / 13))));
        for (const { box } of marks) {
          expect(box.x).toBeGreaterThanOrEqual(from - 0.01);
          expect(box.x + box.w).toBeLessThanOrEqual(to + 0.01);
        }
        expect(new Set(marks.map(({ box }) => `${box.x} ${box.y}`)).size).toBe(marks.length);
      }
    }
  });

  test('dots stand side by side as long as there is room', () => {
    const { marks } = drawn([6, 0], MAY_14 + 0.75 * DAY);
    expect(new Set(marks.map(({ box }) => box.y)).size).toBe(1);
  });
});

test('of a narrow day that is cut all is drawn, too', () => {
  const table = tableOf([
    { id: 'first', edtf: '2001-01-01' },
    { id: 'one', edtf: '2001-05-14' },
    { id: 'last', edtf: '2001-12-31' },
  ]);
  for (const part of [0.2, 0.5, 0.7, 0.9]) {
    const from = MAY_14 + part * DAY;
    const options = { scale: 'linear', window: { from, to: from + 20 * DAY } } as const;
    const { marks, plane, scale } = layoutTimeline(inputOf({ name: 'narrow', table, options }, SIZE));
    expect(marks).toHaveLength(1);
    expect(marks[0]?.box.x).toBeGreaterThanOrEqual(plane.x);
    expect((marks[0]?.box.x ?? 0) + (marks[0]?.box.w ?? 0)).toBeLessThanOrEqual(scale.x(MAY_14 + DAY));
  }
});
