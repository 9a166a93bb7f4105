/** Articles as the reader meets them: who wrote them, when. */
import type { Article } from '../../model/bundle.ts';
import { dateInWords } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import type { AllStrings } from '../../words/strings.ts';

/** Author, else publisher, else whom the text is credited to, else the title. */
export function bylineOf(article: Article, strings: AllStrings): string {
  const { author, publisher, credit } = article;
  if (author) return publisher ? `${author}, ${publisher}` : author;
  return publisher ?? (credit ? fill(strings.later.event.creditedTo, { name: credit }) : article.title);
}

export function publishedInWords({ published }: Article, strings: AllStrings): string {
  return published ? dateInWords(published, strings) : strings.later.event.undated;
}

/**
 * Who told whom, first hand first: "a source → CNN → this article". An article whose own house is
 * the last link is not named once more; without links the article speaks in its own words.
 */
export function chainInWords(chain: readonly string[], article: Article, strings: AllStrings): string {
  const { ownWords, thisArticle } = strings.later.event;
  const last = chain.at(-1);
  if (last === undefined) return ownWords;
  const own = [article.author, article.publisher, article.credit].includes(last);
  return (own ? chain : [...chain, thisArticle]).join(' → ');
}
