import { createElement } from 'react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { en } from '../words/en.ts';
import { FullAndBrief } from './FullAndBrief.tsx';
import { markup } from './markup.tsx';

const both = (full: string, brief: string): string => markup(createElement(FullAndBrief, { full, brief }), en, 'both');
const without = (name: string, html: string): string =>
  html.replace(new RegExp(`<span class="told-${name}">[^<]*</span>`), '').replace(/<[^>]*>/g, '');

test('what both begin with is written once', () => {
  expect(both('May 2019', 'May 2019')).toBe('May 2019');
  expect(both('26–27 May 2019', '26–27 May')).toBe('26–27 May<span class="told-full"> 2019</span>');
  expect(both('1985', '1985 – ?')).toBe('1985<span class="told-brief"> – ?</span>');
  // No word is cut.
  expect(both('2019', '20')).toBe('<span class="told-full">2019</span><span class="told-brief">20</span>');
});

test('each is whole without the other', () => {
  const text = fc.array(fc.constantFrom('May', 'Ma', '2019', ',', ' ', ', '), { maxLength: 6 }).map((of) => of.join(''));
  fc.assert(
    fc.property(text, text, (full, brief) => {
      const html = both(full, brief);
      expect(without('brief', html)).toBe(full);
      expect(without('full', html)).toBe(brief);
    }),
  );
});
