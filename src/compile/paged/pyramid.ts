/** Density by time at the coarsest level, labels at all: see `Pyramid` in `model/pages.ts`. */
import type { Actor, ManifestTotals } from '../../model/bundle.ts';
import { dayOfMs } from '../../model/calendar.ts';
import { withGroups } from '../../model/groups.ts';
import type { Pyramid, Tile } from '../../model/pages.ts';
import { PlaceSet } from '../../model/placeSet.ts';
import { countedAhead } from '../../model/softs.ts';
import type { Softs } from '../../model/softs.ts';
import { countBelow } from '../../model/sorted.ts';
import type { ActorIndex, Place } from '../../model/units.ts';
import type { ListColumn } from '../columns/growing.ts';
import { compareCodeUnits } from '../problem.ts';
import type { StoryEvents } from '../storyEvents.ts';
import { DaySeries } from './daySeries.ts';
import { eventPage } from './eventPage.ts';
import { labelledIn, labelledLevels } from './labelled.ts';
import type { LabelledLevel } from './labelled.ts';

/** Bins of a tile; the top has up to twice as many. */
const BINS = 1024;
const LEAST_IN_TILE = 1000;
const MOST_ACTORS = 32;

export class PyramidBuilder {
  /** Of all events. */
  readonly series = new DaySeries();
  readonly #events: StoryEvents;
  readonly #softs: Softs;
  readonly #actors: readonly ActorIndex[];
  /** Events of each of the actors. */
  readonly #placesOf: readonly Place[][];
  readonly #labelled: readonly LabelledLevel[];
  readonly #days: Float64Array;
  /** The last day on which any event may begin. */
  readonly #lastDay: number;
  readonly #topLevel: number;

  /** @param events one at least */
  constructor(events: StoryEvents, softs: Softs, actors: readonly ActorIndex[], involved: ListColumn) {
    this.#events = events;
    this.#softs = softs;
    this.#actors = actors;
    this.#placesOf = actors.map(() => []);
    const placesOf: (Place[] | undefined)[] = [];
    for (const [i, actor] of actors.entries()) placesOf[actor] = this.#placesOf[i]!;
    this.#days = events.from.map(dayOfMs);
    for (const [place, day] of this.#days.entries()) {
      this.series.add(day);
      involved.each(place, (actor) => placesOf[actor]?.push(place));
    }
    const lastSoft = softs.byEnd.at(-1);
    const softEnd = lastSoft === undefined ? -Infinity : softs.from[lastSoft]! + softs.days[lastSoft]!;
    this.#lastDay = Math.max(this.#days.at(-1)!, softEnd - 1);
    this.#topLevel = topLevel(this.#days[0]!, this.#lastDay);
    this.#labelled = labelledLevels(this.#days, events, this.#topLevel + 1);
  }

  pyramid(): Pyramid {
    const level = this.#topLevel;
    const first = Math.floor(this.#days[0]! / 2 ** level);
    const bins = Math.floor(this.#lastDay / 2 ** level) - first + 1;
    const counts = Array.from({ length: bins }, () => 0);
    for (const [bin, count] of this.series.bins(level, first, bins)) counts[bin - first] = count;
    const inBins = (places: readonly Place[] | null): number[] => this.#spread(places, level, first, bins);
    const actors = this.#placesOf.map((places) => packed(inBins(places)));
    const top = { ...this.#tile(level, first, bins), counts, spread: inBins(null), actors };
    return { bins: BINS, leastInTile: LEAST_IN_TILE, actors: this.#actors, top };
  }

  /** Those below the top in which more than `LEAST_IN_TILE` events begin; the file's name with each. */
  *tiles(): Generator<readonly [name: string, tile: Tile]> {
    for (let level = this.#topLevel - 1; level >= 0; level--) {
      const tileLength = BINS * 2 ** level;
      const sums = new Map<number, number>();
      const { days, counts } = this.series;
      for (const [i, day] of days.entries()) {
        const number = Math.floor(day / tileLength);
        sums.set(number, (sums.get(number) ?? 0) + counts[i]!);
      }
      for (const [number, sum] of sums) {
        if (sum <= LEAST_IN_TILE) continue;
        yield [`tiles/${level}/${number}.json`, this.#tile(level, number * BINS, BINS)];
      }
    }
  }

  #tile(level: number, first: number, bins: number): Tile {
    const places = labelledIn(this.#labelled[level]!, first, bins);
    return { level, first, labelled: { places, ...eventPage(this.#events, places) } };
  }

  /**
   * Thousandths of events in each bin, the soft ones spread; together as many as there are events.
   *
   * @param places null: all
   */
  #spread(places: readonly Place[] | null, level: number, first: number, bins: number): number[] {
    const { length } = this.#events;
    const set = places ? PlaceSet.ofPlaces(length, places) : PlaceSet.everything(length);
    const ahead = countedAhead(this.#softs, set);
    let begun = 0;
    return Array.from({ length: bins }, (_, bin) => {
      const day = (first + bin + 1) * 2 ** level;
      const sum = (set.rank(countBelow(this.#days, day)) - ahead(day)) * 1000;
      const before = begun;
      // Rounding never takes away what has begun.
      begun = Math.max(begun, Math.round(sum));
      return begun - before;
    });
  }
}

/** As `TopTile` has it. */
function packed(counts: readonly number[]): number[] {
  const written: number[] = [];
  let next = 0;
  for (const [bin, count] of counts.entries()) {
    if (count === 0) continue;
    written.push(bin - next, count);
    next = bin + 1;
  }
  return written;
}

/** The finest at which the whole story has no more than two tiles’ bins. */
function topLevel(first: number, last: number): number {
  let level = 0;
  while (Math.floor(last / 2 ** level) - Math.floor(first / 2 ** level) + 1 > 2 * BINS) level += 1;
  return level;
}

/** The first rows of “Who took part”: who has most events, each after the groups it belongs to. */
export function actorsWithSeries(actors: readonly Actor[], totals: ManifestTotals): ActorIndex[] {
  const ranked = actors
    .map((_, actor): ActorIndex => actor)
    .filter((actor) => totals.actors[actor]! > 0)
    .toSorted(
      (a, b) =>
        totals.actors[b]! - totals.actors[a]! ||
        totals.importance[b]! - totals.importance[a]! ||
        compareCodeUnits(actors[a]!.name, actors[b]!.name) ||
        a - b,
    );
  const chosen = new Set<ActorIndex>();
  for (const actor of ranked) {
    const missing = withGroups(actors, actor).filter((one) => !chosen.has(one));
    if (chosen.size + missing.length > MOST_ACTORS) continue;
    for (const one of missing.toReversed()) chosen.add(one);
  }
  return [...chosen];
}
