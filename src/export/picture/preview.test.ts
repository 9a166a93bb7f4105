import { describe, expect, test } from 'vitest';
import type { EventTable } from '../../model/table.ts';
import { SCENES } from '../../timeline/scenes/index.ts';
import { measureInTable } from '../../timeline/measure.ts';
import { storyTable } from '../../timeline/testing/story.ts';
import { generatedTable } from '../../timeline/testing/generated.ts';
import { extractOf } from '../../timeline/testing/tables.ts';
import { allStrings } from '../../words/allStrings.ts';
import { de } from '../../words/de.ts';
import { en } from '../../words/en.ts';
import { PREVIEW_RATIO, PREVIEW_SIZE, previewScenes } from './previewScene.ts';
import { previewSvg } from './previewDrawings.ts';

const strings = allStrings(en);
const tableNamed = (name: string): EventTable => SCENES.find((scene) => scene.name === name)!.table;
const large = generatedTable(1600);

const PICTURES: readonly [name: string, table: EventTable, row: number | null][] = [
  ['story', storyTable(), null],
  ['two-days', storyTable(), 10],
  ['planned', storyTable(), 15],
  ['long-headline', tableNamed('scripts'), 0],
  ['right-to-left', tableNamed('scripts'), 2],
  ['before-our-era', tableNamed('ages'), 12],
  ['open-start', tableNamed('every-date'), 1],
  ['dense', large, null],
  ['dense-event', large, 1500],
  ['paged-event', extractOf(large, Array.from({ length: 1600 }, (_, row) => row).filter((row) => row % 4 === 0)).table, 200],
];

test.each(PICTURES)('%s', async (name, table, row) => {
  await expect(previewSvg(table, row, strings)).toMatchFileSnapshot(`__snapshots__/preview-${name}.svg`);
});

test('in the language of the story', () => {
  const svg = previewSvg(storyTable(), 10, allStrings(de));
  expect(svg).toContain('26.–27. Januar 2024');
  expect(svg).toContain('zwei Tage');
});

test('what cannot be set in letters is not drawn: the date stands in for it', () => {
  const shapes = previewScenes(storyTable(), strings).event(10, measureInTable, () => null);
  const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
  expect(texts.find(({ font }) => font.startsWith('headline'))?.text).toBe('26–27 January 2024');
  expect(texts.map(({ text }) => text).join(' ')).not.toContain('Sullivan');
});

describe('nothing of the text leaves the picture', () => {
  const right = PREVIEW_SIZE.width / PREVIEW_RATIO;
  const names = new Set(['scripts', 'every-date', 'ages', 'imported', 'one-day', 'overlapping']);
  test.each(SCENES.filter(({ name }) => names.has(name)))('$name', ({ table }) => {
    const scenes = previewScenes(table, strings);
    const pictures = [
      scenes.story(measureInTable, (text) => text),
      ...table.id.slice(0, 12).map((_, row) => scenes.event(row, measureInTable, (text) => text)),
    ];
    for (const shape of pictures.flat()) {
      if (shape.kind !== 'text') continue;
      const width = measureInTable(shape.text, shape.font);
      const x = shape.align === 'end' ? shape.x - width : shape.align === 'middle' ? shape.x - width / 2 : shape.x;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(right);
      expect(shape.y).toBeGreaterThan(8);
      expect(shape.y).toBeLessThan(PREVIEW_SIZE.height / PREVIEW_RATIO);
    }
  });
});
