/** A filter → the events that match, by the lists of places of whatever it names, and by when spans last. */
import { dayOfMs } from '../../../model/calendar.ts';
import { PlaceSet } from '../../../model/placeSet.ts';
import { spansInto, type Spans } from '../../../model/spans.ts';
import type { IndexedFilter } from '../protocol.ts';
import type { Postings } from './postings.ts';

interface SelectSources {
  readonly postings: Postings;
  readonly spans: (signal: AbortSignal) => Promise<Spans>;
}

/**
 * Actors and tags together by `match`, of the articles at least one: the rules of `view/select.ts`.
 * The query is not looked at.
 */
export async function selectPlaces(
  { actors, tags, articles, match, underWay }: IndexedFilter,
  events: number,
  { postings, spans }: SelectSources,
  signal: AbortSignal,
): Promise<PlaceSet> {
  const [named, told, lasting] = await Promise.all([
    Promise.all([
      ...actors.map((actor) => postings.ofActor(actor, signal)),
      ...tags.map((tag) => postings.ofTag(tag, signal)),
    ]),
    Promise.all(articles.map((article) => postings.ofArticle(article, signal))),
    underWay === null ? null : spans(signal),
  ]);
  let matching = PlaceSet.everything(events);
  if (named.length > 0) {
    if (match === 'all') matching = named.reduce((both, list) => both.and(list));
    else matching = match === 'any' ? union(named, events) : without(union(named, events));
  }
  if (told.length > 0) matching = matching.and(union(told, events));
  if (lasting && underWay !== null) matching = matching.and(spansInto(lasting, dayOfMs(underWay), events));
  return matching;
}

function union(sets: readonly PlaceSet[], events: number): PlaceSet {
  if (sets.length === 1) return sets[0]!;
  const words = new Uint32Array(Math.ceil(events / 32));
  for (const { words: own } of sets) own?.forEach((word, i) => (words[i]! |= word));
  return PlaceSet.ofWords(events, words);
}

function without({ total, words }: PlaceSet): PlaceSet {
  const others = words!.map((word) => ~word);
  // Bits beyond the last event stay out.
  if (total % 32 !== 0) others[others.length - 1]! &= (1 << total % 32) - 1;
  return PlaceSet.ofWords(total, others);
}
