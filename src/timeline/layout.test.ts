import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../model/units.ts';
import { isoDate, msOfDay } from '../model/calendar.ts';
import { breaks } from './breaks.ts';
import { highlightShapes } from './highlight.ts';
import { NO_LANE } from '../model/lanes.ts';
import { layoutTimeline, type LayoutInput } from './layout.ts';
import { makeTimeScale } from './scale.ts';
import { SCENES, SIZES } from './scenes/index.ts';
import { inputOf } from './scenes/render.ts';
import { anyAges } from './testing/arbitraries.ts';
import { expectPromisesKept } from './testing/promises.ts';
import { storyTable } from './testing/story.ts';
import { extractOf, rowOf, tableOf } from './testing/tables.ts';
import type { TestEvent } from './testing/tables.ts';

describe.each(SIZES)('at $width × $height', (size) => {
  test.each(SCENES)('$name: no label overlaps or is cut, no event is lost', (scene) => {
    const input = inputOf(scene, size);
    expectPromisesKept(layoutTimeline(input), input);
  });
});

const day = (n: number): string => isoDate(msOfDay(2000) + n * DAY);

const anyEvent: fc.Arbitrary<TestEvent> = fc.record({
  headline: fc.oneof(
    fc.constantFrom('Vote', 'Talks begin in the capital', '会談が行われた', 'اجتماع'),
    fc.constant('Rechtsschutzversicherungsgesellschaften'),
    fc.string({ maxLength: 120, unit: 'grapheme' }),
  ),
  edtf: fc.oneof(
    fc.integer({ min: 0, max: 9000 }).map(day),
    fc.integer({ min: 0, max: 40 }).map(day),
    fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 900 }))
      .map(([a, n]) => `${day(a)}/${day(a + n)}`),
    fc.constantFrom('2003', '2004-21', '200X', '2005-07', '2001/..', '2002-03-04/', '{2006-01-01,2007-01-01}', '2003~/2004-01~'),
  ),
  importance: fc.integer({ min: 1, max: 5 }),
  status: fc.constantFrom('happened' as const, 'planned' as const),
  tookPart: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
});

test('invented events: no label overlaps or is cut, no event is lost', () => {
  const anyScene = fc.record({
    events: fc.array(anyEvent, { minLength: 1, maxLength: 60 }),
    scale: fc.constantFrom('elastic' as const, 'linear' as const),
    width: fc.integer({ min: 320, max: 2600 }),
    height: fc.integer({ min: 300, max: 1500 }),
    start: fc.double({ min: 0, max: 0.9, noNaN: true }),
    share: fc.double({ min: 0.05, max: 1, noNaN: true }),
  });
  fc.assert(fc.property(anyScene, ({ events, scale, width, height, start, share }) => {
    const table = tableOf(events.map((event, i) => ({ ...event, id: `e${i}` })), { toldOn: msOfDay(2015) });
    const whole = inputOf({ name: 'invented', table, options: { scale } }, { width, height });
    const { from, to } = whole.window;
    const window = { from: from + (to - from) * start, to: from + (to - from) * Math.min(1, start + share) };
    const input = { ...whole, window };
    expectPromisesKept(layoutTimeline(input), input);
  }), { numRuns: 120 });
});

test('events of all time, looked at as closely as one can: the same', () => {
  const anyZoom = fc.record({
    power: fc.double({ min: 0, max: 14, noNaN: true }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const anyScale = fc.constantFrom('elastic' as const, 'linear' as const);
  fc.assert(fc.property(anyAges, anyScale, anyZoom, (table, scale, { power, at }) => {
    const whole = inputOf({ name: 'ages', table, options: { scale } }, { width: 1200, height: 700 });
    const { plane, scale: fit } = layoutTimeline(whole);
    const input = { ...whole, window: fit.zoomed(10 ** power, plane.x + at * plane.w) };
    expect(input.window.to).toBeGreaterThan(input.window.from);
    expectPromisesKept(layoutTimeline(input), input);
  }), { numRuns: 150 });
});

const story = SCENES.find((scene) => scene.name === 'story');
const size = { width: 1030, height: 724 };

test('the story is drawn with nearly every label at the size it opens in', () => {
  if (!story) throw new Error('the scene of the story is gone');
  const layout = layoutTimeline(inputOf(story, size));
  expect(layout.labels.length).toBeGreaterThanOrEqual(15);
  expect(layout.dense).toBe(false);
});

test('panning by a few pixels moves labels away from the edges with their marks', () => {
  const input = inputOf({ name: 'panned', table: storyTable(), options: {} }, size);
  const { plane } = layoutTimeline(input);
  const scaleOf = (window: typeof input.window) =>
    makeTimeScale({ warp: input.warp, window, left: plane.x, width: plane.w });
  const closer = scaleOf(input.window).zoomed(1.6, 560);
  const before = layoutTimeline({ ...input, window: closer });
  const after = layoutTimeline({ ...input, window: scaleOf(closer).panned(-9) });
  let compared = 0;
  for (const label of before.labels) {
    const same = after.labels.find((other) => other.row === label.row);
    if (label.leaderX < plane.x + 220 || label.leaderX > plane.x + plane.w - 220) continue;
    compared++;
    expect(same?.box.y).toBe(label.box.y);
    expect((same?.box.x ?? 0) - label.box.x).toBeCloseTo(-9, 3);
  }
  expect(compared).toBeGreaterThan(2);
  const inside = before.breakTexts.filter(({ box }) => box.x > plane.x + 60 && box.x + box.w < plane.x + plane.w - 60);
  expect(inside.length).toBeGreaterThan(0);
  for (const { text, box } of inside) {
    const same = after.breakTexts.find((other) => other.text === text);
    expect((same?.box.x ?? 0) - box.x).toBeCloseTo(-9, 3);
  }
});

test('choosing a labelled event moves no label, hovering changes nothing but the highlight', () => {
  const table = storyTable();
  const input = inputOf({ name: 'calm', table, options: {} }, size);
  const calm = layoutTimeline(input);
  const labelled = calm.labels[0]?.row ?? 0;
  expect(layoutTimeline({ ...input, chosen: labelled }).labels).toEqual(calm.labels);
  expect(layoutTimeline({ ...input, hovered: labelled }).base).toEqual(calm.base);
  expect(highlightShapes(input, calm)).toEqual([]);
  const lit = highlightShapes({ ...input, hovered: labelled }, calm);
  expect(lit.some((shape) => shape.kind === 'text' && shape.text === calm.labels[0]?.lines[0])).toBe(true);
});

test('an event that found no room is labelled once it is chosen, and shows its name on hover', () => {
  const table = storyTable();
  const input = inputOf({ name: 'crowded', table, options: {} }, { width: 720, height: 612 });
  const layout = layoutTimeline(input);
  const row = layout.clusters[0]?.rows[0] ?? -1;
  expect(row).toBeGreaterThanOrEqual(0);
  const chosen = layoutTimeline({ ...input, chosen: row });
  expect(chosen.labels.some((label) => label.row === row)).toBe(true);
  const lit = highlightShapes({ ...input, hovered: row }, layout);
  expect(lit.some((shape) => shape.kind === 'text')).toBe(true);
});

test('an extract counts the same, however many of those that last from before are at hand', () => {
  const long = Array.from({ length: 120 }, (_, i) => ({ id: `long-${i}`, edtf: `${day(i)}/${day(4000 + i)}` }));
  const close = Array.from({ length: 40 }, (_, i) => ({ id: `close-${i}`, edtf: day(2000 + Math.floor(i / 4)) }));
  const table = tableOf([...long, ...close], { scale: 'linear' });
  const window = { from: msOfDay(2000) + 1998 * DAY, to: msOfDay(2000) + 2015 * DAY };
  const whole = inputOf({ name: 'extract', table, options: { window } }, size);
  const countsOf = (keep: (row: number) => boolean, change: Partial<LayoutInput> = {}): string[] => {
    const own = extractOf(table, [...table.id.keys()].filter(keep));
    const { clusters, lasting } = layoutTimeline({ ...whole, ...own, ...change });
    return [
      ...(lasting ? [lasting.text] : []),
      ...clusters.map(({ count, box }) => `${count} at ${Math.round(box.x)}`),
    ];
  };
  const isUnseen = (row: number): boolean => table.id[row]!.startsWith('long') && table.lane[row] === NO_LANE;
  const few = countsOf((row) => !isUnseen(row));
  expect(few[0]).toBe('120 reach in from before, 4 drawn');
  expect(countsOf((row) => !isUnseen(row) || row < 60)).toEqual(few);
  expect(countsOf((row) => row !== 119)).toEqual(few);
  expect(table.id[119]).toBe('long-119');
  expect(countsOf(() => true)).toEqual(few);
  // Before the ends of the others are known, none of them is counted, though some are at hand.
  const unknown = { counts: { ...whole.counts, underWay: null } };
  expect(countsOf(() => true, unknown)).toEqual(countsOf((row) => !isUnseen(row), unknown));
  expect(countsOf(() => true, unknown).some((count) => count.startsWith('120'))).toBe(false);
});

test('a cluster opens a window that shows it larger', () => {
  const input = inputOf({ name: 'crowded', table: storyTable(), options: {} }, { width: 720, height: 612 });
  const layout = layoutTimeline(input);
  const axis = (window: typeof input.window): number => input.warp.toAxis(window.to) - input.warp.toAxis(window.from);
  expect(layout.clusters.length).toBeGreaterThan(0);
  const windows = layout.clusters.flatMap(({ window }) => window ?? []);
  expect(windows.length).toBeGreaterThan(0);
  for (const window of windows) expect(axis(window)).toBeLessThan(axis(input.window) / 1.5);
});

test('what does not match stays as a faint tick and is neither labelled nor counted', () => {
  const scene = SCENES.find(({ name }) => name === 'story-filtered');
  if (!scene) throw new Error('the scene is gone');
  const input = inputOf(scene, size);
  const layout = layoutTimeline(input);
  expect(layout.labels.every(({ row }) => input.selection.mask[row] === 1)).toBe(true);
  expect(layout.marks.some((mark) => !mark.matches)).toBe(true);
});

test('the open event is labelled though it does not match, and no label is painted over another', () => {
  const table = storyTable();
  const filtered = inputOf({ name: 'open', table, options: { actor: 'xi-jinping' } }, size);
  const chosen = rowOf(table, 'dnc-hack');
  expect(filtered.selection.mask[chosen]).toBe(0);
  const input = { ...filtered, chosen };
  const layout = layoutTimeline(input);
  expect(layout.labels.some(({ row }) => row === chosen)).toBe(true);
  expectPromisesKept(layout, input);
  const plates = highlightShapes(input, layout).filter((shape) => shape.kind === 'rect' && shape.fill === 'accentSoft');
  expect(plates).toHaveLength(1);
  for (const plate of plates) {
    for (const { row, box } of layout.labels) {
      const apart = plate.kind === 'rect' && (plate.x + plate.w <= box.x || box.x + box.w <= plate.x
        || plate.y + plate.h <= box.y || box.y + box.h <= plate.y);
      expect(apart).toBe(row !== chosen);
    }
  }
  expect(layoutTimeline(filtered).labels.some(({ row }) => row === chosen)).toBe(false);
});

test('very many events that last from before the window are counted, not looked at', () => {
  const table = tableOf([
    ...Array.from({ length: 3000 }, (_, n) => ({ edtf: `${1900 + (n % 80)}-01-0${1 + (n % 9)}/2020` })),
    ...Array.from({ length: 40 }, (_, n) => ({ edtf: isoDate(msOfDay(2001) + n * 7 * DAY) })),
  ]);
  const whole = inputOf({ name: 'lasting', table, options: { scale: 'linear' } }, size);
  const input = { ...whole, window: { from: msOfDay(2001), to: msOfDay(2002) } };
  const layout = layoutTimeline(input);
  expect(layout.dense).toBe(false);
  expect(layout.scanned).toBeLessThan(300);
  const counted = layout.clusters.reduce((sum, { count }) => sum + count, 0);
  const { count = 0, drawn = 0 } = layout.lasting ?? {};
  expect(count).toBe(3000);
  expect(counted + layout.labels.length + count - drawn).toBe(3040);
  expectPromisesKept(layout, input);
});

test.each(['story', 'every-date'])('%s: every break says how much time it skips', (name) => {
  const scene = SCENES.find((one) => one.name === name);
  if (!scene) throw new Error('the scene is gone');
  const { breakTexts, scale } = layoutTimeline(inputOf(scene, SIZES[0]));
  const gaps = breaks(scale);
  expect(gaps.length).toBeGreaterThan(2);
  expect(breakTexts).toHaveLength(gaps.length);
  // Each over its own zigzag.
  gaps.forEach(({ x, width }, i) => {
    const box = breakTexts[i]?.box ?? { x: 0, w: 0 };
    expect(Math.abs(box.x + box.w / 2 - x - width / 2)).toBeLessThanOrEqual(box.w / 2);
  });
});

test('an event without a lane is opened itself and, once chosen, shown over the lowest lane', () => {
  const table = tableOf(Array.from({ length: 6 }, (_, n) => ({ edtf: `2003-01-0${n + 1}/2003-11-1${9 - n}` })));
  const input = inputOf({ name: 'lanes', table, options: {} }, size);
  const layout = layoutTimeline(input);
  const row = [0, 1, 2, 3, 4, 5].find((one) => table.lane[one] === NO_LANE) ?? -1;
  const cluster = layout.clusters.find(({ rows }) => rows.includes(row));
  expect(cluster?.window).toBeNull();
  const chosen = { ...input, chosen: row };
  const shown = layoutTimeline(chosen);
  expect(shown.labels.some((label) => label.row === row)).toBe(true);
  const lowest = shown.composition.lanes.at(-1) ?? 0;
  const bars = highlightShapes(chosen, shown).filter((shape) =>
    shape.kind === 'rect' && shape.fill === 'accent' && shape.y < lowest && shape.y + shape.h > lowest);
  expect(bars).toHaveLength(1);
});

test('labels leave the told-on line free where there is room beside it', () => {
  const table = tableOf([{ edtf: '2015-05-01' }, { edtf: '2015-12-28' }], { toldOn: msOfDay(2016) });
  const { labels, scale } = layoutTimeline(inputOf({ name: 'told', table, options: { scale: 'linear' } }, size));
  const line = scale.x(msOfDay(2016));
  expect(labels).toHaveLength(2);
  for (const { box } of labels) expect(box.x > line || box.x + box.w < line).toBe(true);
});

/** An event on each of the first 300 days of a year. */
const burst = (year: number): TestEvent[] =>
  Array.from({ length: 300 }, (_, n) => ({ edtf: isoDate(msOfDay(year) + n * DAY) }));

test('where all events are equally important, labels stand over the whole plane', () => {
  const months = Array.from({ length: 1400 }, (_, n) => isoDate(msOfDay(1900) + n * 30 * DAY));
  const table = tableOf(months.map((edtf) => ({ edtf })), { scale: 'linear' });
  const { dense, labels, plane } = layoutTimeline(inputOf({ name: 'even', table, options: {} }, SIZES[0]));
  expect(dense).toBe(true);
  for (const part of [0, 1, 2, 3]) {
    const from = plane.x + (part * plane.w) / 4;
    const inPart = labels.filter(({ leaderX }) => leaderX >= from && leaderX < from + plane.w / 4);
    expect(inPart.length).toBeGreaterThan(3);
  }
});

test('in density, too, every stretch that is drawn much tighter than its neighbour carries a zigzag', () => {
  const table = tableOf([...burst(1900), ...burst(2000)]);
  const { dense, base, scale } = layoutTimeline(inputOf({ name: 'two bursts', table, options: {} }, SIZES[1]));
  expect(dense).toBe(true);
  const broken = scale.warp.stretches.filter((stretch) => stretch.broken);
  expect(broken.length).toBeGreaterThan(0);
  expect(base.filter((shape) => shape.kind === 'poly')).toHaveLength(broken.length);
});

describe('more events in a day than there is room for marks', () => {
  const crowd = tableOf([
    ...Array.from({ length: 400 }, (_, i) => ({ edtf: '2001-05-14', importance: i === 7 ? 5 : 1 })),
    { edtf: '1990' }, { edtf: '2010' },
  ]);
  const layoutOf = (from: number, to: number) => {
    const scene = { name: 'crowd', table: crowd, options: { scale: 'linear' as const, window: { from, to } } };
    const input = inputOf(scene, { width: 1100, height: 724 });
    return layoutTimeline(input);
  };

  test('are counted over their day as soon as a column is a day, to be opened themselves', () => {
    for (const [first, last] of [[13, 15], [1, 31]] as const) {
      const { dense, clusters, labels, scale } = layoutOf(msOfDay(2001, 5, first), msOfDay(2001, 5, last));
      const ofDay = labels.filter(({ row }) => crowd.from[row] === msOfDay(2001, 5, 14));
      expect(dense).toBe(true);
      expect(clusters).toMatchObject([{ count: 400 - ofDay.length, window: null, since: msOfDay(2001, 5, 14) }]);
      const noon = scale.x(msOfDay(2001, 5, 14) + DAY / 2);
      for (const { box } of clusters) expect(Math.abs(box.x + box.w / 2 - noon)).toBeLessThanOrEqual(box.w + 1);
    }
  });

  test('are a column over all of a wide day, and counted over what is to be seen of it', () => {
    const may14 = msOfDay(2001, 5, 14);
    for (const part of [0, 0.3, 0.7, 0.98]) {
      const { base, clusters, plane, scale } = layoutOf(may14 + part * DAY, may14 + (part + 1.5) * DAY);
      const left = Math.max(plane.x, scale.x(may14) + 1);
      const column = { x: left, w: scale.x(may14 + DAY) - 1 - left };
      const shown = base.filter((shape) => shape.kind === 'rect' && Math.abs(shape.w - column.w) < 0.01);
      expect(shown.some((shape) => shape.kind === 'rect' && Math.abs(shape.x - column.x) < 0.01)).toBe(true);
      expect(clusters).toHaveLength(1);
      expect(clusters[0]?.box.x).toBeLessThan(column.x + column.w);
    }
  });

  test('are drawn like others from further away', () => {
    expect(layoutOf(msOfDay(1995), msOfDay(2009))).toMatchObject({ dense: true, clusters: [] });
  });
});
