/** The timeline's geometry as one pure function: marks, anchors, labels, counts, then all of it as shapes. */
import { midnightOf } from '../model/calendar.ts';
import { NO_LANE } from '../model/lanes.ts';
import type { Interval, Ms, Px, Row } from '../model/units.ts';
import { actorMarkShapes, placeActorMarks, ruleShapes } from './actorShapes.ts';
import type { ActorMarks } from './actorShapes.ts';
import { placeAnchors } from './anchors.ts';
import type { Anchor } from './anchors.ts';
import { aheadShapes, axisShapes, bandShapes, breakShapes, toldOnShapes } from './axisShapes.ts';
import type { AxisLabel } from './axisShapes.ts';
import { breakPlateShape, breakTextShape, placeBreakTexts } from './breakTexts.ts';
import type { BreakText } from './breakTexts.ts';
import { placeClusters } from './clusters.ts';
import { compose, eraCapacity, planeBox } from './composition.ts';
import type { Composition } from './composition.ts';
import { eraBarShapes, eraPlateShapes, eraTintShapes } from './eraShapes.ts';
import { eraRowsOfWhole, placeEras } from './eras.ts';
import type { EraPlace } from './eras.ts';
import { placeCrowds } from './crowds.ts';
import { binsOf } from './density.ts';
import { actorStripShapes, columnShapes, columnsIn, contextShapes } from './densityShapes.ts';
import { withFreeLanes } from './freeLanes.ts';
import { lastingShapes, lastingTextShapes, placeLasting } from './lastingBands.ts';
import type { LastingPlace } from './lastingBands.ts';
import { labelTextShapes, leaderShape, plateShape } from './labelShapes.ts';
import { placeLabels } from './labels.ts';
import type { LabelPlace } from './labels.ts';
import type { LayoutInput } from './layoutInput.ts';
import { boxesWithin, placeMarks } from './marks.ts';
import type { Mark } from './marks.ts';
import { clusterPlateShape, clusterTextShape, markLayer } from './markShapes.ts';
import { passageAt } from './passage.ts';
import { byPriority } from './priority.ts';
import { makeTimeScale } from './scale.ts';
import type { TimeScale } from './scale.ts';
import type { Box, Shape } from './scene.ts';
import { faintened } from './shapes.ts';
import { rowsToPlace } from './rowsToPlace.ts';
import { isSpanFromBefore, lastingInto } from './underWay.ts';

export type { ActorRow, LayoutInput, LayoutWords } from './layoutInput.ts';

export interface PlacedLabel {
  readonly row: Row;
  /** Text box, px from the figure's top left. */
  readonly box: Box;
  readonly lines: readonly string[];
  readonly date: string;
  /** Text runs to the right of its leader (`start`) or to its left (`end`). */
  readonly align: 'start' | 'end';
  readonly leaderX: Px;
}

export interface PlacedMark {
  readonly row: Row;
  /** Bounds of the mark as drawn. */
  readonly box: Box;
  /** 0 on the band, 1–4 in the lanes below it. */
  readonly lane: number;
  readonly matches: boolean;
}

/** Events that found no room for a label, or no lane where they begin: "+7", one click from being zoomed into or opened. */
export interface Cluster {
  readonly box: Box;
  readonly rows: readonly Row[];
  /** Of its events: more than `rows` where not all are at hand. */
  readonly count: number;
  /** Those that are not at hand begin from then on. */
  readonly since: Ms;
  /** Window that opens it; null: no zooming does, its events are to be opened themselves. */
  readonly window: Interval | null;
}

export interface TimelineLayout {
  /** Everything but hover and choice, which `highlightShapes` adds. */
  readonly base: readonly Shape[];
  readonly labels: readonly PlacedLabel[];
  /** One for each stretch of a mark; empty where density is drawn instead. */
  readonly marks: readonly PlacedMark[];
  /**
   * Disjoint; with the labels they hold every matching event in view, unless `dense`, but for what is
   * `lasting`. Of density there is one for each day that no closer look has room for.
   */
  readonly clusters: readonly Cluster[];
  /** What begins before the window and is not drawn; null: there is none, or it is not known. */
  readonly lasting: LastingPlace | null;
  /** Words in the strip over the break marks, left to right. */
  readonly breakTexts: readonly BreakText[];
  /** Of the axis, left to right in each row. */
  readonly axisLabels: readonly AxisLabel[];
  /** What stands in the rows of eras, as far as it is in view. */
  readonly eras: readonly EraPlace[];
  /** The events in view among the actor rows; empty when dense. */
  readonly actorMarks: readonly ActorMarks[];
  /** Centre of each actor row, px from the top; same order as `actorRows`. */
  readonly rowCentres: readonly Px[];
  readonly rowHeight: Px;
  /** Top of the actor rows' block, with its heading. */
  readonly rowsTop: Px;
  readonly plane: Box;
  readonly dense: boolean;
  /** How well columns count, where they are drawn instead of marks. */
  readonly columns: 'exact' | 'about' | null;
  /** Matching events that begin in the window. */
  readonly counted: number;
  /** Rows of the table that were looked at one by one: a measure of what a frame costs. */
  readonly scanned: number;
  readonly scale: TimeScale;
  readonly composition: Composition;
  /** Where every event near the plane stands, by row. */
  readonly places: ReadonlyMap<Row, EventPlace>;
}

export interface EventPlace {
  readonly anchor: Anchor;
  readonly mark: Mark;
  readonly label: LabelPlace | null;
}

export function layoutTimeline(input: LayoutInput): TimelineLayout {
  const { selection, counts, size, gutter, actorRows, words, measure, chosen, complete } = input;
  const table = withFreeLanes(input.table, selection);
  const plane = planeBox(size, gutter);
  const scale = makeTimeScale({ warp: input.warp, window: input.window, left: plane.x, width: plane.w });
  const matches = (row: Row): boolean => selection.mask[row] === 1;
  const counted = counts.matching(input.window.to) - counts.matching(input.window.from);
  // A day that the window cuts is in view.
  const inView = counts.matching(input.window.to) - counts.matching(midnightOf(input.window.from));
  const passage = passageAt(inView, plane.w, complete);
  const { dense } = passage;
  const eraInput = { table, words, measure, scale, rows: eraCapacity(size.height) };
  const eraRows = eraRowsOfWhole(eraInput);
  const composition = compose({
    size, gutter, rows: actorRows.length, lanes: Math.max(2, table.lanes), dense, share: passage.share,
    eraRows, events: table.counts.events,
  });
  const eras = placeEras({ ...eraInput, rows: eraRows });
  const { rows, context } = rowsToPlace({ table, selection, counts, scale, dense, chosen });
  const marks = placeMarks(table, rows, scale, composition);
  const begins = midnightOf(input.window.from);
  const isOpenable = (row: Row): boolean => table.lane[row] !== NO_LANE;
  // What is drawn nowhere and lasts from long before would make every actor's row one line.
  const isInRows = (row: Row): boolean =>
    row === chosen || isOpenable(row) || (table.from[row] as number) >= begins;
  const anchors = placeAnchors(marks, composition, isInRows);
  const markOf = new Map(marks.map((mark) => [mark.row, mark]));
  // Without a mark to point to, an event is counted rather than labelled; the open one is always named.
  const isNamed = (row: Row): boolean =>
    row === chosen || (matches(row) && (dense || markOf.get(row)?.drawn === true));
  const candidates = byPriority(table, anchors.filter(({ row }) => isNamed(row)));
  const fixed = {
    origin: scale.x(scale.warp.domain.from),
    toldOn: table.toldOn === null ? null : scale.x(table.toldOn),
  };
  const place = (inOrder: readonly Anchor[]): LabelPlace[] =>
    placeLabels(inOrder, fixed, composition, input);
  const placed = labelled(candidates, chosen, place).filter(({ anchor }) => anchor.inPlane);
  const labelOf = new Map(placed.map((label) => [label.anchor.row, label]));
  const places = new Map(anchors.map((anchor) => [anchor.row, {
    anchor, mark: markOf.get(anchor.row) as Mark, label: labelOf.get(anchor.row) ?? null,
  }]));
  const inPlane = anchors.filter((anchor) => anchor.inPlane);
  const leaders = placed.map(({ anchor }) => anchor.x);
  const isTold = (row: Row): boolean => (!dense && isOpenable(row)) || labelOf.has(row);
  const unlabelled = inPlane.filter(({ row }) =>
    matches(row) && !labelOf.has(row) && (isOpenable(row) || !isSpanFromBefore(table, row, begins)));
  const bins = passage.columns > 0 || context ? binsOf(scale) : null;
  const clusters = dense && bins
    ? placeCrowds({
      bins, matching: counts.matching,
      labelled: placed.map(({ anchor }) => table.from[anchor.row] as Ms),
      leaders, composition, words, measure,
    })
    : placeClusters({
      anchors: unlabelled, leaders, isOpenable, composition, scale, words, measure,
    });
  const stripped = clusters.map(({ box }) => box);
  const breakTexts = placeBreakTexts(scale, composition, stripped, words, measure);
  const drawn = dense ? [] : marks.filter((mark) => mark.drawn);
  const joined = inPlane.filter(({ row }) => isInRows(row))
    .map((anchor) => ({ anchor, mark: markOf.get(anchor.row) as Mark }));
  const actorMarks = dense ? [] : placeActorMarks(table, joined, actorRows, composition);
  const matching = rows.filter(matches);
  const untold = lastingInto({ table, counts, scale, rows: matching, dense, isTold });
  const lasting = untold && placeLasting({
    lasting: untold, table, counts, actorRows, actorMarks, bins: bins ?? binsOf(scale), composition, words, measure,
    told: matching.filter((row) => isTold(row) || (!dense && (table.from[row] as Ms) >= begins)),
  });
  const columns = bins && passage.columns > 0 ? columnsIn(bins, composition, counts.spread.about) : null;
  const axis = axisShapes(table, scale, composition, words.ticks, measure);
  const base: Shape[] = [
    ...aheadShapes(table, scale, composition),
    ...bandShapes(scale, composition, passage),
    ...ruleShapes(composition),
    ...placed.map((label) => leaderShape(
      label, dense ? composition.band.bottom : label.anchor.y,
      table.basis[label.anchor.row] === 'workedOut', dense,
    )),
    ...toldOnShapes(table, scale, composition, words, measure),
    // Plates hide what passes behind; a tint over them leaves no holes in an era.
    ...placed.map(plateShape),
    ...breakTexts.map(breakPlateShape),
    ...clusters.map(clusterPlateShape),
    ...eraPlateShapes(eras, composition),
    ...eraTintShapes(eras, composition),
    ...eraBarShapes(eras, composition),
    ...breakShapes(scale, composition, drawn, dense),
    ...breakTexts.map(breakTextShape),
    ...(columns ? columnShapes(columns, counts.spread, selection.everything, composition, passage.columns) : []),
    ...(context && bins ? contextShapes(bins, counts.spread, composition) : []),
    ...faintened(markLayer(drawn, matches, composition), passage.marks),
    ...axis.shapes,
    ...placed.flatMap((label) => labelTextShapes(label, { headline: 'ink', date: 'muted' })),
    ...clusters.map(clusterTextShape),
    ...(lasting ? lastingShapes(lasting) : []),
    ...(columns ? actorStripShapes(columns, counts.spread, actorRows, composition, passage.columns) : []),
    ...faintened(actorMarkShapes(actorMarks, matches, plane), passage.marks),
    ...(lasting ? lastingTextShapes(lasting) : []),
  ];
  return {
    base,
    labels: placed.map(({ anchor, box, text, align }) =>
      ({ row: anchor.row, box, lines: text.lines, date: text.date, align, leaderX: anchor.x })),
    marks: drawn.flatMap((mark) => boxesWithin(mark.bars, plane).map((box) =>
      ({ row: mark.row, box, lane: mark.lane, matches: matches(mark.row) }))),
    clusters: clusters.map(({ box, rows: members, count, since, window }) =>
      ({ box, rows: members, count, since, window })),
    lasting,
    breakTexts,
    axisLabels: axis.labels,
    eras,
    actorMarks,
    rowCentres: composition.rowCentres,
    rowHeight: composition.rowHeight,
    rowsTop: composition.rowsTop,
    plane,
    dense,
    columns: dense ? (counts.spread.about ? 'about' : 'exact') : null,
    counted,
    scanned: rows.length,
    scale,
    composition,
    places,
  };
}

/** The chosen event has a label above all others; if it has one anyway, choosing moves nothing. */
function labelled(
  candidates: readonly Anchor[], chosen: Row | null, place: (anchors: readonly Anchor[]) => LabelPlace[],
): LabelPlace[] {
  const labels = place(candidates);
  const anchor = candidates.find(({ row }) => row === chosen);
  if (!anchor || labels.some((label) => label.anchor.row === chosen)) return labels;
  return place([anchor, ...candidates.filter((other) => other !== anchor)]);
}
