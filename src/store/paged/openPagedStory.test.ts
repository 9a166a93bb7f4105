import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { BundleError, type BundleFacts } from '../../bundle/bundleError.ts';
import { NO_LANE } from '../../model/lanes.ts';
import type { Pages } from '../../model/pages.ts';
import type { PlaceSet } from '../../model/placeSet.ts';
import { DAY, type Interval, type Place } from '../../model/units.ts';
import { DEFAULT_VIEW } from '../../view/view.ts';
import type { StoryFilter, StorySelection } from '../../view/storySelection.ts';
import type { CountBefore } from '../spread.ts';
import type { Near, NearRequest, StoryStore } from '../storyStore.ts';
import type { EngineLine } from './engineClient.ts';
import { openPagedStory, type PagedStory } from './openPagedStory.ts';
import type { SelectAnswer } from './protocol.ts';
import { twoBundles, type TwoBundles } from './testing/twoBundles.ts';

const { signal } = new AbortController();
const EVENTS = 1500;
/** Frequent and rare ones, a group, and one that has no series in the pyramid. */
const ACTORS = [0, 1, 5, 17, 33];
/** Two stories are compiled, and much is compared. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let two: TwoBundles;
let paged: PagedStory;
beforeAll(async () => {
  two = await twoBundles(EVENTS, 3);
});
afterAll(() => two.close());
beforeEach(() => {
  paged = two.open();
  two.fetched();
});
afterEach(() => paged.close());

const filterOf = (change: Partial<StoryFilter>): StoryFilter => ({ ...DEFAULT_VIEW, ...change });
const placesIn = (set: PlaceSet) => Array.from(set.slice(0, set.count));

/** The final selection, with exact counts. */
async function select(store: StoryStore, change: Partial<StoryFilter>): Promise<StorySelection> {
  return new Promise((resolve, reject) => {
    Promise.resolve(store.select(filterOf(change), signal, resolve)).then(
      (selection) => !selection.estimated && resolve(selection),
      reject,
    );
  });
}

const requestOf = (
  window: Interval,
  selection: StorySelection,
  change: Partial<NearRequest> = {},
): NearRequest => ({
  window, width: 900, selection, actors: ACTORS, chosen: null, most: 250, ...change,
});

/** What is near once nothing is pending any more. */
function settled(request: NearRequest): Promise<Near> {
  return new Promise((resolve) => {
    const look = (): void => {
      const near = paged.near.near(request);
      if (near.pending) return;
      stop();
      resolve(near);
    };
    const stop = paged.near.subscribe(look);
    queueMicrotask(look);
  });
}

const everything = () => paged.select(filterOf({}), signal, () => undefined) as StorySelection;
const whole = (): Interval => two.table.extent!;
const YEAR: Interval = { from: Date.UTC(2030, 0, 1), to: Date.UTC(2031, 0, 1) };
const WEEK: Interval = { from: Date.UTC(2030, 5, 1), to: Date.UTC(2030, 5, 8) };

const FILTERS: Partial<StoryFilter>[] = [
  { query: 'storm' },
  { query: 'quay fl', actors: ['actor-0'] },
  { actors: ['actor-0'] },
  { actors: ['actor-1', 'actor-9', 'actor-20'] },
  { actors: ['actor-0', 'actor-2'], match: 'all' },
  { actors: ['actor-0', 'actor-3'], tags: ['law'], match: 'none' },
  { tags: ['law', 'weather'] },
  { articles: ['gazette'], actors: ['actor-2'] },
  { articles: ['gazette', 'courier'] },
  { actors: ['actor-31', 'actor-30', 'actor-29', 'actor-28'], match: 'all' },
  { actors: ['nobody'] },
  { underWay: Date.UTC(2030, 5, 1) },
  { underWay: Date.UTC(2030, 5, 3), actors: ['actor-0', 'actor-3'], query: 'storm' },
];

describe('a paged story answers as a whole one does', () => {
  test.each(FILTERS)('selection: %o', async (change) => {
    const [exact, found] = await Promise.all([select(two.whole, change), select(paged, change)]);
    expect(placesIn(found.matching)).toEqual(placesIn(exact.matching));
    expect([...found.actorCounts]).toEqual([...exact.actorCounts]);
    expect([...found.tagCounts]).toEqual([...exact.tagCounts]);
    expect(found.everything).toBe(exact.everything);
  });

  test('the empty filter is answered at once, and nothing is fetched for it', () => {
    const found = everything();
    const exact = two.whole.select(filterOf({}), signal, () => undefined) as StorySelection;
    expect(found.everything).toBe(true);
    expect([...found.actorCounts]).toEqual([...exact.actorCounts]);
    expect(two.fetched()).toEqual([]);
  });

  test('events, details, ids and places', async () => {
    const places = [0, 3, 700, 1499];
    const table = await paged.events(places, signal);
    expect([...table.place]).toEqual(places);
    expect(table.headline).toEqual(places.map((place) => two.table.headline[place]));
    expect([...table.from]).toEqual(places.map((place) => two.table.from[place]));
    expect(table.date).toEqual(places.map((place) => two.table.date[place]));
    for (const place of places) expect(await paged.details(place, signal)).toEqual(two.details[place]);
    for (const id of ['event-0', 'old-50', 'event-1499', 'ghost', 'old-51', '__proto__']) {
      expect(await paged.find(id, signal)).toEqual(two.whole.find(id, signal));
    }
    const times = [-1e15, two.table.from[40]!, two.table.from[40]! + 1, YEAR.to, 1e15];
    expect(await paged.placesAt(times, signal)).toEqual(two.whole.placesAt(times, signal));
  });

  const WINDOWS: [string, () => Interval][] = [
    ['the whole', whole],
    ['a year', () => YEAR],
    ['where a tile begins', () => ({ from: Date.UTC(2024, 5, 1), to: Date.UTC(2027, 0, 1) })],
    ['a week', () => WEEK],
    ['a day', () => ({ from: WEEK.from, to: WEEK.from + DAY })],
    ['before everything', () => ({ from: whole().from - 900 * DAY, to: whole().from - 800 * DAY })],
    ['the end', () => ({ from: whole().to - 200 * DAY, to: whole().to + 30 * DAY })],
  ];
  test.each(WINDOWS)('near %s, with and without filters', async (_, windowOf) => {
    const window = windowOf();
    for (const change of [{}, ...FILTERS]) {
      const selection = await select(paged, change);
      const near = await settled(requestOf(window, selection));
      const exact = two.whole.near.near(requestOf(window, await select(two.whole, change)));
      expectCounts(near, exact, window);
      expectEvents(near, selection, window);
    }
  });

  test.each(WINDOWS)('near %s, by tiles and lists alone', async (_, windowOf) => {
    const window = windowOf();
    for (const change of [{}, { tags: ['law'] }]) {
      const selection = await select(paged, change);
      const near = await settled(requestOf(window, selection, { most: 0 }));
      const exact = two.whole.near.near(requestOf(window, await select(two.whole, change)));
      expectCounts(near, exact, window);
      expectEvents(near, selection, window, 0);
      const matching = near.counts.matching(window.to) - near.counts.matching(window.from);
      if (matching > 0) expect(near.selection.rows.length).toBeGreaterThan(0);
    }
  });
});

test('of few that match, those without a lane are at hand as well: there is room for them', async () => {
  const { from, to, lane, length } = two.table;
  let without = 0;
  for (const actor of [33, 31, 25, 17]) {
    const selection = await select(paged, { actors: [`actor-${actor}`] });
    for (let month = 0; month < 24; month += 3) {
      const window = { from: Date.UTC(2030, month, 10), to: Date.UTC(2030, month, 30) };
      const near = await settled(requestOf(window, selection, { actors: [] }));
      expect(near.complete).toBe(true);
      const lasting = Array.from({ length }, (_, place) => place).filter((place) =>
        selection.matching.has(place) && from[place]! < window.from && to[place]! > window.from);
      expect([...near.table.place]).toEqual(expect.arrayContaining(lasting));
      without += lasting.filter((place) => lane[place] === NO_LANE).length;
    }
  }
  expect(without).toBeGreaterThan(10);
});

test('as many are under way at any time as in the whole, with and without filters', async () => {
  const { from, to } = two.table;
  // Midnights and whatever else an event may begin or end at, and times between.
  const times = [...from, ...to].flatMap((time) => [time, time - 1, time + 1, time + DAY / 2]);
  let most = 0;
  for (const change of [{}, ...FILTERS]) {
    const near = await settled(requestOf(WEEK, await select(paged, change)));
    const exact = two.whole.near.near(requestOf(WEEK, await select(two.whole, change)));
    expect(times.map(near.counts.underWay!)).toEqual(times.map(exact.counts.underWay!));
    most = Math.max(most, ...times.map(near.counts.underWay!));
  }
  expect(most).toBeGreaterThan(50);
  expect(two.fetched().filter((file) => file.endsWith('spans.bin'))).toHaveLength(1);
});

describe('what is at hand', () => {
  test('the whole is drawn from the manifest alone', () => {
    const near = paged.near.near(requestOf(whole(), everything(), { most: 40, actors: [0, 1, 2] }));
    expect(near).toMatchObject({ complete: false, pending: false });
    expect(near.counts.all(whole().to)).toBe(EVENTS);
    const { top } = (two.manifest.pages as Pages).pyramid;
    for (let bin = 0; bin <= top.counts.length; bin += 100) {
      const edge = (top.first + bin) * 2 ** top.level * DAY;
      expect(near.counts.matching(edge)).toBe(two.table.from.filter((from) => from < edge).length);
    }
    expect(near.table.length).toBeGreaterThan(50);
    expect(near.counts.spread.actor(0)?.(whole().to)).toBe(two.table.totals.actors[0]);
    expect(two.fetched()).toEqual([]);
  });

  test('few events in the window are marks, however many begin beside it', async () => {
    const crowd = Date.UTC(2030, 0, 1);
    const first = two.table.from.filter((from) => from < crowd).at(-20)!;
    for (const change of [{}, { tags: ['law'] }]) {
      const selection = await select(paged, change);
      for (let step = 0; step < 8; step++) {
        const window = { from: first - step * DAY, to: crowd - step * DAY };
        const near = await settled(requestOf(window, selection, { most: 25 }));
        expect(near.complete).toBe(true);
        expectEvents(near, selection, window, 0);
        const exact = two.whole.near.near(requestOf(window, await select(two.whole, change)));
        expectCounts(near, exact, window);
      }
    }
  });

  test('the same is given again as long as nothing has changed', async () => {
    const selection = everything();
    const near = await settled(requestOf(WEEK, selection));
    const moved = { from: WEEK.from + DAY / 4, to: WEEK.to + DAY / 4 };
    expect(paged.near.near(requestOf(moved, selection))).toBe(near);
  });

  test('while something finer comes, what is coarser stays', async () => {
    const selection = everything();
    const coarse = paged.near.near(requestOf(YEAR, selection, { most: 40 }));
    expect(coarse.pending).toBe(true);
    expect(coarse.table.length).toBeGreaterThan(50);
    const fine = await settled(requestOf(YEAR, selection, { most: 40 }));
    const far = { from: YEAR.to, to: 2 * YEAR.to - YEAR.from };
    const panned = paged.near.near(requestOf(far, selection, { most: 40 }));
    expect(panned.pending).toBe(true);
    expect(panned.table.length).toBeGreaterThan(0);
    expect(fine.counts.all(YEAR.to)).toBe(panned.counts.all(YEAR.to));
  });

  test('a new filter has its exact counts and marks before anything else is fetched', async () => {
    await settled(requestOf(WEEK, everything()));
    const selection = await select(paged, { tags: ['law'] });
    two.fetched();
    const near = paged.near.near(requestOf(WEEK, selection, { actors: [] }));
    expect(near.complete).toBe(true);
    expectEvents(near, selection, WEEK);
    const exact = two.whole.near.near(requestOf(WEEK, await select(two.whole, { tags: ['law'] })));
    for (let day = WEEK.from; day <= WEEK.to; day += DAY) {
      expect(near.counts.matching(day)).toBe(exact.counts.matching(day));
    }
    expect(two.fetched()).toEqual([]);
  });

  test('where the scale is steep counts are exact at edges as close as it shows', async () => {
    const near = await settled(requestOf(whole(), everything(), { steepness: 32, most: 0 }));
    // Every day would make too many bins.
    for (let edge = Math.ceil(YEAR.from / (2 * DAY)) * 2 * DAY; edge < YEAR.to; edge += 2 * DAY) {
      expect(near.counts.all(edge)).toBe(two.table.from.filter((from) => from < edge).length);
    }
  });

  test('the open event is in the table wherever the window is, also when all else is there', async () => {
    for (const change of [{}, { actors: ['actor-20'] }]) {
      const selection = await select(paged, change);
      expect((await settled(requestOf(WEEK, selection))).complete).toBe(true);
      for (const chosen of [3, 900]) {
        const near = await settled(requestOf(WEEK, selection, { chosen }));
        expect([...near.table.place]).toContain(chosen);
        expect(near.complete).toBe(true);
      }
    }
  });

  test('the plane and the overview are both answered', async () => {
    const selection = await select(paged, { actors: ['actor-20', 'actor-9'] });
    const asked = [requestOf(whole(), selection, { most: 0 }), requestOf(WEEK, selection)];
    await new Promise<void>((resolve) => {
      const look = (): void => {
        const nears = asked.map((request) => paged.near.near(request));
        if (nears.some((near) => near.pending)) return;
        stop();
        resolve();
      };
      const stop = paged.near.subscribe(look);
      look();
    });
  });
});

test('a while after the first drawing the lists of whoever is shown are fetched', async () => {
  const selection = await select(paged, {});
  paged.near.near(requestOf(whole(), selection));
  const seen: string[] = [];
  await vi.waitFor(() => {
    seen.push(...two.fetched().map((file) => file.split('/').slice(-2).join('/')));
    expect(seen).toContain('postings/0.bin');
  }, { timeout: 20_000 });
});

describe('estimates', () => {
  test('of a filter by totals, and of actors until they are counted', async () => {
    expect(paged.estimate(filterOf({ actors: ['actor-5'] }))).toBe(two.table.totals.actors[5]);
    const there = await paged.select(filterOf({ actors: ['actor-5'] }), signal, () => undefined);
    // An engine that counts slowly.
    const { words } = there.matching;
    const partial = { matching: words!, search: null, counts: null };
    const line: EngineLine = {
      onmessage: null,
      postMessage: (message) => {
        if (!('question' in message) || message.kind !== 'select') return;
        const answer = (found: SelectAnswer, last: boolean) =>
          line.onmessage?.(new MessageEvent('message', { data: { question: message.question, answer: found, last } }));
        answer(partial, false);
        answer({ ...partial, shown: Uint32Array.from(message.ask.shown, (actor) => there.actorCounts[actor]!) }, false);
        setTimeout(() => answer({ ...partial, counts: { actors: there.actorCounts, tags: there.tagCounts } }, true));
      },
    };
    const story = openPagedStory(two.manifest, paged.facts, 'https://stories.example/', () => line);
    story.near.near(requestOf(whole(), await select(paged, {})));
    const better: StorySelection[] = [];
    const first = await story.select(filterOf({ actors: ['actor-5'] }), signal, (one) => better.push(one));
    expect(first.estimated).toBe(true);
    expect(first.actorCounts[5]).toBe(first.matching.count);
    expect(first.matching.count).toBe(two.table.totals.actors[5]);
    await vi.waitFor(() => expect(better).toHaveLength(2));
    const [shown, exact] = better;
    expect([...shown!.counted!]).toEqual(ACTORS);
    for (const actor of ACTORS) expect(shown!.actorCounts[actor]).toBe(there.actorCounts[actor]);
    expect(shown!.estimated).toBe(true);
    expect(exact).toMatchObject({ estimated: false, actorCounts: there.actorCounts });
    for (const one of better) expect(one.matching).toBe(first.matching);
    story.close();
  });
});

describe('when something goes wrong', () => {
  afterEach(() => two.instead.clear());
  const failureOf = async (promise: unknown): Promise<BundleFacts> => {
    const error = await Promise.resolve(promise).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BundleError);
    return (error as BundleError).facts;
  };
  const missing = () => new Response('', { status: 404 });

  test('every kind of file is told as what it is, and had again when it is there again', async () => {
    const asks: [string, string, () => unknown][] = [
      ['index', 'index.bin', () => paged.placesAt([0], signal)],
      ['rows', 'rows/2.json', () => paged.events([600], signal)],
      ['details', 'details/4.json', () => paged.details(600, signal)],
      ['ids', 'ids/', () => paged.find('event-1', signal)],
      ['postings', 'postings.json', () => select(paged, { actors: ['actor-1'] })],
      ['search', 'search/terms.json', () => select(paged, { query: 'storm' })],
    ];
    for (const [part, file, ask] of asks) {
      two.instead.set(file, missing);
      expect(await failureOf(ask())).toMatchObject({ kind: 'missing', part, status: 404 });
      two.instead.set(file, () => new Response('<html>', { headers: { 'content-type': 'text/html' } }));
      expect(await failureOf(ask())).toMatchObject({ kind: 'missing', part, page: true });
      two.instead.set(file, () => new Response(file.endsWith('.bin') ? Uint8Array.of(1, 0x80) : '{"rows":'));
      expect(await failureOf(ask())).toMatchObject({ kind: 'truncated', part });
      two.instead.delete(file);
      await ask();
    }
  });

  test('pages of another story are told', async () => {
    two.instead.set('rows/2.json', () => new Response('{"columns":{},"labels":{}}'));
    expect(await failureOf(paged.events([600], signal))).toMatchObject({ kind: 'invalid', part: 'rows' });
  });

  test('what is drawn stays and is not waited for; why is said, and it can be tried again', async () => {
    two.instead.set('rows/', missing);
    const request = requestOf(WEEK, everything());
    const near = await settled(request);
    expect(near).toMatchObject({ complete: false, pending: false });
    expect(near.error).toMatchObject({ facts: { kind: 'missing', part: 'rows' } });
    expect(near.table.length).toBeGreaterThan(50);
    // How many there are is known all the same, and whose.
    expect(near.counts.spread.about).toBe(false);
    expectCounts(near, two.whole.near.near(request), WEEK);
    expect(paged.near.near(request)).toBe(near);
    two.instead.clear();
    paged.near.retry();
    expect(await settled(request)).toMatchObject({ complete: true, error: null });
  });

  test('counts that are coarser than what is shown are marked as such until they are finer', async () => {
    two.instead.set('index.bin', missing);
    const request = requestOf(WEEK, everything());
    expect((await settled(request)).counts.spread.about).toBe(true);
    expect(paged.near.near(requestOf(whole(), everything(), { actors: [0] })).counts.spread.about).toBe(false);
    two.instead.clear();
    paged.near.retry();
    expect(await settled(request)).toMatchObject({ error: null, counts: { spread: { about: false } } });
  });

  test('marks are drawn though what is under way cannot be told: it is counted when tried again', async () => {
    two.instead.set('spans.bin', missing);
    const request = requestOf(WEEK, everything());
    const near = await settled(request);
    expect(near).toMatchObject({ complete: true, counts: { underWay: null } });
    expect(near.error).toMatchObject({ facts: { kind: 'missing', part: 'spans' } });
    two.instead.set('spans.bin', () => new Response(Uint8Array.of(1, 1, 0, 0, 0, 0)));
    paged.near.retry();
    expect((await settled(request)).error).toMatchObject({ facts: { kind: 'truncated', part: 'spans' } });
    two.instead.clear();
    paged.near.retry();
    const better = await settled(request);
    expect(better.error).toBeNull();
    expect(better.counts.underWay?.(WEEK.from)).toBeGreaterThan(0);
  });

  test('as long as nobody knows which events are soft, all are spread as the manifest says', async () => {
    two.instead.set('softs.bin', missing);
    const request = requestOf(YEAR, everything(), { most: 0 });
    const near = await settled(request);
    expect(near.error).toMatchObject({ facts: { kind: 'missing', part: 'softs' } });
    const { spread, all } = near.counts;
    expect(spread.about).toBe(true);
    const inFirstWeek = (count: CountBefore) => count(YEAR.from + 7 * DAY) - count(YEAR.from);
    const exact = two.whole.near.near(requestOf(YEAR, everything())).counts;
    expect(inFirstWeek(spread.all)).toBeLessThan(inFirstWeek(all));
    two.instead.clear();
    paged.near.retry();
    const better = await settled(request);
    expect(better).toMatchObject({ error: null, counts: { spread: { about: false } } });
    expect(inFirstWeek(better.counts.spread.all)).toBeCloseTo(inFirstWeek(exact.spread.all), 6);
  });

  test('what a filter’s picture needs is asked for as soon as what matches is known', async () => {
    const there = await select(paged, { actors: ['actor-5'] });
    const nearAsked: (Uint32Array | null)[] = [];
    const line: EngineLine = {
      onmessage: null,
      postMessage: (message) => {
        if (!('question' in message)) return;
        if (message.kind === 'near') nearAsked.push(message.ask.matching);
        if (message.kind !== 'select') return;
        const answer: SelectAnswer = { matching: there.matching.words, search: null, counts: null };
        line.onmessage?.(new MessageEvent('message', { data: { question: message.question, answer, last: true } }));
      },
    };
    const story = openPagedStory(two.manifest, paged.facts, 'https://stories.example/', () => line);
    story.near.near(requestOf(YEAR, everything()));
    await story.select(filterOf({ actors: ['actor-5'] }), signal, () => undefined);
    expect(nearAsked).toEqual([null, there.matching.words]);
    story.close();
  });

  test('an answer that is no longer wanted does not come', async () => {
    const controller = new AbortController();
    const reason = new DOMException('gone', 'AbortError');
    const asked = paged.details(5, controller.signal);
    controller.abort(reason);
    await expect(asked).rejects.toBe(reason);
    await expect(paged.find('event-1', controller.signal)).rejects.toBe(reason);
  });
});

/** What the manifest alone tells is spread to so much of an event at both edges of a bin. */
const THOUSANDTH = 0.00101;

/** Equal at the edges of bins. */
function expectCounts(near: Near, exact: Near, window: Interval): void {
  const level = Math.max(0, Math.ceil(Math.log2((window.to - window.from) / DAY / 900)));
  const bin = 2 ** level * DAY;
  const first = Math.floor(window.from / bin);
  const edges = Array.from({ length: Math.ceil(window.to / bin) - first + 1 }, (_, i) => (first + i) * bin);
  expect(edges.map(near.counts.all)).toEqual(edges.map(exact.counts.all));
  expect(edges.map(near.counts.matching)).toEqual(edges.map(exact.counts.matching));
  const [spread, exactly] = [near.counts.spread, exact.counts.spread];
  for (const of of ['all', 'matching'] as const) {
    edges.forEach((edge) => expect(Math.abs(spread[of](edge) - exactly[of](edge))).toBeLessThan(THOUSANDTH));
  }
  // Of an actor it is the differences: what begins before the bins need not be known.
  const inBins = (count: CountBefore) =>
    edges.slice(1).map((edge, i) => Math.round((count(edge) - count(edges[i]!)) * 1e6) / 1e6);
  for (const actor of ACTORS) {
    const [own, wanted] = [inBins(spread.actor(actor)!), inBins(exactly.actor(actor)!)];
    own.forEach((count, at) => expect(Math.abs(count - wanted[at]!)).toBeLessThan(THOUSANDTH));
  }
}

/** @param beside of the window's length: there, too, all is to be at hand */
function expectEvents(near: Near, selection: StorySelection, window: Interval, beside = 0.5): void {
  const { table } = near;
  const places: Place[] = [...table.place];
  expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
  expect(table.id).toEqual(places.map((place) => two.table.id[place]));
  expect([...near.selection.mask]).toEqual(places.map((place) => (selection.matching.has(place) ? 1 : 0)));
  if (!near.complete) return;
  const half = beside * (window.to - window.from);
  const held = new Set(places);
  const lacking = placesIn(selection.matching).filter((place) => {
    const [from, to] = [two.table.from[place]!, two.table.to[place]!];
    const isDrawnInto = to > window.from - half && two.table.lane[place] !== NO_LANE;
    const isNear = from < window.to + half && (from >= window.from - half || isDrawnInto);
    return isNear && !held.has(place);
  });
  expect(lacking).toEqual([]);
}
