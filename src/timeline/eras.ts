/**
 * Eras: named stretches of time behind the events. Each tints its stretch and has its name in one of
 * a few rows over the labels; where rows do not suffice, the last one counts those that are left:
 *
 *     │ Antiquity            ││ Middle Ages           │
 *        │ Hellenism │ │ Empire │   │ Crusades │
 *                     │ Crisis +2 │
 *
 * Rows depend on distances only, so panning keeps them; the whole needs the most, and closer looks
 * fewer. A name stays in sight as long as its era offers room for it. It ends with its era, in "…" where
 * need be; beside an era too short for its first word it stands whole.
 */
import type { Era } from '../model/bundle.ts';
import type { EventTable } from '../model/table.ts';
import type { Px } from '../model/units.ts';
import type { EndForm } from './markForm.ts';
import { formOf } from './markForm.ts';
import { fitWindow, makeTimeScale } from './scale.ts';
import type { TimeScale } from './scale.ts';
import type { Ink, MeasureText } from './scene.ts';
import { wrap } from './wrap.ts';

/** An era's stretch, not yet cut at the plane's edges. */
export interface EraSpan {
  readonly x0: Px;
  readonly x1: Px;
  /** 0 where its end is known to the day. */
  readonly fadeIn: Px;
  readonly fadeOut: Px;
  readonly ink: Ink;
}

/** An era in a row, with its name; and the number of those that found no row beside it. */
export interface EraPlace {
  /** Numbers in the table's list: its own first, then those that are counted. */
  readonly eras: readonly number[];
  readonly row: number;
  readonly span: EraSpan;
  /** Its room in the row: the stretch and, where that is too short, the text beyond it. */
  readonly from: Px;
  readonly to: Px;
  /** "Middle Ages", "Middle Ages +2", "Middle… +2" */
  readonly text: string;
  readonly width: Px;
}

interface EraInput {
  readonly table: EventTable;
  readonly scale: TimeScale;
  readonly words: { more(count: number): string };
  readonly measure: MeasureText;
  /** At least 1. */
  readonly rows: number;
}

/** Before a name, and the least behind it: another era's name stands off from its own start. */
export const NAME_PAD: Px = 7;
export const NAME_END: Px = 3;
/** One that follows another may lie so far over it, by rounding. */
const HAIR: Px = 0.01;

/** Stretches of all eras, as the table lists them. */
export function eraSpans(table: EventTable, scale: TimeScale): EraSpan[] {
  const inks = inksOf(table);
  return table.eras.map((era, i) => ({ ...endsOf(era, scale), ink: inks[i] ?? 'hue0' }));
}

/** Rows that the whole takes: closer looks need no more. */
export function eraRowsOfWhole(input: EraInput): number {
  const { warp, left, width } = input.scale;
  const whole = makeTimeScale({ warp, window: fitWindow(warp), left, width });
  return allInRows({ ...input, scale: whole }).reduce((most, { row }) => Math.max(most, row + 1), 0);
}

/** Those in view, from left to right in each row. */
export function placeEras(input: EraInput): EraPlace[] {
  const { left, width } = input.scale;
  const isInView = ({ from, to }: Extent): boolean => to > left && from < left + width;
  const all = allInRows(input);
  // Where some are only counted, what is out of sight makes room for them.
  const places = all.every(({ eras }) => eras.length === 1) ? all : allInRows(input, isInView);
  return places.filter(isInView).map((place) => cutToRoom(place, input));
}

type Extent = Pick<EraPlace, 'from' | 'to'>;

function allInRows(
  { table, scale, words, measure, rows }: EraInput, isWanted: (extent: Extent) => boolean = () => true,
): EraPlace[] {
  const start = scale.x(scale.warp.domain.from);
  const limit = scale.x(scale.warp.domain.to);
  const placeOf = (eras: readonly number[], span: EraSpan, row: number): EraPlace => {
    const name = table.eras[eras[0] ?? 0]?.name ?? '';
    const others = othersBeside(eras, words);
    const text = `${name}${others}`;
    const whole = measure(text, 'note');
    // What is seen of the era when all of it is.
    const own = Math.min(span.x1, limit) - Math.max(span.x0, start) - NAME_PAD - NAME_END;
    const isCut = own < whole && own >= measure(`${name.split(' ', 1)[0]}…`, 'note') + measure(others, 'note');
    const width = isCut ? own : whole;
    const need = NAME_PAD + width + NAME_END;
    // At the end of all time there is room to the left only.
    const from = span.x0 < limit ? Math.min(span.x0, limit - need) : span.x0;
    return { eras, row, span, from, to: Math.max(span.x1, from + need), text, width };
  };
  const wanted = eraSpans(table, scale)
    .map((span, i) => placeOf([i], span, 0))
    .filter(isWanted)
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const placed: EraPlace[][] = Array.from({ length: rows }, () => []);
  for (const era of wanted) {
    const free = placed.findIndex((row) => (row.at(-1)?.to ?? -Infinity) - HAIR <= era.from);
    if (free >= 0) placed[free]?.push({ ...era, row: free });
    else {
      const row = placed[rows - 1] ?? [];
      const beside = row.pop() ?? era;
      row.push(placeOf([...beside.eras, ...era.eras], beside.span, rows - 1));
    }
  }
  return placed.flat();
}

/** The name in the width that it was given. */
function cutToRoom(place: EraPlace, { table, words, measure }: EraInput): EraPlace {
  const widthOf = (text: string): Px => measure(text, 'note');
  if (widthOf(place.text) <= place.width) return place;
  const others = othersBeside(place.eras, words);
  const name = table.eras[place.eras[0] ?? 0]?.name ?? '';
  const [cut = ''] = wrap(name, place.width - widthOf(others), 1, widthOf).lines;
  const text = `${cut}${others}`;
  return { ...place, text, width: widthOf(text) };
}

function othersBeside(eras: readonly number[], words: EraInput['words']): string {
  return eras.length > 1 ? ` ${words.more(eras.length - 1)}` : '';
}

/** A fade that can be seen at all, and the most of a stretch that one may take. */
const LEAST_FADE: Px = 8;
const MOST_FADE = 0.25;

function endsOf(era: Era, scale: TimeScale): Omit<EraSpan, 'ink'> {
  const parts = formOf(era.date, era);
  const x0 = scale.x(era.from);
  const x1 = scale.x(era.to);
  const fade = (end: EndForm | undefined, extentPx: (ms: number) => Px): Px => {
    if (!end || end.kind === 'sharp') return 0;
    const wanted = end.kind === 'soft' && end.extent > 0 ? extentPx(end.extent) : 2 * LEAST_FADE;
    return Math.min(MOST_FADE * (x1 - x0), Math.max(LEAST_FADE, wanted));
  };
  return {
    x0,
    x1,
    fadeIn: fade(parts[0]?.start, (extent) => scale.x(era.from + extent) - x0),
    fadeOut: fade(parts.at(-1)?.end, (extent) => x1 - scale.x(era.to - extent)),
  };
}

/** The hues that actors use last come first. */
const INKS: readonly Ink[] = ['hue4', 'hue3', 'hue2', 'hue1'];
/** Derived from an immutable table, so kept as long as it is. */
const inksByTable = new WeakMap<EventTable, readonly Ink[]>();

/** No two that overlap or adjoin have the same, while there are enough. */
function inksOf(table: EventTable): readonly Ink[] {
  const known = inksByTable.get(table);
  if (known) return known;
  const ends = INKS.map(() => -Infinity);
  const inks = table.eras.map(({ from, to }): Ink => {
    const free = ends.findIndex((end) => end < from);
    const hue = free === -1 ? ends.indexOf(Math.min(...ends)) : free;
    ends[hue] = Math.max(ends[hue] ?? to, to);
    return INKS[hue] ?? 'hue0';
  });
  inksByTable.set(table, inks);
  return inks;
}
