import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventJsonLd, jsonLdOf, jsonText } from './jsonLd.ts';
import { hostileText } from './testing/hostile.ts';
import { ENGLISH, HARBOUR, edtf, oneEvent, shippedStory } from './testing/shippedStory.ts';

interface Node {
  readonly [key: string]: unknown;
}

function read(text: string): { story: Node & { hasPart: Node[] }; annotations: Node & { items: Node[] } } {
  const [story, annotations] = JSON.parse(text) as [Node & { hasPart: Node[] }, Node & { items: Node[] }];
  return { story, annotations };
}

function eventOf(date: string): Node {
  const { story } = read(jsonLdOf(oneEvent({ date: edtf(date) }), ENGLISH));
  return story.hasPart[0]?.['mainEntity'] as Node;
}

test.each([
  ['2024-11-05', '2024-11-05', undefined],
  ['2023-11', '2023-11', undefined],
  ['2016', '2016', undefined],
  ['2024-21', '2024', undefined],
  ['2023-24', undefined, undefined],
  ['198X', undefined, undefined],
  ['1984~', undefined, undefined],
  ['1984?', undefined, undefined],
  ['2024-01-26/2024-01-27', '2024-01-26', '2024-01-27'],
  ['2016/..', '2016', undefined],
  ['/2024-01', undefined, '2024-01'],
  ['2023~/2024-01-29', undefined, '2024-01-29'],
  ['[2024-01-27..2024-01-31]', '2024-01', undefined],
  ['[2023-12-30..2024-01-02]', undefined, undefined],
  ['[..2024]', undefined, undefined],
  ['{2024-02-06,2024-02-08}', '2024-02-06', '2024-02-08'],
  ['-0044-03-15', '-0044-03-15', undefined],
])('%s: from %s to %s', (date, start, end) => {
  const event = eventOf(date);
  expect(event['startDate']).toBe(start);
  expect(event['endDate']).toBe(end);
  expect(event['dcterms:date']).toEqual({ '@type': 'edtf:EDTF', '@value': date });
});

test('the story that ships: events, what they rest on, and nothing that is not known', () => {
  const { story, annotations } = read(jsonLdOf(shippedStory(), ENGLISH));
  expect(story).toMatchObject({
    '@type': 'CreativeWork',
    '@id': 'https://example.org/timelines/election/',
    name: 'What Beijing promised about the 2024 election',
    contentReferenceTime: '2024-01-31',
  });
  const page = story.hasPart.find(({ name }) => name === 'Democrats hacked, emails released');
  expect(page).toMatchObject({
    '@type': 'WebPage',
    mainEntity: {
      '@type': 'Event',
      '@id': 'https://example.org/timelines/election/?event=dnc-hack#event',
      eventStatus: 'https://schema.org/EventScheduled',
      startDate: '2016',
    },
    citation: [
      { '@type': 'Article', author: { '@type': 'Person', name: 'Fiona Tan' }, datePublished: '2024-01-31' },
      { '@type': 'Article', creditText: 'CNN' },
    ],
  });
  const undated = (page?.['citation'] as Node[] | undefined)?.[1] ?? {};
  expect(Object.keys(undated).toSorted()).toEqual(['@type', 'creditText', 'headline']);
  expect(annotations.items.length).toBe(shippedStory().table.counts.excerpts);
});

test('positions count in the text that the hash names', () => {
  const { annotations } = read(jsonLdOf(shippedStory(), ENGLISH));
  const files = ['000_b2f426a4167bbb21.txt', '002_9949f704811cd8f0.txt'];
  const texts = new Map(
    files.map((file) => {
      const text = readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8');
      return [`ni:///sha-256;${createHash('sha256').update(text).digest('base64url')}`, text];
    }),
  );
  for (const { target } of annotations.items) {
    const { source, selector } = target as { source: Node; selector: [Node, Node] };
    const [words, position] = selector;
    const passage = texts
      .get(String(source['id']))
      ?.slice(Number(position['start']), Number(position['end']));
    expect(passage?.split(/\s+/).join(' ')).toBe(words['exact']);
  }
});

test('on the article’s own page only the words hold', () => {
  const { annotations } = read(jsonLdOf(HARBOUR, ENGLISH));
  const item = annotations.items.find(({ id }) => id === 'https://harbour.example/?event=storm&excerpt=2');
  expect(item?.['target']).toMatchObject([
    { source: 'https://herald.example/', selector: { type: 'TextQuoteSelector' } },
    { source: { via: 'https://herald.example/' } },
  ]);
});

test('one event, for its own page', () => {
  const shipped = shippedStory();
  const row = shipped.table.id.indexOf('bangkok-talks');
  const [page, annotations] = eventJsonLd(shipped, row, ENGLISH);
  expect(page).toMatchObject({
    mainEntity: { name: 'Sullivan and Wang meet in Bangkok' },
    isPartOf: { name: shipped.table.title },
  });
  expect(annotations?.['items']).toHaveLength(4);
});

test('without an address nothing claims one', () => {
  const text = jsonLdOf(shippedStory(null), ENGLISH);
  expect(text).not.toContain('"url"');
  expect(text).toContain('"@id": "_:dnc-hack"');
});

test('any texts come back, and none ends a script element', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (headline, summary) => {
      const text = jsonLdOf(oneEvent({ headline: `${headline}</script><!--`, detail: { summary } }), ENGLISH);
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      const { story } = read(text);
      expect(story.hasPart[0]?.['name']).toBe(
        `${headline.replace(/\p{Surrogate}/gu, '\uFFFD')}</script><!--`,
      );
    }),
  );
  expect(jsonText({ a: '<' })).toBe('{\n  "a": "\\u003c"\n}\n');
});
