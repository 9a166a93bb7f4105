import { expect, test } from 'vitest';
import { compose, type CompositionInput } from '../timeline/composition.ts';
import { slopesOf } from './slopes.ts';

const input = (height: number): CompositionInput =>
  ({ size: { width: 1280, height }, gutter: 196, rows: 6, lanes: 4, dense: false, share: 0, eraRows: 0, events: 17 });

test.each([430, 550, 730])('a figure of %s px moves its parts down as a higher one has them', (height) => {
  const [now, higher] = [compose(input(height)), compose(input(height + 24))];
  const slope = slopesOf(now, higher, 24);
  expect(slope(now.toldBaseline)).toBe(0);
  const moved = (y: number): number => y + slope(y) * 24;
  expect(moved(now.band.centre)).toBeCloseTo(higher.band.centre, 0);
  expect(Math.abs(moved(now.axis.fine) - higher.axis.fine)).toBeLessThanOrEqual(1);
  for (const [row, y] of now.rowCentres.entries()) expect(Math.abs(moved(y) - higher.rowCentres[row]!)).toBeLessThanOrEqual(1);
});

test('nothing passes what stands below it', () => {
  const now = compose(input(550));
  const slope = slopesOf(now, compose(input(577)), 24);
  let before = 0;
  for (let y = 0; y < 550; y += 1) {
    const at = y + slope(y) * 24;
    expect(at).toBeGreaterThanOrEqual(before - 24);
    before = Math.max(before, at);
  }
});
