/** All files of a paged story but its manifest, one after another: see `model/pages.ts`. */
import type { EventDetail } from '../../model/bundle.ts';
import { dayOfMs } from '../../model/calendar.ts';
import type { Pages } from '../../model/pages.ts';
import { encodeLengths, lengthsBeyondADay } from '../../model/placedLengths.ts';
import { softDays, softsFrom } from '../../model/softs.ts';
import type { Place } from '../../model/units.ts';
import { weightByte } from '../../model/weight.ts';
import { toJson } from '../bundle.ts';
import type { Pace } from '../pace.ts';
import { makeSearchIndex } from '../search/makeSearchIndex.ts';
import type { Story } from '../story.ts';
import { dayIndexOf } from './dayIndexOf.ts';
import { eventPage } from './eventPage.ts';
import { idShards, shardCount } from './idShards.ts';
import { postingsOf } from './postings.ts';
import { PyramidBuilder, actorsWithSeries } from './pyramid.ts';
import { searchedIn } from './searched.ts';

const ROWS = 256;
const DETAILS = 128;

/** Takes a file by its name in the folder of pages, with slashes. */
export type PageSink = (name: string, content: string | Uint8Array) => void;

/** @param story of one event at least */
export async function writePages(story: Story, sink: PageSink, pace: Pace): Promise<Omit<Pages, 'folder'>> {
  const { events, actors, involved, totals } = story;
  const { length } = events;
  const day = (place: Place): number => dayOfMs(events.from[place]!);
  const extent = (place: Place) => ({ from: events.from[place]!, to: events.to[place]! });
  const soft = lengthsBeyondADay(length, (place) => softDays(events.date[place]!, extent(place)));
  const softs = softsFrom(soft, day);
  const builder = new PyramidBuilder(events, softs, actorsWithSeries(actors, totals), involved);
  for (const [name, tile] of builder.tiles()) sink(name, toJson(tile));
  sink('index.bin', dayIndexOf(events, builder.series, ROWS));
  const spans = lengthsBeyondADay(length, (place) => dayOfMs(events.to[place]!) - day(place));
  sink('spans.bin', encodeLengths(spans, length));
  sink('softs.bin', encodeLengths(soft, length));
  const weigh = (importance: number, place: number) => weightByte(importance, events.excerpts[place]!);
  sink('weights.bin', events.importance.map(weigh));
  await pace('Writing who has which events', 0, null);
  writePostings(story, sink);
  const shards = shardCount(length);
  let shard = 0;
  for (const ids of idShards(events, shards)) sink(`ids/${shard++}.json`, ids);
  const search = makeSearchIndex();
  const searched = searchedIn(story);
  for (let start = 0; start < length; start += ROWS) {
    await pace('Writing events', start, length);
    const places = Array.from({ length: Math.min(ROWS, length - start) }, (_, i) => start + i);
    const texts = places.map((place) => events.texts(place));
    const headlines = texts.map(({ headline }) => headline);
    sink(`rows/${start / ROWS}.json`, toJson(eventPage(events, places, headlines)));
    for (let at = 0; at < places.length; at += DETAILS) {
      const details = texts.slice(at, at + DETAILS).map(({ detail }) => detail);
      sink(`details/${(start + at) / DETAILS}.json`, `[${details.join(',')}]\n`);
    }
    for (const [i, { headline, detail }] of texts.entries()) {
      search.add(start + i, searched(start + i, headline, JSON.parse(detail) as EventDetail));
    }
  }
  await pace('Writing the index of words', 0, null);
  return {
    rows: ROWS,
    details: DETAILS,
    idShards: shards,
    spans: spans.places.length,
    softs: soft.places.length,
    pyramid: builder.pyramid(),
    search: await search.write(length, sink),
  };
}

function writePostings({ actors, events, involved, totals }: Story, sink: PageSink): void {
  const firstTag = actors.length;
  const firstArticle = firstTag + events.tags.length;
  const { directory, files } = postingsOf(
    [...totals.actors, ...totals.tags, ...totals.articles],
    events.length,
    (place, add) => {
      involved.each(place, add);
      for (const tag of events.tagsOf(place)) add(firstTag + tag);
      for (const article of events.articlesOf(place)) add(firstArticle + article);
    },
  );
  sink('postings.json', toJson(directory));
  for (const [number, file] of files.entries()) sink(`postings/${number}.bin`, file);
}
