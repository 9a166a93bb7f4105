import { expect, test } from 'vitest';
import { layoutTimeline } from '../../timeline/layout.ts';
import { SCENES } from '../../timeline/scenes/index.ts';
import { inputOf } from '../../timeline/scenes/render.ts';
import { highEnough } from './highEnough.ts';

const inputFor = (name: string, height: number) =>
  inputOf(SCENES.find((scene) => scene.name === name)!, { width: 960, height });

test('a picture becomes so high that every event is named, and no higher', () => {
  const low = inputFor('story', 430);
  const named = (input: typeof low) => layoutTimeline(input).labels.length;
  const grown = highEnough(low, 900);
  expect(named(low)).toBeLessThan(named(grown));
  expect(layoutTimeline(grown).clusters).toEqual([]);
  expect(named(grown)).toBe(17);
  expect(grown.size.height).toBeLessThan(900);
  expect(named(inputFor('story', grown.size.height - 15))).toBeLessThan(named(grown));
});

test('it keeps within its limit, and its height where that names no more', () => {
  expect(highEnough(inputFor('story', 430), 460).size.height).toBeLessThanOrEqual(460);
  const few = inputFor('one-event', 430);
  expect(highEnough(few, 900)).toEqual(few);
  const columns = inputFor('large', 430);
  expect(highEnough(columns, 900)).toBe(columns);
});
