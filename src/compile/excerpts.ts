/** The passages that prove an event: found in their articles, their telling words marked. */
import type { Excerpt } from '../model/bundle.ts';
import type { EventNote, ExcerptNote } from './eventAnnotations.ts';
import type { ReadArticle } from './articles.ts';
import type { Noted } from './fileForm.ts';
import type { Lookup } from './ids.ts';
import { marksOf } from './marks.ts';
import type { Partly } from './partly.ts';
import type { Report, Spot, YamlPath } from './problem.ts';
import { findQuote, selectors } from './quote.ts';
import type { FlatText } from './quote.ts';
import type { AdviceBudget } from './quoteAdvice.ts';
import { ambiguousQuote, unknownQuote, wrongSurroundings } from './quoteAdvice.ts';

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
