/** What is measured: Dateline, the floors below it, and its peers in their best honest configuration. */
import type { Page } from 'playwright';
import type { Hand, Spot } from './hand.ts';
import type { DataForm } from './writeData.ts';

export interface Subject {
  readonly key: string;
  readonly title: string;
  readonly kind: 'dateline' | 'floor' | 'peer';
  /** What it is fed with. */
  readonly form: DataForm | null;
  /** Its page's folder below `e2e/bench/`. */
  readonly page: string | null;
  /** Zooms in and out again and pans, by real input; null: it cannot. */
  readonly move: ((hand: Hand) => Promise<void>) | null;
  /** Clicks what filters by an actor; null: it cannot. */
  readonly filter: ((page: Page) => Promise<void>) | null;
  /** How it was set up, and what it cannot do: sentences for the report. */
  readonly notes: readonly string[];
}

/** Wheel px of a movement, as a mouse’s notch gives them. */
const NOTCH = 120;

/** From the whole to a few days and back, with a drag to and fro at each of three depths. */
async function wheelAndDrag(hand: Hand, zoomAt: Spot, dragAt: Spot): Promise<void> {
  const aside = { x: dragAt.x - 300, y: dragAt.y };
  for (const depth of [1, 2]) {
    await hand.wheel(zoomAt, -NOTCH, 30);
    await hand.look();
    await hand.drag(dragAt, aside, 30);
    if (depth === 1) await hand.drag(aside, dragAt, 30);
  }
  await hand.wheel(zoomAt, NOTCH, 40);
  await hand.drag(aside, dragAt, 30);
  await hand.wheel(zoomAt, NOTCH, 20);
}

const onPlane =
  (selector: string, zoomAt: readonly [number, number], dragAt: readonly [number, number]) =>
  async (hand: Hand): Promise<void> =>
    wheelAndDrag(hand, await hand.spotIn(selector, ...zoomAt), await hand.spotIn(selector, ...dragAt));

const filterButton = (page: Page): Promise<void> => page.locator('#filter').click();

export const SUBJECTS: readonly Subject[] = [
  {
    key: 'dateline',
    title: 'Dateline',
    kind: 'dateline',
    form: null,
    page: null,
    move: onPlane('canvas', [0.5, 0.4], [0.5, 0.12]),
    filter: (page) =>
      page.getByRole('group', { name: 'Who took part' }).getByRole('button').first().click(),
    notes: ['The page as `npm run build` makes it.'],
  },
  {
    key: 'skeleton',
    title: 'skeleton',
    kind: 'floor',
    form: 'story.json',
    page: 'skeleton',
    move: null,
    filter: null,
    notes: ['An empty page with React, TanStack Query and d3; loads a title, no event.'],
  },
  {
    key: 'raw-json',
    title: 'raw, JSON',
    kind: 'floor',
    form: 'raw.json',
    page: 'raw/json',
    move: onPlane('canvas', [0.5, 0.5], [0.5, 0.3]),
    filter: null,
    notes: ['No library, one canvas, one bar per pixel column, from whole events as JSON. No text, no filter.'],
  },
  {
    key: 'raw-binary',
    title: 'raw, binary',
    kind: 'floor',
    form: 'raw.bin',
    page: 'raw/binary',
    move: onPlane('canvas', [0.5, 0.5], [0.5, 0.3]),
    filter: null,
    notes: ['The same from three binary columns: it has no headlines to show.'],
  },
  {
    key: 'timelines-chart',
    title: 'timelines-chart',
    kind: 'peer',
    form: 'timelines-chart.json',
    page: 'peers/timelines-chart',
    move: async (hand) => {
      const [from, to] = [await hand.spotIn('body', 0.35, 0.08), await hand.spotIn('body', 0.6, 0.7)];
      const middle = await hand.spotIn('.brusher .brush .selection', 0.5, 0.5);
      for (const depth of [1, 2]) {
        await hand.drag(from, to, 30);
        await hand.look();
        await hand.drag(middle, { ...middle, x: middle.x - 60 * depth }, 30);
      }
      await hand.click('.reset-zoom-btn');
      await hand.drag(from, to, 30);
    },
    filter: null,
    notes: [
      'A row for each actor, each event once, in the row of the first who took part; animations off.',
      'No zoom by wheel: a rectangle drawn over the chart zooms, the overview’s brush pans.',
      'Shows no headlines but in tooltips. No filter by actor, no search.',
    ],
  },
  {
    key: 'vis-timeline',
    title: 'vis-timeline',
    kind: 'peer',
    form: 'vis.json',
    page: 'peers/vis-timeline',
    move: onPlane('.vis-center', [0.5, 0.5], [0.5, 0.3]),
    filter: filterButton,
    notes: ['Points for days, ranges for longer; stacked.'],
  },
  {
    key: 'vis-timeline-clustered',
    title: 'vis-timeline, clustered',
    kind: 'peer',
    form: 'vis.json',
    page: 'peers/vis-timeline-clustered',
    move: onPlane('.vis-center', [0.5, 0.5], [0.5, 0.3]),
    filter: filterButton,
    notes: [
      'The same with its `cluster` option on. Neither has a filter of its own; a button of the page filters ' +
        'through its `DataView`. No search.',
    ],
  },
  {
    key: 'timelinejs',
    title: 'TimelineJS',
    kind: 'peer',
    form: 'timelinejs.json',
    page: 'peers/timelinejs',
    move: async (hand) => {
      const nav = '.tl-timenav';
      const [right, left] = [await hand.spotIn(nav, 0.7, 0.9), await hand.spotIn(nav, 0.4, 0.9)];
      await hand.drag(right, left, 12);
      await hand.drag(left, right, 12);
      await hand.click('.tl-icon-zoom-in');
      await hand.drag(right, left, 12);
      await hand.click('.tl-icon-zoom-out');
    },
    filter: null,
    notes: [
      'Without its web fonts, media and links in the address.',
      'Zooms by buttons, pans by dragging its strip. No filter by actor, no search; made for some twenty events.',
    ],
  },
  {
    key: 'react-chrono',
    title: 'react-chrono',
    kind: 'peer',
    form: 'react-chrono.json',
    page: 'peers/react-chrono',
    move: async (hand) => {
      const middle = await hand.spotIn('body', 0.5, 0.5);
      await hand.wheel(middle, 120, 60);
      await hand.wheel(middle, -120, 60);
    },
    filter: null,
    notes: ['A list of cards in order, without an axis of time: no zoom; the wheel scrolls. No filter by actor.'],
  },
];
