/** Filters and search → the events that match, in a story that is at hand. Linear in what the events name. */
import { withGroups } from '../model/groups.ts';
import { PlaceSet } from '../model/placeSet.ts';
import type { EventTable } from '../model/table.ts';
import type { ActorIndex, Place, Row } from '../model/units.ts';
import type { StoryFilter, StorySelection } from './storySelection.ts';

/** Hits of the search. */
export interface Found {
  /** Ascending. */
  readonly rows: Iterable<Row>;
  /** Best first. */
  readonly ranked: Iterable<Place>;
  readonly words: readonly string[];
}

/**
 * Actors and tags together by `match`: at least one of them, every one, or none; an actor when it
 * took part or was affected (a group through any of its members), a tag when the event bears it. Of the
 * chosen articles at least one; a hit of the search; and what is under way, where a day is chosen.
 * Ids that the story does not have filter nothing.
 *
 * @param table of the whole story
 * @param rowsOf see `rowsByActor`
 * @param found null while nothing is searched for
 * @param underWay what is so on the chosen day; null where none is
 */
export function select(
  table: EventTable, rowsOf: readonly Uint32Array[], filter: Omit<StoryFilter, 'query' | 'underWay'>,
  found: Found | null, underWay: PlaceSet | null,
): StorySelection {
  const actors = indices(filter.actors, table.actorOf);
  const tags = indices(filter.tags, table.tagOf);
  const articles = new Set(indices(filter.articles, table.articleOf));
  const isNamed = actors.length + tags.length + articles.size > 0;
  if (!isNamed && found === null && underWay === null) return everythingIn(table);
  const mask = actors.length + tags.length === 0
    ? new Uint8Array(table.length).fill(1)
    : namedBy(timesNamed(table, rowsOf, actors, tags), filter.match, actors.length + tags.length);
  if (articles.size > 0) keep(mask, (row) => table.articlesOf[row]!.some((article) => articles.has(article)));
  if (underWay) keep(mask, (row) => underWay.has(table.place[row]!));
  if (found) {
    const hits = new Uint8Array(table.length);
    for (const row of found.rows) hits[row] = 1;
    keep(mask, (row) => hits[row] === 1);
  }
  return {
    everything: false,
    matching: placesIn(mask),
    actorCounts: Uint32Array.from(rowsOf, (own) => countIn(mask, own)),
    tagCounts: tagCounts(table, mask),
    estimated: false,
    search: found && { ranked: [...found.ranked], words: found.words },
  };
}

/** The selection without filter and search. */
export function everythingIn(facts: Pick<EventTable, 'counts' | 'totals'>): StorySelection {
  return {
    everything: true,
    matching: PlaceSet.everything(facts.counts.events),
    actorCounts: facts.totals.actors,
    tagCounts: facts.totals.tags,
    estimated: false,
    search: null,
  };
}

/** Rows of each actor, ascending; a group's are its members' as well, each once. */
export function rowsByActor({ actors, tookPart, affected }: EventTable): Uint32Array[] {
  const upwards = actors.map((_, actor) => withGroups(actors, actor));
  const rows: Row[][] = actors.map(() => []);
  tookPart.forEach((takers, row) => {
    const add = (actor: ActorIndex): void => {
      for (const one of upwards[actor]!) {
        const own = rows[one]!;
        if (own[own.length - 1] !== row) own.push(row);
      }
    };
    takers.forEach(add);
    affected[row]!.forEach(add);
  });
  return rows.map((own) => Uint32Array.from(own));
}

/** By row, how many of the actors and tags it names. */
function timesNamed(
  table: EventTable, rowsOf: readonly Uint32Array[], actors: readonly number[], tags: readonly number[],
): Uint32Array {
  const named = new Uint32Array(table.length);
  for (const actor of actors) for (const row of rowsOf[actor]!) named[row]! += 1;
  const chosen = new Set(tags);
  if (chosen.size > 0) {
    table.tagsOf.forEach((own, row) => {
      for (const tag of own) if (chosen.has(tag)) named[row]! += 1;
    });
  }
  return named;
}

/** @param number of actors and tags that are filtered by */
function namedBy(named: Uint32Array, match: StoryFilter['match'], number: number): Uint8Array {
  const mask = new Uint8Array(named.length);
  const least = match === 'all' ? number : 1;
  const isNone = match === 'none';
  for (let row = 0; row < mask.length; row++) mask[row] = (named[row]! >= least) === isNone ? 0 : 1;
  return mask;
}

function countIn(mask: Uint8Array, rows: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < rows.length; i++) count += mask[rows[i]!]!;
  return count;
}

function tagCounts(table: EventTable, mask: Uint8Array): Uint32Array {
  const counts = new Uint32Array(table.tags.length);
  if (counts.length === 0) return counts;
  table.tagsOf.forEach((own, row) => {
    if (mask[row] === 1) for (const tag of own) counts[tag]! += 1;
  });
  return counts;
}

function keep(mask: Uint8Array, matches: (row: Row) => boolean): void {
  for (let row = 0; row < mask.length; row++) if (mask[row] === 1 && !matches(row)) mask[row] = 0;
}

function placesIn(mask: Uint8Array): PlaceSet {
  const words = new Uint32Array(Math.ceil(mask.length / 32));
  for (let row = 0; row < mask.length; row++) words[row >>> 5]! |= mask[row]! << (row & 31);
  return PlaceSet.ofWords(mask.length, words);
}

function indices(ids: readonly string[], index: ReadonlyMap<string, number>): number[] {
  const known = ids.map((id) => index.get(id)).filter((found) => found !== undefined);
  return [...new Set(known)];
}
