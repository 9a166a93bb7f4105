import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NO_LANE } from '../../model/lanes.ts';
import type { PlaceSet } from '../../model/placeSet.ts';
import { DAY, type Interval, type Place } from '../../model/units.ts';
import { DEFAULT_VIEW } from '../../view/view.ts';
import type { StoryFilter, StorySelection } from '../../view/storySelection.ts';
import type { Near, NearRequest, StoryStore } from '../storyStore.ts';
import type { PagedStory } from './openPagedStory.ts';
import { twoBundles, type TwoBundles } from './testing/twoBundles.ts';

const { signal } = new AbortController();
const EVENTS = 2600;

let two: TwoBundles;
let paged: PagedStory;
beforeAll(async () => {
  two = await twoBundles(EVENTS, 7);
});
afterAll(() => two.close());
beforeEach(() => {
  paged = two.open();
  two.fetched();
});
afterEach(() => paged.close());

const filterOf = (change: Partial<StoryFilter>): StoryFilter => ({ ...DEFAULT_VIEW, ...change });
const placesIn = (set: PlaceSet) => [...set.slice(0, set.count)];

/** The final selection, with exact counts. */
async function select(store: StoryStore, change: Partial<StoryFilter>): Promise<StorySelection> {
  return new Promise((resolve, reject) => {
    Promise.resolve(store.select(filterOf(change), signal, resolve)).then(
      (selection) => !selection.estimated && resolve(selection),
      reject,
    );
  });
}

const requestOf = (window: Interval, selection: StorySelection, change: Partial<NearRequest> = {}): NearRequest => ({
  window, width: 900, selection, actors: [0, 1, 5, 17, 33], chosen: null, most: 250, ...change,
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
  { actors: ['actor-0'] },
  { actors: ['actor-1', 'actor-9', 'actor-20'] },
  { actors: ['actor-0', 'actor-2'], match: 'all' },
  { actors: ['actor-0', 'actor-3'], tags: ['law'], match: 'none' },
  { tags: ['law', 'weather'] },
  { articles: ['gazette'], actors: ['actor-2'] },
  { articles: ['gazette', 'courier'] },
  { actors: ['actor-31', 'actor-30', 'actor-29', 'actor-28'], match: 'all' },
  { actors: ['nobody'] },
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
    const places = [0, 3, 700, 2599];
    const table = await paged.events(places, signal);
    expect([...table.place]).toEqual(places);
    expect(table.headline).toEqual(places.map((place) => two.table.headline[place]));
    expect([...table.from]).toEqual(places.map((place) => two.table.from[place]));
    expect(table.date).toEqual(places.map((place) => two.table.date[place]));
    for (const place of places) expect(await paged.details(place, signal)).toEqual(two.details[place]);
    for (const id of ['event-0', 'old-50', 'event-2599', 'ghost', 'old-51', '__proto__']) {
      expect(await paged.find(id, signal)).toEqual(two.whole.find(id, signal));
    }
    const times = [-1e15, two.table.from[40]!, two.table.from[40]! + 1, YEAR.to, 1e15];
    expect(await paged.placesAt(times, signal)).toEqual(two.whole.placesAt(times, signal));
  });

  const WINDOWS: [string, () => Interval][] = [
    ['the whole', whole],
    ['a year', () => YEAR],
    ['a week', () => WEEK],
    ['a day', () => ({ from: WEEK.from, to: WEEK.from + DAY })],
    ['before everything', () => ({ from: whole().from - 900 * DAY, to: whole().from - 800 * DAY })],
    ['the end', () => ({ from: whole().to - 200 * DAY, to: whole().to + 30 * DAY })],
  ];
  test.each(WINDOWS)('near %s, with and without filters', async (_, windowOf) => {
    const window = windowOf();
    for (const change of [{}, ...FILTERS]) {
      const selection = change === FILTERS[0] || Object.keys(change).length > 0 ? await select(paged, change) : everything();
      const near = await settled(requestOf(window, selection));
      const exact = two.whole.near.near(requestOf(window, await select(two.whole, change)));
      expectCounts(near, exact, window);
      expectEvents(near, selection, window);
    }
  });
});

/** Equal at the edges of days: those of bins are among them. */
function expectCounts(near: Near, exact: Near, window: Interval): void {
  const level = Math.max(0, Math.ceil(Math.log2((window.to - window.from) / DAY / 900)));
  const bin = 2 ** level * DAY;
  const [from, to] = [Math.floor(window.from / bin) * bin, Math.ceil(window.to / bin) * bin];
  for (let time = from; time <= to; time += bin) {
    expect(near.counts.all(time)).toBe(exact.counts.all(time));
    expect(near.counts.matching(time)).toBe(exact.counts.matching(time));
  }
  const counted = [0, 1, 5, 17, 33].map((actor) => near.counts.actor(actor)!);
  counted.forEach((count, i) => {
    const own = exact.counts.actor([0, 1, 5, 17, 33][i]!)!;
    for (let time = from; time + bin <= to; time += bin) {
      expect(count(time + bin) - count(time)).toBeCloseTo(own(time + bin) - own(time), 6);
    }
  });
}

function expectEvents(near: Near, selection: StorySelection, window: Interval): void {
  const { table } = near;
  const places: Place[] = [...table.place];
  expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
  places.forEach((place, row) => {
    expect(table.id[row]).toBe(two.table.id[place]);
    expect(near.selection.mask[row]).toBe(selection.matching.has(place) ? 1 : 0);
  });
  if (!near.complete) return;
  const half = (window.to - window.from) / 2;
  const held = new Set(places);
  for (const place of placesIn(selection.matching)) {
    const [from, to] = [two.table.from[place]!, two.table.to[place]!];
    const isDrawnInto = to > window.from - half && two.table.lane[place] !== NO_LANE;
    const isNear = from < window.to + half && (from >= window.from - half || isDrawnInto);
    if (isNear) expect(held.has(place)).toBe(true);
  }
}
