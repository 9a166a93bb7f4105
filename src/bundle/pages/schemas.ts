/** The form of a paged story's files of JSON; `model/pages.ts` says what each is. */
import * as v from 'valibot';
import { isInteger, longList } from '../longLists.ts';
import { columnsBesideTime, count, countLists, counts, eventDates, slug, slugs, text, texts } from '../schemas.ts';

const size = v.pipe(count, v.minValue(1));

const days = longList(v.pipe(v.number(), v.integer()), isInteger);

const pageColumns = v.object({
  fromDay: days,
  toDay: days,
  dates: eventDates,
  date: counts,
  ...columnsBesideTime,
});

export const eventPageSchema = v.object({
  places: v.optional(counts),
  columns: pageColumns,
  labels: v.object({ id: slugs, headline: texts }),
});

/** 2^50 days are more years than a number of milliseconds can tell. */
const level = v.pipe(count, v.maxValue(50));

const tile = {
  level,
  first: v.pipe(v.number(), v.integer()),
  labelled: eventPageSchema,
};

export const tileSchema = v.object(tile);

/** One folder below the manifest, and nothing else. */
const folder = v.pipe(text, v.regex(/^\w[\w.-]*$/, 'the name of a folder'));

export const pagesSchema = v.object({
  folder,
  rows: size,
  details: size,
  idShards: size,
  spans: count,
  softs: count,
  pyramid: v.object({
    bins: size,
    leastInTile: count,
    actors: v.pipe(v.array(count), v.maxLength(32)),
    top: v.object({ ...tile, counts, spread: counts, actors: countLists }),
  }),
  search: v.nullable(v.object({ version: v.literal(1), directory: count })),
});

export const postingsSchema = v.object({ bytes: counts, files: counts });

export const idShardSchema = v.object({ ids: v.record(slug, count), formerly: v.record(slug, slug) });

const listOfPlaces = { list: count, count, bytes: count, heads: count, headBytes: count };

export const searchDirectorySchema = v.object({
  limits: v.object({ shard: size, inShard: count, beginning: count }),
  shards: v.array(text),
  beginnings: v.array(v.object({ ...listOfPlaces, longest: text, shortest: count })),
});
