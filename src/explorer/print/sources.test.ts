import { expect, test } from 'vitest';
import type { Article, EventDetail } from '../../model/bundle.ts';
import { tableOf } from '../../timeline/testing/tables.ts';
import { allStrings } from '../../words/allStrings.ts';
import { en } from '../../words/en.ts';
import { sourceInWords } from './ChronologySources.tsx';
import type { PrintedEvent } from './printable.ts';
import { sourcesOf } from './sources.ts';

const article = (id: string, more: Partial<Article> = {}): Article =>
  ({ id, title: `On ${id}`, published: null, sha256: '', ...more });
const articles = [article('pier'), article('bridge', { author: 'Ada Quist', publisher: 'Gazette', url: 'https://gazette.example/1' })];
const table = { ...tableOf([{ edtf: '2031' }, { edtf: '2032' }]), articles };

function event(row: number, from: readonly number[], urls: readonly string[] = []): PrintedEvent {
  const excerpt = (index: number): EventDetail['excerpts'][number] => ({
    article: index,
    quote: { exact: 'a', prefix: '', suffix: '' },
    position: { start: 0, end: 1 },
    marks: [],
    chain: [],
  });
  const detail: EventDetail = {
    summary: '', excerpts: from.map(excerpt), differences: [], media: [], places: [],
    sources: urls.map((url) => ({ url })),
  };
  return { table, row, place: row, detail };
}

test('sources are numbered as they are first called upon, each once', () => {
  const sources = sourcesOf([event(0, [1, 1], ['https://a.example/']), event(1, [0, 1], ['https://a.example/'])]);
  expect(sources.list).toHaveLength(3);
  expect([articles[1]!, articles[0]!].map(sources.ofArticle)).toEqual([1, 3]);
  expect(sources.ofPage({ url: 'https://a.example/' })).toBe(2);
});

test('a source says what is known of it and no more', () => {
  const strings = allStrings(en);
  expect(sourceInWords({ kind: 'article', article: articles[1]! }, strings))
    .toBe('Ada Quist: “On bridge”, Gazette, undated. https://gazette.example/1');
  expect(sourceInWords({ kind: 'article', article: articles[0]! }, strings)).toBe('“On pier”, undated.');
  expect(sourceInWords({ kind: 'page', link: { url: 'https://a.example/' } }, strings)).toBe('https://a.example/');
});
