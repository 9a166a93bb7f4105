import { expect, test } from 'vitest';
import { isoDate, msOfDay } from '../model/calendar.ts';
import { DAY } from '../model/units.ts';
import { layoutTimeline } from './layout.ts';
import { inputOf } from './scenes/render.ts';
import { expectPromisesKept } from './testing/promises.ts';
import { tableOf } from './testing/tables.ts';

const size = { width: 1030, height: 724 };
const day = (n: number): string => isoDate(msOfDay(2010) + n * DAY);
const at = (n: number): number => msOfDay(2010) + n * DAY;

/** Thirty go on over days 100–103 from before; ten of them end on the 101st. `gulls` has part in every third. */
const long = Array.from({ length: 30 }, (_, n) => ({
  id: `long-${n}`, edtf: `${day(n)}/${day(n < 10 ? 101 : 300 + n)}`, tookPart: n % 3 === 0 ? ['gulls'] : ['terns'],
}));
const table = tableOf([
  ...long,
  { id: 'one', edtf: day(101), tookPart: ['gulls', 'terns'] },
  { id: 'late', edtf: day(400), tookPart: ['waders'] },
], { scale: 'linear' });
const layoutAt = (from: number, to: number, actor?: string) => {
  const input = inputOf({ name: 'bands', table, options: { window: { from: at(from), to: at(to) }, ...(actor && { actor }) } }, size);
  const layout = layoutTimeline(input);
  expectPromisesKept(layout, input);
  return { ...layout, input };
};

test('the words say how many begin before the window and how many of them are drawn', () => {
  const { lasting, clusters } = layoutAt(100, 104);
  expect(lasting).toMatchObject({ day: at(100), count: 30 });
  expect(lasting!.drawn).toBeGreaterThan(0);
  expect(lasting!.text).toBe(`30 reach in from before, ${lasting!.drawn} drawn`);
  expect(clusters).toEqual([]);
  expect(layoutAt(399, 402).lasting).toBeNull();
});

test('a window that begins within a day counts what begins before that day', () => {
  expect(layoutAt(100.5, 104).lasting).toMatchObject({ day: at(100), count: 30 });
  expect(layoutAt(10.5, 14).lasting).toMatchObject({ day: at(10), count: 10 });
});

test('in each row as many as the actor has part in without a mark; from one edge of the plane to the other, or to an end', () => {
  const { lasting, plane, input: { actorRows } } = layoutAt(100, 104);
  const [all, ...rows] = lasting!.bands;
  expect(all!.stretches[0]).toMatchObject({ x0: plane.x, count: 30 - lasting!.drawn });
  expect(all!.stretches.at(-1)!.x1).toBe(Math.round(plane.x + plane.w));
  const first = new Map(actorRows.map(({ actor }, i) => [table.actors[actor]!.id, rows[i]!.stretches[0]?.count ?? 0]));
  expect(first.get('gulls')! + first.get('terns')!).toBe(30 - lasting!.drawn);
  expect(first.get('gulls')).toBeGreaterThan(0);
  expect(first.get('waders')).toBe(0);
  // Ten end with the 101st day, some of which are drawn: fewer go on.
  const last = all!.stretches.at(-1)!;
  expect(all!.stretches).toHaveLength(2);
  expect(last.count).toBeLessThan(all!.stretches[0]!.count);
  expect(last.x0).toBe(Math.round(plane.x + plane.w / 2));
});

test('no word stands on a dot, nor on another', () => {
  const { lasting, actorMarks } = layoutAt(100, 104);
  const labels = lasting!.bands.flatMap(({ label }) => label ?? []);
  expect(labels.length).toBeGreaterThan(1);
  const boxes = [lasting!.box, ...labels.map(({ box }) => box)];
  for (const { box } of labels) {
    for (const { x, joined } of actorMarks) if (joined) expect(x < box.x || x > box.x + box.w).toBe(true);
    for (const other of boxes.filter((one) => one !== box)) {
      expect(other.y + other.h <= box.y || other.y >= box.y + box.h).toBe(true);
    }
  }
});

test('under a filter only what matches is counted', () => {
  const { lasting, marks } = layoutAt(100, 104, 'gulls');
  // What matches takes the lanes that are free.
  expect(marks.length).toBeGreaterThan(1);
  expect(lasting).toMatchObject({ count: 10 });
});

test('in density it is told of few days only', () => {
  const crowd = tableOf([
    ...long, ...Array.from({ length: 900 }, (_, n) => ({ edtf: day(100 + (n % 40)), tookPart: ['terns'] })),
  ], { scale: 'linear' });
  const lastingIn = (from: number, to: number) => {
    const input = inputOf({ name: 'crowd', table: crowd, options: { window: { from: at(from), to: at(to) } } }, size);
    const layout = layoutTimeline(input);
    expect(layout.dense).toBe(true);
    return layout.lasting;
  };
  expect(lastingIn(100, 114)).toMatchObject({ count: 30, drawn: 0 });
  expect(lastingIn(100, 130)).toBeNull();
});
