/**
 * The events as JSON-LD: schema.org for what happened and who tells of it, W3C Web Annotations
 * (`webAnnotations.ts`) for the passages. Dates are as exact as known: `startDate` and `endDate` only
 * where ISO 8601 can say them, and always the whole date in EDTF as `dcterms:date`.
 */
import type { Actor, Article, EventDetail } from '../model/bundle.ts';
import { involvedIn, type EventTable } from '../model/table.ts';
import type { Row } from '../model/units.ts';
import { dateInWords } from '../words/dates.ts';
import type { ExportWords } from './articleLine.ts';
import type { StoryExtract } from './extract.ts';
import { isoOf, isoSpanOf, lastDay } from './isoDates.ts';
import { indentedJson, jsonParts } from './jsonParts.ts';
import { annotationPage, annotations } from './webAnnotations.ts';
import type { JsonLd } from './webAnnotations.ts';

const CONTEXT = [
  'https://schema.org',
  { dcterms: 'http://purl.org/dc/terms/', edtf: 'http://id.loc.gov/datatypes/edtf/' },
] as const;

/** One document: the story's events, then the annotations. */
export function jsonLdOf(extract: StoryExtract, words: ExportWords): string {
  return [...jsonLdParts(extract, words)].join('');
}

/** The same in pieces, for whoever has other things to do meanwhile. */
export function* jsonLdParts(extract: StoryExtract, words: ExportWords): Generator<string, void> {
  yield '[\n  ';
  for (const part of jsonParts(storyNode(extract, words), '  ')) yield withoutMarkup(part);
  yield ',\n  ';
  for (const part of jsonParts(annotationPage(extract.addresses?.story, () => annotations(extract)), '  ')) yield withoutMarkup(part);
  yield '\n]\n';
}

/** The same of one event, for its own page. */
export function eventJsonLd(extract: StoryExtract, row: Row, words: ExportWords): readonly JsonLd[] {
  const page = { '@context': CONTEXT, ...eventPage(extract, row, words), isPartOf: storyAbout(extract) };
  if (extract.details[row]!.excerpts.length === 0) return [page];
  return [page, annotationPage(extract.addresses?.event(extract.table.id[row]!), [...annotations(extract, [row])])];
}

/** JSON that may stand in a script element of a page as well. */
export function jsonText(value: unknown): string {
  return `${withoutMarkup(indentedJson(value))}\n`;
}

/** What ends an element stands within texts only, so any JSON parser reads the same. */
function withoutMarkup(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, escapedChar);
}

function escapedChar(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function storyNode(extract: StoryExtract, words: ExportWords): JsonLd {
  const { table } = extract;
  return {
    '@context': CONTEXT,
    ...storyAbout(extract),
    description: table.description,
    *hasPart() {
      for (let row = 0; row < table.length; row++) yield eventPage(extract, row, words);
    },
  };
}

/** The story, as what is part of it names it. */
export function storyAbout({ table, addresses }: StoryExtract): JsonLd {
  return {
    '@type': 'CreativeWork',
    '@id': addresses?.story,
    url: addresses?.story,
    name: table.title,
    inLanguage: table.lang,
    // The date of the data; when the timeline itself was published is not known.
    contentReferenceTime: table.toldOn === null ? undefined : lastDay(table.toldOn),
  };
}

/** What the timeline says of an event, with the articles that it rests on, and the event itself. */
function eventPage(extract: StoryExtract, row: Row, words: ExportWords): JsonLd {
  const { table, addresses } = extract;
  const address = addresses?.event(table.id[row]!);
  const articles = table.articlesOf[row]!.map((article) => articleNode(table.articles[article]!, table));
  return {
    '@type': address === undefined ? 'CreativeWork' : 'WebPage',
    '@id': address,
    url: address,
    name: table.headline[row]!,
    inLanguage: table.lang,
    mainEntity: eventNode(extract, row, words),
    citation: articles.length > 0 ? articles : undefined,
  };
}

function eventNode({ table, details, addresses }: StoryExtract, row: Row, { strings }: ExportWords): JsonLd {
  const detail = details[row]!;
  const date = table.date[row]!;
  const { start, end } = isoSpanOf(date);
  const actors = involvedIn(table, row);
  const tags = table.tagsOf[row]!.map((tag) => table.tags[tag]!.name);
  return {
    '@type': 'Event',
    '@id': addresses ? `${addresses.event(table.id[row]!)}#event` : `_:${table.id[row]!}`,
    name: table.headline[row]!,
    description: detail.summary || undefined,
    disambiguatingDescription: dateInWords(date, strings),
    startDate: start ?? undefined,
    endDate: end ?? undefined,
    'dcterms:date': { '@type': 'edtf:EDTF', '@value': date.edtf },
    // schema.org has one for what took place and for what is to: neither cancelled, put off nor moved.
    eventStatus: 'https://schema.org/EventScheduled',
    about: actors.length > 0 ? actors.map((actor) => actorNode(table.actors[actor]!)) : undefined,
    keywords: tags.length > 0 ? tags : undefined,
    ...placesNode(detail),
    subjectOf: sourcesNode(detail),
  };
}

const ACTOR_TYPE: Readonly<Record<Actor['kind'], string>> = {
  person: 'Person',
  body: 'Organization',
  state: 'Country',
  outlet: 'NewsMediaOrganization',
  // People without a name, which is no organization.
  group: 'Thing',
};

function actorNode({ name, kind, aliases }: Actor): JsonLd {
  return { '@type': ACTOR_TYPE[kind], name, alternateName: aliases.length > 0 ? aliases : undefined };
}

function placesNode({ places }: EventDetail): JsonLd {
  const nodes = places.map(({ name, at }) => ({
    '@type': 'Place',
    name,
    geo: at && { '@type': 'GeoCoordinates', latitude: at.latitude, longitude: at.longitude },
  }));
  return nodes.length > 0 ? { location: nodes } : {};
}

/** Pages that tell of it and are no articles here. */
function sourcesNode({ sources }: EventDetail): readonly JsonLd[] | undefined {
  if (sources.length === 0) return undefined;
  return sources.map(({ url, title }) => ({ '@type': 'WebPage', url, name: title }));
}

function articleNode(article: Article, table: EventTable): JsonLd {
  const { title, author, publisher, credit, url, published } = article;
  return {
    // That it is news is known only of what a publisher published.
    '@type': publisher === undefined ? 'Article' : 'NewsArticle',
    '@id': url,
    url,
    headline: title,
    author: author === undefined ? undefined : { '@type': authorType(author, table), name: author },
    publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
    creditText: credit,
    datePublished: (published && isoOf(published)) ?? undefined,
  };
}

/** A byline names a person, unless the story itself knows the name as that of something else. */
function authorType(name: string, table: EventTable): string {
  let types = NAMED_IN.get(table);
  if (!types) NAMED_IN.set(table, (types = typesByName(table)));
  return types.get(name) ?? 'Person';
}

/** Asked for every article of every event. */
const NAMED_IN = new WeakMap<EventTable, ReadonlyMap<string, string>>();

/** Of actors, the first of several with one name, before publishers. */
function typesByName({ actors, articles }: EventTable): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const { publisher } of articles) if (publisher !== undefined) types.set(publisher, 'Organization');
  for (const { name, aliases, kind } of actors.toReversed()) {
    for (const each of [name, ...aliases]) types.set(each, kind === 'person' ? 'Person' : 'Organization');
  }
  return types;
}
