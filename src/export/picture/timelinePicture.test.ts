import { expect, test } from 'vitest';
import { LIGHT } from '../../paint/palette.ts';
import type { ActorIndex } from '../../model/units.ts';
import type { Shape } from '../../timeline/scene.ts';
import { SCENES } from '../../timeline/scenes/index.ts';
import { inputOf } from '../../timeline/scenes/render.ts';
import { en } from '../../words/en.ts';
import { pictureSvg, timelinePicture } from './timelinePicture.ts';

const story = SCENES.find(({ name }) => name === 'story')!;
const input = inputOf({ ...story, options: { chosen: 'bangkok-talks', actor: 'china' } }, { width: 1100, height: 560 });
const texts = {
  title: story.table.title,
  selection: '12 of 17 events, with China',
  told: 'told on 31 January 2024',
  address: 'https://harbour.example/timeline/?actor=china',
  whoTookPart: 'Who took part',
  key: en.timeline.key,
  count: String,
  more: '7 more',
  description: 'A timeline of 12 events',
};

const china = input.table.actorOf.get('china')!;

test('with title, selection, date and address around it', async () => {
  const svg = pictureSvg(timelinePicture(input, texts, { chosen: [china] }), LIGHT);
  await expect(svg).toMatchFileSnapshot('__snapshots__/timeline-picture.svg');
  expect(svg).toContain('<desc>A timeline of 12 events</desc>');
  for (const text of [texts.title, texts.selection, texts.told, texts.address, texts.more]) expect(svg).toContain(`>${text}</text>`);
});

test('bare, it is the figure at its own size with its key below', () => {
  const { width, height, shapes } = timelinePicture(input, texts, { isBare: true });
  expect([width, height]).toEqual([1100, 594]);
  expect(textsIn(shapes)).not.toContain(texts.address);
  expect(textsIn(shapes)).toContain('Who took part');
});

test('the rows that are filtered by are marked, and no others', () => {
  const marked = (chosen: readonly ActorIndex[]) => {
    const { shapes } = timelinePicture(input, texts, { chosen });
    return shapes.filter((shape) => shape.kind === 'text' && shape.font === 'noteStrong' && shape.fill === 'accent');
  };
  expect(marked([china])).toEqual([expect.objectContaining({ text: 'China' })]);
  expect(marked([])).toEqual([]);
});

test('names stay left of their counts, and an address that is too long is cut', () => {
  const address = `https://harbour.example/${'very-long/'.repeat(40)}`;
  const { shapes } = timelinePicture(input, { ...texts, address });
  expect(textsIn(shapes).some((text) => text.startsWith('https://') && text.endsWith('…'))).toBe(true);
  expect(shapes).toContainEqual(expect.objectContaining({ kind: 'circle', cx: 20 }));
});

function textsIn(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
}
