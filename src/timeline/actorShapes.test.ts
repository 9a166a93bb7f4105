import { expect, test } from 'vitest';
import { msOfDay } from '../model/calendar.ts';
import { DAY } from '../model/units.ts';
import type { ActorMarks } from './actorShapes.ts';
import { hitTest } from './hitTest.ts';
import { layoutTimeline } from './layout.ts';
import type { TimelineLayout } from './layout.ts';
import { inputOf } from './scenes/render.ts';
import { tableOf } from './testing/tables.ts';

const table = tableOf([
  { id: 'since', edtf: '2001-02-03/2021-05-06', tookPart: ['a', 'b'] },
  { id: 'year', edtf: '2016', tookPart: ['a'] },
  { id: 'day', edtf: '2020-03-04', tookPart: ['a', 'b'] },
  { id: 'both', edtf: '{2018-01-10,2019-06-01}', tookPart: ['b'] },
]);
const whole = inputOf({ name: 'rows', table, options: { scale: 'linear' } }, { width: 1000, height: 700 });

function marksIn(layout: TimelineLayout): Record<string, ActorMarks | undefined> {
  return Object.fromEntries(layout.actorMarks.map((event) => [table.id[event.row], event]));
}

test('a row says no more about time than the mark does', () => {
  const layout = layoutTimeline(whole);
  const { since, year, day, both } = marksIn(layout);
  const { x } = layout.scale;
  const [from, to] = [x(msOfDay(2001, 2, 3)), x(msOfDay(2021, 5, 7))];
  expect(since?.bars).toMatchObject([{ kind: 'bar', x0: from, x1: to }]);
  expect(year?.bars).toMatchObject([{ kind: 'bar', x0: x(msOfDay(2016)), x1: x(msOfDay(2017)) }]);
  expect(year?.bars[0]?.fadeIn).toBeGreaterThan(0);
  expect(day?.bars).toMatchObject([{ kind: 'dot' }]);
  expect(both?.bars.map(({ kind }) => kind)).toEqual(['dot', 'dot']);
});

test('who has no row is shown in the row of the group', () => {
  const grouped = tableOf(
    [{ id: 'one', edtf: '2020-03-04', tookPart: ['minister'] }, { id: 'two', edtf: '2021-03-04', tookPart: ['state'] }],
    { actors: [{ id: 'state' }, { id: 'minister', memberOf: 'state' }] },
  );
  const input = inputOf({ name: 'group', table: grouped, options: { scale: 'linear' } }, { width: 1000, height: 700 });
  const rowsOf = (actorRows: typeof input.actorRows) => Object.fromEntries(
    layoutTimeline({ ...input, actorRows }).actorMarks.map((event) => [grouped.id[event.row], event.places.length]));
  expect(rowsOf(input.actorRows)).toEqual({ one: 1, two: 1 });
  const { actorMarks, rowCentres } = layoutTimeline({ ...input, actorRows: input.actorRows.slice(0, 1) });
  expect(actorMarks.map(({ places }) => places.map(({ y }) => y))).toEqual([[rowCentres[0]], [rowCentres[0]]]);
});

test('what began before the window runs through its rows, and gathers nothing at the edge', () => {
  const layout = layoutTimeline({ ...whole, window: { from: msOfDay(2019), to: msOfDay(2020, 12) } });
  const { since, day } = marksIn(layout);
  expect(since?.joined).toBe(false);
  expect(day?.joined).toBe(true);
  const { plane, rowsTop } = layout;
  const inRows = layout.base.flatMap((shape) =>
    shape.kind === 'circle' && shape.cy > rowsTop ? [shape.cx] : []);
  expect(inRows).toHaveLength(3);
  expect(Math.min(...inRows)).toBeGreaterThan(plane.x + 100);
  const through = layout.base.filter((shape) =>
    shape.kind === 'soft' && shape.y > rowsTop && shape.x === plane.x && shape.w === plane.w);
  expect(through).toHaveLength(2);
});

test('events of a wide day lie below each other in the row, and where they are many on a tray', () => {
  const day = (count: number, edtf: string) =>
    Array.from({ length: count }, (_, i) => ({ id: `${edtf} ${i}`, edtf, tookPart: ['a', 'b'] }));
  const first = { id: 'first', edtf: '2001-01-01' };
  const days = tableOf([first, ...day(3, '2001-05-14'), ...day(5, '2001-05-15')]);
  const window = { from: msOfDay(2001, 5, 14), to: msOfDay(2001, 5, 16) };
  const options = { scale: 'linear', window } as const;
  const input = inputOf({ name: 'days', table: days, options }, { width: 1000, height: 700 });
  const layout = layoutTimeline(input);
  const bars = layout.actorMarks.flatMap((event) => event.bars).filter(({ kind }) => kind === 'bar');
  const edges = bars.map(({ y, r }) => [y - r, y + r] as const).toSorted((a, b) => a[0] - b[0]);
  expect(edges).toHaveLength(3);
  edges.slice(1).forEach(([top], i) => expect(top).toBeGreaterThan(edges[i]?.[1] ?? 0));
  expect(Math.max(...edges.flat().map(Math.abs))).toBeLessThan(layout.rowHeight / 2);
  const middle = layout.scale.x(msOfDay(2001, 5, 15));
  const trays = layout.base.filter((shape) =>
    shape.kind === 'rect' && shape.y > layout.rowsTop && shape.x > middle);
  expect(trays).toHaveLength(2);
  for (const event of layout.actorMarks) {
    const y = (layout.rowCentres[0] ?? 0) + (event.bars[0]?.y ?? 0);
    expect(hitTest({ ...layout, marks: [], labels: [] }, event.x, y)).toBe(event.row);
  }
});

test('an event of a day stays joined as long as any of the day is in view', () => {
  const days = tableOf([
    { id: 'before', edtf: '2001-01-01' },
    { id: 'one', edtf: '2001-05-14', tookPart: ['a', 'b'] },
    { id: 'after', edtf: '2001-12-31' },
  ]);
  const noon = msOfDay(2001, 5, 14) + DAY / 2;
  const options = { scale: 'linear', window: { from: noon, to: noon + 2 * DAY } } as const;
  const input = inputOf({ name: 'cut', table: days, options }, { width: 1000, height: 700 });
  const { actorMarks } = layoutTimeline(input);
  expect(actorMarks).toMatchObject([{ joined: true, bars: [{ kind: 'bar' }] }]);
});
