import { mkdir, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Chunks, Manifest } from '../model/bundle.ts';
import type { Places } from './compileStory.ts';
import { COURIER, GAZETTE, STORY, compileIn, storyFolder } from './testing/storyFolder.ts';

const manifestFile = (places: Places) => path.join(places.output, 'story.json');
const read = (places: Places) => readFile(manifestFile(places), 'utf8');
type WholeManifest = Manifest & { readonly chunks: Chunks };
const manifestOf = async (places: Places) => JSON.parse(await read(places)) as WholeManifest;

/** So many events that the chunks do not fit into the manifest. */
const LONG = STORY + Array.from({ length: 200 }, (_, i) => `  - id: note-${i}
    headline: Note ${i}
    date: 2031-05
    basis: completed
    reasoning: ${'The article is of May 2031. '.repeat(8)}
    summary: ${'Nobody was hurt, as the gazette has it. '.repeat(5)}
    excerpts:
      - article: gazette
        quote: The council met on Tuesday. Nobody was hurt.
`).join('');

async function compiled(files: Readonly<Record<string, string>> = {}): Promise<Places> {
  const places = await storyFolder(files);
  const result = await compileIn(places);
  expect(result.problems).toEqual([]);
  return places;
}

describe('what is compiled', () => {
  test('a small story is one file', async () => {
    const places = await compiled();
    expect((await readdir(places.output)).toSorted()).toEqual(['story.json', 'story.schema.json']);
    const { chunks, counts, toldOn, actors, articles } = await manifestOf(places);
    expect(counts).toEqual({ events: 3, excerpts: 4, unproven: 0 });
    expect(new Date(toldOn ?? 0).toISOString()).toBe('2031-05-13T00:00:00.000Z');
    expect(actors[1]).toEqual({
      id: 'council',
      name: 'Town council',
      kind: 'body',
      aliases: ['Aldermen'],
      memberOf: 0,
    });
    expect(articles[1]?.published).toBeNull();
    if (!('inline' in chunks.columns && 'inline' in chunks.labels && 'inline' in chunks.details)) {
      throw new Error('not inline');
    }
    expect(chunks.labels.inline).toEqual({
      id: ['fall', 'meeting', 'new-bridge'],
      headline: ['The bridge falls', 'The council meets', 'Work on a new bridge'],
      formerly: { collapse: 'fall' },
    });
    expect(chunks.columns.inline).toMatchObject({
      basis: ['stated', 'workedOut', 'stated'],
      status: ['happened', 'happened', 'planned'],
      importance: [5, 3, 3],
      excerpts: [2, 1, 1],
      tookPart: [[], [1], []],
      affected: [[0, 2], [], []],
      articles: [[0, 1], [0], [0]],
    });
    expect(chunks.details.inline[0]?.excerpts[0]).toEqual({
      article: 0,
      quote: {
        exact: 'The old bridge fell on 3 May 2031, the mayor’s office said.',
        prefix: 're Harbour Gazette, 12 May 2031 ',
        suffix: ' Nobody was hurt. "It was empty,',
      },
      position: { start: GAZETTE.indexOf('The old'), end: GAZETTE.indexOf('said.') + 5 },
      marks: [{ start: 20, end: 33, carries: 'date' }],
      chain: ['the mayor’s office'],
    });
  });

  test('a larger one has its chunks beside the manifest, named by their content', async () => {
    const places = await compiled({ 'story.yaml': LONG });
    const { chunks } = await manifestOf(places);
    for (const chunk of [chunks.columns, chunks.labels, chunks.details]) {
      if (!('file' in chunk)) throw new Error('inline');
      expect((await stat(path.join(places.output, chunk.file))).size).toBe(chunk.bytes);
    }
  });

  test('tags, eras, links and places come with the events', async () => {
    const story = STORY.replace('events:\n', `eras:
  - { name: Second mayor, date: 2030/2034 }
  - { name: First mayor, date: 2026/2034-05 }
  - { name: The year before, date: 2030 }
events:
`)
      .replace('importance: 5', `importance: 5
    tags: [Bridges, Accidents, bridges]
    sources: [https://example.org/fall, { url: http://example.org/, title: The register }]
    media: [{ url: https://example.org/a.jpg, caption: The bridge, credit: Jo Marsh }]
    places: [Lowmere, { name: The bridge, latitude: -12.50, longitude: 3e1 }]`)
      .replace('    took_part', '    tags: [Bridges, Council]\n    took_part');
    const { chunks, tags, eras } = await manifestOf(await compiled({ 'story.yaml': story }));
    expect(eras.map(({ name }) => name)).toEqual(['First mayor', 'The year before', 'Second mayor']);
    expect(eras[0]).toMatchObject({ from: Date.UTC(2026, 0), to: Date.UTC(2034, 5) });
    expect(eras[0]?.date.edtf).toBe('2026/2034-05');
    expect(tags).toEqual([
      { id: 'bridges', name: 'Bridges' },
      { id: 'accidents', name: 'Accidents' },
      { id: 'council', name: 'Council' },
    ]);
    if (!('inline' in chunks.columns && 'inline' in chunks.details)) throw new Error('not inline');
    expect(chunks.columns.inline.tags).toEqual([[0, 1], [0, 2], []]);
    expect(chunks.details.inline[0]).toMatchObject({
      sources: [{ url: 'https://example.org/fall' }, { url: 'http://example.org/', title: 'The register' }],
      media: [{ url: 'https://example.org/a.jpg', caption: 'The bridge', credit: 'Jo Marsh' }],
      places: [{ name: 'Lowmere' }, { name: 'The bridge', at: { latitude: -12.5, longitude: 30 } }],
    });
    expect(chunks.details.inline[1]).toMatchObject({ sources: [], media: [], places: [] });
  });

  test('everything may be left out but title, events, ids, headlines and dates', async () => {
    const places = await storyFolder({
      'story.yaml': 'title: T\nevents: [{ id: a, headline: A, date: 2030 }]\n',
    });
    const { ok, summary } = await compileIn(places);
    expect({ ok, ...summary }).toMatchObject({ ok: true, events: 1, articles: 0, unproven: 1 });
    const { chunks, counts } = await manifestOf(places);
    expect(counts).toEqual({ events: 1, excerpts: 0, unproven: 1 });
    expect('inline' in chunks.details && chunks.details.inline[0]?.summary).toBe('');
  });

  test('seasons are those of the story', async () => {
    const south = STORY.replace('language: en', 'seasons: southern');
    const story = south.replace('date: 2031-06', 'date: 2031-21');
    const { chunks } = await manifestOf(await compiled({ 'story.yaml': story }));
    const from = 'inline' in chunks.columns ? chunks.columns.inline.from[2] : undefined;
    expect(new Date(from ?? 0).toISOString()).toBe('2031-09-01T00:00:00.000Z');
  });

  test('a plain year is a date, whatever YAML makes of it', async () => {
    const story = STORY.replace('date: 2031-06', 'date: 2031');
    const { chunks } = await manifestOf(await compiled({ 'story.yaml': story }));
    const dates = 'inline' in chunks.columns ? chunks.columns.inline.date : [];
    expect(dates.map((date) => date.edtf)).toContain('2031');
  });
});

describe('the same story gives the same bytes', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('in every time zone', async () => {
    const bundles: string[] = [];
    for (const tz of ['UTC', 'Pacific/Auckland', 'America/St_Johns']) {
      process.env['TZ'] = tz;
      bundles.push(await read(await compiled()));
    }
    expect(new Set(bundles).size).toBe(1);
  });

  test('with byte order marks, other line ends, events and keys in another order', async () => {
    const [head = '', ...events] = STORY.split(/^(?= {2}- id: (?:fall|meeting|new-bridge)$)/m);
    const reordered = [head, ...events.toReversed()]
      .join('')
      .replace(/( {4}headline: .*\n)( {4}date: .*\n)/g, '$2$1');
    expect(reordered).not.toBe(STORY);
    const plain = await compiled();
    const other = await compiled({
      'story.yaml': windows(reordered),
      'gazette.txt': windows(GAZETTE),
      'more/courier.txt': windows(COURIER),
    });
    expect(await read(other)).toBe(await read(plain));
  });
});

describe('writing', () => {
  test('a story with a mistake leaves the former bundle as it was', async () => {
    const places = await compiled({ 'story.yaml': LONG });
    const before = await snapshot(places.output);
    const mistaken = LONG.replace('on 3 May 2031,\n', 'on 5 May 2031,\n');
    await writeFile(path.join(places.folder, 'story.yaml'), mistaken);
    expect((await compileIn(places)).ok).toBe(false);
    expect(await snapshot(places.output)).toEqual(before);
  });

  test('an output that cannot be written leaves the former manifest and no half file', async () => {
    const places = await compiled();
    const before = await read(places);
    await writeFile(path.join(places.folder, 'story.yaml'), LONG);
    // A file where the folder of the chunks would have to be.
    await writeFile(path.join(places.output, 'story'), 'in the way');
    await expect(compileIn(places)).rejects.toThrow();
    expect(await read(places)).toBe(before);
    expect(await readdir(places.output)).toEqual(['story', 'story.json', 'story.schema.json']);
  });

  test('old chunks go once the new manifest is in place; other files stay', async () => {
    const places = await compiled({ 'story.yaml': LONG });
    await writeFile(path.join(places.output, 'story', 'notes.json'), '{}');
    const before = await readdir(path.join(places.output, 'story'));
    const renamed = LONG.replace('headline: The council meets', 'headline: Council');
    await writeFile(path.join(places.folder, 'story.yaml'), renamed);
    await compileIn(places);
    const after = await readdir(path.join(places.output, 'story'));
    expect(after).toHaveLength(before.length);
    expect(after.filter((name) => !before.includes(name))).toEqual([expect.stringMatching(/^labels-/)]);
    expect(after).toContain('notes.json');
  });

  test('a folder of chunks that is not needed any more goes', async () => {
    const places = await compiled({ 'story.yaml': LONG });
    await writeFile(path.join(places.folder, 'story.yaml'), STORY);
    await compileIn(places);
    expect((await readdir(places.output)).toSorted()).toEqual(['story.json', 'story.schema.json']);
  });

  test('what is right already is not written again', async () => {
    const places = await compiled();
    await utimes(manifestFile(places), 1000, 1000);
    await compileIn(places);
    expect((await stat(manifestFile(places))).mtimeMs).toBe(1_000_000);
  });
});

describe('--check', () => {
  test('is content with what was just compiled, and writes nothing', async () => {
    const places = await compiled({ 'story.yaml': LONG });
    const before = await snapshot(places.output);
    expect(await compileIn(places, { check: true })).toMatchObject({ ok: true, outdated: [] });
    expect(await snapshot(places.output)).toEqual(before);
  });

  test('names what is missing, different or left over', async () => {
    const places = await compiled({ 'story.yaml': LONG });
    await rm(places.schema);
    await writeFile(manifestFile(places), '{}');
    await writeFile(path.join(places.output, 'story', 'labels-0123456789ab.json'), '{}');
    const { ok, outdated } = await compileIn(places, { check: true });
    expect(ok).toBe(false);
    expect(outdated).toEqual([
      '.dateline/story.json',
      '.dateline/story.schema.json',
      '.dateline/story/labels-0123456789ab.json',
    ]);
  });

  test('of a story that was never compiled', async () => {
    const places = await storyFolder();
    await mkdir(places.output);
    expect((await compileIn(places, { check: true })).ok).toBe(false);
    expect(await readdir(places.output)).toEqual([]);
  });
});

/** As some editors save a text. */
function windows(text: string): string {
  return `\ufeff${text.replaceAll('\n', '\r\n')}`;
}

/** Content and time of every file below a folder. */
async function snapshot(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const whole = files.map((entry) => path.join(entry.parentPath, entry.name)).toSorted();
  const entries = whole.map(async (file) => {
    return [file, `${(await stat(file)).mtimeMs} ${await readFile(file, 'utf8')}`] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
