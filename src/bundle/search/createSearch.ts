/**
 * Search over a story. An event matches when it has every term of the query:
 *
 *   a word       as it is or as the beginning of a word; one or two letters match a whole word where
 *                there is one, or `US` would find "used"
 *   a mistyped   word, which no event has, matches words that differ by a letter (two in long ones);
 *   word         numbers are never guessed
 *   a phrase     its words must follow each other within one text
 *
 * This file and the library of the index are fetched together, apart from what is drawn first.
 */
import MiniSearch from 'minisearch';
import type { Details } from '../../model/bundle.ts';
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { searchedTexts, type SearchedText } from './searchedTexts.ts';
import { termsOf, type Term } from './terms.ts';
import { wordsOf } from '../../model/searchWords.ts';

export interface SearchHits {
  /** Matching rows, ascending: what `select()` takes. */
  readonly rows: Uint32Array;
  /** The same, best first. */
  readonly ranked: Uint32Array;
  /** Words of the story that matched, folded, phrases joined by spaces: what `highlight()` takes. */
  readonly words: readonly string[];
}

export interface Search {
  /** null when the query holds no word at all: nothing is searched for. */
  query(text: string): SearchHits | null;
}

type Field = SearchedText['where'];
type Indexed = { readonly row: Row } & Readonly<Record<Field, string>>;

const BOOST: Record<Field, number> = { headline: 4, actor: 2, tag: 2, place: 2, summary: 1.5, excerpt: 1 };
const FIELDS = Object.keys(BOOST) as Field[];
/** Events indexed before the page may draw again. */
const CHUNK = 400;

/** Builds the index, leaving the page time to draw meanwhile. */
export async function createSearch(table: EventTable, details: Details): Promise<Search> {
  const index = new MiniSearch<Indexed>({
    idField: 'row',
    fields: FIELDS,
    tokenize: (text) => wordsOf(text).map((word) => word.folded),
    processTerm: (word) => word,
    searchOptions: { boost: BOOST, tokenize: (word) => [word], processTerm: (word) => word },
  });
  const rows = Array.from({ length: table.length }, (_, row) => row);
  await index.addAllAsync(rows.map((row) => indexed(table, details, row)), { chunkSize: CHUNK });
  return {
    query(text) {
      const terms = termsOf(text);
      if (terms.length === 0) return null;
      return inAll(terms.map((term) => find(term, index, table, details)));
    },
  };
}

function indexed(table: EventTable, details: Details, row: Row): Indexed {
  const texts = searchedTexts(table, details[row], row);
  const joined = (field: Field) =>
    texts.flatMap(({ where, text }) => (where === field ? [text] : [])).join('\n');
  return { row, ...(Object.fromEntries(FIELDS.map((field) => [field, joined(field)])) as Record<Field, string>) };
}

/** Events that have one term. */
interface Found {
  readonly scores: ReadonlyMap<Row, number>;
  readonly words: ReadonlySet<string>;
}

function find(term: Term, index: MiniSearch<Indexed>, table: EventTable, details: Details): Found {
  const [first = '', ...others] = term.words;
  return others.length === 0
    ? findWord(first, term.literal, index)
    : findPhrase(term, index, table, details);
}

function findWord(word: string, literal: boolean, index: MiniSearch<Indexed>): Found {
  const whole = index.search(word);
  if (literal || (word.length <= 2 && whole.length > 0)) return foundIn(whole);
  const begun = index.search(word, { prefix: true });
  if (begun.length > 0 || word.length < 4 || /\p{N}/u.test(word)) return foundIn(begun);
  return foundIn(index.search(word, { prefix: true, fuzzy: word.length < 8 ? 1 : 2 }));
}

function foundIn(results: ReturnType<MiniSearch<Indexed>['search']>): Found {
  return {
    scores: new Map(results.map(({ id, score }) => [id as Row, score])),
    words: new Set(results.flatMap((result) => result.terms)),
  };
}

/** Candidates have every word of the phrase; their texts are then read for the words in a row. */
function findPhrase(term: Term, index: MiniSearch<Indexed>, table: EventTable, details: Details): Found {
  const { words, literal } = term;
  const last = words.length - 1;
  const candidates = index.search({
    combineWith: 'AND',
    queries: words.map((word, i) => ({ queries: [word], prefix: i === last && !literal })),
  });
  const scores = new Map<Row, number>();
  const found = new Set<string>();
  for (const { id, score } of candidates) {
    for (const { text } of searchedTexts(table, details[id as Row], id as Row)) {
      for (const phrase of phrasesIn(text, words, literal)) {
        found.add(phrase);
        scores.set(id as Row, score);
      }
    }
  }
  return { scores, words: found };
}

function phrasesIn(text: string, phrase: readonly string[], literal: boolean): string[] {
  const words = wordsOf(text).map((word) => word.folded);
  const last = phrase.length - 1;
  const fits = (at: number): boolean =>
    phrase.every((word, i) => {
      const own = words[at + i];
      return i === last && !literal ? own?.startsWith(word) : own === word;
    });
  return words.flatMap((_, at) => (fits(at) ? [words.slice(at, at + phrase.length).join(' ')] : []));
}

function inAll(found: readonly Found[]): SearchHits {
  const [first, ...others] = found;
  const scored: [Row, number][] = [];
  for (const [row, score] of first?.scores ?? []) {
    const rest = others.map((other) => other.scores.get(row));
    if (rest.includes(undefined)) continue;
    scored.push([row, rest.reduce<number>((sum, each) => sum + (each ?? 0), score)]);
  }
  scored.sort(([rowA, a], [rowB, b]) => b - a || rowA - rowB);
  const ranked = Uint32Array.from(scored, ([row]) => row);
  return {
    rows: ranked.toSorted(),
    ranked,
    words: [...new Set(found.flatMap((each) => [...each.words]))],
  };
}
