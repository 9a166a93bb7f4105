/**
 * Where everything stands, top to bottom, from the size of the figure and of the story. Pan, filter and
 * choice never move it, and zoom only what stands on the axis: columns of density take room from the labels.
 *
 *     told on … ¦ ahead when told     top line
 *     │ an era   │                    era rows, if there are eras
 *     labels, in tiers                what is left
 *     36 years skipped   +7           strip
 *     ═●══▬▬▬═════●══                 band
 *     ▬▬▬▬▬▬▬▬▬▬▬                     lanes
 *      Nov   Dec    Jan               axis, two rows
 *     2023         2024
 *     Who took part  ░░12 reach in░░  heading (DOM), what is under way without a mark
 *     ─●──────●──────                 rows
 *     3 more                          (DOM)
 */
import { MOST_LANES } from '../model/lanes.ts';
import type { Px } from '../model/units.ts';
import type { Box } from './scene.ts';

export interface Composition {
  readonly plane: Box;
  readonly toldBaseline: Px;
  /** Tops of the era rows. */
  readonly eraRows: readonly Px[];
  readonly labelsTop: Px;
  /** Bottom edges of the tiers, lowest first. */
  readonly tiers: readonly Px[];
  /** Height of what stands in a tier. */
  readonly tierRoom: Px;
  readonly headlineLines: number;
  readonly strip: { readonly top: Px; readonly bottom: Px };
  /** `centre`: of the marks, which stand at the foot of a band that is high. */
  readonly band: { readonly top: Px; readonly bottom: Px; readonly centre: Px };
  /** Centres of lanes 1–4. */
  readonly lanes: readonly Px[];
  readonly axis: { readonly top: Px; readonly fine: Px; readonly coarse: Px };
  readonly rowsTop: Px;
  /** Centre of the band of all that is under way without a mark. */
  readonly lastingY: Px;
  readonly rowHeight: Px;
  readonly rowCentres: readonly Px[];
}

export interface CompositionInput {
  readonly size: { readonly width: Px; readonly height: Px };
  readonly gutter: Px;
  readonly rows: number;
  readonly lanes: number;
  readonly dense: boolean;
  /** 0: the band is as low as marks need it; 1: as high as columns may be. */
  readonly share: number;
  /** Rows that the story's eras take when the whole is shown. */
  readonly eraRows: number;
  /** Events of the story: a handful of labels needs no tall room above the band. */
  readonly events: number;
}

/** Texts keep so far from the figure's left edge; at the right they end with the plane. */
export const FIGURE_EDGE: Px = 12;
export const LINE = 16;
export const DATE_LINE = 15;
const TIER_GAP = 9;
const TOP = 34;
/** Of a headline in a narrow plane. */
const MOST_LINES = 3;
/** Height of an era's bar. */
export const ERA_BAR: Px = 17;
const ERA_PITCH: Px = 20;
/** Figures lower than these have room for fewer rows of eras. */
const ERA_ROWS_FROM: readonly Px[] = [0, 420, 520];
const STRIP = 22;
const BAND = 26;
const DENSE_BAND = 96;
const LANE_PITCH = 10;
const AXIS = 44;
const HEADING = 46;
/** In it. */
const LASTING = 32;
const BOTTOM = 10;
const ROW = { least: 19, usual: 23, most: 30 } as const;
/** Tiers that labels have before rows grow beyond the least. */
const USUAL_TIERS = 3.9;
const MOST_TIERS = 8;
/** Distance of tiers at most, in heights of a tier. */
const WIDEST_PITCH = 1.25;
/** Events of which each has a tier for itself. */
const FEW = 3;
/** Share of the room that nothing needs that is left above the labels. */
const LEFT_ABOVE = 0.4;
/** Width of a label with the room around it that others can seldom use. */
const CROWDED_LABEL: Px = 210;
const NARROW: Px = 560;

/** The plane: right of the gutter; its x and width are the time scale's. */
export function planeBox(size: CompositionInput['size'], gutter: Px): Box {
  const right = size.width < NARROW ? 12 : 28;
  return { x: gutter, y: 0, w: Math.max(40, size.width - gutter - right), h: size.height };
}

/** How many rows of eras a figure of this height has room for. */
export function eraCapacity(height: Px): number {
  return ERA_ROWS_FROM.filter((least) => height >= least).length;
}

/** How many actor rows a figure of this height has room for, with a line for "N more". */
export function rowCapacity(height: Px): number {
  return rowsBeside(2.5 * tierHeight(2), 2, height);
}

/** How many of them leave room for a tier of labels, of whatever story: in a low figure they give way. */
export function rowsUnderLabels(height: Px): number {
  return rowsBeside(tierHeight(MOST_LINES) - TIER_GAP, MOST_LANES, height);
}

/** @param labels their room */
function rowsBeside(labels: Px, lanes: number, height: Px): number {
  const rest = height - TOP - labels - STRIP - BAND - lanes * LANE_PITCH - AXIS - HEADING - BOTTOM;
  return Math.max(0, Math.floor(rest / (ROW.least + 1)) - 1);
}

export function compose(input: CompositionInput): Composition {
  const { size, gutter, rows, lanes, dense, share, eraRows, events } = input;
  const plane = planeBox(size, gutter);
  const usualLines = plane.w < 520 ? MOST_LINES : 2;
  const headlineLines = dense ? 1 : usualLines;
  const top = TOP + eraRows * ERA_PITCH;
  const fixed = top + STRIP + BAND + lanes * LANE_PITCH + AXIS + HEADING + BOTTOM;
  const room = size.height - fixed;
  const rowHeight = rowHeightIn(room, rows);
  const above = Math.max(0, room - (rows > 0 ? (rows + 1) * rowHeight : 0));
  const pitch = tierHeight(usualLines) * (events <= FEW ? 1 : WIDEST_PITCH);
  const labelRoom = Math.min(tiersWanted(events, plane.w) * pitch, above);
  const labelsTop = top + Math.round((above - labelRoom) * LEFT_ABOVE);
  const axisTop = labelsTop + labelRoom + STRIP + BAND + lanes * LANE_PITCH;
  const lanePitch = LANE_PITCH * (1 - share);
  const bandBottom = axisTop - lanes * lanePitch;
  const bandTop = bandBottom - BAND - share * Math.min(DENSE_BAND, above * 0.4);
  const tiers = tiersIn(bandTop - STRIP - labelsTop, headlineLines);
  const rowsTop = axisTop + AXIS;
  return {
    plane,
    toldBaseline: 20,
    eraRows: Array.from({ length: eraRows }, (_, row) => labelsTop - 4 - (eraRows - row) * ERA_PITCH),
    labelsTop,
    tiers: Array.from({ length: tiers.count }, (_, tier) => bandTop - STRIP - tier * tiers.pitch),
    tierRoom: tierHeight(headlineLines) - TIER_GAP,
    headlineLines,
    strip: { top: bandTop - STRIP + 3, bottom: bandTop - 3 },
    band: { top: bandTop, bottom: bandBottom, centre: bandBottom - BAND / 2 },
    lanes: Array.from({ length: lanes }, (_, lane) => bandBottom + lanePitch * (lane + 1) - 1),
    axis: { top: bandBottom, fine: axisTop + 20, coarse: axisTop + 35 },
    rowsTop,
    lastingY: rowsTop + LASTING,
    rowHeight,
    rowCentres: Array.from({ length: rows }, (_, row) =>
      Math.round(rowsTop + HEADING - 6 + (row + 0.5) * rowHeight)),
  };
}

function tierHeight(headlineLines: number): Px {
  return headlineLines * LINE + DATE_LINE + TIER_GAP;
}

/** Rows grow when there is more room than the labels can use, and give way when there is less. */
function rowHeightIn(room: Px, rows: number): Px {
  if (rows === 0) return ROW.usual;
  const spare = (room - USUAL_TIERS * tierHeight(2)) / (rows + 1);
  return Math.round(Math.min(ROW.most, Math.max(ROW.least, spare)));
}

/** Tiers that this many labels side by side fill, and two more, as events come in bursts. */
function tiersWanted(events: number, width: Px): number {
  if (events <= FEW) return Math.min(FEW, events + 1);
  return Math.min(MOST_TIERS, Math.ceil((events * CROWDED_LABEL) / width) + 2);
}

/** At most so many tiers; what is left over widens the distance between them a little. */
function tiersIn(room: Px, headlineLines: number): { count: number; pitch: Px } {
  const height = tierHeight(headlineLines);
  const count = Math.min(MOST_TIERS, Math.max(0, Math.floor((room + TIER_GAP) / height)));
  if (count < 2) return { count, pitch: height };
  const pitch = (room - height + TIER_GAP) / (count - 1);
  return { count, pitch: Math.floor(Math.min(height * WIDEST_PITCH, pitch)) };
}
