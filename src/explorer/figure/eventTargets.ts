/** Where the buttons over drawn events lie: over the label when there is one, else over the mark. */
import { rowAt, type EventTable } from '../../model/table.ts';
import type { Interval, Place, Row } from '../../model/units.ts';
import type { TimelineLayout } from '../../timeline/layout.ts';
import type { TimeScale } from '../../timeline/scale.ts';
import type { Box } from '../../timeline/scene.ts';
import { TARGET } from './figureSizes.ts';

/** The parts of a layout that matter here. */
export type TargetLayout = Pick<
  TimelineLayout,
  'labels' | 'marks' | 'clusters' | 'plane' | 'dense' | 'composition'
>;

export interface EventTarget {
  readonly event: Place;
  readonly box: Box;
}

export interface WalkedEvent {
  readonly event: Place;
  readonly extent: Interval;
  readonly focused: boolean;
}

/**
 * One target per drawn event, in order of time (so that the order of the buttons never changes and
 * focus survives), none in density. `walked`, the event that the keyboard is on, always has one;
 * when the focus has left it, as long as it is in the window.
 *
 * @param table whose rows the layout's are
 * @param most no more than this many, labelled ones first; keeps the page small
 */
export function eventTargets(
  layout: TargetLayout,
  table: Pick<EventTable, 'place'>,
  walked: WalkedEvent | null,
  scale: TimeScale,
  most: number,
): EventTarget[] {
  const boxes = new Map<Place, Box>();
  const eventOf = (row: Row): Place => table.place[row] ?? row;
  if (!layout.dense) {
    for (const { row, box } of layout.labels) boxes.set(eventOf(row), roomy(box));
    for (const { row, box, matches } of layout.marks) {
      const event = eventOf(row);
      if (matches && !boxes.has(event) && boxes.size < most) boxes.set(event, roomy(within(box, layout.plane)));
    }
  }
  if (walked && !boxes.has(walked.event) && (walked.focused || overlaps(walked.extent, scale.window))) {
    boxes.set(walked.event, placeOfHidden(layout, rowAt(table, walked.event), walked.extent, scale));
  }
  return [...boxes].map(([event, box]) => ({ event, box })).toSorted((a, b) => a.event - b.event);
}

/** An event without label or mark of its own is walked to at its cluster, or at its place in the plane. */
function placeOfHidden(
  layout: TargetLayout,
  row: Row | null,
  extent: Interval,
  scale: TimeScale,
): Box {
  const label = layout.labels.find((one) => one.row === row);
  if (label) return roomy(label.box);
  const own =
    layout.marks.find((mark) => mark.row === row) ??
    layout.clusters.find((cluster) => row !== null && cluster.rows.includes(row));
  if (own) return roomy(within(own.box, layout.plane));
  const { plane } = layout;
  const middle = (Math.max(extent.from, scale.window.from) + Math.min(extent.to, scale.window.to)) / 2;
  const x = Math.max(plane.x + TARGET / 2, Math.min(plane.x + plane.w - TARGET / 2, scale.x(middle)));
  const { band } = layout.composition;
  const y = layout.dense ? band.bottom : band.centre;
  return { x: x - TARGET / 2, y: y - TARGET / 2, w: TARGET, h: TARGET };
}

function overlaps(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The part of the box inside the plane; a long span may begin and end far outside. */
function within(box: Box, plane: Box): Box {
  const x = Math.max(box.x, plane.x);
  const right = Math.min(box.x + box.w, plane.x + plane.w);
  return { ...box, x, w: Math.max(0, right - x) };
}

/** Grown about its middle to the size a finger or an unsteady hand needs. */
function roomy(box: Box): Box {
  const w = Math.max(box.w, TARGET);
  const h = Math.max(box.h, TARGET);
  return { x: box.x - (w - box.w) / 2, y: box.y - (h - box.h) / 2, w, h };
}
