/**
 * The calendar under the axis: short marks, and two rows of labels.
 *
 *     close     26   27   28   29   30   31   1   2      fine: days
 *               January 2024               February 2024 strong: months
 *
 *     elastic   ⌇⌇  Nov  Dec   Jan    Feb  ⌇⌇  Nov      fine: months
 *          1979     2023       2024                      strong: years
 *
 *     far       1960     1980     2000     2020          strong: years alone
 *
 * How many units get a label is decided locally, by the pixels that a unit has around the place, so
 * it follows the elastic scale; broken stretches get none, or where they are wide those of the strong row,
 * with no marks between them: months named under a zigzag would deny that years are skipped. A label stands
 * for its whole unit: in the middle of what can be seen of it or, in the strong row where units are wide, at
 * the start of that: under the fine label that it begins with, so that nobody reads "Dec 2024 Jan".
 */
import { least } from 'd3';
import { dayUnit, monthUnit, yearUnit } from './calendarUnits.ts';
import type { CalendarUnit } from './calendarUnits.ts';
import type { Ms, Px } from '../model/units.ts';
import type { TimeScale } from './scale.ts';
import type { FontRole, MeasureText } from './scene.ts';
import { visibleRuns } from './visibleRuns.ts';
import type { Run, VisibleStretch } from './visibleRuns.ts';

/** The texts of the axis in the reader's language; each is given the start of its unit. */
export interface TickWords {
  /** "26" */
  dayOfMonth(day: Ms): string;
  /** "Jan" */
  month(month: Ms): string;
  /** "January 2024" or "Jan 2024" */
  monthOfYear(month: Ms, style: 'long' | 'short'): string;
  /** "2024", "44 BC"; the year is astronomical, 0 is 1 BC. */
  year(year: number): string;
}

export interface TickLabel {
  /** Start of the unit that it names. */
  readonly time: Ms;
  readonly text: string;
  /** `fine`: set in `axis`, `strong`: in `axisStrong`, in a row of its own below. */
  readonly row: 'fine' | 'strong';
  /** Left edge of the text, which stays inside the plane. */
  readonly x: Px;
  readonly width: Px;
}

export interface TickMark {
  readonly time: Ms;
  readonly x: Px;
  /** At the start of a unit of the strong row. */
  readonly long: boolean;
}

export interface Ticks {
  /** From left to right. */
  readonly marks: readonly TickMark[];
  /** From left to right in each row, never overlapping, the fine row first. */
  readonly labels: readonly TickLabel[];
}

const FONTS: Readonly<Record<TickLabel['row'], FontRole>> = { fine: 'axis', strong: 'axisStrong' };
/** Least room between two labels of a row. */
const LABEL_GAP: Px = 8;
/** Least room between two marks. */
const MARK_GAP: Px = 4;

export function ticks(scale: TimeScale, words: TickWords, measure: MeasureText): Ticks {
  const runs = visibleRuns(scale);
  const [fine, strong] = rowsFor(runs, words);
  const told = runs.filter(({ skipped }) => !skipped);
  const fineLabels = labelsOf(fine, scale, told, measure, () => undefined);
  const byTime = new Map(fineLabels.map((label) => [label.time, label]));
  // A unit that reaches into what is skipped is named where it is not.
  const inOrder = [...told, ...runs.filter(({ skipped }) => skipped)];
  const strongLabels = labelsOf(strong, scale, inOrder, measure, (time) => byTime.get(fine.unit.start(time)));
  const rows: readonly LabelledRow[] = [[fine, fineLabels], [strong, strongLabels]];
  const finest = rows.find(([, labels]) => labels.length > 0);
  const shown = rows.filter((row) => row === finest || row[0].row === 'strong');
  return {
    marks: shown.length > 0 ? marksOf(shown, scale, runs) : [],
    labels: shown.flatMap(([, labels]) => labels),
  };
}

/** What a row of labels names, and how. */
interface Row {
  readonly row: TickLabel['row'];
  readonly unit: CalendarUnit;
  /** From the longest form to the shortest. */
  texts(start: Ms): readonly string[];
}

type LabelledRow = readonly [row: Row, labels: readonly TickLabel[]];

/** At this many pixels a day, every fifth day can be named. */
const DAYS_FROM: Px = 4.4;

function rowsFor(runs: readonly Run[], words: TickWords): [fine: Row, strong: Row] {
  let near = 0;
  let all = 0;
  for (const { width, pxPerDay } of runs.flatMap((run) => run.stretches)) {
    all += width;
    if (pxPerDay >= DAYS_FROM) near += width;
  }
  if (near * 2 > all) {
    const months = (start: Ms) => [words.monthOfYear(start, 'long'), words.monthOfYear(start, 'short')];
    return [
      { row: 'fine', unit: dayUnit, texts: (start) => [words.dayOfMonth(start)] },
      { row: 'strong', unit: monthUnit, texts: months },
    ];
  }
  return [
    { row: 'fine', unit: monthUnit, texts: (start) => [words.month(start)] },
    { row: 'strong', unit: yearUnit, texts: (start) => [words.year(yearUnit.number(start))] },
  ];
}

/** A unit to be named: what can be seen of it, and its label. */
interface Named {
  readonly time: Ms;
  readonly from: Px;
  readonly to: Px;
  readonly text: string;
  readonly width: Px;
  readonly cut: boolean;
}

interface Candidate extends TickLabel {
  /** Places it may move to within what can be seen of its unit; none when it is wider than that. */
  readonly places: readonly [first: Px, last: Px] | null;
  readonly rank: number;
}

/** @param over the label in the row above that names a time */
function labelsOf(
  row: Row, scale: TimeScale, runs: readonly Run[], measure: MeasureText, over: (time: Ms) => TickLabel | undefined,
): TickLabel[] {
  const widthOf = (text: string): Px => measure(text, FONTS[row.row]);
  const candidates = new Map<Ms, Candidate>();
  for (const run of runs) {
    const found = new Map<Ms, Named>();
    for (const stretch of run.stretches) {
      const starts = startsIn(stretch, row, widthOf);
      if (starts === null) continue;
      // What stands alone between breaks is named, round or not.
      if (starts.length === 0 && run.stretches.length === 1) starts.push(row.unit.start(stretch.from));
      for (const start of starts) {
        if (found.has(start) || candidates.has(start)) continue;
        const named = namedAt(start, row, run, scale, widthOf);
        if (named) found.set(start, named);
      }
    }
    const atStart = row.row === 'strong' && areNamedAtStart([...found.values()]);
    for (const [start, named] of found) {
      const beginsUnder = over(Math.max(start, run.from));
      candidates.set(start, placed(named, row, scale, atStart ? startOf(named, beginsUnder) : middleOf(named)));
    }
  }
  return withoutOverlaps([...candidates.values()]);
}

/** The units to be named in a stretch, so far apart that the widest of their labels has room. */
function startsIn(stretch: VisibleStretch, row: Row, widthOf: (text: string) => Px): Ms[] | null {
  const { from, to, pxPerDay } = stretch;
  const shortest = (start: Ms): Px => widthOf(row.texts(start).at(-1) ?? '');
  let widest = Math.max(...[from, to].map((time) => shortest(row.unit.start(time))));
  for (;;) {
    const step = row.unit.step((LABEL_GAP + widest) / pxPerDay);
    if (step === null) return null;
    const starts = row.unit.starts(from, to, step);
    const wider = Math.max(...starts.map(shortest));
    if (!(wider > widest)) return starts;
    widest = wider;
  }
}

function namedAt(
  start: Ms,
  row: Row,
  run: Run,
  scale: TimeScale,
  widthOf: (text: string) => Px,
): Named | null {
  const end = row.unit.end(start);
  const from = scale.x(Math.max(start, run.from));
  const to = scale.x(Math.min(end, run.to));
  const texts = row.texts(start);
  const text = texts.find((candidate) => widthOf(candidate) + LABEL_GAP <= to - from) ?? texts.at(-1) ?? '';
  const width = widthOf(text);
  const cut = (start < run.from && run.cutLeft) || (end > run.to && run.cutRight);
  if ((cut && to - from < width / 2) || width > scale.width) return null;
  return { time: start, from, to, text, width, cut };
}

/** A unit wider than this many times its label is named at its start. */
const WIDE = 3;

/** Between two breaks all alike: where a unit is wide, as long as every one has room for its label. */
function areNamedAtStart(inRun: readonly Named[]): boolean {
  const whole = inRun.filter((named) => !named.cut);
  const judged = whole.length > 0 ? whole : inRun;
  return judged.some(({ from, to, width }) => to - from > WIDE * width)
    && judged.every(({ from, to, width }) => to - from >= width + LABEL_GAP);
}

function middleOf({ from, to, width }: Named): Px {
  return (from + to - width) / 2;
}

/** In the middle under the label above that it begins with, within its unit. */
function startOf({ from, to, width }: Named, above: TickLabel | undefined): Px {
  if (!above) return from;
  return Math.max(from, Math.min(above.x + (above.width - width) / 2, to - width));
}

function placed({ time, from, to, text, width }: Named, row: Row, scale: TimeScale, wanted: Px): Candidate {
  const x = Math.max(scale.left, Math.min(wanted, scale.left + scale.width - width));
  const places = to - from >= width ? ([from, to - width] as const) : null;
  return { time, text, row: row.row, x, width, places, rank: row.unit.rank(time) };
}

/** The ones that fit their unit first, then the roundest, then from the left. */
function withoutOverlaps(candidates: readonly Candidate[]): TickLabel[] {
  const kept: TickLabel[] = [];
  const order = candidates.toSorted(
    (a, b) => Number(a.places === null) - Number(b.places === null) || a.rank - b.rank || a.x - b.x,
  );
  for (const candidate of order) {
    const x = freePlace(candidate, kept);
    const { time, text, row, width } = candidate;
    if (x !== null) kept.push({ time, text, row, x, width });
  }
  return kept.toSorted((a, b) => a.x - b.x);
}

/** Where it is wanted or, if that is taken, the nearest place beside a label that stands. */
function freePlace({ x: wanted, width, places }: Candidate, kept: readonly TickLabel[]): Px | null {
  const isFree = (x: Px): boolean =>
    kept.every((other) => x >= other.x + other.width + LABEL_GAP || other.x >= x + width + LABEL_GAP);
  if (isFree(wanted)) return wanted;
  if (places === null) return null;
  const beside = kept.flatMap((other) => [other.x + other.width + LABEL_GAP, other.x - width - LABEL_GAP]);
  const free = beside.filter((x) => x >= places[0] && x <= places[1] && isFree(x));
  return least(free, (a, b) => Math.abs(a - wanted) - Math.abs(b - wanted)) ?? null;
}

function marksOf(rows: readonly LabelledRow[], scale: TimeScale, runs: readonly Run[]): TickMark[] {
  const marks = new Map<Ms, TickMark>();
  for (const [{ unit, row }, labels] of rows) {
    const long = row === 'strong';
    const labelled = new Set(labels.map((label) => label.time));
    const add = (start: Ms): void => {
      const isLong = long && (rows.length > 1 || labelled.has(start));
      marks.set(start, { time: start, x: scale.x(start), long: isLong });
    };
    for (const run of runs) {
      const inside = (start: Ms): boolean => start >= run.from && start <= run.to;
      labels.map((label) => label.time).filter(inside).forEach(add);
      for (const { from, to, pxPerDay } of run.skipped ? [] : run.stretches) {
        const step = unit.step(MARK_GAP / pxPerDay);
        if (step !== null) unit.starts(from, to, step).filter(inside).forEach(add);
      }
    }
  }
  return [...marks.values()].toSorted((a, b) => a.x - b.x);
}
