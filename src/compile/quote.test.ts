import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTEXT, findQuote, flatten, selectors, tellingSurroundings } from './quote.ts';
import { tidy } from './text.ts';

const ARTICLE = [
  '\nThe  ferry left\u00a0at noon.\n',
  '“Late again”, said the\u202fmate 🚢 of the Alma.',
  'The ferry left at dusk.\n',
].join('\n');

/** Words with white space of every kind between them, as scraped texts have it. */
const whiteSpace = fc.stringMatching(/^[ \n\t\u00a0\u2009\u202f\u3000]{1,4}$/);
const word = fc.stringMatching(/^[a-zäß’'“”—.,🚢]{1,8}$/u);
const article = fc
  .array(fc.tuple(word, whiteSpace), { minLength: 4, maxLength: 60 })
  .map((pairs) => pairs.flat().join(''));

describe('finding a quotation', () => {
  test('any stretch of an article is found where it stands, however its white space is typed', () => {
    fc.assert(
      fc.property(article, fc.nat(), fc.nat(), whiteSpace, (raw, a, b, space) => {
        const text = flatten(raw);
        const from = a % text.flat.length;
        const to = from + 12 + (b % 40);
        const quote = text.flat.slice(from, to);
        fc.pre(to <= text.flat.length && quote === quote.trim());
        const places = findQuote(text, quote.replaceAll(' ', space));
        expect(places).toContain(from);
        for (const place of places) {
          const { quote: found, position } = selectors(text, place, quote.length);
          expect(found.exact).toBe(quote);
          // The offsets are those of the raw text, and enclose the same words.
          const passage = raw.slice(position.start, position.end);
          expect(tidy(passage)).toBe(quote);
          expect(passage.trim()).toBe(passage);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('prefix, exact and suffix follow each other in the article', () => {
    fc.assert(
      fc.property(article, fc.nat(), (raw, a) => {
        const text = flatten(raw);
        const from = a % text.flat.length;
        const length = Math.min(7, text.flat.length - from);
        fc.pre(!splitsCharacter(text.flat, from) && !splitsCharacter(text.flat, from + length));
        const { quote } = selectors(text, from, length);
        expect(text.flat).toContain(quote.prefix + quote.exact + quote.suffix);
        expect(quote.prefix.length).toBeLessThanOrEqual(CONTEXT);
        expect(quote.suffix.length).toBeLessThanOrEqual(CONTEXT);
      }),
    );
  });

  test('across lines and no-break spaces', () => {
    const text = flatten(ARTICLE);
    const [place = -1] = findQuote(text, 'ferry left at noon. “Late again”');
    const { quote, position } = selectors(text, place, 32);
    expect(quote).toEqual({
      exact: 'ferry left at noon. “Late again”',
      prefix: ' The ',
      suffix: ', said the mate 🚢 of the Alma. ',
    });
    expect(ARTICLE.slice(position.start, position.end)).toBe('ferry left\u00a0at noon.\n\n“Late again”');
  });

  test('context never holds half a character', () => {
    const ship = '🚢'.repeat(40);
    const { quote } = selectors(flatten(`${ship} x ${ship}`), 81, 1);
    expect(quote.prefix).toBe(`${'🚢'.repeat(15)} `);
    expect(quote.suffix).toBe(` ${'🚢'.repeat(15)}`);
  });

  test('quotation marks and case have to be the article’s own', () => {
    const text = flatten(ARTICLE);
    expect(findQuote(text, '"Late again"')).toEqual([]);
    expect(findQuote(text, 'the ferry')).toEqual([]);
  });
});

describe('surroundings', () => {
  const text = flatten(ARTICLE);

  test('tell two places apart', () => {
    const places = findQuote(text, 'ferry left at');
    expect(places).toHaveLength(2);
    expect(findQuote(text, 'ferry left at', { after: 'dusk.' })).toEqual([places[1]]);
    expect(findQuote(text, 'ferry left at', { before: 'Alma. The' })).toEqual([places[1]]);
    expect(findQuote(text, 'ferry left at', { before: 'Alma. The', after: 'noon' })).toEqual([]);
  });

  test('what is proposed singles out its place', () => {
    const places = findQuote(text, 'ferry left at');
    const ways = tellingSurroundings(text, places, 'ferry left at'.length);
    expect(ways.map((way) => findQuote(text, 'ferry left at', way))).toEqual(places.map((place) => [place]));
  });
});

/** Whether an offset lies between the two halves of a surrogate pair. */
function splitsCharacter(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at));
}
