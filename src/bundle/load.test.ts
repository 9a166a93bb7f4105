import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BUNDLE_VERSION } from '../model/bundle.ts';
import { DAY } from '../model/units.ts';
import { BundleError, type BundleFacts } from './bundleError.ts';
import { loadDetails, loadManifest, loadWhole, type PagedManifest, type WholeManifest } from './load.ts';
import { columns, details, formerly, labels, manifest, table } from './testing/story.ts';
import { VERSIONS } from './versions.ts';

const BASE = 'https://stories.example/harbour/story.json';

/** A static host: text by path below BASE, or what it answers. */
let host: Record<string, string | (() => Response | Promise<Response>)>;
let asked: string[];

beforeEach(() => {
  host = {};
  asked = [];
  vi.stubGlobal('fetch', async (url: URL, { signal }: RequestInit) => {
    asked.push(url.href);
    signal?.throwIfAborted();
    const answer = host[url.href.slice('https://stories.example/harbour/'.length)];
    if (answer === undefined) return new Response('Not found', { status: 404 });
    return typeof answer === 'string' ? new Response(answer) : answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

const loadStory = async () => (await loadManifest(BASE)) as WholeManifest;

async function factsOf(promise: Promise<unknown>): Promise<BundleFacts> {
  const error = await promise.then(
    () => expect.unreachable('should have failed'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BundleError);
  return (error as BundleError).facts;
}

const asFile = (file: string, json: unknown) => {
  const text = JSON.stringify(json);
  host[file] = text;
  return { file, bytes: new TextEncoder().encode(text).length };
};

/** The details with the first excerpt of the first event changed. */
function withExcerpt(change: object): unknown {
  const [first, ...others] = details;
  return [{ ...first, excerpts: [{ ...first?.excerpts[0], ...change }] }, ...others];
}

describe('a whole story', () => {
  test('comes out the same inline and by files, which lie beside the manifest', async () => {
    host['story.json'] = JSON.stringify(manifest);
    const inline = await loadStory();
    expect(await loadWhole(inline, BASE)).toEqual({ table, formerly });
    expect(await loadDetails(inline, BASE)).toEqual(details);
    expect(asked).toEqual([BASE]);

    const chunks = {
      columns: asFile('data/columns.1.json', columns),
      labels: asFile('data/labels.2.json', labels),
      details: asFile('data/details.3.json', details),
    };
    host['story.json'] = JSON.stringify({ ...manifest, chunks });
    const apart = await loadStory();
    expect(await loadWhole(apart, BASE)).toEqual({ table, formerly });
    expect(await loadDetails(apart, BASE)).toEqual(details);
    expect(asked).toContain('https://stories.example/harbour/data/details.3.json');
  });

  test('paged, it says where its pages are', async () => {
    const { chunks: _, ...shared } = manifest;
    host['story.json'] = JSON.stringify({ ...shared, pages: { folder: 'story-1' } });
    const paged = (await loadManifest(BASE)) as PagedManifest;
    expect(paged.chunks).toBeUndefined();
    expect(paged.pages).toEqual({ folder: 'story-1' });
  });

  test('may come slowly', async () => {
    host['story.json'] = () =>
      new Promise((resolve) => setTimeout(() => resolve(new Response(JSON.stringify(manifest))), 5));
    expect((await loadManifest(BASE)).title).toBe(manifest.title);
  });

  test('every version that is read has its line in the log', () => {
    expect(VERSIONS).toHaveProperty(String(BUNDLE_VERSION));
  });
});

describe('what can go wrong', () => {
  test('no connection', async () => {
    host['story.json'] = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await factsOf(loadManifest(BASE))).toEqual({ kind: 'network', url: BASE, part: 'manifest' });
  });

  test('an HTTP status', async () => {
    expect(await factsOf(loadManifest(BASE))).toMatchObject({ kind: 'missing', status: 404, page: false });
    host['story.json'] = () => new Response('', { status: 503 });
    expect(await factsOf(loadManifest(BASE))).toMatchObject({ kind: 'missing', status: 503 });
  });

  test('a page in place of the file', async () => {
    host['story.json'] = '\n<!doctype html><title>Harbour</title>';
    expect(await factsOf(loadManifest(BASE))).toMatchObject({ kind: 'missing', status: 200, page: true });
  });

  const STUMPS = ['', '{"format":"dateline"', '{"format":"date', '{"a":"\\', '[1,'];
  test.each(STUMPS)('an answer that ends early: %s', async (text) => {
    host['story.json'] = text;
    const truncated = { kind: 'truncated', bytes: text.length, expected: null };
    expect(await factsOf(loadManifest(BASE))).toMatchObject(truncated);
  });

  test('an answer that is shorter than the manifest says, though it is JSON', async () => {
    host['story.json'] = JSON.stringify({
      ...manifest,
      chunks: { ...manifest.chunks, details: { ...asFile('details.json', details), bytes: 9000 } },
    });
    const loaded = await loadStory();
    const facts = await factsOf(loadDetails(loaded, BASE));
    expect(facts).toMatchObject({ kind: 'truncated', part: 'details', expected: 9000 });
  });

  test('a connection that breaks on the way', async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
    host['story.json'] = () => new Response(body);
    expect(await factsOf(loadManifest(BASE))).toMatchObject({ kind: 'truncated', bytes: null });
  });

  test('no JSON', async () => {
    host['story.json'] = 'title: Harbour';
    const invalid = { kind: 'invalid', expected: 'JSON', found: '"title: Harbour"' };
    expect(await factsOf(loadManifest(BASE))).toMatchObject(invalid);
  });

  test('another version, older or newer, whatever the rest looks like', async () => {
    host['story.json'] = JSON.stringify({ format: 'dateline', version: 99, stars: [] });
    const newer = { kind: 'version', version: 99, supported: BUNDLE_VERSION, newer: true };
    expect(await factsOf(loadManifest(BASE))).toMatchObject(newer);
    host['story.json'] = JSON.stringify({ ...manifest, version: 1 });
    expect(await factsOf(loadManifest(BASE))).toMatchObject({ kind: 'version', version: 1, newer: false });
  });

  const FOREIGN = ['{"events":[]}', '[]', '7', '{"format":"FeatureCollection","version":1}'];
  test.each(FOREIGN)('another format: %s', async (text) => {
    host['story.json'] = text;
    expect(await factsOf(loadManifest(BASE))).toMatchObject({ kind: 'version', newer: false });
  });

  test('a part of the wrong form, with its place', async () => {
    const actors = [{ ...manifest.actors[0], name: 7 }];
    host['story.json'] = JSON.stringify({ ...manifest, actors });
    const facts = await factsOf(loadManifest(BASE));
    expect(facts).toMatchObject({ kind: 'invalid', path: 'actors.0.name', expected: 'string', found: '7' });
  });

  test('the reader has gone on: the abort comes through as it is', async () => {
    const reason = new DOMException('gone', 'AbortError');
    await expect(loadManifest(BASE, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

const era = (from: number, to: number) => ({ ...manifest.eras[0], from, to });

const extent = manifest.extent!;

describe('parts that do not agree', () => {
  const shortened = { ...columns, status: columns.status.slice(1) };
  const cyclic = manifest.actors.map((actor, i) => (i === 0 ? { ...actor, memberOf: 2 } : actor));
  test.each([
    ['a column of another length', { columns: shortened }, {}, 'status'],
    ['labels of another length', { labels: { ...labels, headline: ['one'] } }, {}, 'headline'],
    ['an actor not there', { columns: { ...columns, affected: [[], [9], [], []] } }, {}, 'affected.1'],
    ['an article not there', { columns: { ...columns, articles: [[], [], [], [2]] } }, {}, 'articles.3'],
    ['a tag not there', { columns: { ...columns, tags: [[], [], [2], []] } }, {}, 'tags.2'],
    ['rows out of order', { columns: { ...columns, from: columns.from.toReversed() } }, {}, 'to.0'],
    ['one id twice', { labels: { ...labels, id: ['a', 'b', 'a', 'c'] } }, {}, 'id.2'],
    ['a former id of nothing', { labels: { ...labels, formerly: { old: 'gone' } } }, {}, 'formerly.old'],
    ['a former id in use', { labels: { ...labels, formerly: { strike: 'vote' } } }, {}, 'formerly.strike'],
    ['a tag twice', {}, { tags: [manifest.tags[0], manifest.tags[0]] }, 'tags.1'],
    ['an era without length', {}, { eras: [era(5, 5)] }, 'eras.0.to'],
    ['eras out of order', {}, { eras: [era(9, 10), era(0, 9)] }, 'eras.1'],
    ['totals of another length', {}, { totals: { ...manifest.totals, tags: [1] } }, 'totals.tags'],
    ['no extent', {}, { extent: null }, 'extent'],
    ['an extent backwards', {}, { extent: { from: 5, to: 4 } }, 'extent'],
    ['an event before the extent', {}, { extent: { ...extent, from: extent.from + DAY } }, 'from.0'],
    ['an event beyond the extent', {}, { extent: { ...extent, to: extent.to - DAY } }, 'to.2'],
    ['chunks and pages', {}, { pages: {} }, ''],
    ['groups in a circle', {}, { actors: cyclic }, 'actors.0.memberOf'],
  ])('%s', async (_, chunks, shared, path) => {
    host['story.json'] = JSON.stringify({
      ...manifest,
      ...shared,
      chunks: {
        columns: { inline: 'columns' in chunks ? chunks.columns : columns },
        labels: { inline: 'labels' in chunks ? chunks.labels : labels },
        details: { inline: details },
      },
    });
    const facts = await factsOf(loadStory().then((loaded) => loadWhole(loaded, BASE)));
    expect(facts).toMatchObject({ kind: 'invalid', path });
  });

  test.each([
    ['too few details', details.slice(1), 'details'],
    ['an excerpt of no article', withExcerpt({ article: 5 }), '0.article.0'],
    [
      'a mark beyond its quotation',
      withExcerpt({ marks: [{ start: 3, end: 999, carries: 'claim' }] }),
      '0.excerpts.0.marks',
    ],
  ])('%s', async (_, wrong, path) => {
    const chunks = { ...manifest.chunks, details: { inline: wrong } };
    host['story.json'] = JSON.stringify({ ...manifest, chunks });
    const facts = await factsOf(loadStory().then((loaded) => loadDetails(loaded, BASE)));
    expect(facts).toMatchObject({ kind: 'invalid', part: 'details', path });
  });
});
