/**
 * A story of more than `MOST_WHOLE` events: files of which a reader's browser fetches those that the
 * view needs. All lie in one folder whose name carries the hash of everything in it, so that two
 * versions never mix, and a host may let them be kept for ever.
 *
 *     <folder>/rows/12.json        EventPage: events 12 × `rows` and on, without their details
 *     <folder>/details/40.json     Details of events 40 × `details` and on
 *     <folder>/tiles/5/-3.json     Tile: what is worth a label at level 5, bins −3 × `bins` and on; only
 *                                  where more than `leastInTile` events begin (else all of them are looked at)
 *     <folder>/index.bin           which events begin on which day, how far a page reaches (`dayIndex.ts`)
 *     <folder>/spans.bin           which events last more than a day, and how long (`placedLengths.ts`)
 *     <folder>/softs.bin           which events may have begun on several days, and on how many (`softs.ts`)
 *     <folder>/weights.bin         one byte for each event, by place: who gets the label
 *     <folder>/postings.json       PostingsDirectory
 *     <folder>/postings/7.bin      the events of actors, tags and articles (`placeList.ts`), one after another
 *     <folder>/ids/31.json         IdShard
 *     <folder>/search/…            the words: see `SearchPages`
 *
 * Days are whole UTC days since 1970-01-01; an event begins on a day, whatever its precision: of several on
 * which it may, on the first. How many begin in a stretch, at any level of density, follows from the
 * index; of an actor, from its list.
 */
import type { ColumnsBesideTime, Details, Labels } from './bundle.ts';
import type { EventDate } from './date.ts';
import type { ActorIndex, Place } from './units.ts';

export interface Pages {
  /** Below the manifest: `story-` and 12 hex digits. */
  readonly folder: string;
  /** Events of a file of rows: 256. */
  readonly rows: number;
  /** Events of a file of details: 128. */
  readonly details: number;
  /** Files of ids; an id is in the one that `shardOf` says. */
  readonly idShards: number;
  /** Events that last more than a day. */
  readonly spans: number;
  /** Events that may have begun on more than one day. */
  readonly softs: number;
  readonly pyramid: Pyramid;
  /** null: nothing to be searched. */
  readonly search: SearchPages | null;
}

/**
 * Levels of density by time, bottom-up: a bin of level `l` is 2^l days long, bin `b` begins on day b × 2^l,
 * and holds as many events as its two halves of the level below.
 */
export interface Pyramid {
  /** Bins of a tile: 1024. */
  readonly bins: number;
  /** 1000: where no more events than this begin there is no tile. */
  readonly leastInTile: number;
  /** Actors that have series at the top: the first rows of “Who took part” (32 at most). */
  readonly actors: readonly ActorIndex[];
  /** The coarsest level, over the whole story: at most 2048 bins. With it the first drawing is made. */
  readonly top: TopTile;
}

export interface Tile {
  readonly level: number;
  /** Number of the first bin. */
  readonly first: number;
  /** Of every 32 bins (aligned: bin numbers 32 × k and on) the four events of most weight, by place. */
  readonly labelled: EventPage;
}

export interface TopTile extends Tile {
  /** Events that begin in each bin. */
  readonly counts: readonly number[];
  /** The same in thousandths, where each event is spread over the days on which it may begin (`softs.ts`). */
  readonly spread: readonly number[];
  /**
   * Of each of the pyramid's actors, in thousandths too: bins left out, then how many, and so on:
   * [2, 5000, 0, 1000] is 5 in bin 2 and 1 in bin 3.
   */
  readonly actors: readonly (readonly number[])[];
}

/** Events without their details. */
export interface EventPage {
  /** Ascending; left out in a page of rows, whose events follow each other. */
  readonly places?: readonly Place[];
  readonly columns: PageColumns;
  readonly labels: Pick<Labels, 'id' | 'headline'>;
}

/** `Columns` in fewer bytes: days for times, each date once. */
export interface PageColumns extends ColumnsBesideTime {
  readonly fromDay: readonly number[];
  readonly toDay: readonly number[];
  readonly dates: readonly EventDate[];
  /** Numbers in `dates`. */
  readonly date: readonly number[];
}

export type DetailPage = Details;

/** Lists stand in the order actors, tags, articles; an actor's holds its members' events as well. */
export interface PostingsDirectory {
  /** Bytes of each list. */
  readonly bytes: readonly number[];
  /** Number of the first list of each file; a file is closed once it holds 128 kB. */
  readonly files: readonly number[];
}

export interface IdShard {
  readonly ids: Readonly<Record<string, Place>>;
  /** Former ids, each with the present one. */
  readonly formerly: Readonly<Record<string, string>>;
}

/**
 * The index of words, of which nothing is loaded until somebody searches; see `searchFiles.ts`. Names
 * of actors and tags are words of their events as well.
 */
export interface SearchPages {
  readonly version: 1;
  /** Bytes of `search/terms.json`, the `SearchDirectory`. */
  readonly directory: number;
}
