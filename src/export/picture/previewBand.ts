/** The lower part of a preview picture: a stretch of the axis with the marks on it, without labels. */
import type { EventTable } from '../../model/table.ts';
import { NO_LANE } from '../../model/lanes.ts';
import type { Interval, Px, Row } from '../../model/units.ts';
import { PlaceSet } from '../../model/placeSet.ts';
import { countBelow } from '../../model/sorted.ts';
import { softsIn, spreadBefore } from '../../store/spread.ts';
import { isVisible, placeAnchors } from '../../timeline/anchors.ts';
import { axisShapes, bandShapes, breakShapes } from '../../timeline/axisShapes.ts';
import { breakPlateShape, breakTextShape, placeBreakTexts } from '../../timeline/breakTexts.ts';
import type { Composition } from '../../timeline/composition.ts';
import { binsOf } from '../../timeline/density.ts';
import { columnShapes, columnsIn } from '../../timeline/densityShapes.ts';
import { placeMarks } from '../../timeline/marks.ts';
import { markLayer } from '../../timeline/markShapes.ts';
import { passageAt } from '../../timeline/passage.ts';
import { boundedWindow, fitWindow, makeTimeScale, padded } from '../../timeline/scale.ts';
import type { TimeScale } from '../../timeline/scale.ts';
import type { MeasureText, Shape } from '../../timeline/scene.ts';
import { markShapes, vertical } from '../../timeline/shapes.ts';
import type { TickWords } from '../../timeline/ticks.ts';
import type { Warp } from '../../timeline/warp.ts';
import { signsSeen, type KeySign } from './pictureKey.ts';

export interface BandWords {
  readonly ticks: TickWords;
  /** "36 years skipped" */
  skipped(duration: number): string;
  skippedShort(duration: number): string;
}

export interface BandInput {
  readonly table: EventTable;
  readonly warp: Warp;
  readonly words: BandWords;
  readonly measure: MeasureText;
  /** null: the whole story is shown. */
  readonly chosen: Row | null;
  readonly plane: { readonly x: Px; readonly w: Px; readonly bottom: Px };
}

export interface Band {
  /** Top edge of all of it. */
  readonly top: Px;
  /** What of the key is in it. */
  readonly signs: readonly KeySign[];
  /** What lies under the leader of the chosen event, and what over it. */
  readonly under: readonly Shape[];
  readonly over: readonly Shape[];
  /** Foot of that leader; null where no event is chosen. */
  readonly foot: { readonly x: Px; readonly y: Px } | null;
}

/** So many events on either side of the chosen one are in view. */
const BESIDE = 8;
/** A story of no more is shown whole. */
const FEW = 24;
/** The whole of a long event is shown up to so many others in it. */
const MOST = 60;
const AXIS: Px = 44;
const LANE: Px = 8;
const MARKS: Px = 26;
const COLUMNS: Px = 84;
const WORDS: Px = 22;

export function previewBand(input: BandInput): Band {
  const { table, warp, words, measure, chosen, plane } = input;
  const window = chosen === null || table.length <= FEW ? fitWindow(warp) : neighbourhood(table, chosen, warp);
  const scale = makeTimeScale({ warp, window, left: plane.x, width: plane.w });
  const rows = rowsIn(table, window);
  const begun = countBelow(table.from, window.to) - countBelow(table.from, window.from);
  const passage = passageAt(begun, plane.w, true);
  const lanes = passage.dense ? 0 : Math.max(0, ...rows.map((row) => laneOf(table, row)));
  const composition = composed(plane, lanes, passage.dense);
  const marks = placeMarks(table, rows, scale, composition);
  const drawn = passage.dense ? [] : marks.filter((mark) => mark.drawn);
  const { strip } = composition;
  const { top } = strip;
  const mark = chosen === null ? undefined : marks.find(({ row }) => row === chosen);
  const [anchor] = mark ? placeAnchors([mark], composition) : [];
  const bars = mark?.bars.filter((bar) => isVisible(bar, composition.plane)) ?? [];
  const leader = anchor ? [{ x: anchor.x - 1, y: top, w: 2, h: strip.bottom - top }] : [];
  const gaps = placeBreakTexts(scale, composition, leader, words, measure);
  const columns = passage.dense ? columnsOf(table, scale, composition) : [];
  const under = [
    ...aheadShapes(table, scale, composition), ...toldOnLine(table, scale.x(table.toldOn ?? 0), composition),
    ...bandShapes(scale, composition, { ...passage, marks: 1, columns: passage.dense ? 1 : 0 }),
    ...breakShapes(scale, composition, drawn, passage.dense),
    ...columns,
    ...markLayer(drawn, () => true, composition),
    ...axisShapes(table, scale, composition, words.ticks, measure).shapes,
  ];
  return {
    top,
    // What is skipped says so itself, and no leader is dashed here.
    signs: signsSeen({ marks: drawn, workedOut: false, skips: false, columns: passage.dense ? 'exact' : null }),
    under,
    over: [
      ...gaps.flatMap((gap) => [breakPlateShape(gap), breakTextShape(gap)]),
      ...bars.flatMap((bar) => markShapes(bar, mark?.hollow === true, 'accent', composition.plane)),
    ],
    foot: anchor ? { x: anchor.x, y: anchor.y } : null,
  };
}

function columnsOf(table: EventTable, scale: TimeScale, composition: Composition): Shape[] {
  const all = spreadBefore(table.from, softsIn(table), PlaceSet.everything(table.length));
  const columns = columnsIn(binsOf(scale), composition, false);
  return columnShapes(columns, { all, matching: all, about: false }, true, composition, 1);
}

/** From the neighbour so many events before to the one so many after; the event itself, if that does not hide them. */
function neighbourhood(table: EventTable, row: Row, warp: Warp): Interval {
  const first = Math.max(0, row - BESIDE);
  const last = Math.min(table.length - 1, row + BESIDE);
  const from = table.from[first]!;
  const end = table.from[last]!;
  const whole = table.to[row]!;
  const within = countBelow(table.from, whole) - first;
  const own = within > MOST ? end : Math.max(end, whole);
  return padded(warp, boundedWindow(warp, { from, to: Math.max(own, from + 1) }));
}

function rowsIn(table: EventTable, { from, to }: Interval): Row[] {
  const rows: Row[] = [];
  const end = countBelow(table.from, to);
  for (let row = 0; row < end; row++) if (table.to[row]! > from) rows.push(row);
  return rows;
}

function laneOf({ lane }: EventTable, row: Row): number {
  return lane[row] === NO_LANE ? 0 : lane[row]!;
}

/** From the bottom up: axis, lanes, marks or columns, the words over what is skipped. */
function composed({ x, w, bottom }: BandInput['plane'], lanes: number, dense: boolean): Composition {
  const axisTop = bottom - AXIS;
  const bandBottom = axisTop - lanes * LANE;
  const bandTop = bandBottom - (dense ? COLUMNS : MARKS);
  return {
    plane: { x, y: 0, w, h: bottom },
    toldBaseline: 0,
    eraRows: [],
    labelsTop: 0,
    tiers: [],
    tierRoom: 0,
    headlineLines: 0,
    strip: { top: bandTop - WORDS + 3, bottom: bandTop - 3 },
    band: { top: bandTop, bottom: bandBottom, centre: bandBottom - MARKS / 2 },
    lanes: Array.from({ length: lanes }, (_, lane) => bandBottom + LANE * (lane + 1) - 1),
    axis: { top: bandBottom, fine: axisTop + 20, coarse: axisTop + 35 },
    rowsTop: bottom,
    lastingY: bottom,
    rowHeight: 0,
    rowCentres: [],
  };
}

function aheadShapes({ toldOn }: EventTable, scale: TimeScale, { plane, strip, axis }: Composition): Shape[] {
  if (toldOn === null) return [];
  const x = Math.max(plane.x, scale.x(toldOn));
  const w = plane.x + plane.w - x;
  return w > 1 ? [{ kind: 'hatch', x, y: strip.top, w, h: axis.fine - 15 - strip.top, stroke: 'hatch' }] : [];
}

function toldOnLine({ toldOn }: EventTable, x: Px, { plane, strip, axis }: Composition): Shape[] {
  if (toldOn === null || x < plane.x || x > plane.x + plane.w) return [];
  return [vertical(x, strip.top, axis.fine - 15, 'ink', { dash: [1.5, 3] })];
}
