/**
 * What a schema cannot see: columns of equal length, numbers that point into the lists they belong
 * to, ids that are given once. Each check is one pass and returns the first fault, or null.
 */
import type { Actor, Columns, Details, ElasticAxis, Era, Labels, Manifest } from '../model/bundle.ts';
import type { ActorIndex, Interval } from '../model/units.ts';

export interface Fault {
  /** Where, as in `tookPart.12`. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** What of a manifest the events refer to: how long its lists are. */
export interface EventReferences extends Pick<Manifest, 'counts' | 'extent'> {
  readonly actors: Listed;
  readonly articles: Listed;
  readonly tags: Listed;
}

interface Listed {
  readonly length: number;
}

export function manifestFault(manifest: Omit<Manifest, 'chunks' | 'pages'> & Whereabouts): Fault | null {
  const { actors, articles, tags, eras } = manifest;
  return (
    doubleId('actors', actors.map((actor) => actor.id)) ??
    doubleId('articles', articles.map((article) => article.id)) ??
    doubleId('tags', tags.map((tag) => tag.id)) ??
    membershipFault(actors) ??
    erasFault(eras) ??
    totalsFault(manifest) ??
    extentFault(manifest) ??
    elasticFault(manifest.elastic) ??
    whereaboutsFault(manifest)
  );
}

export function columnsFault(columns: Columns, manifest: EventReferences): Fault | null {
  return (
    lengthFault(columns, manifest.counts.events) ??
    timesFault(columns, manifest) ??
    referencesFault(columns, manifest)
  );
}

/** Numbers of actors, articles and tags that are none, in the columns that name them. */
export function referencesFault(
  columns: Pick<Columns, 'tookPart' | 'affected' | 'articles' | 'tags'>,
  { actors, articles, tags }: EventReferences,
): Fault | null {
  return (
    indexFault('tookPart', columns.tookPart, actors.length) ??
    indexFault('affected', columns.affected, actors.length) ??
    indexFault('articles', columns.articles, articles.length) ??
    indexFault('tags', columns.tags, tags.length)
  );
}

export function labelsFault({ id, headline, formerly }: Labels, { counts }: EventReferences): Fault | null {
  const fault = lengthFault({ id, headline }, counts.events) ?? doubleId('id', id);
  if (fault) return fault;
  const ids = new Set(id);
  for (const [former, present] of Object.entries(formerly)) {
    const path = `formerly.${former}`;
    if (ids.has(former)) return { path, expected: 'an id that no event has now', found: former };
    if (!ids.has(present)) return { path, expected: 'the id of an event', found: present };
  }
  return null;
}

/** @param events how many details there are to be */
export function detailsFault(details: Details, events: number, { articles }: EventReferences): Fault | null {
  const fault = lengthFault({ details }, events);
  if (fault) return fault;
  for (const [row, { excerpts, differences }] of details.entries()) {
    const referring = [...excerpts, ...differences.flatMap((difference) => difference.sides)];
    const referred = referring.map((reference) => reference.article);
    const outside = indexFault(`${row}.article`, [referred], articles.length);
    if (outside) return outside;
    for (const [n, { quote, marks }] of excerpts.entries()) {
      let end = 0;
      for (const mark of marks) {
        if (mark.start < end || mark.end <= mark.start || mark.end > quote.exact.length) {
          const expected = `marks in order within ${quote.exact.length} characters`;
          return { path: `${row}.excerpts.${n}.marks`, expected, found: `${mark.start} to ${mark.end}` };
        }
        end = mark.end;
      }
    }
  }
  return null;
}

export function lengthFault(lists: object, expected: number): Fault | null {
  for (const [path, list] of Object.entries(lists) as [string, readonly unknown[]][]) {
    if (list.length !== expected) return { path, expected: `${expected} rows`, found: `${list.length} rows` };
  }
  return null;
}

function timesFault({ from, to }: Columns, { extent }: EventReferences): Fault | null {
  let earlier = extent?.from ?? -Infinity;
  const last = extent?.to ?? Infinity;
  for (const [row, start] of from.entries()) {
    const end = to[row]!;
    if (start < earlier) return { path: `from.${row}`, expected: `${earlier} or later`, found: `${start}` };
    if (end < start) return { path: `to.${row}`, expected: `${start} or later`, found: `${end}` };
    if (end > last) return { path: `to.${row}`, expected: `${last} or earlier`, found: `${end}` };
    earlier = start;
  }
  return null;
}

/** Eras last, and stand by start, then end. */
function erasFault(eras: readonly Era[]): Fault | null {
  let earlier: Interval = { from: -Infinity, to: -Infinity };
  for (const [i, { from, to }] of eras.entries()) {
    if (to <= from) return { path: `eras.${i}.to`, expected: `later than ${from}`, found: `${to}` };
    if (from < earlier.from || (from === earlier.from && to < earlier.to)) {
      const expected = `${earlier.from} to ${earlier.to} or later`;
      return { path: `eras.${i}`, expected, found: `${from} to ${to}` };
    }
    earlier = { from, to };
  }
  return null;
}

function totalsFault({ totals, actors, tags, articles }: Omit<Manifest, 'chunks' | 'pages'>): Fault | null {
  const { actors: byActor, importance, tags: byTag, articles: byArticle } = totals;
  return (
    lengthFault({ 'totals.actors': byActor, 'totals.importance': importance }, actors.length) ??
    lengthFault({ 'totals.tags': byTag }, tags.length) ??
    lengthFault({ 'totals.articles': byArticle }, articles.length)
  );
}

/** A story with events has an extent, one without has none. */
function extentFault({ extent, counts }: EventReferences): Fault | null {
  const path = 'extent';
  if ((extent === null) === (counts.events === 0)) {
    if (extent === null || extent.to >= extent.from) return null;
    return { path, expected: `an end not before ${extent.from}`, found: `${extent.to}` };
  }
  return { path, expected: counts.events === 0 ? 'null' : 'from and to', found: extent ? 'object' : 'null' };
}

function elasticFault({ knots, widths }: ElasticAxis): Fault | null {
  if (widths.length < 3) return { path: 'elastic.widths', expected: 'at least 3', found: `${widths.length}` };
  const falling = knots.findIndex((knot, i) => i > 0 && knot <= knots[i - 1]!);
  if (falling < 0) return lengthFault({ 'elastic.knots': knots }, widths.length + 1);
  return { path: `elastic.knots.${falling}`, expected: `later than ${knots[falling - 1]}`, found: `${knots[falling]}` };
}

/** Where a manifest says that the events are. */
interface Whereabouts {
  readonly chunks?: unknown;
  readonly pages?: unknown;
}

function whereaboutsFault({ chunks, pages }: Whereabouts): Fault | null {
  if ((chunks === undefined) !== (pages === undefined)) return null;
  return { path: '', expected: 'either chunks or pages', found: chunks === undefined ? 'neither' : 'both' };
}

function indexFault(path: string, lists: readonly (readonly number[])[], length: number): Fault | null {
  for (const [row, list] of lists.entries()) {
    const outside = list.find((index) => index >= length);
    if (outside === undefined) continue;
    return { path: `${path}.${row}`, expected: `less than ${length}`, found: `${outside}` };
  }
  return null;
}

function doubleId(path: string, ids: readonly string[]): Fault | null {
  const seen = new Set<string>();
  for (const [i, id] of ids.entries()) {
    if (seen.has(id)) return { path: `${path}.${i}`, expected: 'an id of its own', found: id };
    seen.add(id);
  }
  return null;
}

/** Members point at groups that exist, and nobody belongs to itself by any way round. */
function membershipFault(actors: readonly Actor[]): Fault | null {
  const safe = new Set<ActorIndex>();
  for (const [actor, { id }] of actors.entries()) {
    const path = `actors.${actor}.memberOf`;
    const climbed = new Set<ActorIndex>();
    let at: ActorIndex | undefined = actor;
    while (at !== undefined && !safe.has(at)) {
      if (at >= actors.length) return { path, expected: `less than ${actors.length}`, found: `${at}` };
      if (climbed.has(at)) return { path, expected: 'no circle of groups', found: id };
      climbed.add(at);
      at = actors[at]?.memberOf;
    }
    for (const each of climbed) safe.add(each);
  }
  return null;
}
