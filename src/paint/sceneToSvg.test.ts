import { describe, expect, test } from 'vitest';
import { highlightShapes } from '../timeline/highlight.ts';
import { layoutTimeline } from '../timeline/layout.ts';
import { SCENES, SIZES } from '../timeline/scenes/index.ts';
import { inputOf } from '../timeline/scenes/render.ts';
import { LIGHT } from './palette.ts';
import { sceneToSvg } from './sceneToSvg.ts';

describe.each(SIZES)('at $width × $height', (size) => {
  // Pictures of large collections are long; one size of them is enough.
  const scenes = SCENES.filter(({ table }) => table.length < 500 || size.width === 1024);
  test.each(scenes)('$name', async (scene) => {
    const input = inputOf(scene, size);
    const layout = layoutTimeline(input);
    const svg = sceneToSvg([...layout.base, ...highlightShapes(input, layout)], { ...size, palette: LIGHT, title: scene.name });
    await expect(svg).toMatchFileSnapshot(`__snapshots__/${scene.name}-${size.width}.svg`);
  });
});

test('texts are texts, never markup', () => {
  const svg = sceneToSvg(
    [{ kind: 'text', x: 0, y: 0, text: '</text><script>"&\u0000', font: 'label', fill: 'ink', align: 'start' }],
    { width: 10, height: 10, palette: LIGHT, title: '<b>' },
  );
  expect(svg).toContain('&lt;/text&gt;&lt;script&gt;&quot;&amp;</text>');
  expect(svg).toContain('<title>&lt;b&gt;</title>');
});

test('right-to-left text keeps its side', () => {
  const svg = sceneToSvg(
    [{ kind: 'text', x: 5, y: 5, text: 'اجتماع', font: 'label', fill: 'ink', align: 'start' }],
    { width: 10, height: 10, palette: LIGHT, title: 'rtl' },
  );
  expect(svg).toContain('text-anchor="end" direction="rtl"');
});
