/** The passages that prove an event: found in their articles, their telling words marked. */
import type { Difference, Excerpt } from '../model/bundle.ts';
import type { DifferenceNote, EventNote, ExcerptNote } from './eventAnnotations.ts';
import type { ReadArticle } from './articles.ts';
import type { Noted } from './fileForm.ts';
import type { Lookup } from './ids.ts';
import { marksOf } from './marks.ts';
import type { Partly } from './partly.ts';
import type { Finding, Report, Spot, YamlPath } from './problem.ts';
import { findQuote, occurrences, selectors } from './quote.ts';
import type { FlatText } from './quote.ts';
import type { AdviceBudget } from './quoteAdvice.ts';
import { ambiguousQuote, unknownQuote, unknownWords, wrongSurroundings } from './quoteAdvice.ts';

export interface Sources {
  readonly articles: readonly ReadArticle[];
  readonly lookup: Lookup;
  readonly advice: AdviceBudget;
  /** The annotations at a place, as written. */
  readonly written: (spot: Spot) => string;
}

/** An excerpt without what needs no check. */
export type Located = Omit<Excerpt, 'chain'>;

/** In the order of the annotations; null for what was not found. */
export function checkExcerpts(event: Noted<EventNote>, sources: Sources, report: Report): (Located | null)[] {
  const excerpts = event.note.excerpts ?? [];
  return excerpts.map((note, i) => {
    return note && checkExcerpt(note, [...event.path, 'excerpts', i], sources, report);
  });
}

function checkExcerpt(
  note: Partly<ExcerptNote>,
  path: YamlPath,
  sources: Sources,
  report: Report,
): Located | null {
  const article =
    note.article === null ? undefined : sources.lookup.find(note.article, { path: [...path, 'article'] });
  const source = article === undefined ? undefined : sources.articles[article];
  const { quote } = note;
  if (quote === null) return null;
  const text = source?.text ?? null;
  const place =
    source && text ? findPlace({ ...note, quote }, path, { ...source, text }, sources, report) : null;
  const isUnfound = text !== null && place === null && findQuote(text, quote).length === 0;
  const { written, advice } = sources;
  const context = { quote, article: isUnfound ? text.flat : null, written, advice, report };
  const marks = marksOf(note, path, context);
  if (article === undefined || text === null || place === null) return null;
  return { article, ...selectors(text, place, quote.length), marks };
}

/** Where the quotation stands in the flat text; null, and reported, when that is nowhere or not clear. */
function findPlace(
  note: Partly<ExcerptNote> & { readonly quote: string },
  path: YamlPath,
  source: ReadArticle & { readonly text: FlatText },
  { articles, advice }: Sources,
  report: Report,
): number | null {
  const { text } = source;
  const { quote } = note;
  const before = note.before ?? undefined;
  const after = note.after ?? undefined;
  const places = findQuote(text, quote, { before, after });
  const [place] = places;
  if (place === undefined) {
    const anywhere = findQuote(text, quote);
    const { spot, finding } =
      anywhere.length > 0
        ? wrongSurroundings({ quote, before, after }, path, text, anywhere)
        : unknownQuote(quote, [...path, 'quote'], source, articles, advice);
    report.error(spot, finding);
    return null;
  }
  if (places.length === 1) return place;
  // Surroundings of the wrong form may be what would tell the places apart.
  if (note.before !== null && note.after !== null) {
    report.error({ path: [...path, 'quote'] }, ambiguousQuote(quote, text, places));
  }
  return null;
}

/**
 * Each side's words have to stand in an excerpt of the event from that article. While an excerpt is
 * wrong itself, nothing is said about words that may belong to it.
 * @returns the sides, by the differences' order in the annotations
 */
export function checkDifferences(
  { note, path }: Noted<EventNote>,
  excerpts: readonly (Located | null)[],
  sources: Sources,
  report: Report,
): Difference['sides'][] {
  const quotes = excerpts.flatMap((located, i) => {
    const quote = note.excerpts?.[i]?.quote ?? null;
    return located && quote !== null ? [{ article: located.article, quote }] : [];
  });
  const isComplete = note.excerpts !== null && !excerpts.includes(null);
  return (note.differences ?? []).map((difference, i) => {
    const at = [...path, 'differences', i];
    return difference ? checkSides(difference, at, isComplete ? quotes : null, sources, report) : [];
  });
}

interface Quoted {
  readonly article: number;
  readonly quote: string;
}

function checkSides(
  { sides }: Partly<DifferenceNote>,
  path: YamlPath,
  excerpts: readonly Quoted[] | null,
  sources: Sources,
  report: Report,
): Difference['sides'] {
  if (sides === null) return [];
  const named = new Set(sides.map((side) => side?.article ?? null));
  if (named.size < 2 && !named.has(null)) {
    report.error(
      { path: [...path, 'sides'], key: true },
      {
        what: 'A difference needs the words of at least two articles.',
        found: sides.length === 0 ? 'none' : `only ${sides[0]?.article}`,
        expected: 'sides from two or more articles',
        mend: 'Add “- { article: …, words: … }” with the other article’s words, or remove the difference.',
      },
    );
  }
  return sides.flatMap((side, i) => {
    if (side === null || side.article === null) return [];
    const { words } = side;
    const at = [...path, 'sides', i];
    const article = sources.lookup.find(side.article, { path: [...at, 'article'] });
    if (article === undefined || words === null) return [];
    const quotes = excerpts?.filter((excerpt) => excerpt.article === article).map(({ quote }) => quote);
    const source = sources.articles[article];
    if (source?.text && quotes && !quotes.some((quote) => quote.includes(words))) {
      const finding = wordsOutsideExcerpts(words, source.text, quotes, sources.advice);
      report.error({ path: [...at, 'words'] }, finding);
    }
    return [{ article, words }];
  });
}

function wordsOutsideExcerpts(
  words: string,
  text: FlatText,
  quotes: readonly string[],
  advice: AdviceBudget,
): Finding {
  const inArticle = occurrences(text.flat, words).length > 0;
  if (!inArticle && quotes.length > 0) return unknownWords(words, quotes.join(' … '), advice);
  return {
    what: 'These words stand in no excerpt that the event has from this article.',
    found: `“${words}”`,
    expected: 'words of one of the event’s excerpts from this article',
    mend: inArticle
      ? 'Lengthen the excerpt so that it holds these words, or add an excerpt.'
      : 'Add the excerpt that holds them, word for word.',
  };
}
