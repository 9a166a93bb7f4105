/** A compile that is stopped anywhere leaves a bundle that works: the former one or the new one. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import type * as fs from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Manifest } from '../model/bundle.ts';
import type { EventPage } from '../model/pages.ts';
import type { Places } from './compileStory.ts';
import { readBundle } from './testing/readBundle.ts';
import { STORY, compileIn, storyFolder } from './testing/storyFolder.ts';

/** Changes of the disk that are still done; those behind fail, as if the process were gone. */
const left = vi.hoisted(() => ({ changes: Infinity }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    mkdir: stoppable(real.mkdir),
    open: stoppable(real.open),
    rename: stoppable(real.rename),
    rm: stoppable(real.rm),
    rmdir: stoppable(real.rmdir),
  };
});

function stoppable<Args extends unknown[], Result>(change: (...args: Args) => Promise<Result>) {
  return async (...args: Args): Promise<Result> => {
    left.changes -= 1;
    if (left.changes < 0) throw new Error('stopped');
    return change(...args);
  };
}

beforeEach(() => {
  left.changes = Infinity;
});

/** So many events that the chunks do not fit into the manifest. */
function long(headline: string): string {
  return STORY + Array.from({ length: 300 }, (_, i) => {
    const summary = 'Nobody was hurt. '.repeat(12);
    return `  - { id: note-${i}, headline: ${headline} ${i}, date: 2031-05, summary: ${summary} }\n`;
  }).join('');
}

async function headlineOf(places: Places): Promise<string | undefined> {
  const { labels, columns, details } = await readBundle(places);
  expect(columns.from).toHaveLength(labels.id.length);
  expect(details).toHaveLength(labels.id.length);
  return labels.headline.find((headline) => /note/i.test(headline));
}

test('whatever it was doing, and the next one tidies up', async () => {
  const outcomes = new Set<string | undefined>();
  let isDone = false;
  for (let changes = 0; !isDone; changes += 1) {
    left.changes = Infinity;
    const places = await storyFolder({ 'story.yaml': long('A note') });
    await compileIn(places);
    await writeFile(path.join(places.folder, 'story.yaml'), long('Another note'));
    left.changes = changes;
    isDone = await compileIn(places).then(() => true, () => false);
    left.changes = Infinity;
    const headline = await headlineOf(places);
    outcomes.add(headline);
    if (isDone) expect(headline).toBe('Another note 0');

    await compileIn(places);
    expect(await headlineOf(places)).toBe('Another note 0');
    expect((await readdir(places.output)).toSorted()).toEqual(['story', 'story.json', 'story.schema.json']);
    expect(await readdir(path.join(places.output, 'story'))).toHaveLength(3);
  }
  expect(outcomes).toEqual(new Set(['A note 0', 'Another note 0']));
}, 60_000);

/** Headlines of the first page of the story in place, which has to be whole. */
async function headlinesOf({ output }: Places): Promise<readonly string[]> {
  const { pages } = JSON.parse(await readFile(path.join(output, 'story.json'), 'utf8')) as Manifest;
  const folder = path.join(output, pages?.folder ?? '');
  expect((await readdir(folder)).toSorted()).toEqual(
    [
      'details', 'ids', 'index.bin', 'postings', 'postings.json', 'rows', 'search', 'softs.bin', 'spans.bin',
      'weights.bin',
    ],
  );
  const page = await readFile(path.join(folder, 'rows', '0.json'), 'utf8');
  return (JSON.parse(page) as EventPage).labels.headline;
}

test('of a story in pages, too', async () => {
  const outcomes = new Set<string>();
  let isDone = false;
  for (let changes = 0; !isDone; changes += 1) {
    left.changes = Infinity;
    const places = await storyFolder({ 'story.yaml': long('A note') });
    await compileIn(places, { mostWhole: 50 });
    await writeFile(path.join(places.folder, 'story.yaml'), long('Another note'));
    left.changes = changes;
    isDone = await compileIn(places, { mostWhole: 50 }).then(() => true, () => false);
    left.changes = Infinity;
    const headlines = await headlinesOf(places);
    outcomes.add(headlines.includes('Another note 0') ? 'new' : 'old');

    await compileIn(places, { mostWhole: 50 });
    expect(await headlinesOf(places)).toContain('Another note 0');
    expect(await readdir(places.output)).toHaveLength(3);
  }
  expect(outcomes).toEqual(new Set(['old', 'new']));
}, 60_000);

test('a folder of pages that a stopped compiler left goes', async () => {
  const places = await storyFolder();
  await mkdir(path.join(places.output, 'story.99999999.tmp', 'rows'), { recursive: true });
  await compileIn(places);
  expect((await readdir(places.output)).toSorted()).toEqual(['story.json', 'story.schema.json']);
});

test('half a file that a stopped compiler left goes; what another one is writing stays', async () => {
  const places = await storyFolder();
  await compileIn(places);
  // No process has this number: it is beyond what systems give.
  const stale = path.join(places.output, 'story.json.99999999.tmp');
  const busy = path.join(places.output, `story.json.${process.ppid}.tmp`);
  await writeFile(stale, 'half');
  await writeFile(busy, 'half');
  await compileIn(places);
  const names = await readdir(places.output);
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([path.basename(busy)]);
  expect(await readFile(busy, 'utf8')).toBe('half');
});
