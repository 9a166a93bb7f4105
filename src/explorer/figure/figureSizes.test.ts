import { expect, test } from 'vitest';
import { compose } from '../../timeline/composition.ts';
import { tableOf } from '../../timeline/testing/tables.ts';
import { figureSizes, gutterFor } from './figureSizes.ts';
import { widestName } from './shown.ts';

test('rows of actors: as many as fit, six on a low page, few where there is hardly room', () => {
  expect(figureSizes(1032, 811, 900).capacity).toBeGreaterThanOrEqual(11);
  expect(figureSizes(1032, 1400, 1500).capacity).toBeGreaterThan(figureSizes(1032, 811, 900).capacity);
  expect(figureSizes(880, 631, 720).capacity).toBe(6);
  expect(figureSizes(880, 463, 500).capacity).toBe(3);
});

test('on a low canvas rows give way until a label has room; the last one stays', () => {
  for (const height of [463, 430, 400, 390]) {
    const size = figureSizes(880, height, 500);
    const { tiers, rowCentres, rowHeight } = compose({
      size, gutter: 140, rows: size.capacity, lanes: 4, dense: false, share: 0, eraRows: 0, events: 17,
    });
    expect(tiers.length, `${height} px`).toBeGreaterThanOrEqual(1);
    expect(rowCentres.at(-1)! + 1.5 * rowHeight).toBeLessThanOrEqual(size.height);
  }
  expect(figureSizes(880, 320, 360).capacity).toBe(1);
});

test('the column of names fits the widest with its count, within a share of the figure', () => {
  expect(gutterFor(1032, 150)).toBe(150 + 64);
  expect(gutterFor(1032, 1000)).toBeLessThanOrEqual(264);
  expect(gutterFor(720, 1000)).toBeLessThanOrEqual(720 * 0.3);
  expect(gutterFor(1032, 10)).toBeGreaterThanOrEqual(140);
  expect(gutterFor(1032, 0)).toBeLessThan(140);
});

test('the drawing keeps a height, however low the page', () => {
  expect(figureSizes(900, 100, 256).height).toBeGreaterThan(0);
});

test('a count of many figures takes nothing from a name', () => {
  const few = tableOf([{ edtf: '2024', tookPart: ['Actor Zero'] }]);
  const many = { ...few, totals: { ...few.totals, actors: Uint32Array.of(161_234) } };
  // Six figures at 12 px and what divides them.
  expect(widestName(many) - widestName(few)).toBeGreaterThan(5 * 7.5);
// Of figure.css: 24 px outside the button, 37 px within it.
  expect(gutterFor(1440, widestName(many)) - 24 - 37).toBeGreaterThanOrEqual(widestName(many));
});
