/**
 * The form of every file of a bundle, checked where it enters the browser. The types are those of
 * `model/bundle.ts`; `schemas.test.ts` fails to compile when the two drift apart. What one value
 * cannot show by itself (lengths that agree, numbers in range) is checked in `consistency.ts`.
 */
import * as v from 'valibot';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from '../model/bundle.ts';

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

const datePart = v.object({
  from: ms,
  to: ms,
  precision: v.picklist(['era', 'millennium', 'century', 'decade', 'year', 'season', 'month', 'day']),
  season: v.optional(v.pipe(count, v.minValue(21), v.maxValue(41))),
  approximate: v.optional(v.literal(true)),
  uncertain: v.optional(v.literal(true)),
  qualified: v.optional(v.object({ year: qualifier, month: qualifier, day: qualifier })),
  pattern: v.optional(text),
  estimate: v.optional(v.pipe(v.number(), v.integer())),
});

const intervalEnd = v.union([v.picklist(['open', 'unknown']), datePart]);
const dateRange = v.object({ start: intervalEnd, end: intervalEnd });

export const eventDateSchema = v.variant('kind', [
  v.object({ kind: v.literal('single'), edtf: text, part: datePart }),
  v.object({ kind: v.literal('interval'), edtf: text, ...dateRange.entries }),
  v.object({
    kind: v.picklist(['oneOf', 'allOf']),
    edtf: text,
    members: v.pipe(v.array(v.union([datePart, dateRange])), v.minLength(1)),
  }),
]);

// Chunks

export const columnsSchema = v.object({
  from: v.array(ms),
  to: v.array(ms),
  date: v.array(eventDateSchema),
  basis: v.array(v.picklist(['stated', 'completed', 'workedOut'])),
  status: v.array(v.picklist(['happened', 'planned'])),
  importance: v.array(v.pipe(count, v.minValue(1), v.maxValue(5))),
  excerpts: v.array(v.pipe(count, v.maxValue(0xffff))),
  lane: v.array(v.pipe(count, v.maxValue(255))),
  tookPart: v.array(v.array(count)),
  affected: v.array(v.array(count)),
  articles: v.array(v.array(count)),
  tags: v.array(v.array(count)),
});

export const labelsSchema = v.object({
  id: v.array(slug),
  headline: v.array(text),
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
  published: v.nullable(eventDateSchema),
  clock: v.optional(text),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal digits')),
});

const tag = v.object({ id: slug, name: text });
const era = v.object({ name: text, from: ms, to: ms, date: eventDateSchema });

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
