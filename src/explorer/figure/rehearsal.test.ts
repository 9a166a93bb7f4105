import { expect, test } from 'vitest';
import { SIZES } from '../../timeline/scenes/index.ts';
import { inputOf } from '../../timeline/scenes/render.ts';
import { generatedTable } from '../../timeline/testing/generated.ts';
import { layoutTimeline } from '../../timeline/layout.ts';
import { rehearsals } from './rehearsal.ts';

const input = inputOf({ name: 'many', table: generatedTable(1600), options: {} }, SIZES[0]);

/** The headlines whose words are measured while something is laid out. */
function measuredIn(lay: (measured: typeof input) => void): Set<string> {
  const texts = new Set<string>();
  lay({ ...input, measure: (text, font) => (texts.add(text), input.measure(text, font)) });
  return texts;
}

test('what a filter would lay out is laid out: of a crowd, and of few', () => {
  const counts = rehearsals(input).length;
  expect(counts).toBeGreaterThan(1);
  const whole = measuredIn(layoutTimeline);
  const rehearsed = measuredIn((measured) => rehearsals(measured).forEach((part) => part()));
  expect([...rehearsed].filter((text) => !whole.has(text)).length).toBeGreaterThan(0);
});

test('nothing of it is seen afterwards', () => {
  const before = layoutTimeline(input);
  for (const part of rehearsals(input)) part();
  expect(layoutTimeline(input).base).toEqual(before.base);
});
