/**
 * Bands of what is under way without a mark of its own, by how many it is: one over the rows of actors, for
 * all, with words, and one in each row for the actor's.
 *
 *     ░░ 188 events reach in from before, 4 drawn ░░░
 *     ░+90░░●░░░░▒▒▬▬▬▬▬░░░░░     a row with its marks; ends where what was under way has ended
 *
 * Bands reach to the plane's edges and have no ends of their own there; where one ends within, a day does, and
 * with it the last that an event may have.
 */
import { withGroups } from '../model/groups.ts';
import { countBelow } from '../model/sorted.ts';
import { involvedIn, type EventTable } from '../model/table.ts';
import { DAY, type ActorIndex, type Ms, type Px, type Row } from '../model/units.ts';
import type { Counts } from '../store/storyStore.ts';
import type { CountUnderWay } from '../store/underWay.ts';
import { inkOf, type ActorMarks } from './actorShapes.ts';
import type { Composition } from './composition.ts';
import type { Bins } from './density.ts';
import type { ActorRow } from './layoutInput.ts';
import { firstGap, takenIn } from './rowGaps.ts';
import type { Box, Ink, MeasureText, Shape } from './scene.ts';
import type { Lasting } from './underWay.ts';

export interface LastingPlace extends Lasting {
  /** Of the words, which lead to the list of these events. */
  readonly box: Box;
  readonly text: string;
  readonly bands: readonly Band[];
}

interface Band {
  readonly y: Px;
  readonly ink: Ink;
  /** Disjoint, left to right: how many are under way there. */
  readonly stretches: readonly { readonly x0: Px; readonly x1: Px; readonly count: number }[];
  /** Of an actor's: how many when the window begins, where there is room to say so. */
  readonly label: { readonly box: Box; readonly text: string } | null;
}

interface Input {
  readonly lasting: Lasting;
  readonly table: EventTable;
  /** Matching ones that have a mark or a name of their own. */
  readonly told: readonly Row[];
  readonly counts: Pick<Counts, 'underWay' | 'underWayOf'>;
  readonly actorRows: readonly ActorRow[];
  readonly actorMarks: readonly ActorMarks[];
  readonly bins: Bins;
  readonly composition: Composition;
  readonly words: { more(count: number): string; lasting(count: number, drawn: number): string };
  readonly measure: MeasureText;
}

const BAND: Px = 14;
/** So far from the plane's edge words stand that what comes from before is seen beside them. */
const EDGE: Px = 10;
const PAD: Px = 4;
/** Opacities of one event and of as many as there are. */
const [LEAST, MOST] = [0.07, 0.26];

export function placeLasting(input: Input): LastingPlace {
  const { lasting, table, told, counts, actorRows, actorMarks, bins, composition, words, measure } = input;
  const { plane, rowCentres, lastingY } = composition;
  const times = Float64Array.from(bins.times.subarray(0, -1), (time) => Math.max(time, lasting.day));
  const bandOf = (count: CountUnderWay | null, own: readonly Row[], y: Px, ink: Ink): Band => ({
    y, ink, stretches: count ? stretchesOf(countsAt(times, count, table, own), bins, plane) : [], label: null,
  });
  const labelled = (band: Band): Band => {
    const [first] = band.stretches;
    if (!first || first.x0 > plane.x) return band;
    const text = words.more(first.count);
    const w = Math.ceil(measure(text, 'count')) + 2 * PAD;
    const x = firstGap(takenIn(actorMarks, band.y), w, { from: plane.x + EDGE, to: first.x1 });
    return x === null ? band : { ...band, label: { box: { x, y: band.y - BAND / 2, w, h: BAND }, text } };
  };
  const byActor = rowsByActor(table, told);
  const long = words.lasting(lasting.count, lasting.drawn);
  const widthOf = (text: string): Px => Math.ceil(measure(text, 'count')) + 2 * PAD;
  const text = widthOf(long) <= plane.w - 2 * EDGE ? long : words.more(lasting.count - lasting.drawn);
  return {
    ...lasting,
    text,
    box: { x: plane.x + EDGE, y: lastingY - BAND / 2 - 1, w: widthOf(text), h: BAND + 2 },
    bands: [
      bandOf(counts.underWay, told, lastingY, 'muted'),
      ...actorRows.map((row, i) => {
        const own = byActor.get(row.actor) ?? [];
        return labelled(bandOf(counts.underWayOf(row.actor), own, rowCentres[i]!, inkOf(row)));
      }),
    ],
  };
}

/** Under what is drawn in the rows. */
export function lastingShapes({ bands, count }: LastingPlace): Shape[] {
  return bands.flatMap(({ y, ink, stretches }) => stretches.map(({ x0, x1, count: own }): Shape => {
    const opacity = Math.round((LEAST + (MOST - LEAST) * Math.min(1, Math.sqrt(own / count))) * 100) / 100;
    return { kind: 'rect', x: x0, y: y + 0.5 - BAND / 2, w: x1 - x0, h: BAND, fill: ink, opacity };
  }));
}

/** Over all of it. */
export function lastingTextShapes({ box, text, bands }: LastingPlace): Shape[] {
  const labels = bands.flatMap(({ label }) => label ?? []);
  return [
    ...textOn({ box, text }, 'accent'),
    ...labels.flatMap((label) => textOn(label, 'muted')),
  ];
}

function textOn({ box, text }: { readonly box: Box; readonly text: string }, fill: Ink): Shape[] {
  const { x, y, w, h } = box;
  return [
    { kind: 'rect', ...box, r: 3, fill: 'paper' },
    { kind: 'text', x: x + w / 2, y: y + h / 2 + 4.5, text, font: 'count', fill, align: 'middle' },
  ];
}

/** How many are under way at each time, without those that are told. */
function countsAt(
  times: Float64Array, underWay: CountUnderWay, { from, to }: EventTable, told: readonly Row[],
): Int32Array {
  const change = new Int32Array(times.length + 1);
  for (const row of told) {
    const [start, end] = [from[row] as Ms, to[row] as Ms];
    if (end - start <= DAY) continue;
    const first = countBelow(times, start + 1);
    const last = countBelow(times, end);
    if (first >= last) continue;
    change[first]! += 1;
    change[last]! -= 1;
  }
  let own = 0;
  return Int32Array.from(times, (time, i) => Math.max(0, underWay(time) - (own += change[i]!)));
}

function stretchesOf(counts: Int32Array, { xs }: Bins, plane: Box): Band['stretches'] {
  const clamped = (x: Px): Px => Math.round(Math.max(plane.x, Math.min(plane.x + plane.w, x)));
  const stretches: { x0: Px; x1: Px; count: number }[] = [];
  counts.forEach((count, bin) => {
    const [x0, x1] = [clamped(xs[bin]!), clamped(xs[bin + 1]!)];
    if (count === 0 || x1 <= x0) return;
    const last = stretches.at(-1);
    if (last && last.count === count && last.x1 === x0) last.x1 = x1;
    else stretches.push({ x0, x1, count });
  });
  return stretches;
}

/** A group's are its members' as well. */
function rowsByActor(table: EventTable, rows: readonly Row[]): ReadonlyMap<ActorIndex, readonly Row[]> {
  const byActor = new Map<ActorIndex, Row[]>();
  for (const row of rows) {
    const actors = involvedIn(table, row).flatMap((actor) => withGroups(table.actors, actor));
    for (const actor of new Set(actors)) {
      const own = byActor.get(actor);
      if (own) own.push(row);
      else byActor.set(actor, [row]);
    }
  }
  return byActor;
}
