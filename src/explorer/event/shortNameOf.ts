import type { Article } from '../../model/bundle.ts';

/** Whose an article is, in a word or two: author, else publisher, else whom it is credited to, else its title. */
export function shortNameOf({ author, publisher, credit, title }: Article): string {
  return author ?? publisher ?? credit ?? title;
}
