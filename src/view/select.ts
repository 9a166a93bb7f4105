/** Filters and search → the rows that match. Linear in the events and in what they name. */
import type { EventTable } from '../model/table.ts';
import type { Selection } from './selection.ts';
import type { Match, View } from './view.ts';

/** What of a view decides which events match; what is searched for comes as hits. */
export type Filter = Pick<View, 'actors' | 'articles' | 'tags' | 'match'>;

/**
 * Actors and tags together by `match`: at least one of them, every one, or none; an actor when it
 * took part or was affected (a group through any of its members), a tag when the event bears it. Of the
 * chosen articles at least one; and a hit of the search.
 * Ids that the table does not have filter nothing.
 *
 * @param hits matching rows of the search, ascending; null while nothing is searched for
 */
export function select(table: EventTable, filter: Filter, hits: Uint32Array | null): Selection {
  const actors = indices(filter.actors, table.actorOf);
  const tags = indices(filter.tags, table.tagOf);
  const articles = new Set(indices(filter.articles, table.articleOf));
  const mask = new Uint8Array(table.length).fill(1);
  if (actors.length + tags.length > 0) keepNamed(mask, table, actors, tags, filter.match);
  if (articles.size > 0) keep(mask, (row) => table.articlesOf[row]!.some((article) => articles.has(article)));
  if (hits) {
    const found = new Uint8Array(table.length);
    for (const row of hits) found[row] = 1;
    keep(mask, (row) => found[row] === 1);
  }
  return {
    rows: rowsIn(mask),
    mask,
    everything: actors.length + tags.length === 0 && articles.size === 0 && hits === null,
    actorCounts: Uint32Array.from(table.rowsOf, (own) => own.reduce((count, row) => count + mask[row]!, 0)),
    tagCounts: tagCounts(table, mask),
  };
}

function keepNamed(
  mask: Uint8Array,
  table: EventTable,
  actors: readonly number[],
  tags: readonly number[],
  match: Match,
): void {
  const named = new Uint32Array(table.length);
  for (const actor of actors) for (const row of table.rowsOf[actor] ?? []) named[row]! += 1;
  const chosen = new Set(tags);
  if (chosen.size > 0) {
    table.tagsOf.forEach((own, row) => {
      for (const tag of own) if (chosen.has(tag)) named[row]! += 1;
    });
  }
  const least = match === 'all' ? actors.length + tags.length : 1;
  keep(mask, (row) => (match === 'none' ? named[row] === 0 : named[row]! >= least));
}

function tagCounts(table: EventTable, mask: Uint8Array): Uint32Array {
  const counts = new Uint32Array(table.tags.length);
  table.tagsOf.forEach((own, row) => {
    if (mask[row] === 1) for (const tag of own) counts[tag]! += 1;
  });
  return counts;
}

function keep(mask: Uint8Array, matches: (row: number) => boolean): void {
  for (let row = 0; row < mask.length; row++) if (mask[row] === 1 && !matches(row)) mask[row] = 0;
}

function rowsIn(mask: Uint8Array): Uint32Array {
  const rows = new Uint32Array(mask.reduce((count, bit) => count + bit, 0));
  let next = 0;
  for (let row = 0; row < mask.length; row++) if (mask[row] === 1) rows[next++] = row;
  return rows;
}

function indices(ids: readonly string[], index: ReadonlyMap<string, number>): number[] {
  const known = ids.map((id) => index.get(id)).filter((found) => found !== undefined);
  return [...new Set(known)];
}
