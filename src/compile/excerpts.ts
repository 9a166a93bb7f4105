/** The passages that prove an event: found in their articles, their telling words marked. */
import type { Difference, Excerpt, ExcerptMark } from '../model/bundle.ts';
import type { DifferenceNote, EventNote, ExcerptNote } from './annotations.ts';
import type { ReadArticle } from './articles.ts';
import type { Noted } from './form.ts';
import type { Lookup } from './ids.ts';
import type { Report } from './problem.ts';
import { findQuote, occurrences, selectors } from './quote.ts';
import type { FlatText } from './quote.ts';
import {
  ambiguousQuote,
  ambiguousWords,
  unknownQuote,
  unknownWords,
  wrongSurroundings,
} from './quoteAdvice.ts';

export interface Sources {
  readonly articles: readonly ReadArticle[];
  readonly lookup: Lookup;
}

/** In the order of the annotations; null for what was not found. */
export function checkExcerpts(event: Noted<EventNote>, sources: Sources, report: Report): (Excerpt | null)[] {
  return event.note.excerpts.map((note, i) =>
    checkExcerpt({ note, path: [...event.path, 'excerpts', i] }, sources, report),
  );
}

function checkExcerpt({ note, path }: Noted<ExcerptNote>, sources: Sources, report: Report): Excerpt | null {
  const article = sources.lookup.find(note.article, { path: [...path, 'article'] });
  const source = article === undefined ? undefined : sources.articles[article];
  if (article === undefined || !source?.text) return null;
  const places = findQuote(source.text, note.quote, note);
  const [place] = places;
  if (place === undefined) {
    const anywhere = findQuote(source.text, note.quote);
    const { spot, finding } =
      anywhere.length > 0
        ? wrongSurroundings(note, path, source.text, anywhere)
        : unknownQuote(note.quote, [...path, 'quote'], source, sources.articles);
    report.error(spot, finding);
    return null;
  }
  if (places.length > 1) {
    report.error({ path: [...path, 'quote'] }, ambiguousQuote(note.quote, source.text, places));
    return null;
  }
  const located = selectors(source.text, place, note.quote.length);
  return { article, ...located, marks: marksOf({ note, path }, report), chain: note.chain };
}

function marksOf({ note, path }: Noted<ExcerptNote>, report: Report): ExcerptMark[] {
  const marks: (ExcerptMark & { readonly words: string })[] = [];
  for (const [key, carries] of [['date_words', 'date'], ['claim_words', 'claim']] as const) {
    for (const [i, words] of note[key].entries()) {
      const spot = { path: [...path, key, i] };
      const [start, ...more] = occurrences(note.quote, words);
      if (start === undefined) {
        report.error(spot, unknownWords(words, note.quote));
        continue;
      }
      if (more.length > 0) {
        report.error(spot, ambiguousWords(words, note.quote, start));
        continue;
      }
      const end = start + words.length;
      const other = marks.find((mark) => start < mark.end && mark.start < end);
      if (other) {
        report.error(spot, {
          what: 'These words overlap with other marked words of the quotation.',
          found: `“${words}” and “${other.words}”`,
          expected: 'marks that do not touch the same words',
          mend: 'Shorten one of the two, or remove it.',
        });
        continue;
      }
      marks.push({ start, end, carries, words });
    }
  }
  const inOrder = marks.toSorted((a, b) => a.start - b.start);
  return inOrder.map(({ start, end, carries }) => ({ start, end, carries }));
}

/**
 * Each side's words have to stand in an excerpt of the event from that article. While an excerpt is
 * wrong itself, nothing is said about words that may belong to it.
 */
export function checkDifferences(
  event: Noted<EventNote>,
  excerpts: readonly (Excerpt | null)[],
  sources: Sources,
  report: Report,
): Difference[] {
  const quotes = excerpts.includes(null) ? null : event.note.excerpts;
  return event.note.differences.map((note, i) =>
    checkDifference({ note, path: [...event.path, 'differences', i] }, quotes, sources, report),
  );
}

function checkDifference(
  { note, path }: Noted<DifferenceNote>,
  excerpts: readonly ExcerptNote[] | null,
  sources: Sources,
  report: Report,
): Difference {
  if (new Set(note.sides.map((side) => side.article)).size < 2) {
    report.error(
      { path: [...path, 'sides'], key: true },
      {
        what: 'A difference needs the words of at least two articles.',
        found: note.sides.length === 0 ? 'none' : `only ${note.sides[0]?.article}`,
        expected: 'sides from two or more articles',
        mend: 'Add “- { article: …, words: … }” with the other article’s words, or remove the difference.',
      },
    );
  }
  const sides = note.sides.flatMap((side, i) => {
    const at = [...path, 'sides', i];
    const article = sources.lookup.find(side.article, { path: [...at, 'article'] });
    if (article === undefined) return [];
    const quotes = excerpts?.filter((excerpt) => excerpt.article === side.article);
    if (quotes && !quotes.some((excerpt) => excerpt.quote.includes(side.words))) {
      const text = sources.articles[article]?.text;
      report.error({ path: [...at, 'words'] }, wordsOutsideExcerpts(side.words, text ?? null, quotes));
    }
    return [{ article, words: side.words }];
  });
  return { about: note.about, sides };
}

function wordsOutsideExcerpts(words: string, text: FlatText | null, quotes: readonly ExcerptNote[]) {
  const inArticle = text ? occurrences(text.flat, words).length > 0 : false;
  if (!inArticle && quotes.length > 0) {
    return unknownWords(words, quotes.map((each) => each.quote).join(' … '));
  }
  return {
    what: 'These words stand in no excerpt that the event has from this article.',
    found: `“${words}”`,
    expected: 'words of one of the event’s excerpts from this article',
    mend: inArticle
      ? 'Lengthen the excerpt so that it holds these words, or add an excerpt.'
      : 'Add the excerpt that holds them, word for word.',
  };
}
