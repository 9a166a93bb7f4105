import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closestPassage } from './closestPassage.ts';

const ARTICLE =
  'The lighthouse keeper saw two boats. By the keeper’s account, the smaller boat turned back at dawn; ' +
  'the larger did not.';

function nearTo(quote: string) {
  const closest = closestPassage(ARTICLE, quote);
  if (!closest) return null;
  const { at, wrong, right } = closest.difference;
  return { passage: ARTICLE.slice(closest.from, closest.to), at, wrong, right };
}

describe('the closest passage', () => {
  test.each([
    ['the smaler boat turned back', 'the smaller boat turned back', 'smaler', 'smaller', 4],
    ['the smaller boat came back at dawn', 'the smaller boat turned back at dawn;', 'came', 'turned', 17],
    ['the smaller boat back at dawn', 'the smaller boat turned back at dawn;', '', 'turned', 17],
    ['the very smaller boat turned', 'the smaller boat turned', 'very', '', 4],
    ["By the keeper's account", 'By the keeper’s account,', "keeper's", 'keeper’s', 7],
  ])('of “%s”', (quote, passage, wrong, right, at) => {
    expect(nearTo(quote)).toEqual({ passage, wrong, right, at });
  });

  test('the first of several differences is named', () => {
    expect(nearTo('two ships. By the keeper’s word')).toMatchObject({ wrong: 'ships.', right: 'boats.' });
  });

  test('nothing is near to words from elsewhere', () => {
    expect(nearTo('parliament adjourned without voting')).toBeNull();
    expect(closestPassage('', 'anything')).toBeNull();
  });

  test('dropping a word in the middle of a stretch leads back to that stretch', () => {
    const words = Array.from({ length: 80 }, (_, i) => ((i + 7) ** 9).toString(36).slice(0, 8));
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 6, max: 20 }), fc.nat(), (from, count, drop) => {
        const stretch = words.slice(from, from + count);
        const without = stretch.toSpliced(2 + (drop % (stretch.length - 4)), 1);
        const closest = closestPassage(words.join(' '), without.join(' '));
        expect(words.join(' ').slice(closest?.from, closest?.to)).toBe(stretch.join(' '));
      }),
    );
  });
});
