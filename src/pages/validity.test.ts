/** What the written pages and files promise to those who read them by the rules of their forms. */
import { parse } from 'parse5';
import type { ParserError } from 'parse5';
import { describe, expect, test } from 'vitest';
import { feed } from './feed.ts';
import { sitePages } from './index.ts';
import { notFoundPage } from './notFoundPage.tsx';
import { startJsonLd } from './startJsonLd.ts';
import { BUILT_INDEX, SITE, harbour, publication, told } from './testing/harbour.ts';

const filesOf = async (address: string | null) => {
  const pages = await sitePages(publication(), { html: BUILT_INDEX, panelStyles: [], address, isPublished: true, pictures: true });
  return [...pages.files('assets/x.css')];
};

type Node = Readonly<Record<string, unknown>>;

/** Every object in it that says what it is. */
function typed(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(typed);
  return '@type' in value || 'type' in value ? [value, ...below] : below;
}

function dataIn(html: string): Node[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)];
  return scripts.flatMap(([, json = '']) => typed(JSON.parse(json)));
}

describe.each([SITE, null])('a site at %s', (address) => {
  test('a parser finds nothing to complain about, and no two elements of a page have one id', async () => {
    const pages = (await filesOf(address)).filter(({ name }) => name.endsWith('.html'));
    expect(pages.map(({ name }) => name)).toContain('404.html');
    for (const { name, content } of pages) {
      const faults: ParserError[] = [];
      parse(content, { onParseError: (fault) => faults.push(fault) });
      expect(faults.map(({ code, startLine }) => `${name}: ${code} in line ${startLine}`)).toEqual([]);
      const ids = [...content.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  test('data for machines: each thing says what it is; what names a thing is an address', async () => {
    const pages = (await filesOf(address)).filter(({ name }) => name.endsWith('index.html'));
    const nodes = pages.flatMap(({ content }) => dataIn(content));
    const events = nodes.filter((node) => node['@type'] === 'Event');
    expect(events.length).toBeGreaterThanOrEqual(4);
    for (const event of events) {
      expect(event['name']).toEqual(expect.any(String));
      expect(event['eventStatus']).toBe('https://schema.org/EventScheduled');
      expect(event['startDate'] ?? '0000').toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
    }
    for (const { url } of nodes) if (typeof url === 'string') expect(URL.canParse(url)).toBe(true);
    const annotationPages = nodes.filter(({ type }) => type === 'AnnotationPage');
    for (const each of annotationPages) {
      expect(each['id']).toMatch(/#annotations$/);
      expect(each['items']).not.toEqual([]);
    }
  });
});

test('the start page names the pages that there are, of many the most important', async () => {
  const story = await harbour();
  const start = startJsonLd(story, SITE) as { hasPart: Node[]; mainEntity: { itemListElement: Node[] } };
  expect(start).toMatchObject({
    '@type': 'CollectionPage',
    '@id': SITE,
    name: 'The harbour',
    temporalCoverage: expect.stringMatching(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/),
    mainEntity: { '@type': 'ItemList', numberOfItems: story.table.counts.events },
  });
  expect(start.hasPart.map((part) => part['url'])).toEqual(story.table.id.map((id) => `${SITE}event/${id}/`));
  expect(start.mainEntity.itemListElement.map(({ position, item }) => [position, (item as Node)['@id']])).toEqual(
    start.hasPart.map((part, i) => [i + 1, part['@id']]),
  );
  const [page] = await filesOf(SITE);
  expect(dataIn(page!.content)[0]).toMatchObject({ '@type': 'CollectionPage' });
  const none = await harbour({ places: [], labels: { id: [], headline: [], formerly: {} }, details: [] });
  expect(startJsonLd(none, SITE)).not.toHaveProperty('hasPart.0');
});

test('the page for what is not there: whole addresses where there is one, else none', async () => {
  const page = await notFoundPage(await harbour(told('<b>&"', {})));
  const links = [...page.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href);
  expect(links[0]).toBe(SITE);
  expect(links.slice(1)).toContain(`${SITE}event/storm/`);
  expect(page).toContain('&lt;b&gt;&amp;');
  expect(page).toContain('name="robots" content="noindex"');
  expect(page).not.toMatch(/<script|<link/);
  const without = await notFoundPage(await harbour({}, { address: null }));
  expect(without).not.toContain('href=');
  expect(without).toContain('shorten it');
});

test('its style is let through by the policy of the page, and nothing else is', async () => {
  const page = await notFoundPage(await harbour());
  const style = /<style>([^]*?)<\/style>/.exec(page)![1]!;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  expect(page).toContain(`default-src 'none'; style-src 'sha256-${Buffer.from(hash).toString('base64')}'`);
});

test('the feed has what RFC 4287 wants: ids of its own, a title and a time that it can write', async () => {
  const text = feed(await harbour())!;
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
  const entries = count(/<entry>/g);
  const ids = [...text.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id!);
  expect(new Set(ids).size).toBe(entries + 1);
  expect(ids.every((id) => URL.canParse(id))).toBe(true);
  expect(count(/<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/g)).toBe(entries + 1);
  expect(count(/<title>[^<]+<\/title>/g)).toBe(entries + 1);
  expect(count(/<author><name>[^<]+<\/name><\/author>/g)).toBe(1);
  expect(count(/<link rel="self"/g)).toBe(1);
  const { about } = publication();
  expect(feed(await harbour({ about: { ...about, toldOn: Date.UTC(12_000, 0, 2) } }))).toBeNull();
});
