/** Which events an actor, a tag or an article has: lists of places, decoded when they are needed. */
import { PlaceSet } from '../../../model/placeSet.ts';
import { addPlaces, countPlacesIn } from '../../../model/placeList.ts';
import type { ActorIndex, ArticleIndex, TagIndex } from '../../../model/units.ts';
import type { EngineStory, ListCounts } from '../protocol.ts';
import type { StoryFiles } from './storyFiles.ts';

/** Number of a list, as they stand in the files. */
type List = number;

/** Lists kept decoded, a bit for each event of the story. */
const KEPT = 48;

export interface Postings {
  ofActor(actor: ActorIndex, signal: AbortSignal): Promise<PlaceSet>;
  ofTag(tag: TagIndex, signal: AbortSignal): Promise<PlaceSet>;
  ofArticle(article: ArticleIndex, signal: AbortSignal): Promise<PlaceSet>;
  /**
   * Of the events of a set, how many each actor and each tag has. Reads every list of them.
   *
   * @param turn every few ms: resolves when there is nothing more urgent
   */
  counts(matching: PlaceSet, signal: AbortSignal, turn: () => Promise<void>): Promise<ListCounts>;
  /** Fetches the lists of the actors, the first ones first, as far as they are not much. */
  warm(actors: readonly ActorIndex[], signal: AbortSignal): Promise<void>;
}

/** Counting goes on so long, ms, before what is more urgent is let go first. */
const TURN = 12;

/** Bytes that are fetched though nobody has asked for them yet. */
const MOST_WARM = 256 * 1024;

export function postingsOf(story: EngineStory, files: StoryFiles): Postings {
  const { counts, actors, tags } = story;
  const decoded = new Map<List, PlaceSet>();

  const placesOf = async (list: List, signal: AbortSignal): Promise<PlaceSet> => {
    const known = decoded.get(list);
    if (known) {
      decoded.delete(list);
      decoded.set(list, known);
      return known;
    }
    const places = setOf(await bytesOf(files, list, signal), counts.events);
    const [oldest] = decoded.keys();
    if (oldest !== undefined && decoded.size >= KEPT) decoded.delete(oldest);
    decoded.set(list, places);
    return places;
  };

  return {
    ofActor: placesOf,
    ofTag: (tag, signal) => placesOf(actors.length + tag, signal),
    ofArticle: (article, signal) => placesOf(actors.length + tags.length + article, signal),
    async counts(matching, signal, turn) {
      const wanted = actors.length + tags.length;
      const found = new Uint32Array(wanted);
      const directory = await files.postingsDirectory(signal);
      // All are asked for at once; each is read in its turn.
      const asked = directory.files
        .filter((first) => first < wanted)
        .map((_, file) => files.postings(file, signal));
      for (const one of asked) one.catch(() => undefined);
      let began = performance.now();
      for (const [file, one] of asked.entries()) {
        const bytes = await one;
        if (performance.now() - began > TURN) {
          await turn();
          began = performance.now();
        }
        const first = directory.files[file]!;
        const end = Math.min(wanted, directory.files[file + 1] ?? wanted);
        let at = 0;
        for (let list = first; list < end; list++) {
          const length = directory.bytes[list]!;
          found[list] = countPlacesIn(bytes.subarray(at, at + length), matching);
          at += length;
        }
      }
      return { actors: found.subarray(0, actors.length), tags: found.subarray(actors.length) };
    },
    async warm(shown, signal) {
      const { bytes, files: firsts } = await files.postingsDirectory(signal);
      const wanted = new Set(shown.map((actor) => fileOf(firsts, actor)));
      let left = MOST_WARM;
      const chosen = [...wanted].filter((file) => {
        const size = sum(bytes, firsts[file]!, firsts[file + 1]);
        if (size <= left) left -= size;
        else left = 0;
        return left > 0;
      });
      await Promise.all(chosen.map((file) => files.postings(file, signal)));
    },
  };
}

async function bytesOf(files: StoryFiles, list: List, signal: AbortSignal): Promise<Uint8Array> {
  const directory = await files.postingsDirectory(signal);
  const file = fileOf(directory.files, list);
  const at = sum(directory.bytes, directory.files[file]!, list);
  const bytes = await files.postings(file, signal);
  return bytes.subarray(at, at + directory.bytes[list]!);
}

function setOf(bytes: Uint8Array, events: number): PlaceSet {
  const words = new Uint32Array(Math.ceil(events / 32));
  addPlaces(bytes, words);
  return PlaceSet.ofWords(events, words);
}

/** @param firsts the first list of each file */
function fileOf(firsts: readonly List[], list: List): number {
  let file = firsts.length - 1;
  while (firsts[file]! > list) file -= 1;
  return file;
}

function sum(numbers: readonly number[], from: number, to?: number): number {
  return numbers.slice(from, to).reduce((all, number) => all + number, 0);
}
