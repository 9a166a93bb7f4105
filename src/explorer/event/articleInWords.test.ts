import { describe, expect, test } from 'vitest';
import type { Article } from '../../model/bundle.ts';
import { de } from '../../words/de.ts';
import { allStrings } from '../../words/allStrings.ts';
import { en as english } from '../../words/en.ts';
import { bylineOf, chainInWords, publishedInWords } from './articleInWords.ts';
import { shortNameOf } from './shortNameOf.ts';

const en = allStrings(english);

const bare: Article = { id: 'a', title: 'A title', published: null, sha256: '' };
const credited: Article = { ...bare, credit: 'The Agency' };
const signed: Article = { ...bare, author: 'A. Writer', publisher: 'The Paper' };

describe('who told whom', () => {
  test('without links the article speaks in its own words', () => {
    expect(chainInWords([], bare, en)).toBe('in the article’s own words');
  });

  test('the chain ends with the article', () => {
    expect(chainInWords(['a source', 'The Agency'], signed, en)).toBe('a source → The Agency → this article');
  });

  test('an article whose own house is the last link is not named twice', () => {
    expect(chainInWords(['a source', 'The Agency'], credited, en)).toBe('a source → The Agency');
    expect(chainInWords(['The Agency', 'a source'], credited, en)).toBe('The Agency → a source → this article');
  });
});

describe('an article in words', () => {
  test('author and publisher, else credit, else title', () => {
    expect(bylineOf(signed, en)).toBe('A. Writer, The Paper');
    expect(bylineOf(credited, en)).toBe('Text credited to The Agency');
    expect(bylineOf(bare, en)).toBe('A title');
    expect([signed, credited, bare].map(shortNameOf)).toEqual(['A. Writer', 'The Agency', 'A title']);
  });

  test('without a date it says so, in the reader’s language', () => {
    expect(publishedInWords(bare, en)).toBe('undated');
    expect(publishedInWords(bare, de)).toBe('ohne Datum');
  });
});
