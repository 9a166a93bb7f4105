/** Which events an actor, a tag or an article has: lists of places, decoded when they are needed. */
import { PlaceSet } from '../../../model/placeSet.ts';
import { addPlaces, forEachPlace } from '../../../model/placeList.ts';
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
}

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
      for (const [file, first] of directory.files.entries()) {
        if (first >= wanted) break;
        await turn();
        const bytes = await files.postings(file, signal);
        const end = Math.min(wanted, directory.files[file + 1] ?? wanted);
        let at = 0;
        for (let list = first; list < end; list++) {
          const length = directory.bytes[list]!;
          found[list] = countIn(bytes.subarray(at, at + length), matching);
          at += length;
        }
      }
      return { actors: found.subarray(0, actors.length), tags: found.subarray(actors.length) };
    },
  };
}

async function bytesOf(files: StoryFiles, list: List, signal: AbortSignal): Promise<Uint8Array> {
  const directory = await files.postingsDirectory(signal);
  let file = directory.files.length - 1;
  while (directory.files[file]! > list) file -= 1;
  const at = directory.bytes.slice(directory.files[file], list).reduce((sum, length) => sum + length, 0);
  const bytes = await files.postings(file, signal);
  return bytes.subarray(at, at + directory.bytes[list]!);
}

function setOf(bytes: Uint8Array, events: number): PlaceSet {
  const words = new Uint32Array(Math.ceil(events / 32));
  addPlaces(bytes, words);
  return PlaceSet.ofWords(events, words);
}

function countIn(bytes: Uint8Array, matching: PlaceSet): number {
  let count = 0;
  forEachPlace(bytes, (place) => {
    if (matching.has(place)) count += 1;
  });
  return count;
}
