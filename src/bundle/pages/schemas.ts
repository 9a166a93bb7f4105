/** The form of a paged story's files of JSON; `model/pages.ts` says what each is. */
import * as v from 'valibot';
import { count, eventDateSchema, slug, text } from '../schemas.ts';

const size = v.pipe(count, v.minValue(1));

/** Long lists of numbers, looked through in one go: a schema for each number takes ten times as long. */
function numbers(expects: string, isFit: (value: number) => boolean) {
  const isList = (list: unknown): boolean =>
    Array.isArray(list) && list.every((value) => typeof value === 'number' && isFit(value));
  return { ...v.custom<number[]>(isList), expects };
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const counts = numbers('whole numbers from 0', isCount);
const days = numbers('whole numbers', Number.isInteger);
const upTo = (most: number) =>
  numbers(`whole numbers up to ${most}`, (value) => isCount(value) && value <= most);
const indices = v.array(counts);

const pageColumns = v.object({
  fromDay: days,
  toDay: days,
  dates: v.array(eventDateSchema),
  date: counts,
  basis: v.array(v.picklist(['stated', 'completed', 'workedOut'])),
  status: v.array(v.picklist(['happened', 'planned'])),
  importance: upTo(5),
  excerpts: upTo(0xffff),
  lane: upTo(255),
  tookPart: indices,
  affected: indices,
  articles: indices,
  tags: indices,
});

export const eventPageSchema = v.object({
  places: v.optional(counts),
  columns: pageColumns,
  labels: v.object({ id: v.array(slug), headline: v.array(text) }),
});

/** 2^50 days are more years than a number of milliseconds can tell. */
const level = v.pipe(count, v.maxValue(50));

export const tileSchema = v.object({
  level,
  first: v.pipe(v.number(), v.integer()),
  counts,
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

export const postingsSchema = v.object({ bytes: counts, files: counts });

export const idShardSchema = v.object({ ids: v.record(slug, count), formerly: v.record(slug, slug) });

const longList = { list: count, count, bytes: count, heads: count, headBytes: count };

export const searchDirectorySchema = v.object({
  limits: v.object({ shard: size, inShard: count, beginning: count }),
  shards: v.array(text),
  beginnings: v.array(v.object({ ...longList, longest: text, shortest: count })),
});
