import fc from 'fast-check';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes, ParserError } from 'parse5';
import { describe, expect, test } from 'vitest';
import { hostileText } from '../export/testing/hostile.ts';
import { eventPage } from './eventPage.tsx';
import { framed } from './pageFrame.ts';
import { SITE, BUILT_INDEX, harbour, told } from './testing/harbour.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** @throws Error when a parser finds anything to complain about */
function elementsOf(html: string): Element[] {
  const faults: ParserError[] = [];
  const walk = (node: Node): Element[] => {
    const below = 'childNodes' in node ? node.childNodes.flatMap(walk) : [];
    return 'tagName' in node ? [node, ...below] : below;
  };
  const elements = walk(parse(html, { onParseError: (fault) => faults.push(fault) }));
  if (faults.length > 0) throw new Error(faults.map(({ code, startLine }) => `${code} in line ${startLine}`).join());
  return elements;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute(element: Element | undefined, name: string): string | null {
  return element?.attrs.find((each) => each.name === name)?.value ?? null;
}

const page = async (row: number) => elementsOf(eventPage(await harbour(), row, 'assets/eventPage-1.css'));
const named = (elements: readonly Element[], name: string) => elements.filter(({ tagName }) => tagName === name);
const one = (elements: readonly Element[], name: string) => textOf(named(elements, name)[0]!);
const linkTo = (elements: readonly Element[], rel: string) =>
  attribute(elements.find((each) => attribute(each, 'rel') === rel), 'href');
const content = (elements: readonly Element[], property: string) =>
  attribute(elements.find((each) => [attribute(each, 'property'), attribute(each, 'name')].includes(property)), 'content');

test('everything that is known of an event stands in it', async () => {
  const elements = await page(2);
  expect(one(elements, 'title')).toBe('Storm over the U.S. pier – The harbour');
  expect(one(elements, 'h2')).toBe('Storm over the U.S. pier');
  expect(one(elements, 'strong')).toBe('2 January 2031');
  const body = one(elements, 'body');
  for (const text of ['a day, as stated', 'Waves reach the café.', 'Was affected', 'Where they differ', 'On the pier']) {
    expect(body).toContain(text);
  }
  const quotes = named(elements, 'blockquote').map((quote) => textOf(named(quote.childNodes as Element[], 'p')[0]!));
  expect(quotes).toEqual(['狂風吹襲北方碼頭', 'The president’s house stood in 2031 as in 2032']);
  expect(named(elements, 'mark').map(textOf)).toEqual(['狂風', 'Th']);
});

test('a date that was worked out says how', async () => {
  expect(one(await page(3), 'body')).toContain('By the statutes.');
});

test('one walks on without a script, below any folder', async () => {
  const elements = await page(1);
  expect(attribute(named(elements, 'base')[0], 'href')).toBe('../../');
  expect([linkTo(elements, 'prev'), linkTo(elements, 'next')]).toEqual(['event/bridge-opens/', 'event/storm/']);
  expect(linkTo(await page(0), 'prev')).toBeNull();
  expect(linkTo(await page(3), 'next')).toBeNull();
  const ways = named(elements, 'a').map((each) => attribute(each, 'href')!);
  expect(ways).toContain('./');
  expect(ways.filter((each) => !/^(?:\.\/|event\/|https:)/.test(each))).toEqual([]);
});

test('previews say what it is, at its own address', async () => {
  const elements = await page(0);
  expect(linkTo(elements, 'canonical')).toBe(`${SITE}event/bridge-opens/`);
  expect(content(elements, 'og:url')).toBe(`${SITE}event/bridge-opens/`);
  expect(content(elements, 'og:image')).toBe(`${SITE}event/bridge-opens/preview.png`);
  expect(content(elements, 'og:image:alt')).toContain('The bridge opens, 1 January 2031');
  expect(content(elements, 'twitter:card')).toBe('summary_large_image');
  const description = '1 January 2031: Ada Quist cuts the ribbon after a months-long delay.';
  expect([content(elements, 'description'), content(elements, 'og:description')]).toEqual([description, description]);
});

test('without the site’s address nothing pretends to have one', async () => {
  const elements = elementsOf(eventPage(await harbour({}, { address: null }), 0, 'assets/eventPage-1.css'));
  expect([linkTo(elements, 'canonical'), content(elements, 'og:image'), content(elements, 'og:url')]).toEqual([
    null, null, null,
  ]);
  expect(content(elements, 'og:title')).toBe('The bridge opens');
});

test('data for machines: the event, its articles, its excerpts', async () => {
  const script = named(await page(2), 'script').find((each) => attribute(each, 'type') === 'application/ld+json')!;
  const [node, annotations] = JSON.parse(textOf(script)) as Record<string, unknown>[];
  expect(node).toMatchObject({
    '@id': `${SITE}event/storm/`,
    mainEntity: {
      '@type': 'Event',
      name: 'Storm over the U.S. pier',
      startDate: '2031-01-02',
      eventStatus: 'https://schema.org/EventScheduled',
    },
    citation: [{ headline: 'On the pier' }, { headline: 'The storm' }],
  });
  expect(annotations).toMatchObject({ type: 'AnnotationPage', items: [{ type: 'Annotation' }, { type: 'Annotation' }] });
});

test('whatever a story says, it is text', async () => {
  const sound = await page(0);
  const tags = sound.map(({ tagName }) => tagName);
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, async (headline, words) => {
      const at = { article: 0, position: { start: 0, end: 9 }, marks: [], chain: [words] };
      const excerpts = [{ ...at, quote: { exact: words, prefix: '', suffix: '' } }];
      const story = await harbour(told(`x${headline}`, { summary: `y${words}`, excerpts }, `z${headline}`));
      const elements = elementsOf(eventPage(story, 0, 'assets/eventPage-1.css'));
      expect(elements.map(({ tagName }) => tagName).filter((name) => name !== 'mark')).toEqual(
        tags.filter((name) => name !== 'mark'),
      );
    }),
    { numRuns: 25 },
  );
});

describe('the frame', () => {
  const parts = { title: 'T', description: 'D', lang: 'de', dir: 'ltr', head: [], body: '<p>x</p>', up: '../' } as const;

  test('takes what a story says as it is', () => {
    const title = '$& <title> $1';
    expect(one(elementsOf(framed(BUILT_INDEX, { ...parts, title })), 'title')).toBe(title);
  });

  test('the policy lets the page’s base be its own site', () => {
    expect(framed(BUILT_INDEX, parts)).toContain('base-uri &#39;self&#39;');
  });

  test('the styles that the start page brings along are linked to', () => {
    const html = BUILT_INDEX.replace('</head>', '<style>.v1{display:block}</style></head>');
    const made = framed(html, parts);
    expect(made).not.toContain('<style>');
    expect(made).toContain('<link rel="stylesheet" href="./assets/index-1.css">');
  });

  test('an index.html without a place for it is not passed over', () => {
    expect(() => framed(BUILT_INDEX.replace('base-uri', 'x-uri'), parts)).toThrow(/index\.html has no place/);
  });
});
