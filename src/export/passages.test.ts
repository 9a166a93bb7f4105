import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { findQuote, flatten, selectors } from '../compile/quote.ts';
import type { Excerpt } from '../model/bundle.ts';
import { passagesOf } from './passages.ts';

function excerptAt(article: string, from: number, to: number): Excerpt {
  const text = flatten(article);
  return { article: 0, ...selectors(text, from, to - from), marks: [], chain: [] };
}

test('nothing quoted, and one passage with its surroundings', () => {
  expect(passagesOf([])).toBe('[…]');
  expect(passagesOf([excerptAt('The pier\n\nfell into the sea.', 4, 13)])).toBe(
    'The pier fell into the sea.',
  );
});

test('passages far apart stand apart, in their order', () => {
  const article = `First words.${' Something else is told here.'.repeat(5)} Last words.`;
  const first = excerptAt(article, 0, 12);
  const last = excerptAt(article, article.length - 11, article.length);
  const text = passagesOf([last, first]);
  expect(text).toMatch(/^First words\. .*\n\n\[…\]\n\n.* Last words\.$/s);
});

test('what overlaps is there once', () => {
  const article = 'Ada Quist opened the bridge and said that the old one would be pulled down in the spring.';
  const parts = [excerptAt(article, 0, 27), excerptAt(article, 10, 60), excerptAt(article, 21, 27)];
  expect(passagesOf(parts)).toBe(article);
});

/** As texts are: few words close to each other are the same. */
const words = fc.array(
  fc.oneof(fc.nat(9999).map(String), fc.constantFrom('the', 'Ada', '北京', '.', '\n', '  ', '\n\n')),
  {
    minLength: 4,
    maxLength: 120,
  },
);

test('every excerpt stands in them with its surroundings, never more often than in the article', () => {
  fc.assert(
    fc.property(
      words,
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 60 })), { maxLength: 8 }),
      (all, cuts) => {
        const article = all.join(' ');
        const { flat } = flatten(article);
        const excerpts = cuts.flatMap(([at, length]) => {
          const cut = flat.slice(at % flat.length, (at % flat.length) + length);
          // As the compiler has them: without white space at their ends.
          const from = (at % flat.length) + cut.length - cut.trimStart().length;
          return cut.trim() === '' ? [] : [excerptAt(article, from, from + cut.trim().length)];
        });
        const text = flatten(passagesOf(excerpts));
        for (const { quote } of excerpts) {
          expect(text.flat).toContain((quote.prefix + quote.exact + quote.suffix).trim());
          const around = { before: quote.prefix, after: quote.suffix };
          const inArticle = findQuote(flatten(article), quote.exact, around).length;
          expect(findQuote(text, quote.exact, around).length).toBeLessThanOrEqual(Math.max(1, inArticle));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('of very many excerpts that overlap, each is laid over the end of those before it, not over all of them', () => {
  const article = Array.from({ length: 6000 }, (_, i) => `w${(i * 7919) % 10_007}`).join(' ');
  const { flat } = flatten(article);
  const excerpts = Array.from({ length: 1500 }, (_, i): Excerpt => {
    const from = i * 20;
    const exact = flat.slice(from, from + 300);
    const prefix = flat.slice(Math.max(0, from - 32), from);
    const suffix = flat.slice(from + exact.length, from + exact.length + 32);
    const position = { start: from, end: from + exact.length };
    return { article: 0, quote: { exact, prefix, suffix }, position, marks: [], chain: [] };
  });
  const compared = vi.spyOn(String.prototype, 'startsWith');
  const joined = passagesOf(excerpts.toReversed());
  const lengths = compared.mock.contexts.map((each) => String(each).length);
  compared.mockRestore();
  expect(joined).toBe(flat.slice(0, 1499 * 20 + 300 + 32));
  expect(lengths).toHaveLength(1499);
  expect(Math.max(...lengths)).toBeLessThan(1000);
});
