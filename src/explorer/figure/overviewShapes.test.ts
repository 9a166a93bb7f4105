import { expect, test } from 'vitest';
import { fitWindow, makeTimeScale } from '../../timeline/scale.ts';
import { generatedTable } from '../../timeline/testing/generated.ts';
import { storyTable } from '../../timeline/testing/story.ts';
import { tableOf } from '../../timeline/testing/tables.ts';
import { makeWarp } from '../../timeline/makeWarp.ts';
import type { Warp } from '../../timeline/warp.ts';
import { selectionOf, storyOf } from '../../timeline/scenes/render.ts';
import type { Near } from '../../store/storyStore.ts';
import type { EventTable } from '../../model/table.ts';
import { overviewShapes } from './overviewShapes.ts';

function nearOf(table: EventTable, actor?: string): Near {
  const selection = selectionOf(table, actor);
  const window = { from: 0, to: 1 };
  return storyOf(table).near.near({ window, width: 900, selection, actors: [], chosen: null, most: 0 });
}

function drawn(table: EventTable, kind: 'elastic' | 'linear', actor?: string) {
  const warp = makeWarp(table, kind);
  const scale = makeTimeScale({ warp, window: fitWindow(warp), left: 0, width: 900 });
  return overviewShapes(nearOf(table, actor), scale, 32).map((shape) => {
    if (shape.kind !== 'rect') throw new Error(`not a bar: ${shape.kind}`);
    return shape;
  });
}

test('a small story has a shape for every event, inside the strip, matches on top', () => {
  const table = storyTable();
  const shapes = drawn(table, 'elastic', 'xi-jinping');
  expect(shapes).toHaveLength(table.length);
  const fills = shapes.map(({ fill }) => fill);
  expect(fills).toEqual([...fills].toSorted());
  expect(fills.filter((fill) => fill === 'muted')).toHaveLength(table.totals.actors[table.actorOf.get('xi-jinping') ?? 0] ?? 0);
  for (const { x, y, w, h } of shapes) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + w).toBeLessThanOrEqual(900);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + h).toBeLessThanOrEqual(32);
  }
});

test('eras lie behind the ticks, cut at the ends of the strip', () => {
  const eras = [['An age', '1800/1920'], ['Another', '1930/1940']] as const;
  const table = tableOf([{ edtf: '1900' }, { edtf: '1950' }], { eras });
  const bars = drawn(table, 'linear');
  const ages = bars.slice(0, -2);
  expect(ages.map(({ fill }) => fill)).toEqual(['hue4', 'hue4', 'hue4', 'hue4']);
  expect(Math.min(...ages.map(({ x }) => x))).toBe(0);
  expect(bars.slice(-2).every(({ fill }) => fill === 'muted')).toBe(true);
});

test('many events become columns, however many there are', () => {
  const shapes = drawn(generatedTable(5000), 'linear');
  expect(shapes.length).toBeLessThanOrEqual(900 / 2.4 + 1);
  expect(Math.max(...shapes.map(({ h }) => h))).toBeCloseTo(24, 6);
});

/** The days from 1 January 2020 on. */
function day(number: number): string {
  return new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);
}

test('columns show events per unit of time: evenly busy time is evenly high, squeezed or not', () => {
  const daily = tableOf(Array.from({ length: 1000 }, (_, i) => ({ id: `e${i}`, headline: 'Daily', edtf: day(i) })));
  const [first, last] = [daily.from[0] ?? 0, daily.to[999] ?? 0];
  const knee = first + (last - first) / 10;
  // The first tenth of the time takes half of the strip.
  const toAxis = (time: number) =>
    time < knee ? (0.5 * (time - first)) / (knee - first) : 0.5 + (0.5 * (time - knee)) / (last - knee);
  const toTime = (axis: number) =>
    axis < 0.5 ? first + (axis / 0.5) * (knee - first) : knee + ((axis - 0.5) / 0.5) * (last - knee);
  const domain = { from: first, to: last };
  const warp: Warp = { kind: 'elastic', domain, stretches: [], toAxis, toTime };
  const scale = makeTimeScale({ warp, window: domain, left: 0, width: 300 });
  const heights = overviewShapes(nearOf(daily), scale, 32).map((shape) =>
    shape.kind === 'rect' ? shape.h : 0,
  );
  expect(heights.length).toBeGreaterThan(60);
  expect(Math.min(...heights) / Math.max(...heights)).toBeGreaterThan(0.6);
});
