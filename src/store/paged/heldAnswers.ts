/** What is known of stretches of a story: the engine's last answers, under all the manifest's top tile. */
import { tableFromPages } from '../../bundle/pages/tableFromPages.ts';
import type { StoryFacts } from '../../model/facts.ts';
import type { Pages } from '../../model/pages.ts';
import type { PlaceSet } from '../../model/placeSet.ts';
import type { EventTable } from '../../model/table.ts';
import type { ActorIndex, Interval } from '../../model/units.ts';
import { covers } from './bins.ts';
import type { Bins, NearAnswer } from './protocol.ts';
import { summedUp } from './summedUp.ts';

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
  /** By actor, from the first edge on, the soft ones spread. */
  readonly actors: ReadonlyMap<ActorIndex, ArrayLike<number>>;
  /** By actor, as in `ActorSeries`, where it was asked for. */
  readonly underWay: ReadonlyMap<ActorIndex, Uint32Array>;
  /** null: still to come. */
  readonly events: HeldEvents | null;
}

export interface HeldEvents {
  readonly table: EventTable;
  /** As in `NearEvents`. */
  readonly complete: Interval | null;
  readonly withOthers: boolean;
}

/** What the manifest says. */
export interface HeldTop extends Held {
  readonly events: HeldEvents;
  /** Of all events: how many begin before each edge, the soft ones spread. */
  readonly spread: Float64Array;
}

export interface HeldAnswers {
  readonly top: HeldTop;
  add(key: string, matching: PlaceSet, answer: NearAnswer): void;
  byKey(key: string): Held | undefined;
  /** The best of those that cover the time and are fit: the less `rank`, the better. The top covers all. */
  best(time: Interval, rank: (held: Held) => number): Held | null;
}

/** @param everything the selection without a filter */
export function heldAnswers(facts: StoryFacts, { pyramid }: Pages, everything: PlaceSet): HeldAnswers {
  const { top: tile } = pyramid;
  const count = tile.counts.length;
  const top: HeldTop = {
    id: 0,
    key: '',
    matching: everything,
    bins: { level: tile.level, first: tile.first, count },
    all: summedUp(Uint32Array.of(0, ...tile.counts)),
    spread: summedUp(Float64Array.of(0, ...tile.spread)).map(ofThousandths),
    actors: new Map(pyramid.actors.map((actor, i) => [actor, unpacked(tile.actors[i]!, count)])),
    underWay: new Map(),
    events: {
      table: tableFromPages(facts, [{ ...tile.labelled, places: tile.labelled.places ?? [] }]),
      complete: null,
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
      const underWay = new Map(actors.flatMap((own) => (own.underWay ? [[own.actor, own.underWay] as const] : [])));
      const one = { id: ++latest, key, matching, bins, all, actors: series, underWay, events: tableOf };
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

const ofThousandths = (thousandths: number): number => thousandths / 1000;

/** Of a series as `TopTile` packs them: how many before each edge. */
function unpacked(series: readonly number[], bins: number): Float64Array {
  const counts = new Float64Array(bins + 1);
  let edge = 0;
  for (let n = 0; n < series.length; n += 2) {
    edge += series[n]! + 1;
    counts[edge] = series[n + 1]!;
  }
  return summedUp(counts).map(ofThousandths);
}
