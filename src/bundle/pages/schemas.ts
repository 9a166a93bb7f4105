/** The form of a paged story's files of JSON; `model/pages.ts` says what each is. */
import * as v from 'valibot';
import { count, eventDateSchema, slug, text } from '../schemas.ts';

const size = v.pipe(count, v.minValue(1));
const day = v.pipe(v.number(), v.integer());
const indices = v.array(v.array(count));

const pageColumns = v.object({
  fromDay: v.array(day),
  toDay: v.array(day),
  dates: v.array(eventDateSchema),
  date: v.array(count),
  basis: v.array(v.picklist(['stated', 'completed', 'workedOut'])),
  status: v.array(v.picklist(['happened', 'planned'])),
  importance: v.array(v.pipe(count, v.minValue(1), v.maxValue(5))),
  excerpts: v.array(v.pipe(count, v.maxValue(0xffff))),
  lane: v.array(v.pipe(count, v.maxValue(255))),
  tookPart: indices,
  affected: indices,
  articles: indices,
  tags: indices,
});

export const eventPageSchema = v.object({
  places: v.optional(v.array(count)),
  columns: pageColumns,
  labels: v.object({ id: v.array(slug), headline: v.array(text) }),
});

/** 2^50 days are more years than a number of milliseconds can tell. */
const level = v.pipe(count, v.maxValue(50));

export const tileSchema = v.object({
  level,
  first: v.pipe(v.number(), v.integer()),
  counts: v.array(count),
  actors: indices,
  labelled: eventPageSchema,
});

/** One folder below the manifest, and nothing else. */
const folder = v.pipe(text, v.regex(/^\w[\w.-]*$/, 'the name of a folder'));

export const pagesSchema = v.object({
  folder,
  rows: size,
  details: size,
  idShards: size,
  pyramid: v.object({
    bins: size,
    leastInTile: count,
    actors: v.pipe(v.array(count), v.maxLength(32)),
    top: tileSchema,
  }),
  search: v.nullable(v.object({ version: v.literal(1), directory: count })),
});

export const postingsSchema = v.object({ bytes: v.array(count), files: v.array(count) });

export const idShardSchema = v.object({ ids: v.record(slug, count), formerly: v.record(slug, slug) });

const longList = { list: count, count, bytes: count, heads: count, headBytes: count };

export const searchDirectorySchema = v.object({
  shards: v.array(text),
  beginnings: v.array(v.object({ ...longList, longest: text, shortest: count })),
});
