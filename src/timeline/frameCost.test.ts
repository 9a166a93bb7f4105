/** What a frame costs follows from its pixels, whatever the story: the figures that CI keeps. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventTable } from '../model/table.ts';
import { DAY, type Interval } from '../model/units.ts';
import { layoutTimeline } from './layout.ts';
import type { LayoutInput } from './layoutInput.ts';
import { fitWindow } from './scale.ts';
import { SIZES } from './scenes/index.ts';
import { inputOf } from './scenes/render.ts';
import { generatedTable } from './testing/generated.ts';
import { makeWarp } from './makeWarp.ts';

/** Events that a frame may look at one by one; shapes that it may draw, for each px of the figure's width. */
const MOST_SCANNED = 700;
const MOST_SHAPES_PER_PX = 5;

const MILLION = 1_000_000;

/** Of a story of a million events the few that are worth a label, and how many begin before a time. */
function millionInput(size: { width: number; height: number }, kind: 'linear' | 'elastic'): LayoutInput {
  const labelled = generatedTable(700);
  const { from: start, to: end } = labelled.extent ?? { from: 0, to: 1 };
  const table: EventTable = {
    ...labelled,
    counts: { ...labelled.counts, events: MILLION },
    place: labelled.place.map((row) => row * 1400),
  };
  const all = (time: number): number =>
    Math.round(MILLION * Math.min(1, Math.max(0, (time - start) / (end - start))) ** 2);
  const small = inputOf({ name: 'million', table: labelled, options: { scale: kind } }, size);
  const warp = makeWarp(table, kind);
  const matching = (time: number): number => Math.floor(all(time) / 3);
  const spread = { all, matching, about: false, actor: (actor: number) => (time: number) => all(time) / (actor + 2) };
  // Of very many a part, another number on every day.
  const lasting = (time: number): number => Math.floor(all(time) / 40) + (Math.floor(time / DAY) % 7);
  return {
    ...small,
    table,
    warp,
    window: fitWindow(warp),
    counts: { all, matching, spread, underWay: lasting, underWayOf: (actor) => (time) => lasting(time) / (actor + 2) },
    complete: false,
  };
}

const stories: Record<string, (size: (typeof SIZES)[number], kind: 'linear' | 'elastic') => LayoutInput> = {
  '1,600': (size, kind) => inputOf({ name: '1,600', table: small, options: { scale: kind } }, size),
  '10,000': (size, kind) => inputOf({ name: '10,000', table: large, options: { scale: kind } }, size),
  '10,000, one actor’s': (size, kind) =>
    inputOf({ name: 'one', table: large, options: { scale: kind, actor: 'actor-3' } }, size),
  '1,000,000': millionInput,
};
const small = generatedTable(1600);
const large = generatedTable(10_000);

/** Evenly: of all doubles most lie at 0. */
const anyZoom = fc.record({
  power: fc.integer({ min: 0, max: 450 }).map((hundredths) => hundredths / 100),
  at: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
});

for (const [name, inputAt] of Object.entries(stories)) {
  for (const kind of ['linear', 'elastic'] as const) {
    test.each(SIZES)(`${name} events, ${kind}, at $width × $height`, (size) => {
      const whole = inputAt(size, kind);
      const { plane, scale } = layoutTimeline(whole);
      fc.assert(fc.property(anyZoom, ({ power, at }) => {
        const window: Interval = scale.zoomed(10 ** power, plane.x + at * plane.w);
        const { scanned, base, labels, clusters, marks } = layoutTimeline({ ...whole, window });
        expect(scanned).toBeLessThanOrEqual(MOST_SCANNED);
        expect(base.length).toBeLessThanOrEqual(400 + MOST_SHAPES_PER_PX * size.width);
        // Each may be a button: the page stays under 1,500 nodes.
        expect(labels.length + clusters.length + marks.length).toBeLessThanOrEqual(700);
      }), { numRuns: 15 });
    });
  }
}
