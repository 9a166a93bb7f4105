/** The sources of what is printed, numbered as they are first called upon. */
import type { Article, Link } from '../../model/bundle.ts';
import type { PrintedEvent } from './printable.ts';

export type Source =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'page'; readonly link: Link };

export interface Sources {
  /** In order of their numbers, from 1. */
  readonly list: readonly Source[];
  ofArticle(article: Article): number;
  ofPage(link: Link): number;
}

export function sourcesOf(events: readonly PrintedEvent[]): Sources {
  const list: Source[] = [];
  const numbers = new Map<string, number>();
  const add = (key: string, source: Source): void => {
    if (numbers.has(key)) return;
    list.push(source);
    numbers.set(key, list.length);
  };
  for (const { table, detail } of events) {
    for (const { article: index } of detail.excerpts) {
      const article = table.articles[index]!;
      add(keyOfArticle(article), { kind: 'article', article });
    }
    for (const link of detail.sources) add(keyOfPage(link), { kind: 'page', link });
  }
  return {
    list,
    ofArticle: (article) => numbers.get(keyOfArticle(article)) ?? 0,
    ofPage: (link) => numbers.get(keyOfPage(link)) ?? 0,
  };
}

const keyOfArticle = ({ id }: Article): string => `article ${id}`;
const keyOfPage = ({ url }: Link): string => `page ${url}`;
