/** All files of a paged story but its manifest, one after another: see `model/pages.ts`. */
import type { EventDetail } from '../../model/bundle.ts';
import type { Pages } from '../../model/pages.ts';
import { weightByte } from '../../model/weight.ts';
import { toJson } from '../bundle.ts';
import { involvedIn } from '../involved.ts';
import { totalsOf } from '../manifest.ts';
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
  const { events, actors } = story;
  const { length } = events;
  const totals = totalsOf(story);
  const involved = involvedIn(events, actors);

  const builder = new PyramidBuilder(events, actorsWithSeries(actors, totals), involved);
  for (const [name, tile] of builder.tiles()) sink(name, toJson(tile));
  sink('index.bin', dayIndexOf(events, builder.series, ROWS));
  const weigh = (importance: number, place: number) => weightByte(importance, events.excerpts[place]!);
  sink('weights.bin', events.importance.map(weigh));

  const firstTag = actors.length;
  const firstArticle = firstTag + events.tags.length;
  const { directory, files } = postingsOf(
    [...totals.actors, ...totals.tags, ...totals.articles],
    length,
    (place, add) => {
      for (const actor of involved(place)) add(actor);
      for (const tag of events.tagsOf(place)) add(firstTag + tag);
      for (const article of events.articlesOf(place)) add(firstArticle + article);
    },
  );
  sink('postings.json', toJson(directory));
  for (const [number, file] of files.entries()) sink(`postings/${number}.bin`, file);

  const shards = shardCount(length);
  let shard = 0;
  for (const ids of idShards(events, shards)) sink(`ids/${shard++}.json`, toJson(ids));

  for (let start = 0; start < length; start += ROWS) {
    await pace('Writing events', start, length);
    sink(`rows/${start / ROWS}.json`, toJson(eventPage(events, placesFrom(start, ROWS, length))));
  }
  const search = makeSearchIndex();
  const searched = searchedIn(story);
  for (let start = 0; start < length; start += DETAILS) {
    await pace('Writing details', start, length);
    const parts = placesFrom(start, DETAILS, length).flatMap((place, i) => {
      const detail = events.detail(place);
      search.add(place, searched(place, JSON.parse(detail.toString('utf8')) as EventDetail));
      return [i === 0 ? OPEN : COMMA, detail];
    });
    sink(`details/${start / DETAILS}.json`, Buffer.concat([...parts, CLOSE]));
  }
  await pace('Writing the index of words', 0, null);
  return {
    rows: ROWS,
    details: DETAILS,
    idShards: shards,
    pyramid: builder.pyramid(),
    search: await search.write(length, sink),
  };
}

const OPEN = Buffer.from('[');
const COMMA = Buffer.from(',');
const CLOSE = Buffer.from(']\n');

function placesFrom(start: number, count: number, length: number): number[] {
  return Array.from({ length: Math.min(count, length - start) }, (_, i) => start + i);
}
