/** What every layout must keep, whatever the events: checked for the scenes and for invented tables. */
import { expect } from 'vitest';
import { sum } from 'd3';
import { midnightOf } from '../../model/calendar.ts';
import { NO_LANE } from '../../model/lanes.ts';
import type { Row } from '../../model/units.ts';
import type { LayoutInput, TimelineLayout } from '../layout.ts';
import { isVisible } from '../anchors.ts';
import { withFreeLanes } from '../freeLanes.ts';
import type { Box } from '../scene.ts';
import { isSpanFromBefore } from '../underWay.ts';

export function expectPromisesKept(layout: TimelineLayout, input: LayoutInput): void {
  const { labels } = layout;
  labels.forEach((label, i) => {
    expectInside(label.box, input, `label of ${label.row}`);
    expect(label.box.x + label.box.w).toBeLessThanOrEqual(input.size.width - 12 + 0.01);
    for (const other of labels.slice(i + 1)) {
      if (overlap(label.box, other.box)) throw new Error(`labels of ${label.row} and ${other.row} overlap`);
    }
  });
  for (const label of labels) {
    for (const line of label.lines) expect(input.measure(line, 'label')).toBeLessThanOrEqual(label.box.w + 0.01);
    expect(input.measure(label.date, 'labelDate')).toBeLessThanOrEqual(label.box.w + 0.01);
  }
  // Texts of the same height never read as one line.
  for (const { box } of labels) {
    for (const other of labels) {
      const gap = other.box.x - box.x - box.w;
      const sideBySide = other.box.y < box.y + box.h && box.y < other.box.y + other.box.h;
      if (other.box !== box && sideBySide && gap >= 0 && gap < 13.99) {
        throw new Error(`only ${gap} px between labels`);
      }
    }
  }
  const inStrip = [...layout.clusters, ...layout.breakTexts].map(({ box }) => box);
  for (const { text, box } of layout.breakTexts) {
    expectInside(box, input, text);
    for (const other of inStrip) if (other !== box) expect(overlap(box, other)).toBe(false);
  }
  layout.clusters.forEach((cluster, i) => {
    expectInside(cluster.box, input, `count of ${cluster.rows.length}`);
    for (const other of layout.clusters.slice(i + 1)) expect(overlap(cluster.box, other.box)).toBe(false);
  });
  for (const shape of layout.base) {
    if (shape.kind === 'text') expect(Number.isFinite(shape.x) && Number.isFinite(shape.y)).toBe(true);
  }
  expectAllAccountedFor(layout, input);
}

function expectAllAccountedFor(layout: TimelineLayout, input: LayoutInput): void {
  const { selection, window, chosen } = input;
  const table = withFreeLanes(input.table, selection);
  const beginning = [...selection.rows].filter((row) => inWindow(table.from[row] ?? 0, window)).length;
  expect(layout.counted).toBe(beginning);
  if (layout.dense) return;
  const counted = layout.clusters.flatMap((cluster) => cluster.rows);
  const named = layout.labels.map((label) => label.row);
  // What begins before the window and has no mark is told of by a count of its own.
  const day = midnightOf(window.from);
  const isLasting = (row: Row): boolean =>
    table.lane[row] === NO_LANE && isSpanFromBefore(table, row, day) && !named.includes(row);
  const present = [...layout.places].flatMap(([row, { anchor }]): Row[] =>
    anchor.inPlane && !isLasting(row) && (selection.mask[row] === 1 || named.includes(row)) ? [row] : []);
  for (const row of named) expect(selection.mask[row] === 1 || row === chosen).toBe(true);
  expect([...counted, ...named].toSorted((a, b) => a - b)).toEqual(present.toSorted((a, b) => a - b));
  // Nothing that should be seen was forgotten on the way; what is not placed is counted.
  const within = [...selection.rows].filter((row) =>
    (table.from[row] ?? 0) < window.to && (table.to[row] ?? 0) > window.from);
  const unplaced = within.filter((row) => !layout.places.has(row));
  const { lasting } = layout;
  const untold = lasting === null ? 0 : lasting.count - lasting.drawn;
  expect(untold).toBe(within.filter((row) => isLasting(row) && (table.to[row] ?? 0) > day).length);
  if (lasting) {
    expectInside(lasting.box, input, lasting.text);
    expect(lasting.count).toBe(within.filter((row) => isSpanFromBefore(table, row, day)).length);
  }
  expect(sum(layout.clusters, (cluster) => cluster.count) + labels(layout)).toBe(present.length);
  if (untold === 0) expect(unplaced).toEqual([]);
  for (const row of within.filter((one) => !unplaced.includes(one))) {
    const place = layout.places.get(row);
    expect(place).toBeDefined();
    if (place?.mark.bars.some((bar) => isVisible(bar, layout.plane))) expect(place.anchor.inPlane).toBe(true);
  }
}

const labels = (layout: TimelineLayout): number => layout.labels.length;

function inWindow(time: number, { from, to }: { from: number; to: number }): boolean {
  return time >= from && time < to;
}

function expectInside(box: Box, { size }: LayoutInput, what: string): void {
  const inside = box.x >= 0 && box.y >= 0 && box.x + box.w <= size.width && box.y + box.h <= size.height;
  if (!inside) throw new Error(`${what} leaves the figure: ${JSON.stringify(box)}`);
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
