import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureInTable } from './measure.ts';
import { graphemes, wrap } from './wrap.ts';

const width = (text: string): number => measureInTable(text, 'label');

test('lines are about equally long', () => {
  expect(wrap('Sullivan and Wang meet in Bangkok', 142, 2, width).lines).toEqual(['Sullivan and Wang', 'meet in Bangkok']);
});

test('ideographs break anywhere but before a closing mark; long words break inside', () => {
  const chinese = wrap('两国领导人在旧金山会晤，讨论选举', 13 * 6, 3, width);
  expect(chinese.lines.length).toBe(3);
  expect(chinese.lines.every((line) => !line.startsWith('，'))).toBe(true);
  expect(wrap('Donaudampfschifffahrtsgesellschaft', 120, 3, width).lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft');
});

test('what does not fit ends in an ellipsis', () => {
  const wrapped = wrap('one two three four five six seven eight nine ten', 60, 2, width);
  expect(wrapped.cut).toBe(true);
  expect(wrapped.lines.at(-1)).toMatch(/…$/);
});

test('no line is wider than the limit, and nothing is lost unless it says so', () => {
  fc.assert(fc.property(fc.string({ maxLength: 80, unit: 'grapheme' }), fc.integer({ min: 60, max: 200 }), (text, limit) => {
    const { lines, cut } = wrap(text, limit, 3, width);
    expect(lines.length).toBeLessThanOrEqual(3);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(limit);
    if (!cut) expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  }));
});

test('characters are those of Intl.Segmenter, whichever way they are told apart', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const segments = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  for (let code = 0x20; code < 0x2100; code++) {
    const character = String.fromCodePoint(code);
    for (const text of [`a${character}b`, character + character, `–${character}`]) {
      expect(graphemes(text)).toEqual(segments(text));
    }
  }
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    expect(graphemes(text)).toEqual(segments(text));
  }));
});
