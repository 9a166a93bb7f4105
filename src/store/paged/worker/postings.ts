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
   * @param turn before each file: resolves when there is nothing more urgent
   */
  counts(matching: PlaceSet, signal: AbortSignal, turn: () => Promise<void>): Promise<ListCounts>;
  /** The same for some actors alone. */
  countsOf(actors: readonly ActorIndex[], matching: PlaceSet, signal: AbortSignal): Promise<Uint32Array>;
  /** Of the lists of all actors and tags. */
  bytes(signal: AbortSignal): Promise<number>;
  /** Has the lists of the actors at hand, the first ones first, as far as they are not more bytes than `most`. */
  warm(actors: readonly ActorIndex[], most: number, signal: AbortSignal): Promise<void>;
}

/** Files that are asked for at a time when all are read: others must find room beside them. */
const AHEAD = 4;

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
      const number = directory.files.filter((first) => first < wanted).length;
      const asked: Promise<Uint8Array>[] = [];
      for (let file = 0; file < number; file++) {
        await turn();
        while (asked.length < Math.min(number, file + AHEAD)) {
          const next = files.postings(asked.length, signal);
          next.catch(() => undefined);
          asked.push(next);
        }
        const bytes = await asked[file]!;
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
    async countsOf(some, matching, signal) {
      // Those whose numbers are shown are drawn, too, so their places are needed next.
      const lists = await Promise.all(some.map((actor) => placesOf(actor, signal)));
      return Uint32Array.from(lists, (list) => list.countShared(matching));
    },
    async bytes(signal) {
      return sum((await files.postingsDirectory(signal)).bytes, 0, actors.length + tags.length);
    },
    async warm(shown, most, signal) {
      const { bytes, files: firsts } = await files.postingsDirectory(signal);
      const wanted = [...new Set(shown.map((actor) => fileOf(firsts, actor)))];
      const sizes = wanted.map((file) => sum(bytes, firsts[file]!, firsts[file + 1]));
      const fit = new Set(wanted.filter((_, i) => sum(sizes, 0, i + 1) <= most));
      const own = shown.filter((actor) => fit.has(fileOf(firsts, actor)));
      await Promise.all(own.map((actor) => placesOf(actor, signal)));
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
