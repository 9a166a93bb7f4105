/** A story in pages says the same as the same story whole. */
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Details, Manifest } from '../../model/bundle.ts';
import { decodeDayIndex, placesBefore } from '../../model/dayIndex.ts';
import { withGroups } from '../../model/groups.ts';
import { shardOf } from '../../model/idShard.ts';
import { NO_LANE } from '../../model/lanes.ts';
import type { EventPage, IdShard, Pages, PostingsDirectory, Tile, TopTile } from '../../model/pages.ts';
import { decodeLengths } from '../../model/placedLengths.ts';
import { forEachPlace } from '../../model/placeList.ts';
import { softDays } from '../../model/softs.ts';
import { DAY } from '../../model/units.ts';
import { weightByte, weightOf } from '../../model/weight.ts';
import type { Places } from '../compileStory.ts';
import { largeEvents, largeStory } from '../testing/largeStory.ts';
import { readBundle } from '../testing/readBundle.ts';
import type { WholeBundle } from '../testing/readBundle.ts';
import { compileIn } from '../testing/storyFolder.ts';

const EVENTS = 3000;
const PAGED = { mostWhole: 50 };
/** Columns that are the same in a page. */
const ALIKE = [
  'basis', 'status', 'importance', 'excerpts', 'lane', 'tookPart', 'affected', 'articles', 'tags',
] as const;

type PagedManifest = Manifest & { readonly pages: Pages };

interface Both {
  readonly whole: WholeBundle;
  readonly manifest: PagedManifest;
  readonly pages: Pages;
  readonly json: <T>(name: string) => Promise<T>;
  readonly bytes: (name: string) => Promise<Buffer>;
}

/** The same story, first whole, then in pages. */
async function both(places: Places): Promise<Both> {
  expect((await compileIn(places)).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const whole = await readBundle(places);
  expect((await compileIn(places, PAGED)).ok).toBe(true);
  const manifest = await manifestIn(places);
  const bytes = (name: string) => readFile(path.join(places.output, manifest.pages.folder, name));
  return {
    whole,
    manifest,
    pages: manifest.pages,
    json: async <T>(name: string) => JSON.parse(await bytes(name).then(String)) as T,
    bytes,
  };
}

async function manifestIn({ output }: Places): Promise<PagedManifest> {
  return JSON.parse(await readFile(path.join(output, 'story.json'), 'utf8')) as PagedManifest;
}

describe('what the pages say', () => {
  let story: Both;
  beforeAll(async () => {
    let tidyUp: () => Promise<void> = async () => undefined;
    story = await both(await largeStory(EVENTS, (tidy) => (tidyUp = tidy)));
    return tidyUp;
  }, 30_000);

  test('the manifest differs in where the events are, and in nothing else', async () => {
    const { whole, manifest } = story;
    const { pages, ...shared } = manifest;
    expect(shared).toEqual(whole.manifest);
    expect(pages.folder).toMatch(/^story-[0-9a-f]{12}$/);
    expect(shared.extent?.from).toBe(whole.columns.from[0]);
    expect(shared.lanes).toBe(Math.max(...whole.columns.lane.filter((lane) => lane !== 255)));
  });

  test('rows and details, one page after another, are the columns, labels and details', async () => {
    const { whole, pages, json } = story;
    const rows: EventPage[] = [];
    for (let page = 0; page * pages.rows < EVENTS; page++) rows.push(await json(`rows/${page}.json`));
    const column = <T>(of: (page: EventPage) => readonly T[]): T[] => rows.flatMap(of);
    expect(rows[0]?.columns.fromDay).toHaveLength(256);
    expect(column(({ columns }) => columns.fromDay.map((day) => day * DAY))).toEqual(whole.columns.from);
    expect(column(({ columns }) => columns.toDay.map((day) => day * DAY))).toEqual(whole.columns.to);
    const dates = column(({ columns }) => columns.date.map((date) => columns.dates[date]));
    expect(dates).toEqual(whole.columns.date);
    for (const key of ALIKE) expect(column<unknown>(({ columns }) => columns[key])).toEqual(whole.columns[key]);
    expect(column(({ labels }) => labels.id)).toEqual(whole.labels.id);
    expect(column(({ labels }) => labels.headline)).toEqual(whole.labels.headline);
    const details: Details[] = [];
    for (let page = 0; page * pages.details < EVENTS; page++) {
      details.push(await json(`details/${page}.json`));
    }
    expect(details[0]).toHaveLength(128);
    expect(details.flat()).toEqual(whole.details);
  });

  test('the index knows how many events begin before a day, and how far each page reaches', async () => {
    const { whole, bytes, pages } = story;
    const index = decodeDayIndex(await bytes('index.bin'));
    const { from, to } = whole.columns;
    for (const time of from) expect(placesBefore(index, time / DAY)).toBe(from.indexOf(time));
    const reach = [...index.pageEnds].map(() => -Infinity);
    for (const [place, end] of to.entries()) {
      const page = Math.floor(place / pages.rows);
      const isDrawn = whole.columns.lane[place] !== NO_LANE;
      reach[page] = Math.max(reach[page]!, from[page * pages.rows]!, isDrawn ? end : -Infinity);
    }
    expect([...index.pageEnds].map((day) => day * DAY)).toEqual(reach);
    const weights = await bytes('weights.bin');
    const { importance, excerpts } = whole.columns;
    expect([...weights]).toEqual(importance.map((each, place) => weightByte(each, excerpts[place]!)));
  });

  test('spans are the events of more than a day', async () => {
    const { whole, bytes, pages } = story;
    const { from, to } = whole.columns;
    const spans = [...from.keys()].filter((place) => to[place]! - from[place]! > DAY);
    expect(pages.spans).toBe(spans.length);
    const { places, days } = decodeLengths(await bytes('spans.bin'), EVENTS);
    expect([...places]).toEqual(spans);
    expect([...days]).toEqual(spans.map((place) => (to[place]! - from[place]!) / DAY));
  });

  test('soft are the events that may have begun on several days', async () => {
    const { whole: { columns: { from, to, date } }, pages, bytes } = story;
    const daysOf = (place: number) => softDays(date[place]!, { from: from[place]!, to: to[place]! });
    const softs = [...from.keys()].filter((place) => daysOf(place) > 1);
    expect(pages.softs).toBe(softs.length);
    const { places, days } = decodeLengths(await bytes('softs.bin'), EVENTS);
    expect([...places]).toEqual(softs);
    expect([...days]).toEqual(softs.map(daysOf));
  });

  test('postings are those of actors with their groups, of tags and of articles', async () => {
    const { whole, json, bytes, manifest } = story;
    const { bytes: lengths, files } = await json<PostingsDirectory>('postings.json');
    const lists: number[][] = [];
    for (const [file, first] of files.entries()) {
      const content = await bytes(`postings/${file}.bin`);
      let at = 0;
      for (const length of lengths.slice(first, files[file + 1])) {
        const places: number[] = [];
        forEachPlace(content.subarray(at, at + length), (place) => places.push(place));
        lists.push(places);
        at += length;
      }
      expect(at).toBe(content.length);
    }
    const { tookPart, affected, tags, articles } = whole.columns;
    const { actors, totals } = manifest;
    const all = [...tookPart.keys()];
    const has = (wanted: (place: number) => boolean) => all.filter(wanted);
    const takes = (actor: number) => (place: number) => {
      const named = [...tookPart[place]!, ...affected[place]!];
      return named.some((each) => withGroups(actors, each).includes(actor));
    };
    expect(lists).toEqual([
      ...actors.map((_, actor) => has(takes(actor))),
      ...manifest.tags.map((_, tag) => has((place) => tags[place]!.includes(tag))),
      ...manifest.articles.map((_, article) => has((place) => articles[place]!.includes(article))),
    ]);
    const counts = lists.map((places) => places.length);
    expect([...totals.actors, ...totals.tags, ...totals.articles]).toEqual(counts);
    const importance = lists.map((list) => sum(list.map((place) => whole.columns.importance[place]!)));
    expect(totals.importance).toEqual(importance.slice(0, actors.length));
  });

  test('every id is in its file, former ones beside', async () => {
    const { whole, json, pages } = story;
    const shards: IdShard[] = [];
    for (let shard = 0; shard < pages.idShards; shard++) shards.push(await json(`ids/${shard}.json`));
    expect(pages.idShards).toBe(2);
    for (const [place, id] of whole.labels.id.entries()) expect(shards[shardOf(id, 2)]?.ids[id]).toBe(place);
    const former = Object.entries(whole.labels.formerly);
    expect(former).toHaveLength(30);
    for (const [id, present] of former) expect(shards[shardOf(id, 2)]?.formerly[id]).toBe(present);
  });

  test('the top counts all events, spread and not, and every level labels the heaviest', async () => {
    const { whole, json, pages, manifest } = story;
    const { top, actors, bins } = pages.pyramid;
    expect(top.counts.length).toBeGreaterThan(bins);
    expect(top.counts.length).toBeLessThanOrEqual(2 * bins);
    const names = await tileNames(manifest, json);
    expect(names.length).toBeGreaterThan(2);
    const tiles = await Promise.all(names.map((name) => json<Tile>(name)));
    expectLabels(top, top.counts.length, whole);
    for (const tile of tiles) {
      const from = tile.first * 2 ** tile.level;
      const inTile = ({ columns }: WholeBundle) => columns.from.filter((start) =>
        start / DAY >= from && start / DAY < from + bins * 2 ** tile.level);
      expect(inTile(whole).length).toBeGreaterThan(pages.pyramid.leastInTile);
      expectLabels(tile, bins, whole);
    }
    expectSeries(top, whole, actors, manifest);
    expect(sum(top.counts)).toBe(EVENTS);
    expect(sum(top.spread)).toBe(EVENTS * 1000);
  });
});

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** Those that are there, of all that there may be. */
async function tileNames({ pages, extent }: PagedManifest, json: Both['json']): Promise<string[]> {
  const names: string[] = [];
  for (let level = pages.pyramid.top.level - 1; level >= 0; level--) {
    const length = pages.pyramid.bins * 2 ** level * DAY;
    for (let tile = Math.floor(extent!.from / length); tile <= extent!.to / length; tile++) {
      const name = `tiles/${level}/${tile}.json`;
      if (await json(name).then(() => true, () => false)) names.push(name);
    }
  }
  return names;
}

function expectSeries(
  top: TopTile, { columns }: WholeBundle, actors: readonly number[], { actors: all }: Manifest,
): void {
  const { level, first, counts, spread } = top;
  const size = 2 ** level;
  const extent = (place: number) => ({ from: columns.from[place]!, to: columns.to[place]! });
  const daysOf = (place: number) => softDays(columns.date[place]!, extent(place));
  /** Events before each edge; `days` on which each is spread. */
  const before = (places: readonly number[], days: (place: number) => number) => counts.map((_, bin) =>
    sum(places.map((place) => {
      const since = (first + bin + 1) * size - columns.from[place]! / DAY;
      return Math.max(0, Math.min(1, since / days(place)));
    })));
  const summed = (series: readonly number[]) => series.map((_, bin) => sum(series.slice(0, bin + 1)) / 1000);
  const places = [...columns.from.keys()];
  expect(summed(counts.map((count) => count * 1000))).toEqual(before(places, () => 1));
  expect(places.filter((place) => daysOf(place) > 300).length).toBeGreaterThan(50);
  const expectNear = (series: readonly number[], own: readonly number[]) => {
    const exact = before(own, daysOf);
    summed(series).forEach((count, bin) => expect(Math.abs(count - exact[bin]!)).toBeLessThan(0.0006));
  };
  expectNear(spread, places);
  for (const [i, actor] of actors.entries()) {
    const series = counts.map(() => 0);
    let bin = 0;
    for (let n = 0; n < top.actors[i]!.length; n += 2) {
      bin += top.actors[i]![n]!;
      series[bin++] = top.actors[i]![n + 1]!;
    }
    expectNear(series, places.filter((place) => {
      const named = [...columns.tookPart[place]!, ...columns.affected[place]!];
      return named.some((each) => withGroups(all, each).includes(actor));
    }));
  }
}

function expectLabels({ level, first, labelled }: Tile, bins: number, { columns }: WholeBundle): void {
  const binOf = (place: number) => Math.floor(columns.from[place]! / DAY / 2 ** level);
  const heaviest: number[] = [];
  const byWeight = [...columns.from.keys()]
    .toSorted((a, b) => weightOf(columns, b) - weightOf(columns, a) || a - b);
  for (let group = Math.floor(first / 32); group * 32 < first + bins; group++) {
    const own = byWeight.filter((place) => Math.floor(binOf(place) / 32) === group);
    heaviest.push(...own.slice(0, 4));
  }
  expect(labelled.places).toEqual(heaviest.toSorted((a, b) => a - b));
  expect(labelled.columns.fromDay).toEqual(labelled.places?.map((place) => columns.from[place]! / DAY));
}

describe('the folder of pages', { timeout: 30_000 }, () => {
  test('is the same whatever the order of the lines, and has another name for another story', async () => {
    const places = await largeStory(300);
    await compileIn(places, PAGED);
    const { pages } = await manifestIn(places);
    const file = path.join(places.folder, 'events.jsonl');
    await writeFile(file, largeEvents(300).trimEnd().split('\n').toReversed().join('\n'));
    expect(await compileIn(places, { ...PAGED, check: true })).toMatchObject({ ok: true, outdated: [] });
    await writeFile(file, largeEvents(300).replace('“7”', '“seven”'));
    const { outdated } = await compileIn(places, { ...PAGED, check: true });
    expect(outdated).toHaveLength(3);
    expect(outdated).toContain(`.dateline/${pages.folder}`);
    await compileIn(places, PAGED);
    const other = (await manifestIn(places)).pages.folder;
    expect(other).not.toBe(pages.folder);
    const names = await readdir(places.output);
    expect(names.toSorted()).toEqual([other, 'story.json', 'story.schema.json'].toSorted());
  });

  test('a file that is damaged, missing or too many is named by --check, and mended', async () => {
    const places = await largeStory(300);
    await compileIn(places, PAGED);
    const folder = path.join(places.output, (await manifestIn(places)).pages.folder);
    const page = path.join(folder, 'rows', '0.json');
    const before = await readFile(page, 'utf8');
    await writeFile(page, before.replace('happened', 'happenes'));
    await rm(path.join(folder, 'details', '1.json'));
    await writeFile(path.join(folder, 'more.json'), '');
    await mkdir(path.join(places.output, 'story-0123456789ab'));
    const { outdated } = await compileIn(places, { ...PAGED, check: true });
    expect(outdated.map((name) => name.replace(/story-\w+/, 'story-…')).toSorted()).toEqual([
      '.dateline/story-…',
      '.dateline/story-…/details/1.json',
      '.dateline/story-…/more.json',
      '.dateline/story-…/rows/0.json',
    ]);
    await compileIn(places, PAGED);
    expect(await readFile(page, 'utf8')).toBe(before);
    expect(await compileIn(places, { ...PAGED, check: true })).toMatchObject({ ok: true });
  });

  test('is left alone where it is right, or the story has a mistake; goes when the story is whole', async () => {
    const places = await largeStory(300);
    await compileIn(places, PAGED);
    const folder = path.join(places.output, (await manifestIn(places)).pages.folder);
    const { ino } = await stat(folder);
    await compileIn(places, PAGED);
    expect((await stat(folder)).ino).toBe(ino);
    await writeFile(path.join(places.folder, 'events.jsonl'), `${largeEvents(300)}{"id": 5}\n`);
    expect((await compileIn(places, PAGED)).ok).toBe(false);
    expect((await stat(folder)).ino).toBe(ino);
    await writeFile(path.join(places.folder, 'events.jsonl'), largeEvents(300));
    await compileIn(places);
    expect((await readdir(places.output)).toSorted()).toEqual(['story', 'story.json', 'story.schema.json']);
  });
});
