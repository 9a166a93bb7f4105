import { expect, test } from 'vitest';
import { DAY } from '../model/units.ts';
import { compose } from './composition.ts';
import { binsOf } from './density.ts';
import { columnsIn, columnShapes } from './densityShapes.ts';
import { fitWindow, makeTimeScale } from './scale.ts';
import { tableOf } from './testing/tables.ts';
import { makeWarp } from './makeWarp.ts';

const warp = makeWarp(tableOf([{ edtf: '1900' }, { edtf: '2000' }]), 'linear');
const composition = compose({
  size: { width: 1000, height: 600 }, gutter: 0, rows: 0, lanes: 2, dense: true, share: 1, eraRows: 0, events: 10_000,
});
const { plane } = composition;
const bins = binsOf(makeTimeScale({ warp, window: fitWindow(warp), left: plane.x, width: plane.w }));
/** So many events on the day with which a bin begins. */
const counting = (...bursts: readonly (readonly [bin: number, events: number])[]) => (time: number): number =>
  bursts.reduce((sum, [bin, events]) => sum + (bins.times[bin]! + DAY <= time ? events : 0), 0);

function heights(all: ReturnType<typeof counting>, matching = all): Record<'ink' | 'rule', number[]> {
  const found: Record<'ink' | 'rule', number[]> = { ink: [], rule: [] };
  const columns = columnsIn(bins, composition, false);
  for (const shape of columnShapes(columns, { all, matching, about: false }, all === matching, composition, 1)) {
    if (shape.kind === 'rect' && (shape.fill === 'ink' || shape.fill === 'rule')) found[shape.fill].push(shape.h);
  }
  return found;
}

test('of matches as few as they are beside thousands, five are seen to be more than one', () => {
  const [one, five] = heights(counting([10, 9000], [20, 800], [30, 800]), counting([20, 1], [30, 5])).ink;
  expect(one).toBeGreaterThanOrEqual(4);
  expect(five).toBeGreaterThan(one!);
});

test('where all match, both are equally high; the most is as high as the band', () => {
  const all = counting([10, 9000], [20, 1], [30, 40]);
  const { ink, rule } = heights(all, counting([10, 9000], [20, 1], [30, 40]));
  expect(ink).toEqual(rule);
  expect(Math.max(...heights(all).ink)).toBe(Math.round(composition.band.bottom - composition.band.top));
});
