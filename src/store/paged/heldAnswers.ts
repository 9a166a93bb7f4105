/** What is known of stretches of a story: the engine's last answers, under all the manifest's top tile. */
import { tableFromPages } from '../../bundle/pages/tableFromPages.ts';
import type { StoryFacts } from '../../model/facts.ts';
import type { Pages } from '../../model/pages.ts';
import type { PlaceSet } from '../../model/placeSet.ts';
import type { EventTable } from '../../model/table.ts';
import type { ActorIndex, Interval } from '../../model/units.ts';
import { covers } from './bins.ts';
import type { Bins, NearAnswer } from './protocol.ts';

/** Answers kept beside the top. */
const MOST_HELD = 8;

export interface Held {
  /** Of its own; the top's is 0. */
  readonly id: number;
  /** Of the question. */
  readonly key: string;
  /** What was filtered by; the counts of actors and what is left out of the table are by it. */
  readonly matching: PlaceSet;
  readonly bins: Bins;
  readonly all: ArrayLike<number>;
  /** By actor, from the first edge on. */
  readonly actors: ReadonlyMap<ActorIndex, ArrayLike<number>>;
  /** null: still to come. */
  readonly events: HeldEvents | null;
}

export interface HeldEvents {
  readonly table: EventTable;
  readonly complete: boolean;
  readonly withOthers: boolean;
}

export interface HeldAnswers {
  readonly top: Held & { readonly events: HeldEvents };
  add(key: string, matching: PlaceSet, answer: NearAnswer): void;
  byKey(key: string): Held | undefined;
  /** The best of those that cover the time and are fit: the less `rank`, the better. The top covers all. */
  best(time: Interval, rank: (held: Held) => number): Held | null;
}

/** @param everything the selection without a filter */
export function heldAnswers(facts: StoryFacts, { pyramid }: Pages, everything: PlaceSet): HeldAnswers {
  const { top: tile } = pyramid;
  const count = tile.counts.length;
  const top = {
    id: 0,
    key: '',
    matching: everything,
    bins: { level: tile.level, first: tile.first, count },
    all: summed(tile.counts, count),
    actors: new Map(pyramid.actors.map((actor, i) => [actor, summed(unpacked(tile.actors[i]!), count)])),
    events: {
      table: tableFromPages(facts, [{ ...tile.labelled, places: tile.labelled.places ?? [] }]),
      complete: false,
      withOthers: false,
    },
  };
  let held: Held[] = [];
  let latest = 0;
  return {
    top,
    add(key, matching, { bins, all, actors, events }) {
      const others = held.filter((one) => one.key !== key);
      const tableOf = events && { ...events, table: tableFromPages(facts, [events.page]) };
      const series = new Map(actors.map(({ actor, counts }) => [actor, counts]));
      const one = { id: ++latest, key, matching, bins, all, actors: series, events: tableOf };
      held = [one, ...others].slice(0, MOST_HELD);
    },
    byKey: (key) => held.find((one) => one.key === key),
    best(time, rank) {
      const fit = held.filter((one) => covers(one.bins, time) && rank(one) < Infinity);
      if (rank(top) < Infinity) fit.push(top);
      return fit.reduce<Held | null>((best, one) => (best && rank(best) <= rank(one) ? best : one), null);
    },
  };
}

/** Counts of bins as `Tile` packs them, by bin. */
function unpacked(series: readonly number[]): number[] {
  const counts: number[] = [];
  let bin = 0;
  for (let n = 0; n < series.length; n += 2) {
    bin += series[n]!;
    counts[bin++] = series[n + 1]!;
  }
  return counts;
}

/** Before each edge, of bins of which those without a count are empty. */
function summed(counts: ArrayLike<number | undefined>, bins: number): Uint32Array {
  const before = new Uint32Array(bins + 1);
  for (let bin = 0; bin < bins; bin++) before[bin + 1] = before[bin]! + (counts[bin] ?? 0);
  return before;
}
