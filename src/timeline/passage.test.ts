import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutTimeline } from './layout.ts';
import { mostMarks, passageAt } from './passage.ts';
import { makeTimeScale } from './scale.ts';
import { inputOf } from './scenes/render.ts';
import { generatedTable } from './testing/generated.ts';

const anyWidth = fc.integer({ min: 40, max: 2600 });

test('few events are marks alone, many are columns alone', () => {
  expect(passageAt(100, 1200, true)).toEqual({ share: 0, dense: false, marks: 1, columns: 0 });
  expect(passageAt(1000, 1200, true)).toEqual({ share: 1, dense: true, marks: 0, columns: 1 });
  expect(passageAt(0, 1200, true).marks).toBe(1);
  expect(passageAt(100, 300, true).dense).toBe(true);
});

test('what is not at hand is drawn as columns, where the marks will stand', () => {
  expect(passageAt(100, 1200, false)).toEqual({ share: 0, dense: true, marks: 0, columns: 1 });
});

test('more events never mean less density, and no step of one event can be seen', () => {
  fc.assert(fc.property(anyWidth, fc.integer({ min: 1, max: 2000 }), (width, events) => {
    const here = passageAt(events, width, true);
    const next = passageAt(events + 1, width, true);
    expect(next.share).toBeGreaterThanOrEqual(here.share);
    expect(here.dense).toBe(events > mostMarks(width));
    expect(here.marks > 0).toBe(!here.dense);
    expect(here.marks + here.columns).toBeGreaterThanOrEqual(0.5);
    if (mostMarks(width) >= 200) expect(next.share - here.share).toBeLessThan(0.05);
  }));
});

test('through the passage the axis and the rows stay where they are, and columns have the marks’ foot', () => {
  const table = generatedTable(1600);
  const whole = inputOf({ name: 'passage', table, options: { scale: 'linear' } }, { width: 1400, height: 760 });
  const { plane } = layoutTimeline(whole);
  const fit = makeTimeScale({ warp: whole.warp, window: whole.window, left: plane.x, width: plane.w });
  const layouts = [1, 5, 7, 7.4, 7.8, 8, 8.4, 9, 10, 14, 40].map((factor) =>
    layoutTimeline({ ...whole, window: fit.zoomed(factor, plane.x + 0.8 * plane.w) }));
  expect(new Set(layouts.map(({ dense }) => dense))).toEqual(new Set([true, false]));
  expect(new Set(layouts.map(({ composition }) => composition.axis.fine)).size).toBe(1);
  expect(new Set(layouts.map(({ rowsTop }) => rowsTop)).size).toBe(1);
  expect(new Set(layouts.map(({ rowCentres }) => rowCentres.join())).size).toBe(1);
  for (const { composition: { band, lanes, axis } } of layouts) {
    expect(band.bottom - band.centre).toBe(13);
    for (const lane of lanes) expect(lane).toBeLessThan(axis.fine);
  }
});
