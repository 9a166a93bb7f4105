import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { EventPage, Pages, TopTile } from '../../model/pages.ts';
import { BundleError, type BundleFacts } from '../bundleError.ts';
import { factsFrom } from '../storyFacts.ts';
import { page, pagedManifest, pages } from '../testing/pages.ts';
import { table } from '../testing/story.ts';
import { pageFault, postingsFault, tileFault } from './consistency.ts';
import { fetchBytes } from './fetchBytes.ts';
import { pagesFrom } from './pagesFrom.ts';
import { tableFromPages, type PlacedPage } from './tableFromPages.ts';

const BASE = 'https://stories.example/harbour/story.json';

function factsOf(act: () => unknown): BundleFacts {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(BundleError);
    return (error as BundleError).facts;
  }
  return expect.unreachable('should have failed');
}

describe('extracts', () => {
  const facts = factsFrom(pagedManifest);
  const rowsAt = (places: readonly number[]): PlacedPage => {
    const pick = <T>(list: readonly T[]) => places.map((place) => list[place]!);
    const { dates, ...byRow } = page.columns;
    const picked = Object.entries(byRow).map(([name, list]) => [name, pick<unknown>(list)]);
    return {
      places,
      columns: { ...Object.fromEntries(picked), dates } as EventPage['columns'],
      labels: { id: pick(page.labels.id), headline: pick(page.labels.headline) },
    };
  };

  test('all events make the table of the whole story', () => {
    expect(tableFromPages(facts, [page])).toEqual(table);
  });

  test('events of several parts stand by place, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(3))), (parts) => {
        const wanted = [...new Set(parts.flat())].toSorted((a, b) => a - b);
        const sorted = parts.map((places) => rowsAt(places.toSorted((a, b) => a - b)));
        const extract = tableFromPages(facts, sorted);
        expect([...extract.place]).toEqual(wanted);
        expect(extract.headline).toEqual(wanted.map((place) => table.headline[place]));
        expect(extract.date).toEqual(wanted.map((place) => table.date[place]));
        expect([...extract.to]).toEqual(wanted.map((place) => table.to[place]));
        expect(extract.totals).toBe(facts.totals);
      }),
    );
  });
});

describe('the manifest of a paged story', () => {
  const { pyramid } = pages;
  const withTop = (change: Partial<TopTile>): Pages => {
    return { ...pages, pyramid: { ...pyramid, top: { ...pyramid.top, ...change } } };
  };

  const { places: _, ...unplaced } = page;

  test('is let through', () => {
    expect(pagesFrom(pagedManifest, BASE)).toEqual(pages);
  });

  test.each<[string, unknown, string]>([
    ['a folder elsewhere', { ...pages, folder: '../other' }, 'pages.folder'],
    ['pages of nothing', { ...pages, rows: 0 }, 'pages.rows'],
    ['more spans than events', { ...pages, spans: 5 }, 'pages.spans'],
    ['a pyramid of no actor', { ...pages, pyramid: { ...pyramid, actors: [0, 9] } }, 'pages.pyramid.actors'],
    ['too few counted', withTop({ counts: [1, 1, 0, 1] }), 'pages.pyramid.top.counts'],
    ['more soft ones than events', { ...pages, softs: 5 }, 'pages.softs'],
    ['too few bins spread', withTop({ spread: [4000] }), 'pages.pyramid.top.spread'],
    ['no series', withTop({ actors: [] }), 'pages.pyramid.top.actors'],
    ['half a pair', withTop({ actors: [[0, 1, 2], []] }), 'pages.pyramid.top.actors.0'],
    ['a series too long', withTop({ actors: [[9, 1], []] }), 'pages.pyramid.top.actors.0'],
    ['no places', withTop({ labelled: unplaced }), 'pages.pyramid.top.labelled.places'],
  ])('%s', (_name, wrong, path) => {
    expect(factsOf(() => pagesFrom({ ...pagedManifest, pages: wrong }, BASE))).toMatchObject({
      kind: 'invalid',
      part: 'manifest',
      url: BASE,
      path,
    });
  });
});

describe('files that do not agree with the manifest', () => {
  const changed = (change: Partial<EventPage['columns']>): EventPage => {
    return { ...page, columns: { ...page.columns, ...change } };
  };

  test.each<[string, EventPage, string]>([
    ['a column too short', changed({ lane: [0] }), 'lane'],
    ['a date that is none', changed({ date: [0, 1, 2, 3] }), 'date.3'],
    ['an end before its start', changed({ toDay: page.columns.fromDay.map((day) => day - 1) }), 'toDay.0'],
    ['days out of order', changed({ fromDay: page.columns.fromDay.toReversed() }), 'toDay.0'],
    ['places out of order', { ...page, places: [0, 2, 1, 3] }, 'places.2'],
    ['a place beyond the last', { ...page, places: [0, 1, 2, 4] }, 'places.3'],
    ['an actor not there', changed({ affected: [[], [9], [], []] }), 'affected.1'],
  ])('%s', (_, wrong, path) => {
    expect(pageFault(wrong, 4, pagedManifest)).toMatchObject({ path });
    expect(tileFault({ ...pages.pyramid.top, labelled: wrong }, pagedManifest)).toMatchObject({
      path: `labelled.${path}`,
    });
  });

  test('a page of another number of events', () => {
    expect(pageFault(page, 5, pagedManifest)).not.toBeNull();
    expect(pageFault(page, 4, pagedManifest)).toBeNull();
  });

  test('postings', () => {
    expect(postingsFault({ bytes: [4, 5, 6], files: [0, 2] }, 3)).toBeNull();
    expect(postingsFault({ bytes: [4, 5], files: [0] }, 3)).toMatchObject({ path: 'bytes' });
    for (const files of [[1], [0, 0], [0, 3]]) {
      expect(postingsFault({ bytes: [4, 5, 6], files }, 3)).not.toBeNull();
    }
  });
});

describe('a binary file', () => {
  afterEach(() => vi.unstubAllGlobals());
  const url = new URL('weights.bin', BASE);
  const got = async (answer: () => Response | Promise<Response>, bytes?: number) => {
    vi.stubGlobal('fetch', async () => answer());
    const decode = (found: Uint8Array) => {
      if (found[0] === 9) throw new RangeError('no');
      return [...found];
    };
    return fetchBytes(url, { part: 'weights', ...(bytes !== undefined && { bytes }) }, decode).catch(
      (error: BundleError) => error.facts,
    );
  };

  test('comes as it is', async () => {
    expect(await got(() => new Response(Uint8Array.of(0x3c, 2)), 2)).toEqual([0x3c, 2]);
  });

  test('or is told as missing, foreign, cut or wrong', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const foreign = () => new Response('<!doctype html>', { headers });
    const gone = () => new Response('', { status: 404 });
    const wrong = () => new Response(Uint8Array.of(9));
    expect(await got(gone)).toMatchObject({ kind: 'missing', page: false });
    expect(await got(foreign, 15)).toMatchObject({ kind: 'missing', page: true });
    expect(await got(() => new Response(Uint8Array.of(1)), 2)).toMatchObject({ kind: 'truncated', bytes: 1 });
    expect(await got(() => new Response(Uint8Array.of(1, 2)), 1)).toMatchObject({ kind: 'invalid' });
    expect(await got(wrong)).toMatchObject({ kind: 'truncated', part: 'weights' });
    expect(await got(() => Promise.reject(new TypeError('offline')))).toMatchObject({ kind: 'network' });
  });
});
