import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { details, table } from '../testing/story.ts';
import { createSearch, type Search } from './createSearch.ts';
import { highlight, matchedPassages, snippet, type Piece } from './highlight.ts';
import { wordsOf } from '../../model/searchWords.ts';

let search: Search;
beforeAll(async () => {
  search = await createSearch(table, details);
});

const found = (query: string) => [...(search.query(query)?.rows ?? [])].map((row) => table.id[row]);
const hits = (pieces: readonly Piece[] | null) =>
  pieces?.filter((piece) => piece.hit).map((piece) => piece.text);
const joined = (pieces: readonly Piece[] | null) => pieces?.map((piece) => piece.text).join('');

describe('what is found', () => {
  test.each([
    ['bridge', ['bridge-opens']], // headline
    ['ribbon', ['bridge-opens']], // summary
    ['lorries', ['bridge-opens']], // excerpt
    ['ferr', ['bridge-opens', 'strike', 'storm', 'vote']], // headline, and an actor's name
    ['the port', ['storm']], // alias
    ['cafe', ['storm']],
    ['labour', ['strike', 'vote']], // tag
    ['"north pier"', ['bridge-opens']], // place
    ['muller', ['strike', 'vote']],
    ['US', ['storm']], // not "used"
    ['u', ['bridge-opens', 'storm']], // no such word: the beginning of "used" and "U.S."
    ['quist ribbon', ['bridge-opens']], // words from different texts
    ['quist strike', []], // every word must match
    ['brigde', []], // two letters apart in a short word
    ['brdge', ['bridge-opens']], // one letter apart
    ['2031', ['storm']], // numbers are not guessed
    ['2039', []],
    ['months-long', ['bridge-opens']],
    ['"months long"', ['bridge-opens']],
    ['"for months; long queues"', ['bridge-opens']],
    ['"long months"', []],
    ['"brid"', []], // whole words in a closed quotation
    ['"brid', ['bridge-opens']], // still being typed
    ['president\'s', ['storm']],
    ['北方', ['bridge-opens', 'strike', 'storm']], // within a run of characters; also an alias
    ['方北', []],
  ])('%s', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  test('a query without a word searches for nothing', () => {
    expect(search.query('  … "" ')).toBeNull();
  });

  test('a headline comes before an excerpt', () => {
    const ranked = search.query('ferry')!.ranked;
    expect(table.id[ranked[0]!]).toBe('vote');
  });

  test('more words never find more', () => {
    const word = fc.constantFrom('the', 'storm', 'mul', '"the pier"', 'x', '北', 'months-l', 'brdge');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, (words, another) => {
        const before = found(words.join(' '));
        for (const id of found([...words, another].join(' '))) expect(before).toContain(id);
      }),
    );
  });

  test('every row that is found shows why', () => {
    for (const query of ['ferr', 'muller', '北方', 'brdge', 'months-lo', 'us']) {
      const { rows, words } = search.query(query)!;
      for (const row of rows) expect(matchedPassages(table, details[row]!, row, words)).not.toEqual([]);
    }
  });
});

describe('what is shown', () => {
  test('the matching words, in the spelling of the text', () => {
    const text = 'Storm over the U.S. pier';
    expect(hits(highlight(text, search.query('us sto')!.words))).toEqual(['Storm', 'U.S.']);
    expect(hits(highlight('Zoë Müller’s', search.query('muller')!.words))).toEqual(['Müller']);
  });

  test('all words that begin alike, alone or at the end of a phrase', () => {
    expect(hits(highlight('Elections, elected; reelected', ['elec*']))).toEqual(['Elections', 'elected']);
    expect(hits(highlight('Months-long months; long months longer', ['months lo*']))).toEqual([
      'Months-long',
      'months; long',
      'months longer',
    ]);
  });

  test('a phrase as one piece, and not its words alone', () => {
    const { words } = search.query('"the bridge"')!;
    expect(hits(highlight('The bridge over the river', words))).toEqual(['The bridge']);
  });

  test('passages name the excerpt they come from', () => {
    const { words } = search.query('狂風')!;
    expect(matchedPassages(table, details[2]!, 2, words).map(({ where, excerpt }) => [where, excerpt])).toEqual([
      ['excerpt', 1],
    ]);
  });

  test('a snippet is cut between words around the first hit', () => {
    const text = `${'far away '.repeat(30)}the needle is here ${'and more '.repeat(30)}`.trim();
    const pieces = snippet(text, ['needle'], 'en', 60);
    expect(hits(pieces)).toEqual(['needle']);
    expect(joined(pieces)).toMatch(/^…(far|away|the) .*needle.* (and|more|here)…$/);
    expect(snippet(text, ['nothing'], 'en')).toBeNull();
    expect(joined(snippet('a needle', ['needle'], 'en'))).toBe('a needle');
  });

  test('highlighting loses nothing; a snippet is a part of the text that keeps the hit whole', () => {
    const part = fc.constantFrom('storm', 'Müller', ' ', '北方', 'U.S.', ', ', 'a', '👩‍👩‍👧', '\n');
    const text = fc.array(part, { maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 50 }), (parts, length) => {
        const whole = parts.join('');
        const words = ['muller', '北 方', 'us'];
        expect(joined(highlight(whole, words))).toBe(whole);
        const cut = snippet(whole, words, 'en', length);
        expect(cut === null).toBe(!highlight(whole, words).some((piece) => piece.hit));
        if (!cut) return;
        expect(whole).toContain(joined(cut.filter((piece) => piece.text !== '…')));
        expect(hits(cut)![0]).toBe(hits(highlight(whole, words))![0]);
        for (const piece of cut) expect(piece.text).toBe(piece.text.replace(/\p{Surrogate}/gu, ''));
      }),
    );
  });

  test('markup stays text', () => {
    expect(wordsOf('<b>bold</b>').map((word) => word.folded)).toEqual(['b', 'bold', 'b']);
    expect(joined(highlight('<b>bold</b>', ['bold']))).toBe('<b>bold</b>');
  });
});
