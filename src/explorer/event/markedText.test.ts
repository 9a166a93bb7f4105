import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExcerptMark } from '../../model/bundle.ts';
import { markedText } from './markedText.ts';

const excerpt = (exact: string, marks: readonly ExcerptMark[]) => ({ quote: { exact, prefix: '', suffix: '' }, marks });

test('marks cut the excerpt where they are', () => {
  const marks: ExcerptMark[] = [
    { start: 0, end: 3, carries: 'claim' },
    { start: 11, end: 15, carries: 'date' },
  ];
  expect(markedText(excerpt('She met in 2016', marks))).toEqual([
    { start: 0, text: 'She', carries: 'claim' },
    { start: 3, text: ' met in ', carries: null },
    { start: 11, text: '2016', carries: 'date' },
  ]);
  expect(markedText(excerpt('no marks', []))).toEqual([{ start: 0, text: 'no marks', carries: null }]);
});

test('whatever is marked, the words stay the article’s', () => {
  const cuts = fc.tuple(fc.string(), fc.array(fc.nat(40), { maxLength: 8 }));
  fc.assert(
    fc.property(cuts, ([text, points]) => {
      const at = [...new Set(points.map((point) => Math.min(point, text.length)))].toSorted((a, b) => a - b);
      const marks = at
        .slice(0, -1)
        .map((start, i): ExcerptMark => ({ start, end: at[i + 1]!, carries: 'date' }))
        .filter((_, i) => i % 2 === 0);
      expect(markedText(excerpt(text, marks)).map((run) => run.text).join('')).toBe(text);
    }),
  );
});
