/**
 * Actor rows as shapes: each event's mark once more, in every row of those who take part, joined at its
 * leader. A row says no more about time than the mark does:
 *
 *     ─●───░▓▓•▓▓░────       a day; some time within, a knot where rows are joined
 *     ─●──────│───────
 *     ▬▬▬▬▬▬▬▬•▬▬▬▬▬▬▬       a span, thin; without a knot if it began before the window
 *     ░░░░░●●●░░░░░          dots of a wide day on their tray; three bars of one day lie below each other
 */
import { withGroups } from '../model/groups.ts';
import { involvedIn, type EventTable } from '../model/table.ts';
import { DAY } from '../model/units.ts';
import type { Ms, Px, Row } from '../model/units.ts';
import { isVisible } from './anchors.ts';
import type { Anchor } from './anchors.ts';
import type { Composition } from './composition.ts';
import type { ActorRow } from './layoutInput.ts';
import type { Mark, MarkBar } from './marks.ts';
import { DOT } from './markStretch.ts';
import { trayShapes, traysOf } from './trays.ts';
import type { Box, Ink, Shape } from './scene.ts';
import { dotShape, horizontal, markShapes, vertical } from './shapes.ts';
import type { Dot } from './shapes.ts';

/** An event among the actor rows. */
export interface ActorMarks {
  readonly row: Row;
  /** Where it is joined. */
  readonly x: Px;
  readonly hollow: boolean;
  /** Its mark's stretches that are in view, of the height that they have in a row; `y` from its centre. */
  readonly bars: readonly MarkBar[];
  /** Its beginning is in view, or it is of a day that is: it is joined. */
  readonly joined: boolean;
  /** Centres and colours of its rows, top to bottom. */
  readonly places: readonly { readonly y: Px; readonly ink: Ink }[];
}

export function ruleShapes({ plane, rowCentres }: Composition): Shape[] {
  return rowCentres.map((y) => horizontal(y, plane.x, plane.x + plane.w, 'rule'));
}

/** `marks` and `anchors` of the same events, those in the plane. */
export function placeActorMarks(
  table: EventTable, events: readonly { readonly mark: Mark; readonly anchor: Anchor }[],
  rows: readonly ActorRow[], composition: Composition,
): ActorMarks[] {
  const { plane, rowCentres } = composition;
  const placeOf = new Map(rows.map((row, place) => [row.actor, place]));
  return events.map(({ mark, anchor: { row, x } }) => {
    // Who has no row is shown in the nearest group that has one.
    const actors = involvedIn(table, row).flatMap((actor) =>
      withGroups(table.actors, actor).find((one) => placeOf.has(one)) ?? []);
    const places = [...new Set(actors)].flatMap((actor) => placeOf.get(actor) ?? []).toSorted((a, b) => a - b);
    const first = mark.bars[0];
    return {
      row,
      x,
      hollow: mark.hollow,
      bars: mark.bars.filter((bar) => isVisible(bar, plane)).map((bar) => inRow(bar, mark, composition)),
      joined: first !== undefined
        && (first.kind === 'dot' || isOfADay(table, row) || first.x0 >= plane.x - BEGUN),
      places: places.map((place) => ({ y: rowCentres[place] ?? 0, ink: inkOf(rows[place]) })),
    };
  });
}

function isOfADay({ from, to }: EventTable, row: Row): boolean {
  return (to[row] as Ms) - (from[row] as Ms) <= DAY;
}

/** What begins so little before the plane is as good as in view. */
const BEGUN: Px = 24;
/** Half the height of a long bar, and the lengths between which bars become thin. */
const THIN: Px = 2.5;
const SHORT: Px = 60;
const LONG: Px = 180;

/** Of long ones that share a stretch of the band: half the height, and the distance of two. */
const SHARING = { r: 2, apart: 5 } as const;

function inRow(bar: MarkBar, { lane, drawn }: Mark, { rowHeight, band }: Composition): MarkBar {
  const r = dotRadius(rowHeight);
  if (bar.kind === 'dot') return { ...bar, y: 0, r };
  if (drawn && lane === 0 && bar.r < DOT && bar.x1 - bar.x0 > SHORT) {
    return { ...bar, y: Math.sign(bar.y - band.centre) * SHARING.apart, r: SHARING.r };
  }
  const share = lane > 0 ? 1 : Math.min(1, Math.max(0, (bar.x1 - bar.x0 - SHORT) / (LONG - SHORT)));
  return { ...bar, y: 0, r: r - 1 + share * (THIN - r + 1) };
}

export function dotRadius(rowHeight: Px): Px {
  return rowHeight >= 21 ? 6 : 5;
}

const KNOT: Px = 3;
/** Half the height of a tray in a row. */
const TRAY: Px = 2.5;
/** Dots and knots stay visible on the bars, and bars on each other. */
const OPACITY = { short: 0.7, thin: 0.5 } as const;

/** Bars lie lowest, the long ones first, then what joins, then dots and knots. */
export function actorMarkShapes(
  all: readonly ActorMarks[], matches: (row: Row) => boolean, plane: Box,
): Shape[] {
  const bars: { length: Px; shapes: Shape[] }[] = [];
  const trays = new Map<string, readonly Shape[]>();
  const lines: Shape[] = [];
  const dots: Shape[] = [];
  for (const event of all) {
    const { row, x, joined, places } = event;
    if (!matches(row)) {
      if (joined) for (const { y } of places) lines.push(vertical(x, y - 3, y + 4, 'faint'));
      continue;
    }
    const first = places[0];
    const last = places[places.length - 1];
    if (joined && first && last && last !== first) {
      const beside = besideCentre(event);
      lines.push(vertical(x, first.y + beside, last.y + beside, 'muted', { opacity: 0.7 }));
    }
    for (const place of places) {
      for (const bar of event.bars) {
        if (bar.kind === 'dot') continue;
        const shapes = barShapes(bar, event.hollow, place, plane);
        bars.push({ length: bar.x1 - bar.x0, shapes });
      }
      for (const tray of traysOf(event.bars)) {
        const look = { y: place.y + 0.5, r: TRAY, fill: place.ink };
        trays.set(`${place.y} ${tray.x0}`, trayShapes(tray, look, plane));
      }
      dots.push(...dotsIn(event, place, joined && places.length > 1));
    }
  }
  bars.sort((a, b) => b.length - a.length);
  return [...[...trays.values()].flat(), ...bars.flatMap(({ shapes }) => shapes), ...lines, ...dots];
}

type Place = ActorMarks['places'][number];

/** An event that is lit, in all its rows: at full strength, and ringed where it is joined. */
export function litActorShapes(event: ActorMarks, plane: Box): Shape[] {
  const { hollow, bars, places } = event;
  const shapes: Shape[] = [];
  for (const place of places) {
    for (const bar of bars) {
      const y = place.y + 0.5 + bar.y;
      if (bar.kind === 'bar') shapes.push(...markShapes({ ...bar, y }, hollow, place.ink, plane));
    }
    const dots = dotsIn(event, place, event.joined);
    for (const { cx, cy, r } of dots) {
      shapes.push({ kind: 'circle', cx, cy, r: r + 2.5, fill: 'paper', stroke: 'accent', strokeWidth: 1.5 });
    }
    shapes.push(...dots);
  }
  return shapes;
}

function barShapes(bar: MarkBar, hollow: boolean, { y, ink }: Place, plane: Box): Shape[] {
  const opacity = bar.r > THIN ? OPACITY.short : OPACITY.thin;
  return markShapes({ ...bar, y: y + 0.5 + bar.y }, hollow, ink, plane, opacity);
}

/** Whole dots of single days, or else a knot where the bars of several rows are joined. */
function dotsIn(event: ActorMarks, { y, ink }: Place, knotted: boolean): Dot[] {
  const { bars, hollow, x } = event;
  const dots = bars.filter((bar) => bar.kind === 'dot');
  if (dots.length > 0) return dots.map((bar) => dotShape((bar.x0 + bar.x1) / 2, y + 0.5, bar.r, hollow, ink));
  return knotted ? [dotShape(x, y + 0.5 + besideCentre(event), KNOT, false, ink)] : [];
}

/** So far from its rows' centres it is joined. */
function besideCentre({ bars }: ActorMarks): Px {
  return bars[0]?.y ?? 0;
}

/** The colour of a row. */
export function inkOf(row: ActorRow | undefined): Ink {
  return `hue${row?.hue ?? 0}`;
}
