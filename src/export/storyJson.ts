/**
 * The events as JSON in the form of the annotations (`story.yaml`), from which `npm run import` makes
 * the same story again: the keys and values are those an author writes, with what the form does not
 * know of beside them (`format`, `told_on`, `address`; of an article, `sha256` and `passages`).
 *
 * Nobody who reads a timeline has the articles themselves. In their stead stand the passages that are
 * quoted, so excerpts keep their words and surroundings, but not their positions.
 */
import type { Actor, Article, EventDetail, Excerpt } from '../model/bundle.ts';
import { civilFromMs } from '../model/calendar.ts';
import { knownBounds, partsOf } from '../model/date.ts';
import type { EventTable } from '../model/table.ts';
import type { ActorIndex, ArticleIndex, Row } from '../model/units.ts';
import { BASIS_WRITTEN } from './csvColumns.ts';
import { isWhole } from './extract.ts';
import type { StoryExtract } from './extract.ts';
import { lastDay } from './isoDates.ts';
import { jsonParts } from './jsonParts.ts';
import { passagesOf } from './passages.ts';

export const STORY_JSON_FORMAT = 'dateline-story';
export const STORY_JSON_VERSION = 1;

export function storyJsonOf(extract: StoryExtract): string {
  return [...storyJsonParts(extract)].join('');
}

/** The same in pieces, for whoever has other things to do meanwhile. */
export function* storyJsonParts(extract: StoryExtract): Generator<string, void> {
  yield* jsonParts(storyValue(extract));
  yield '\n';
}

function storyValue(extract: StoryExtract) {
  const { table, details, addresses } = extract;
  const quoted: Excerpt[][] = table.articles.map(() => []);
  for (const { excerpts } of details) for (const excerpt of excerpts) quoted[excerpt.article]!.push(excerpt);
  const articles = articlesIn(extract);
  return {
    format: STORY_JSON_FORMAT,
    version: STORY_JSON_VERSION,
    ...(table.toldOn !== null && { told_on: lastDay(table.toldOn) }),
    ...(addresses && { address: addresses.story }),
    events_in_story: table.counts.events,
    title: table.title,
    ...(table.description !== undefined && { description: table.description }),
    language: table.lang,
    scale: table.scale,
    ...(isSouthern(table) && { seasons: 'southern' }),
    articles: articles.length === 0 ? undefined : function* () {
      for (const index of articles) yield articleValue(table.articles[index]!, quoted[index]!);
    },
    ...listed(
      'actors',
      actorsIn(extract).map((index) => actorValue(table.actors[index]!, table)),
    ),
    ...listed(
      'eras',
      table.eras.map(({ name, date }) => ({ name, date: date.edtf })),
    ),
    *events() {
      for (const [row, detail] of details.entries()) yield eventValue(table, row, detail);
    },
  };
}

/** A key only where there is something to list. */
function listed<K extends string, T>(key: K, items: readonly T[]): { [P in K]?: readonly T[] } {
  return items.length > 0 ? ({ [key]: items } as { [P in K]: readonly T[] }) : {};
}

/** Of a part of the story, those that tell of it, and the latest, by which "planned" is judged. */
function articlesIn(extract: StoryExtract): ArticleIndex[] {
  const { table, details } = extract;
  const all = table.articles.map((_, index) => index);
  if (isWhole(extract)) return all;
  const told = new Set(details.flatMap(({ excerpts }) => excerpts.map(({ article }) => article)));
  return all.filter((index) => {
    const { published } = table.articles[index]!;
    return told.has(index) || (published !== null && knownBounds(published).to === table.toldOn);
  });
}

/** Of a part of the story, those that take part, and their groups. */
function actorsIn(extract: StoryExtract): ActorIndex[] {
  const { table } = extract;
  const all = table.actors.map((_, index) => index);
  if (isWhole(extract)) return all;
  const used = new Set<ActorIndex>();
  for (const actor of [...table.tookPart, ...table.affected].flat()) {
    for (let at: ActorIndex | undefined = actor; at !== undefined && !used.has(at);) {
      used.add(at);
      at = table.actors[at]!.memberOf;
    }
  }
  return all.filter((index) => used.has(index));
}

/** A southern spring is in September. */
function isSouthern({ date, eras, articles }: EventTable): boolean {
  const dates = [
    ...date,
    ...eras.map((era) => era.date),
    ...articles.flatMap(({ published }) => published ?? []),
  ];
  const spring = 21;
  const winter = 24;
  for (const { season, from } of dates.flatMap(partsOf)) {
    if (season === undefined || season < spring || season > winter) continue;
    // Northern spring begins in month 3, summer in 6, autumn in 9, winter in 12.
    return civilFromMs(from).month !== (season - spring + 1) * 3;
  }
  return false;
}

function articleValue(article: Article, excerpts: readonly Excerpt[]) {
  const { id, title, author, publisher, credit, url, published, clock, sha256 } = article;
  return {
    id,
    file: `article-${id}.txt`,
    title,
    author,
    publisher,
    credit,
    url,
    published: published?.edtf,
    clock,
    sha256,
    passages: passagesOf(excerpts),
  };
}

function actorValue({ id, name, kind, aliases, memberOf }: Actor, { actors }: EventTable) {
  return {
    id,
    name,
    kind,
    member_of: memberOf === undefined ? undefined : actors[memberOf]!.id,
    ...listed('aliases', aliases),
  };
}

function eventValue(table: EventTable, row: Row, detail: EventDetail) {
  const { summary, reasoning, clock, formerly = [], sources, media, places } = detail;
  const ids = (actors: readonly ActorIndex[]) => actors.map((actor) => table.actors[actor]!.id);
  return {
    id: table.id[row]!,
    headline: table.headline[row]!,
    date: table.date[row]!.edtf,
    basis: BASIS_WRITTEN[table.basis[row]!],
    reasoning,
    status: table.status[row]!,
    importance: table.importance[row]!,
    summary: summary || undefined,
    ...listed('took_part', ids(table.tookPart[row]!)),
    ...listed('affected', ids(table.affected[row]!)),
    clock,
    ...listed('formerly', formerly),
    ...listed(
      'excerpts',
      detail.excerpts.map((excerpt) => excerptValue(excerpt, table)),
    ),
    ...listed(
      'differences',
      detail.differences.map(({ about, sides }) => ({
        about,
        sides: sides.map(({ article, words }) => ({ article: table.articles[article]!.id, words })),
      })),
    ),
    ...listed(
      'tags',
      table.tagsOf[row]!.map((tag) => table.tags[tag]!.name),
    ),
    ...listed('sources', sources),
    ...listed('media', media),
    ...listed(
      'places',
      places.map(({ name, at }) => ({ name, latitude: at?.latitude, longitude: at?.longitude })),
    ),
  };
}

function excerptValue({ article, quote, marks, chain }: Excerpt, { articles }: EventTable) {
  const words = (kind: 'date' | 'claim') =>
    marks.filter(({ carries }) => carries === kind).map(({ start, end }) => quote.exact.slice(start, end));
  return {
    article: articles[article]!.id,
    quote: quote.exact,
    before: quote.prefix.trim() || undefined,
    after: quote.suffix.trim() || undefined,
    ...listed('date_words', words('date')),
    ...listed('claim_words', words('claim')),
    ...listed('chain', chain),
  };
}
