/**
 * Where articles differ: each side’s words have to stand in an excerpt of the event from that article. Words
 * that may belong to an excerpt that is wrong itself need only stand in the article: nothing is said that goes
 * with the excerpt’s own mistake, and no mistake waits until that one is mended.
 */
import type { Difference } from '../model/bundle.ts';
import type { DifferenceNote, EventNote, ExcerptNote } from './eventAnnotations.ts';
import type { ReadArticle } from './articles.ts';
import type { Located, Sources } from './excerpts.ts';
import type { Noted } from './fileForm.ts';
import type { Partly } from './partly.ts';
import type { Finding, Report, YamlPath } from './problem.ts';
import { occurrences } from './quote.ts';
import type { FlatText } from './quote.ts';
import { unknownWords, wordsOutsideArticle } from './quoteAdvice.ts';

/** The excerpts of an event. */
interface Passages {
  readonly found: readonly { readonly article: number; readonly quote: string }[];
  /** Those with mistakes of their own; null: nothing in it can be read. */
  readonly wrong: readonly (Partly<ExcerptNote> | null)[];
}

/**
 * @param excerpts as they were found, in the order of the annotations
 * @returns the sides, by the differences' order in the annotations
 */
export function checkDifferences(
  event: Noted<EventNote>,
  excerpts: readonly (Located | null)[],
  sources: Sources,
  report: Report,
): Difference['sides'][] {
  const passages = passagesOf(event, excerpts);
  return (event.note.differences ?? []).map((difference, i) => {
    const at = [...event.path, 'differences', i];
    return difference ? checkSides(difference, at, passages, sources, report) : [];
  });
}

function passagesOf({ note }: Noted<EventNote>, excerpts: readonly (Located | null)[]): Passages {
  if (note.excerpts === null) return { found: [], wrong: [null] };
  const found: { article: number; quote: string }[] = [];
  const wrong: (Partly<ExcerptNote> | null)[] = [];
  for (const [i, excerpt] of note.excerpts.entries()) {
    const located = excerpts[i];
    if (located && excerpt?.quote) found.push({ article: located.article, quote: excerpt.quote });
    else wrong.push(excerpt);
  }
  return { found, wrong };
}

function checkSides(
  { sides }: Partly<DifferenceNote>,
  path: YamlPath,
  passages: Passages,
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
    const source = sources.articles[article];
    const quotes = passages.found.filter((each) => each.article === article).map(({ quote }) => quote);
    const finding = source?.text && wordsWrong(words, { ...source, text: source.text }, quotes, passages, sources);
    if (finding) report.error({ path: [...at, 'words'] }, finding);
    return [{ article, words }];
  });
}

/** What is wrong with a side’s words; null: nothing, as far as can be said. */
function wordsWrong(
  words: string,
  source: ReadArticle & { readonly text: FlatText },
  quotes: readonly string[],
  { wrong }: Passages,
  { articles, advice }: Sources,
): Finding | null {
  if (quotes.some((quote) => quote.includes(words))) return null;
  const isUnsure = wrong.some((excerpt) => mayHold(excerpt, words, source, articles));
  const inArticle = occurrences(source.text.flat, words).length > 0;
  if (inArticle) return isUnsure ? null : outsideExcerpts(words);
  if (isUnsure || quotes.length === 0) return wordsOutsideArticle(words, source, advice);
  return unknownWords(words, quotes.join(' … '), advice);
}

/** Whether an excerpt could hold words of an article once its mistake is mended. */
function mayHold(
  excerpt: Partly<ExcerptNote> | null,
  words: string,
  { note }: ReadArticle,
  articles: readonly ReadArticle[],
): boolean {
  if (excerpt === null || excerpt.article === null || excerpt.article === note.id) return true;
  if (excerpt.quote?.includes(words)) return true;
  return !articles.some((each) => each.note.id === excerpt.article);
}

function outsideExcerpts(words: string): Finding {
  return {
    what: 'These words stand in no excerpt that the event has from this article.',
    found: `“${words}”`,
    expected: 'words of one of the event’s excerpts from this article',
    mend: 'Lengthen the excerpt so that it holds these words, or add an excerpt.',
  };
}
