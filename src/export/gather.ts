/**
 * Gathers what is taken away from the story's store, a page of events after the other, so that it can be
 * followed, called off, and gone on with after a failure: what has come stays.
 */
import type { EventDetail } from '../model/bundle.ts';
import { nextTask } from '../model/nextTask.ts';
import type { PlaceSet } from '../model/placeSet.ts';
import { rowAt } from '../model/table.ts';
import type { EventTable } from '../model/table.ts';
import { tableOfRows } from '../model/tableOfRows.ts';
import type { TableRow } from '../model/tableOfRows.ts';
import type { StoryStore } from '../store/storyStore.ts';
import type { Addresses, StoryExtract } from './extract.ts';

/** Events that are asked for together: as many as lie in a file of a large story. */
const TOGETHER = 256;
/** So many of these at a time, or the way to the host would be waited for again and again. */
const AT_A_TIME = 4;

export interface Gathering {
  /** Events to gather. */
  readonly total: number;
  /**
   * Gathers what is missing.
   *
   * @param progress told of the events that are there, now and then, until all are
   * @throws BundleError where something could not be had; the signal's reason when it is called off
   */
  run(signal: AbortSignal, progress: (done: number) => void): Promise<StoryExtract>;
}

interface Part {
  readonly rows: readonly TableRow[];
  readonly details: readonly EventDetail[];
}

/**
 * @param matching the events, of the story of the store
 * @param addressesOf where others find the events of a table of the story
 */
export function gathering(
  store: StoryStore,
  matching: PlaceSet,
  addressesOf: (table: EventTable) => Addresses | null,
): Gathering {
  const count = Math.ceil(matching.count / TOGETHER);
  const parts: (Part | undefined)[] = Array.from({ length: count });
  let gathered: StoryExtract | undefined;

  async function fetchPart(part: number, signal: AbortSignal): Promise<Part> {
    const places = Array.from(matching.slice(part * TOGETHER, (part + 1) * TOGETHER));
    const [table, ...details] = await Promise.all([
      store.events(places, signal),
      ...places.map((place) => store.details(place, signal)),
    ]);
    return { rows: places.map((place) => ({ table, row: rowAt(table, place)! })), details };
  }

  function extractOf(all: readonly Part[]): StoryExtract {
    const table = tableOfRows(store.facts, all.flatMap(({ rows }) => rows));
    return { table, details: all.flatMap(({ details }) => details), addresses: addressesOf(table) };
  }

  return {
    total: matching.count,
    async run(signal, progress) {
      if (gathered) return gathered;
      const missing = [...parts.keys()].filter((part) => parts[part] === undefined);
      const done = (): number => parts.reduce((sum, part) => sum + (part?.rows.length ?? 0), 0);
      // The first failure calls the others off; whoever calls off is heard all the same.
      const failed = new AbortController();
      const either = AbortSignal.any([signal, failed.signal]);
      const work = async (): Promise<void> => {
        for (let part = missing.shift(); part !== undefined; part = missing.shift()) {
          either.throwIfAborted();
          parts[part] = await fetchPart(part, either);
          progress(done());
          await nextTask();
        }
      };
      progress(done());
      try {
        await Promise.all(Array.from({ length: AT_A_TIME }, work));
      } catch (error) {
        failed.abort(error);
        throw error;
      }
      gathered = extractOf(parts.filter((part) => part !== undefined));
      return gathered;
    },
  };
}
