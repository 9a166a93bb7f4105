/** The same story, held whole and in pages: the same figure says the same numbers. */
import { sum } from 'd3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { NO_LANE } from '../model/lanes.ts';
import { DAY, type Interval } from '../model/units.ts';
import { twoBundles, type TwoBundles } from '../store/paged/testing/twoBundles.ts';
import type { CountBefore } from '../store/spread.ts';
import type { Near, NearRequest, StoryStore } from '../store/storyStore.ts';
import { DEFAULT_VIEW } from '../view/view.ts';
import type { StoryFilter, StorySelection } from '../view/storySelection.ts';
import { binsOf, density } from './density.ts';
import { layoutTimeline, type TimelineLayout } from './layout.ts';
import { makeTimeScale } from './scale.ts';
import { inputOf } from './scenes/render.ts';

/** How many begin before the window and are not drawn. */
const untoldIn = ({ lasting }: TimelineLayout): number => (lasting ? lasting.count - lasting.drawn : 0);

/** Two stories are compiled for each seed, and much is fetched. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const size = { width: 1030, height: 724 };
const { signal } = new AbortController();

const actorRows = [0, 1, 5, 17, 33].map((actor) => ({ actor, depth: 0, hue: 0, count: 1 }) as const);

const EVENTS = 700;
/** What the manifest alone tells is spread to so much of an event at both edges of a bin. */
const THOUSANDTH = 0.00101;

/** Which event begins about when the window does, how many days before that, and how many days are shown. */
const anyWindow = fc.tuple(
  fc.nat(EVENTS - 1),
  fc.constantFrom(-30, -0.5, 0, 0.25, 1),
  fc.constantFrom(2, 20.5, 60, 200, 900, 4000),
);
const anyFilter = fc.constantFrom<Partial<StoryFilter>>(
  {}, { actors: ['actor-0'] }, { tags: ['law', 'labour'] }, { actors: ['actor-1', 'actor-2'], match: 'none' },
);

describe.each([1, 2, 3])('story %i', (seed) => {
  let two: TwoBundles;
  beforeAll(async () => {
    two = await twoBundles(EVENTS, seed);
  });
  afterAll(() => two.close());

  /** What is near once nothing is pending any more. */
  const nearOf = async (
    story: StoryStore, window: Interval, change: Partial<StoryFilter>, some: Partial<NearRequest> = {},
  ): Promise<Near> => {
    const selection = await story.select({ ...DEFAULT_VIEW, ...change }, signal, () => undefined);
    const request: NearRequest = {
      window, width: size.width, selection, actors: [], chosen: null, most: 250, ...some,
    };
    return new Promise((resolve) => {
      const look = (): void => {
        const found = story.near.near(request);
        if (found.pending) return;
        stop();
        resolve(found);
      };
      const stop = story.near.subscribe(look);
      queueMicrotask(look);
    });
  };

  const layoutOf = async (
    story: StoryStore, window: Interval, change: Partial<StoryFilter>,
  ): Promise<TimelineLayout> => {
    const near = await nearOf(story, window, change, { actors: actorRows.map(({ actor }) => actor) });
    const { table, selection: rows, counts, complete } = near;
    const input = inputOf({ name: 'story', table: two.table, options: { scale: 'linear', window } }, size);
    return layoutTimeline({ ...input, table, selection: rows, counts, complete, actorRows });
  };

  test('what is under way without a lane is counted alike', async () => {
    const paged = two.open();
    let lasting = 0;
    let drawn = 0;
    await fc.assert(
      fc.asyncProperty(anyWindow, anyFilter, async ([place, missed, days], filter) => {
        const isFiltered = Object.keys(filter).length > 0;
        const from = two.table.from[place]! + missed * DAY;
        const window = { from, to: from + days * DAY };
        const whole = await layoutOf(two.whole, window, filter);
        const inPages = await layoutOf(paged, window, filter);
        // In pages it is known only about whether there is room for marks.
        if (whole.dense || inPages.dense) return;
        drawn += 1;
        const countsIn = ({ clusters }: TimelineLayout) => clusters.map(({ count }) => count);
        const toldIn = (layout: TimelineLayout) =>
          sum(countsIn(layout)) + layout.labels.length + untoldIn(layout);
        expect(toldIn(inPages)).toBe(toldIn(whole));
        // Which of few find a free lane depends on which are at hand; how many there are does not.
        if (whole.lasting && inPages.lasting) expect(inPages.lasting.count).toBe(whole.lasting.count);
        if (isFiltered) return;
        expect(countsIn(inPages)).toEqual(countsIn(whole));
        expect(inPages.lasting).toEqual(whole.lasting);
        const { lane, from: starts, to: ends } = two.table;
        lasting += [...lane.keys()].filter((row) =>
          lane[row] === NO_LANE && starts[row]! < window.from && ends[row]! > window.from).length;
      }),
      // Seeded: how many of the windows are drawn as marks, which is looked at below, is a matter of chance.
      { numRuns: 60, seed },
    );
    paged.close();
    expect(drawn).toBeGreaterThan(20);
    expect(lasting).toBeGreaterThan(100);
  });

  test('the list that a count of them leads to has just these, and each actor’s are counted alike', async () => {
    const paged = two.open();
    let listed = 0;
    let bands = 0;
    await fc.assert(
      fc.asyncProperty(anyWindow, anyFilter, async ([place, missed, days], filter) => {
        const from = two.table.from[place]! + missed * DAY;
        const window = { from, to: from + Math.min(days, 60) * DAY };
        const { lasting } = await layoutOf(paged, window, filter);
        if (!lasting) return;
        const { day: underWay, count } = lasting;
        const [whole, inPages] = await Promise.all([two.whole, paged].map(async (story) =>
          story.select({ ...DEFAULT_VIEW, ...filter, underWay }, signal, () => undefined)));
        const placesIn = ({ matching }: StorySelection) => matching.slice(0, matching.count);
        expect(inPages!.matching.count).toBe(count);
        expect(placesIn(inPages!)).toEqual(placesIn(whole!));
        listed += count;
        const length = window.to - underWay;
        const midnights = [0, 1, 2, 3, 4].map((i) => underWay + Math.floor((i * length) / 5 / DAY) * DAY);
        const some = { actors: actorRows.map(({ actor }) => actor) };
        const [exact, near] = await Promise.all([two.whole, paged].map((story) => nearOf(story, window, filter, some)));
        for (const actor of some.actors) {
          const own = midnights.map(near!.counts.underWayOf(actor)!);
          expect(midnights.map(exact!.counts.underWayOf(actor)!)).toEqual(own);
          bands += own.filter((number) => number > 0).length;
        }
      }),
      { numRuns: 30, seed },
    );
    paged.close();
    expect(listed).toBeGreaterThan(100);
    expect(bands).toBeGreaterThan(100);
  });

  test('the silhouettes are the same, of all events, of what matches and of each actor', async () => {
    const paged = two.open();
    const actors = [0, 1, 5, 17, 33];
    let parts = 0;
    await fc.assert(
      fc.asyncProperty(anyWindow, anyFilter, async ([place, missed, days], filter) => {
        const from = two.table.from[place]! + missed * DAY;
        const window = { from, to: from + days * DAY };
        const some = { actors, most: 0 };
        const [whole, inPages] = await Promise.all([
          nearOf(two.whole, window, filter, some), nearOf(paged, window, filter, some),
        ]);
        const { warp } = inputOf({ name: 'story', table: two.table, options: { scale: 'linear', window } }, size);
        const bins = binsOf(makeTimeScale({ warp, window, left: 0, width: size.width }));
        const expectAlike = (of: (near: Near) => CountBefore) => {
          const [own, exact] = [density(bins, of(inPages)).counts, density(bins, of(whole)).counts];
          own.forEach((count, bin) => expect(Math.abs(count - exact[bin]!)).toBeLessThan(THOUSANDTH));
          parts += exact.filter((count) => count % 1 !== 0).length;
        };
        expectAlike(({ counts }) => counts.spread.all);
        expectAlike(({ counts }) => counts.spread.matching);
        for (const actor of actors) expectAlike(({ counts }) => counts.spread.actor(actor)!);
      }),
      { numRuns: 30, seed },
    );
    paged.close();
    expect(parts).toBeGreaterThan(1000);
  });
});
