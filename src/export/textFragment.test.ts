import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article, Excerpt } from '../model/bundle.ts';
import { wellFormed } from './plainText.ts';
import { hostileText } from './testing/hostile.ts';
import { passageLink } from './textFragment.ts';

const PAGE = 'https://gazette.example/pier?page=1';

function link(exact: string, { prefix = '', suffix = '', url = PAGE, length = exact.length } = {}): string {
  const article: Article = { id: 'pier', title: 'The pier', url, published: null, sha256: '' };
  const excerpt: Excerpt = {
    article: 0,
    quote: { exact, prefix, suffix },
    position: { start: 0, end: length },
    marks: [],
    chain: [],
  };
  return passageLink(article, excerpt)!;
}

/** As a browser reads it: percent-decoded after it is parted. */
function parsed(url: string): { prefix: string; start: string; end: string; suffix: string } {
  const [, directive = ''] = /:~:text=([^&]*)$/.exec(url) ?? [];
  const parts = directive.split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()!.slice(0, -1) : '';
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()!.slice(1) : '';
  const [start = '', end = '', ...others] = parts;
  expect(others).toEqual([]);
  const [p, s, e, f] = [prefix, start, end, suffix].map(decodeURIComponent) as [
    string,
    string,
    string,
    string,
  ];
  return { prefix: p, start: s, end: e, suffix: f };
}

test('a short passage as it is, with the words around it', () => {
  const surroundings = { prefix: 'ld ones said that ', suffix: ' of the storm, and then it wen' };
  expect(link('the pier fell', surroundings)).toBe(
    `${PAGE}#:~:text=ones%20said%20that-,the%20pier%20fell,-of%20the%20storm`,
  );
});

test('a longer one alone, a long one by its first and last words', () => {
  const sentence = 'The old pier fell into the sea on Tuesday, as two of its keepers told the Gazette.';
  expect(parsed(link(sentence))).toEqual({ prefix: '', start: sentence, end: '', suffix: '' });
  expect(parsed(link(`${sentence} ${sentence}`))).toEqual({
    prefix: '',
    start: 'The old pier fell into the sea',
    end: 'of its keepers told the Gazette.',
    suffix: '',
  });
});

test('what may go over two paragraphs has a start and an end', () => {
  expect(parsed(link('It fell. Nobody was hurt.', { length: 26 }))).toMatchObject({
    start: 'It fell',
    end: 'Nobody was hurt.',
  });
});

test('hyphens, commas and ampersands are no marks of the directive', () => {
  expect(link('half-built, cracked & shut')).toContain('text=half%2Dbuilt%2C%20cracked%20%26%20shut');
});

test('an own fragment stays, another directive does not', () => {
  expect(link('it fell', { url: 'https://a.example/#news' })).toBe(
    'https://a.example/#news:~:text=it%20fell',
  );
  expect(link('it fell', { url: 'https://a.example/#:~:text=x' })).toBe(
    'https://a.example/#:~:text=it%20fell',
  );
});

test('no address, no link', () => {
  const article: Article = { id: 'pier', title: 'The pier', published: null, sha256: '' };
  const quote = { exact: 'it fell', prefix: '', suffix: '' };
  expect(
    passageLink(article, { article: 0, quote, position: { start: 0, end: 7 }, marks: [], chain: [] }),
  ).toBeNull();
});

test('of any passage: words of its beginning, its end and its surroundings', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (exact, prefix, suffix) => {
      const read = parsed(link(exact, { prefix, suffix }));
      expect(wellFormed(exact).startsWith(read.start)).toBe(true);
      expect(wellFormed(exact).endsWith(read.end)).toBe(true);
      expect(wellFormed(prefix).includes(read.prefix)).toBe(true);
      expect(wellFormed(suffix).includes(read.suffix)).toBe(true);
      expect(read.start.length + read.end.length).toBeLessThanOrEqual(wellFormed(exact).length);
    }),
  );
});
