/** Density by time at all levels: see `Pyramid` in `model/pages.ts`. */
import type { Actor, ManifestTotals } from '../../model/bundle.ts';
import { dayOfMs } from '../../model/calendar.ts';
import { withGroups } from '../../model/groups.ts';
import type { Pyramid, Tile } from '../../model/pages.ts';
import type { ActorIndex } from '../../model/units.ts';
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
  readonly #actors: readonly ActorIndex[];
  readonly #seriesOf: readonly DaySeries[];
  readonly #labelled: readonly LabelledLevel[];
  readonly #topLevel: number;

  /** @param events one at least */
  constructor(events: StoryEvents, actors: readonly ActorIndex[], involved: ListColumn) {
    this.#events = events;
    this.#actors = actors;
    this.#seriesOf = actors.map(() => new DaySeries());
    const seriesOf: (DaySeries | undefined)[] = [];
    for (const [i, actor] of actors.entries()) seriesOf[actor] = this.#seriesOf[i]!;
    const days = events.from.map(dayOfMs);
    for (const [place, day] of days.entries()) {
      this.series.add(day);
      involved.each(place, (actor) => seriesOf[actor]?.add(day));
    }
    this.#topLevel = topLevel(days[0]!, days.at(-1)!);
    this.#labelled = labelledLevels(days, events, this.#topLevel + 1);
  }

  pyramid(): Pyramid {
    const level = this.#topLevel;
    const { days } = this.series;
    const first = Math.floor(days[0]! / 2 ** level);
    const bins = Math.floor(days.at(-1)! / 2 ** level) - first + 1;
    const top = this.#tile(level, first, bins);
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
    const counts = Array.from({ length: bins }, () => 0);
    for (const [bin, count] of this.series.bins(level, first, bins)) counts[bin - first] = count;
    const actors = this.#seriesOf.map((series) => {
      const written: number[] = [];
      let next = first;
      for (const [bin, count] of series.bins(level, first, bins)) {
        written.push(bin - next, count);
        next = bin + 1;
      }
      return written;
    });
    const places = labelledIn(this.#labelled[level]!, first, bins);
    return { level, first, counts, actors, labelled: { places, ...eventPage(this.#events, places) } };
  }
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
