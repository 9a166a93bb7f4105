/** Actor rows as shapes: a dot per event and row, joined; or strips of density. */
import type { EventTable } from '../model/table.ts';
import type { ActorIndex, Px, Row } from '../model/units.ts';
import type { Selection } from '../view/selection.ts';
import type { Anchor } from './anchors.ts';
import type { Composition } from './composition.ts';
import { density } from './density.ts';
import type { ActorRow } from './layoutInput.ts';
import type { TimeScale } from './scale.ts';
import type { Ink, Shape } from './scene.ts';
import { dotShape, horizontal, vertical } from './shapes.ts';

/** Where an event stands among the actor rows. */
export interface ActorDots {
  readonly row: Row;
  readonly x: Px;
  readonly dots: readonly { readonly y: Px; readonly ink: Ink }[];
}

export function ruleShapes({ plane, rowCentres }: Composition): Shape[] {
  return rowCentres.map((y) => horizontal(y, plane.x, plane.x + plane.w, 'rule'));
}

/** Dots of each event whose anchor is in the plane. */
export function placeActorDots(
  table: EventTable, anchors: readonly Anchor[], rows: readonly ActorRow[], { rowCentres }: Composition,
): ActorDots[] {
  const placeOf = new Map(rows.map((row, place) => [row.actor, place]));
  return anchors.map(({ row, x }) => {
    const actors = new Set<ActorIndex>([...(table.tookPart[row] ?? []), ...(table.affected[row] ?? [])]);
    const places = [...actors].flatMap((actor) => placeOf.get(actor) ?? []).toSorted((a, b) => a - b);
    return { row, x, dots: places.map((place) => ({ y: rowCentres[place] ?? 0, ink: inkOf(rows[place]) })) };
  });
}

export function dotRadius(rowHeight: Px): Px {
  return rowHeight >= 21 ? 6 : 5;
}

export function actorDotShapes(
  all: readonly ActorDots[], matches: (row: Row) => boolean, hollow: (row: Row) => boolean, rowHeight: Px,
): Shape[] {
  const r = dotRadius(rowHeight);
  const lines: Shape[] = [];
  const marks: Shape[] = [];
  for (const { row, x, dots } of all) {
    if (!matches(row)) {
      for (const { y } of dots) lines.push(vertical(x, y - 3, y + 4, 'faint'));
      continue;
    }
    const first = dots[0];
    const last = dots[dots.length - 1];
    if (first && last && last !== first) lines.push(vertical(x, first.y, last.y, 'muted', { opacity: 0.7 }));
    for (const { y, ink } of dots) marks.push(dotShape(x, y + 0.5, r, hollow(row), ink));
  }
  return [...lines, ...marks];
}

function inkOf(row: ActorRow | undefined): Ink {
  return `hue${row?.hue ?? 0}`;
}

/** Rows of an actor in the selection; kept as long as the selection is. */
const actorsSelected = new WeakMap<Selection, Map<ActorIndex, Uint32Array>>();

function selectedRowsOf(table: EventTable, selection: Selection, actor: ActorIndex): Uint32Array {
  const rows = table.rowsOf[actor] ?? new Uint32Array();
  if (selection.everything) return rows;
  const byActor = actorsSelected.get(selection) ?? new Map<ActorIndex, Uint32Array>();
  actorsSelected.set(selection, byActor);
  const selected = byActor.get(actor) ?? rows.filter((row) => selection.mask[row] === 1);
  byActor.set(actor, selected);
  return selected;
}

const STRIP: Px = 14;

export function actorStripShapes(
  table: EventTable, selection: Selection, rows: readonly ActorRow[], scale: TimeScale,
  { rowCentres }: Composition,
): Shape[] {
  return rows.flatMap((row, place) => {
    const { counts, heights, left, binWidth } = density({
      scale, from: table.from, rows: selectedRowsOf(table, selection, row.actor),
    });
    const fill = inkOf(row);
    const y = (rowCentres[place] ?? 0) - STRIP / 2;
    const shapes: Shape[] = [];
    counts.forEach((count, bin) => {
      if (count === 0) return;
      const opacity = 0.4 + 0.6 * (heights[bin] ?? 0);
      shapes.push({ kind: 'rect', x: left + bin * binWidth, y, w: binWidth - 0.75, h: STRIP, fill, opacity });
    });
    return shapes;
  });
}
