import { expect, test } from 'vitest';
import { layoutTimeline } from '../timeline/layout.ts';
import { SCENES } from '../timeline/scenes/index.ts';
import { inputOf } from '../timeline/scenes/render.ts';
import type { Shape } from '../timeline/scene.ts';
import { fluidSvg, type FluidOptions } from './fluidSvg.ts';
import { slopesOf } from './slopes.ts';

const options: FluidOptions = { plane: { x: 200, w: 800 }, height: 600, slope: () => 0, dense: false, id: 'p' };
const draw = (shapes: readonly Shape[], change: Partial<FluidOptions> = {}): string =>
  fluidSvg(shapes, { ...options, ...change });
const text = (words: string, x = 600): Shape =>
  ({ kind: 'text', x, y: 40, text: words, font: 'label', fill: 'ink', align: 'start' });

test('texts stand at their share of the width, bars are stretched, colours are roles', () => {
  const svg = draw([{ kind: 'rect', x: 240, y: 10, w: 80, h: 6, fill: 'band' }, text('Strike')]);
  expect(svg).toBe(
    '<svg viewBox="0 0 800 1" preserveAspectRatio="none" width="100%" height="1">'
      + '<path class="band" d="M40 10h80v6h-80z"/></svg>'
      + '<text class="t-label ink" x="50%" y="40">Strike</text>',
  );
  // Several of the same looks share them.
  expect(draw([text('Strike'), text('Ends', 800)])).toBe(
    '<g class="t-label ink"><text x="50%" y="40">Strike</text><text x="75%" y="40">Ends</text></g>',
  );
});

test('texts are texts, never markup; those written from the right end where others begin', () => {
  expect(draw([text('</text><script>"&')])).toContain('>&lt;/text&gt;&lt;script&gt;&quot;&amp;</text>');
  expect(draw([text('اجتماع')])).toContain('a-end');
});

test('what stands between parts that move apart grows with them', () => {
  const slope = (y: number): number => (y < 100 ? 0 : 0.5);
  const svg = draw([{ kind: 'line', x1: 300.5, y1: 50, x2: 300.5, y2: 150, stroke: 'muted', width: 1 }], { slope });
  expect(svg).toContain('<g><path d="M100.5 50v100"/><path class="k50" d="M100.5 50v100"/></g>');
});

test('the lines of a label move together', () => {
  const slope = (y: number): number => (y < 50 ? 0 : 0.5);
  const lines = [40, 56, 71].map((y): Shape =>
    ({ kind: 'text', x: 600, y, text: `at ${y}`, font: 'label', fill: 'ink', align: 'start' }));
  expect(draw(lines, { slope })).toMatch(/^<g class="t-label ink k50">(<text [^>]*>at \d+<\/text>){3}<\/g>$/);
  // Beside it stands another.
  expect(draw([lines[0]!, { ...lines[1]!, x: 700 } as Shape], { slope })).toContain('<text class="t-label ink" ');
});

test('bars that light comes through add up, as on the canvas', () => {
  const bar: Shape = { kind: 'rect', x: 240, y: 10, w: 80, h: 6, fill: 'hue1', opacity: 0.5 };
  expect(draw([bar, bar]).match(/<path/g)).toHaveLength(2);
  // Of columns, which never lie over each other, one path is enough.
  expect(draw([bar, { ...bar, x: 400 }], { dense: true }).match(/<path/g)).toHaveLength(1);
});

test.each(SCENES.map((scene) => [scene.name, scene] as const))('%s is drawn without inline styles', (_, scene) => {
  const layoutAt = (height: number) => layoutTimeline(inputOf(scene, { width: 1280, height }));
  const layout = layoutAt(560);
  const slope = slopesOf(layout.composition, layoutAt(584).composition, 24);
  const { plane, dense } = layout;
  const svg = fluidSvg(layout.base, { plane, height: 560, slope, dense, id: 'p' });
  expect(svg).not.toMatch(/ style=|NaN|undefined|Infinity/);
  expect(svg.match(/<svg/g)?.length).toBe(svg.match(/<\/svg>/g)?.length);
  for (const [shape, element] of [['text', 'text'], ['circle', 'circle']] as const) {
    const wanted = layout.base.filter(({ kind }) => kind === shape).length;
    expect(svg.match(new RegExp(`<${element} `, 'g'))?.length ?? 0).toBe(wanted);
  }
});
