/**
 * The form of every file of a bundle, checked where it enters the browser. The types are those of
 * `model/bundle.ts`; `schemas.test.ts` fails to compile when the two drift apart. What one value
 * cannot show by itself (lengths that agree, numbers in range) is checked in `consistency.ts`.
 */
import * as v from 'valibot';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from '../model/bundle.ts';
import { isBetween, isCount, isCounts, isInteger, isNamed, isOneOf, isText, longList } from './longLists.ts';

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** No safe integer: years of nine digits lie beyond 2^53 ms. */
export const ms = v.pipe(v.number(), v.integer());
export const text = v.string();
export const slug = v.pipe(v.string(), v.minLength(1));

/** Below the manifest and nowhere else: no scheme, no leading slash, no way up. */
const fileName = v.pipe(v.string(), v.regex(/^\w[\w.-]*(\/\w[\w.-]*)*$/, 'a file name below the manifest'));

/** An address that may become a link: never `javascript:` or the like. */
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/i, 'an address with http:// or https://'));

// Dates

const qualifier = v.optional(v.picklist(['?', '~', '%']));

const PRECISIONS = ['era', 'millennium', 'century', 'decade', 'year', 'season', 'month', 'day'] as const;

const datePart = v.object({
  from: ms,
  to: ms,
  precision: v.picklist(PRECISIONS),
  season: v.optional(v.pipe(count, v.minValue(21), v.maxValue(41))),
  approximate: v.optional(v.literal(true)),
  uncertain: v.optional(v.literal(true)),
  qualified: v.optional(v.object({ year: qualifier, month: qualifier, day: qualifier })),
  pattern: v.optional(text),
  estimate: v.optional(v.pipe(v.number(), v.integer())),
});

const intervalEnd = v.union([v.picklist(['open', 'unknown']), datePart]);
const dateRange = v.object({ start: intervalEnd, end: intervalEnd });

const eventDate = v.variant('kind', [
  v.object({ kind: v.literal('single'), edtf: text, part: datePart }),
  v.object({ kind: v.literal('interval'), edtf: text, ...dateRange.entries }),
  v.object({
    kind: v.picklist(['oneOf', 'allOf']),
    edtf: text,
    members: v.pipe(v.array(v.union([datePart, dateRange])), v.minLength(1)),
  }),
]);

/** A day, a month, a year … and nothing more: what most dates are. */
function isPlainDate(date: unknown): boolean {
  if (!isObjectOf(3, date)) return false;
  const { kind, edtf, part } = date;
  if (kind !== 'single' || !isText(edtf) || !isObjectOf(3, part)) return false;
  return isInteger(part['from']) && isInteger(part['to']) && isPrecision(part['precision']);
}

const isPrecision = isOneOf(PRECISIONS);

function isObjectOf(keys: number, value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.keys(value).length === keys;
}

export const eventDates = longList(eventDate, (date) => isPlainDate(date) || v.is(eventDate, date));

// Chunks

export const counts = longList(count, isCount);
export const countLists = longList(counts, isCounts);
export const texts = longList(text, isText);
export const slugs = longList(slug, isNamed);

export const countsWithin = (least: number, most: number) =>
  longList(v.pipe(count, v.minValue(least), v.maxValue(most)), isBetween(least, most));

const named = <const Names extends readonly string[]>(names: Names) => longList(v.picklist(names), isOneOf(names));

/** Those that the pages of a paged story hold in the same form. */
export const columnsBesideTime = {
  basis: named(['stated', 'completed', 'workedOut']),
  status: named(['happened', 'planned']),
  importance: countsWithin(1, 5),
  excerpts: countsWithin(0, 0xffff),
  lane: countsWithin(0, 255),
  tookPart: countLists,
  affected: countLists,
  articles: countLists,
  tags: countLists,
};

const times = longList(ms, isInteger);

export const columnsSchema = v.object({ from: times, to: times, date: eventDates, ...columnsBesideTime });

export const labelsSchema = v.object({
  id: slugs,
  headline: texts,
  formerly: v.record(slug, slug),
});

const excerpt = v.object({
  article: count,
  quote: v.object({ exact: v.pipe(text, v.minLength(1)), prefix: text, suffix: text }),
  position: v.object({ start: count, end: count }),
  marks: v.array(v.object({ start: count, end: count, carries: v.picklist(['date', 'claim']) })),
  chain: v.array(text),
});

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));
const place = v.object({
  name: text,
  at: v.optional(v.object({ latitude: degrees(90), longitude: degrees(180) })),
});

export const detailsSchema = v.array(
  v.object({
    summary: text,
    reasoning: v.optional(text),
    clock: v.optional(text),
    formerly: v.optional(v.array(slug)),
    excerpts: v.array(excerpt),
    differences: v.array(
      v.object({ about: text, sides: v.array(v.object({ article: count, words: text })) }),
    ),
    sources: v.array(v.object({ url: webAddress, title: v.optional(text) })),
    media: v.array(v.object({ url: webAddress, caption: v.optional(text), credit: v.optional(text) })),
    places: v.array(place),
  }),
);

// Manifest

const chunkFile = v.object({ file: fileName, bytes: count });
/** What stands inline is checked by its own schema when it is asked for, as a file's content is. */
const chunk = v.union([chunkFile, v.object({ inline: v.unknown() })]);

const actor = v.object({
  id: slug,
  name: text,
  kind: v.picklist(['person', 'body', 'state', 'outlet', 'group']),
  aliases: v.array(text),
  memberOf: v.optional(count),
});

const article = v.object({
  id: slug,
  title: text,
  author: v.optional(text),
  publisher: v.optional(text),
  credit: v.optional(text),
  url: v.optional(webAddress),
  published: v.nullable(eventDate),
  clock: v.optional(text),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal digits')),
});

const tag = v.object({ id: slug, name: text });
const era = v.object({ name: text, from: ms, to: ms, date: eventDate });

/** What every version has had and will have: asked before anything else. */
export const formatSchema = v.object({ format: v.string(), version: count });

export const manifestSchema = v.object({
  format: v.literal(BUNDLE_FORMAT),
  version: v.literal(BUNDLE_VERSION),
  title: text,
  lang: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a language tag such as "en"')),
  description: v.optional(text),
  site: v.optional(webAddress),
  scale: v.picklist(['elastic', 'linear']),
  toldOn: v.nullable(ms),
  counts: v.object({ events: count, excerpts: count, unproven: count }),
  actors: v.array(actor),
  articles: v.array(article),
  tags: v.array(tag),
  eras: v.array(era),
  extent: v.nullable(v.object({ from: ms, to: ms })),
  elastic: v.object({ knots: times, widths: v.array(v.pipe(v.number(), v.gtValue(0))) }),
  lanes: v.pipe(count, v.maxValue(4)),
  totals: v.object({
    actors: v.array(count),
    importance: v.array(v.pipe(v.number(), v.minValue(0))),
    tags: v.array(count),
    articles: v.array(count),
  }),
  chunks: v.optional(v.object({ columns: chunk, labels: chunk, details: chunk })),
  pages: v.optional(v.unknown()),
});
