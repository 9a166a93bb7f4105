/** What to say when a quotation or its words are not found: the nearest passage, and the first difference. */
import { hasMarkup } from './articleText.ts';
import { closestPassage } from './closestPassage.ts';
import { lookalike } from './lookalike.ts';
import type { ReadArticle } from './articles.ts';
import type { Finding, Spot, YamlPath } from './problem.ts';
import { findQuote, firstWords, lastWords, tellingSurroundings } from './quote.ts';
import type { FlatText, Surroundings } from './quote.ts';
import { lineAt, shown } from './text.ts';

/** As many places of a quotation are told apart by what stands around them. */
const MOST_TOLD_APART = 50;

interface Advice {
  readonly spot: Spot;
  readonly finding: Finding;
}

/** How often a passage may still be looked for in a story: that takes long in thousands of articles. */
export interface AdviceBudget {
  left: number;
}

export const MOST_ADVICE = 200;

export function unknownQuote(
  quote: string,
  path: YamlPath,
  source: ReadArticle,
  articles: readonly ReadArticle[],
  budget: AdviceBudget,
): Advice {
  const what = 'The quotation does not stand in its article.';
  if (budget.left <= 0) {
    return { spot: { path }, finding: { what, ...copyIt(quote, `words of ${source.note.file}`) } };
  }
  budget.left -= 1;
  const elsewhere = articles.find(
    (each) => each !== source && each.text && findQuote(each.text, quote).length > 0,
  );
  if (elsewhere) {
    return {
      spot: { path },
      finding: {
        what,
        found: shown(quote),
        expected: `words of the article “${source.note.id}”`,
        mend: `It stands in the article “${elsewhere.note.id}”: write “article: ${elsewhere.note.id}”.`,
      },
    };
  }
  const text = source.text ?? { raw: '', flat: '', offsets: new Uint32Array() };
  const closest = closestPassage(text.flat, quote);
  if (!closest) {
    const expected = `words of ${source.note.file}, letter by letter; nothing in it comes close`;
    return { spot: { path }, finding: { what, ...copyIt(quote, expected) } };
  }
  const { at, inArticle, wrong, right } = closest.difference;
  const line = lineAt(text.raw, text.offsets[inArticle] ?? 0);
  const where = hasMarkup(source.note.file ?? '') ? 'the text' : `line ${line}`;
  const reads = `${where} of ${source.note.file} reads ${around(text.flat, inArticle)}`;
  return {
    spot: { path, at, length: Math.max(1, wrong.length) },
    finding: {
      what,
      found: wrong === '' ? `nothing where the article has “${right}”` : `“${wrong}”`,
      expected: `${right === '' ? 'nothing here' : `“${right}”`}; ${reads}`,
      mend: howToMend(wrong, right),
    },
  };
}

function copyIt(quote: string, expected: string): Omit<Finding, 'what'> {
  return { found: shown(quote), expected, mend: 'Copy the passage from the article’s file.' };
}

/** Some words on both sides of an offset. */
function around(flat: string, at: number): string {
  const from = at < 60 ? 0 : flat.indexOf(' ', at - 60) + 1;
  const end = flat.indexOf(' ', at + 60);
  const to = end < 0 ? flat.length : end;
  return `“${from > 0 ? '… ' : ''}${flat.slice(from, to).trim()}${to < flat.length ? ' …' : ''}”`;
}

function howToMend(wrong: string, right: string): string {
  const look = lookalike(wrong, right);
  if (look) return `Write “${right}”: the article has a ${look.right}, the quotation a ${look.wrong}.`;
  if (wrong === '') return `Add “${right}”.`;
  return right === '' ? `Remove “${wrong}”.` : `Write “${right}” for “${wrong}”.`;
}

export function wrongSurroundings(
  note: Surroundings & { readonly quote: string },
  path: YamlPath,
  text: FlatText,
  places: readonly number[],
): Advice {
  const { before } = note;
  const wrongBefore = before !== undefined && findQuote(text, note.quote, { before }).length === 0;
  const key = wrongBefore || note.after === undefined ? 'before' : 'after';
  const count = (note[key] ?? '').split(' ').length;
  const actual = places.slice(0, 4).map((place) =>
    key === 'before'
      ? lastWords(text.flat.slice(0, place), count)
      : firstWords(text.flat.slice(place + note.quote.length), count),
  );
  return {
    spot: { path: [...path, key] },
    finding: {
      what: `The quotation stands in the article, but these are not the words right ${key} it.`,
      found: shown(note[key] ?? ''),
      expected: actual.map((words) => shown(words)).join(' or '),
      mend:
        places.length === 1
          ? `Remove “${key}”: the quotation stands only once.`
          : `Write “${key}: ${actual[0] ?? ''}”.`,
    },
  };
}

export function ambiguousQuote(quote: string, text: FlatText, places: readonly number[]): Finding {
  // Words that stand everywhere are told apart by nothing but more words.
  const few = places.length <= MOST_TOLD_APART ? places : [];
  const surroundings = tellingSurroundings(text, few, quote.length);
  const ways = few.map((place, i) => {
    const { before, after } = surroundings[i] ?? {};
    const way = before ? `before: "${before}"` : after ? `after: "${after}"` : 'a longer quotation';
    return `${way} for line ${lineAt(text.raw, text.offsets[place] ?? 0)}`;
  });
  const lines = places.slice(0, 9).map((place) => lineAt(text.raw, text.offsets[place] ?? 0));
  return {
    what: `The quotation stands ${places.length} times in its article.`,
    found: `${shown(quote)} on lines ${lines.join(', ')}${places.length > 9 ? ' …' : ''}`,
    expected: 'a quotation that stands once, or the words before or after it',
    mend: ways.length > 0
        ? `Lengthen the quotation, or add ${ways.slice(0, 4).join(', ')}.`
        : 'Lengthen the quotation.',
  };
}

export function unknownWords(words: string, quote: string, budget: AdviceBudget): Finding {
  budget.left -= 1;
  const closest = budget.left >= 0 ? closestPassage(quote, words) : null;
  const near = closest ? quote.slice(closest.from, closest.to).replace(/[.,;:]$/, '') : undefined;
  const { wrong, right } = closest?.difference ?? { wrong: '', right: '' };
  const look = lookalike(wrong, right);
  return {
    what: 'These words do not stand in the quotation.',
    found: `“${words}”`,
    expected: `words of ${shown(quote, 160)}`,
    mend: look ? howToMend(wrong, right) : near ? `Did you mean “${near}”?` : 'Copy them from it.',
  };
}

/** @param source the article that is said to have them */
export function wordsOutsideArticle(
  words: string,
  { note, text }: ReadArticle & { readonly text: FlatText },
  budget: AdviceBudget,
): Finding {
  budget.left -= 1;
  const closest = budget.left >= 0 ? closestPassage(text.flat, words) : null;
  const near = closest && text.flat.slice(closest.from, closest.to).replace(/[.,;:]$/, '');
  return {
    what: 'These words do not stand in the article.',
    found: `“${words}”`,
    expected: `words of the event’s excerpts from the article “${note.id}”`,
    mend: near ? `Did you mean “${near}”?` : 'Copy them from such an excerpt; add one if there is none.',
  };
}

export function ambiguousWords(words: string, quote: string, first: number): Finding {
  const longer = `${lastWords(quote.slice(0, first), 1)} ${words}`.trim();
  const after = `${words} ${firstWords(quote.slice(first + words.length), 1)}`.trim();
  return {
    what: 'These words stand more than once in the quotation.',
    found: `“${words}”`,
    expected: 'words that stand in it once',
    mend: `Lengthen them, as in “${longer === words ? after : longer}”.`,
  };
}
