import fc from 'fast-check';
import { expect, test } from 'vitest';
import { de } from '../../words/de.ts';
import { exportStringsFor } from '../../words/exportLanguages.ts';
import { oneLine } from '../plainText.ts';
import { hostileText } from '../testing/hostile.ts';
import { edtf, ENGLISH, HARBOUR, oneEvent, shippedStory } from '../testing/shippedStory.ts';
import { eventCitation, excerptCitation, storyCitation, writeCitation } from './citations.ts';
import type { CitationFormat } from './citations.ts';

const ACCESSED = Date.UTC(2026, 10, 22, 18);
const OPTIONS = { words: ENGLISH, accessed: ACCESSED };
const GERMAN = { words: { strings: de, texts: exportStringsFor('de') }, accessed: ACCESSED };

const shipped = shippedStory();
const hack = shipped.table.id.indexOf('dnc-hack');

function ofEvent(format: CitationFormat, options = OPTIONS): Promise<string> {
  return writeCitation(eventCitation(shipped, hack, options), format);
}

function ofExcerpt(format: CitationFormat, number: number, options = OPTIONS): Promise<string> {
  return writeCitation(excerptCitation(shipped, hack, number, options)!, format);
}

test('an event in words: the timeline’s page, undated, and when it was looked at', async () => {
  const url = 'https://example.org/timelines/election/?event=dnc-hack';
  expect(await ofEvent('text')).toBe(
    `“Democrats hacked, emails released” (n.d.). What Beijing promised about the 2024 election. ${url} ` +
      '(accessed 22 November 2026)\n',
  );
  expect(await ofEvent('text', GERMAN)).toBe(
    `„Democrats hacked, emails released“ (o. J.). What Beijing promised about the 2024 election. ${url} ` +
      '(abgerufen am 22. November 2026)\n',
  );
  expect(await writeCitation(eventCitation(shipped, hack, { words: ENGLISH }), 'text')).toMatch(
    /=dnc-hack\n$/,
  );
});

test('an excerpt in words: its article, with what is known of it', async () => {
  expect(await ofExcerpt('text', 1)).toBe(
    '“Foreign interference in U.S. elections grabbed headlines in 2016, when Russian intelligence agencies hacked ' +
      "the Democratic National Committee and released emails that were detrimental to Hillary Clinton's campaign.”\n" +
      'Fiona Tan (31 January 2024). “Xi Jinping promised Joe Biden China won’t interfere in 2024 US election: CNN”\n' +
      'Quoted in “What Beijing promised about the 2024 election”, ' +
      'https://example.org/timelines/election/?event=dnc-hack&excerpt=1\n',
  );
  expect(await ofExcerpt('text', 2)).toContain(
    '\n“Exclusive: Xi promised Biden China wouldn’t interfere in 2024 election” (n.d.)\n',
  );
  expect(excerptCitation(shipped, hack, 3, OPTIONS)).toBeNull();
});

test('the timeline in words', async () => {
  const url = 'https://example.org/timelines/election/?actor=china';
  expect(await writeCitation(storyCitation(shipped.table, url, OPTIONS), 'text')).toBe(
    `“What Beijing promised about the 2024 election” (n.d.). ${url} (accessed 22 November 2026)\n`,
  );
  const [item] = JSON.parse(await writeCitation(storyCitation(shipped.table, url, OPTIONS), 'csl-json')) as object[];
  expect(item).toMatchObject({ id: 'timeline', type: 'webpage', note: 'As told up to 31 January 2024' });
});

test.each([
  ['1984~', 'about 1984'],
  ['2024-21', 'spring 2024'],
  ['2024-01-26/2024-01-27', '26–27 January 2024'],
  ['2023-11?', 'perhaps November 2023'],
])('an article of %s is of %s', async (date, words) => {
  const { table } = HARBOUR;
  const article = { ...table.articles[0]!, published: edtf(date) };
  const citation = excerptCitation({ ...HARBOUR, table: { ...table, articles: [article] } }, 0, 1, OPTIONS)!;
  expect(await writeCitation(citation, 'text')).toContain(`“On the pier” (${words})`);
});

test.each([
  ['The “safe” pier', '“The ‘safe’ pier” (n.d.). Harbour Inc. https://'],
  ['„Eins“ und “zwei”', '“„Eins“ und ‘zwei’” (n.d.). Harbour Inc. https://'],
  ['The ”wrong“ pier', '“The ”wrong“ pier” (n.d.). Harbour Inc. https://'],
])('%s: quotation marks within others, and no second full stop', async (headline, start) => {
  const text = await writeCitation(eventCitation(oneEvent({ headline, title: 'Harbour Inc.' }), 0, OPTIONS), 'text');
  expect(text.slice(0, start.length)).toBe(start);
});

test('a quotation that ends in a full stop gets no second one', async () => {
  const { details } = HARBOUR;
  const [first] = details[0]!.excerpts;
  const quote = { ...first!.quote, exact: 'The pier is open.' };
  const extract = { ...HARBOUR, details: [{ ...details[0]!, excerpts: [{ ...first!, quote }] }] };
  const [item] = JSON.parse(await writeCitation(excerptCitation(extract, 0, 1, OPTIONS)!, 'csl-json')) as [object];
  expect(item).toMatchObject({ note: expect.stringContaining('“The pier is open.” Quoted in') });
});

test('BibTeX', async () => {
  expect(await ofExcerpt('bibtex', 1)).toMatch(
    new RegExp(
      '^@misc\\{tan,\n  author = \\{\\{Fiona Tan\\}\\},\n  title = \\{.*\\},\n  year = \\{2024\\},\n' +
        '  month = jan,\n  day = \\{31\\},\n  note = \\{.*\\},\n  language = \\{en\\},\n\\}\n$',
    ),
  );
  expect(await ofExcerpt('bibtex', 2)).toContain('\n  year = {n.d.},\n');
  const event = await ofEvent('bibtex');
  expect(event).toMatch(/^@misc\{dnc-hack,\n/);
  expect(event).toContain(
    '  url = {https://example.org/timelines/election/?event=dnc-hack},\n  urldate = {2026-11-22},\n',
  );
  expect(event).toContain('note = {Date of the event: 2016 (EDTF 2016). As told up to 31 January 2024}');
});

test('RIS', async () => {
  const article = await ofExcerpt('ris', 1);
  expect(article).toMatch(/^TY  - GEN\r\nID  - tan\r\n/);
  expect(article).toMatch(
    /\r\nAU  - Fiona Tan\r\n(.*\r\n)*PY  - 2024\r\nDA  - 2024\/01\/31\/\r\nER  - \r\n$/,
  );
  expect(await ofExcerpt('ris', 2)).not.toMatch(/^(?:PY|DA|AU)/m);
  expect(await ofEvent('ris')).toMatch(/^TY  - ELEC\r\n(.*\r\n)*Y2  - 2026\/11\/22\/\r\nER  - \r\n$/);
});

test('CSL-JSON: nothing that is not known', async () => {
  const [article] = JSON.parse(await ofExcerpt('csl-json', 2)) as Record<string, unknown>[];
  expect(Object.keys(article ?? {}).toSorted()).toEqual([
    'citation-key',
    'id',
    'language',
    'note',
    'title',
    'type',
  ]);
  expect(article?.['note']).toMatch(/^text credited to CNN\. “how wary/);
});

test('an article with a publisher and an address', async () => {
  const { table } = HARBOUR;
  const gazette = {
    ...table.articles[0]!,
    author: 'Zoë Müller',
    publisher: 'Gazette & Co',
    url: 'https://gazette.example/a_b?c={d}',
  };
  const story = { ...HARBOUR, table: { ...table, articles: [gazette] } };
  const citation = excerptCitation(story, 0, 1, OPTIONS)!;
  expect(await writeCitation(citation, 'text')).toContain(
    '\nZoë Müller (4 January 2031). “On the pier”. Gazette & Co. https://gazette',
  );
  const bibtex = await writeCitation(citation, 'bibtex');
  expect(bibtex).toMatch(/^@article\{gazette,/);
  expect(bibtex).toContain('journal = {Gazette \\& Co}');
  expect(bibtex).toContain('url = {https://gazette.example/a_b?c=%7Bd%7D}');
  const ris = await writeCitation(citation, 'ris');
  expect(ris).toMatch(/^TY  - NEWS\r\n/);
  expect(ris).toContain('\r\nT2  - Gazette & Co\r\n');
  expect(ris).toContain('\r\nUR  - https://gazette.example/a_b?c={d}\r\n');
});

interface Read {
  readonly title?: string;
}

/** As the library calls them. Told, as what it guesses from would be found in the titles of this test, too. */
const TYPES = { bibtex: '@bibtex/text', ris: '@ris/file' } as const;

/** By the library’s own reader. */
async function read(text: string, format: keyof typeof TYPES): Promise<Read[]> {
  const { plugins } = (await import('@citation-js/core')) as unknown as {
    plugins: { input: { chain(text: string, options: object): Read[] } };
  };
  return plugins.input.chain(text, { generateGraph: false, forceType: TYPES[format] });
}

test('any texts come back', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, async (headline, title) => {
      fc.pre(oneLine(headline) !== '' && oneLine(title) !== '');
      const citation = eventCitation(oneEvent({ headline, title }), 0, OPTIONS);
      for (const format of ['bibtex', 'ris'] as const) {
        const [item, ...others] = await read(await writeCitation(citation, format), format);
        expect(others).toEqual([]);
        expect(item?.title).toBe(oneLine(headline));
      }
      const [item] = JSON.parse(await writeCitation(citation, 'csl-json')) as Read[];
      expect(item?.title).toBe(oneLine(headline));
    }),
    { examples: [['@article{,}', '"']] },
  );
});

/** Quotation marks inside of others, and full stops beside others, are set as the language has them. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}<>{}\\%&#$]/gu, '');
}

test('any texts in words: one line with the letters that they have', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, async (headline, title) => {
      fc.pre(oneLine(headline) !== '' && oneLine(title) !== '');
      const text = await writeCitation(eventCitation(oneEvent({ headline, title }), 0, OPTIONS), 'text');
      expect(text.trim().split('\n')).toHaveLength(1);
      expect(letters(text)).toContain(letters(headline));
      expect(letters(text)).toContain(letters(title));
    }),
  );
});
