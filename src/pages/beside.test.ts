/** What stands beside the pages: sitemap, feed, oEmbed, the start page's head. */
import { expect, test } from 'vitest';
import { writePagedEvents } from '../model/publication.ts';
import { sitePages } from './index.ts';
import { feed } from './feed.ts';
import { oembed } from './oembed.ts';
import { sitemaps } from './sitemap.ts';
import { BUILT_INDEX, SITE, harbour, publication, told } from './testing/harbour.ts';

test('a sitemap names every page; a long one is cut, and an index names its parts', () => {
  const whole = sitemaps(SITE, ['', 'event/a/']);
  expect(whole.map(({ name }) => name)).toEqual(['sitemap.xml']);
  expect(whole[0]!.content).toContain(`<url><loc>${SITE}event/a/</loc></url>`);
  const cut = sitemaps(SITE, ['', 'event/a/', 'event/b/'], 2);
  expect(cut.map(({ name }) => name)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
  expect(cut[0]!.content).toContain(`<sitemap><loc>${SITE}sitemap-2.xml</loc></sitemap>`);
  expect(cut[2]!.content.match(/<url>/g)).toHaveLength(1);
});

test('the feed: latest told first; what no dated article tells of has no date of publication', async () => {
  const text = feed(await harbour())!;
  const entries = text.split('<entry>').slice(1);
  expect(entries.map((entry) => /<title>(.*)<\/title>/.exec(entry)![1])).toEqual([
    'A vote on the ferry', 'Storm over the U.S. pier', 'Dockers’ strike', 'The bridge opens',
  ]);
  expect(entries.map((entry) => entry.includes('<published>'))).toEqual([false, true, false, true]);
  expect(entries[1]).toContain('<updated>2031-01-04T00:00:00Z</updated>');
  expect(entries[1]).toContain(`<id>${SITE}event/storm/</id>`);
  expect(entries[1]).toContain('Date of the event: 2 January 2031. Waves reach the café.');
});

test('the feed is XML whatever the story says, and there is none where nothing is dated', async () => {
  const story = await harbour(told('<b>&"\u0007\u{1F600}', { summary: ']]> \uD83D' }));
  const text = feed(story)!;
  expect(text).toContain('<title>&lt;b&gt;&amp;&quot;\u{1F600}</title>');
  expect(text).toContain(']]&gt; \uFFFD');
  const { about } = publication();
  expect(feed(await harbour({ about: { ...about, toldOn: null } }))).toBeNull();
});

test('oEmbed: the timeline with the event, embedded', async () => {
  const story = await harbour(told('“Quo"ted”', {}));
  const answer = JSON.parse(oembed(story, 0)) as Record<string, string | number>;
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: '“Quo"ted”', width: 960, height: 600 });
  expect(answer['html']).toContain(`src="${SITE}?event=bridge-opens&amp;embed"`);
  expect(answer['html']).toContain('title="“Quo&quot;ted”"');
  expect(answer['thumbnail_url']).toBe(`${SITE}event/bridge-opens/preview.png`);
  const start = JSON.parse(oembed(story, null)) as Record<string, string>;
  expect(start['html']).toContain(`src="${SITE}?embed"`);
  expect(start['thumbnail_url']).toBe(`${SITE}preview.png`);
  const plain = await harbour({}, { pictures: false });
  expect(JSON.parse(oembed(plain, 0))).not.toHaveProperty('thumbnail_url');
});

const filesOf = async (address: string | null, isPublished = address !== null) => {
  const site = { html: BUILT_INDEX, panelStyles: [], address, isPublished, pictures: false };
  const pages = await sitePages(publication(), site);
  return new Map([...pages.files('assets/x.css')].map(({ name, content }) => [name, content]));
};

test('a site: pages, former ids, and the rest where its address is known', async () => {
  const files = await filesOf(SITE);
  expect([...files.keys()].filter((name) => !name.startsWith('event/')).toSorted()).toEqual([
    '404.html', 'feed.xml', 'index.html', 'oembed.json', 'sitemap.xml',
  ]);
  expect(files.get('event/old-strike/index.html')).toBe(files.get('event/strike/index.html'));
  expect(files.get('event/old-strike/index.html')).toContain(`rel="canonical" href="${SITE}event/strike/"`);
  expect(files.get('index.html')).toContain(`rel="canonical" href="${SITE}"`);
  expect(files.get('sitemap.xml')).not.toContain('old-strike');
  const without = await filesOf(null);
  expect([...without.keys()].filter((name) => !name.endsWith('index.html'))).toEqual(['404.html']);
  expect(await filesOf(SITE)).toEqual(files);
});

test('the start page leads to pages that are there', async () => {
  const links = '<a href="event/strike/">A</a><a href="event/other/">B</a>';
  const html = BUILT_INDEX.replace('<div id="root">', `<div id="root">${links}`);
  const pages = await sitePages(publication(), { html, panelStyles: [], address: null, isPublished: false, pictures: false });
  const [start] = pages.files('assets/x.css');
  expect(start!.content).toContain('<a href="event/strike/">A</a><a href="./?event=other">B</a>');
});

test('every page tells the explorer which events have one', async () => {
  const story = await harbour({ paged: { weight: 300_001, place: 2 } });
  expect(writePagedEvents(story.publication.paged)).toBe('300001 2');
  const files = await filesOf(SITE);
  expect(files.get('index.html')).toContain('<meta name="dateline:event-pages" content="all">');
  expect(files.get('event/storm/index.html')).toContain('<meta name="dateline:event-pages" content="all">');
});

test('every page tells the explorer where others find it, but not that one looks at it on the own machine', async () => {
  const said = `<meta name="dateline:published-at" content="${SITE}">`;
  for (const page of ['index.html', 'event/storm/index.html']) {
    expect((await filesOf(SITE)).get(page)).toContain(said);
    for (const files of [await filesOf(SITE, false), await filesOf(null)]) {
      expect(files.get(page)).not.toContain('published-at');
    }
  }
});
