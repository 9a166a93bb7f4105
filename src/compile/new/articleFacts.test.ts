import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFacts } from './articleFacts.ts';

const TEXT = '\n\nThe old bridge fell on 3 May 2031.\n';

test('a text with its headline, and who and when under it', () => {
  expect(articleFacts('a.txt', `The bridge of Lowmere\n\nAda Brook| May 12, 2031, 07:21 PM${TEXT}`)).toEqual({
    title: 'The bridge of Lowmere',
    isTitleSaid: false,
    published: { edtf: '2031-05-12', clock: '07:21 PM', words: 'May 12, 2031, 07:21 PM' },
    doubtful: [],
  });
});

describe('a line that says when', () => {
  test.each([
    ['Harbour Gazette, 12 May 2031', '2031-05-12'],
    ['By Ada Brook, Harbour Gazette, 12 May 2031', '2031-05-12'],
    ['12 May 2031', '2031-05-12'],
    ['Published on 12 May 2031', '2031-05-12'],
    ['Published 12 May 2031, updated 13 May 2031', '2031-05-12'],
    ['Monday, 12 May 2031 · 4 min read', '2031-05-12'],
    ['Published: May 2031', '2031-05'],
    ['Date: 2031-05-12', '2031-05-12'],
    ['Veröffentlicht am 12. Mai 2031', '2031-05-12'],
    ['Lowmere, den 12.5.2031', '2031-05-12'],
    ['Updated 13 May 2031', undefined],
    ['The mayor resigned on Monday, 12 May 2031', undefined],
    ['It fell, on 12 May 2031.', undefined],
    ['The summer of 2031', undefined],
    ['May 2031', undefined],
  ])('%s', (line, edtf) => {
    expect(articleFacts('a.txt', `The bridge of Lowmere\n${line}${TEXT}`).published?.edtf).toBe(edtf);
  });
});

test('a headline that ends in a date is a headline', () => {
  const { title, published } = articleFacts('a.txt', `Flood in Lowmere, 3 May 2031${TEXT}`);
  expect([title, published]).toEqual(['Flood in Lowmere, 3 May 2031', undefined]);
});

test('two days, or a day that may be another one, are handed on and not chosen from', () => {
  const two = articleFacts('a.txt', `A bridge\nGazette, 12 May 2031\nCourier, 13 May 2031${TEXT}`);
  expect([two.published, two.doubtful]).toEqual([undefined, ['12 May 2031', '13 May 2031']]);
  const figures = articleFacts('a.txt', `A bridge\nPublished: 9/1/2031${TEXT}`);
  expect([figures.published, figures.doubtful]).toEqual([undefined, ['9/1/2031']]);
});

describe('who and when in one line', () => {
  const DAY = '2031-05-12';
  test.each([
    ['a.txt', '*By Ada Brook* · Published 12 May 2031', 'Ada Brook', DAY],
    ['a.md', '*By Ada Brook* · Published 12 May 2031', 'Ada Brook', DAY],
    ['a.txt', 'By Ada Brook and Ben Stone | 12 May 2031, updated 13 May 2031', 'Ada Brook and Ben Stone', DAY],
    ['a.txt', 'By: Ada Brook – Published: 12 May 2031', 'Ada Brook', DAY],
    ['a.txt', 'Published: 12 May 2031 | Author: Ada Brook', 'Ada Brook', DAY],
    ['a.txt', 'Author: Ada Brook, 12 May 2031', 'Ada Brook', DAY],
    ['a.txt', 'By: Ada Brook, Harbour Gazette', 'Ada Brook, Harbour Gazette', undefined],
    ['a.txt', 'Von Ada Brook · Lowmere · Veröffentlicht am 12. Mai 2031', 'Ada Brook', DAY],
  ])('%s: %s', (file, line, author, day) => {
    for (const text of [`${line}\n\nThe bridge of Lowmere${TEXT}`, `The bridge of Lowmere\n\n${line}${TEXT}`]) {
      const facts = articleFacts(file, text);
      expect([facts.title, facts.author, facts.published?.edtf]).toEqual(['The bridge of Lowmere', author, day]);
    }
  });

  test('a headline that looks like a name is one, unless a day shows that it is not', () => {
    const [title, line] = ['By Royal Command – A History', 'By Ada Brook'];
    expect(articleFacts('a.txt', `${title}\n${line}${TEXT}`)).toMatchObject({ title, author: 'Ada Brook' });
    const labelled = articleFacts('a.txt', `Title: The bridge | By Ada Brook${TEXT}`);
    expect([labelled.title, labelled.author]).toEqual(['The bridge | By Ada Brook', undefined]);
  });
});

test('labels', () => {
  const who = 'Author: Ada Brook\nPublisher: Harbour Gazette\nURL: https://gazette.example/bridge\n';
  expect(articleFacts('a.txt', `${who}Title: A bridge falls\nBy Someone Else${TEXT}`)).toEqual({
    title: 'A bridge falls',
    isTitleSaid: true,
    author: 'Ada Brook',
    publisher: 'Harbour Gazette',
    url: 'https://gazette.example/bridge',
    doubtful: [],
  });
});

test('Markdown: the front matter, else the heading', () => {
  const front = '---\ntitle: "A bridge: fallen"\ndate: 2031-05-12\nauthor: Ada Brook\nlang: de\n---\n';
  expect(articleFacts('a.md', `${front}# Other${TEXT}`)).toMatchObject({
    title: 'A bridge: fallen',
    author: 'Ada Brook',
    language: 'de',
    published: { edtf: '2031-05-12' },
  });
  expect(articleFacts('a.md', `# The *bridge*${TEXT}`).title).toBe('The bridge');
  expect(articleFacts('a.md', `---\ntitle: [broken\n---\n# The bridge${TEXT}`).title).toBe('The bridge');
});

test('HTML: what its head says, else its heading', () => {
  const page = `<!doctype html><html lang="en-GB"><head><title>A bridge falls | Gazette</title>
    <meta property="og:title" content="A bridge &amp; its fall">
    <meta name="author" content="https://gazette.example/ada">
    <meta property="og:site_name" content="Harbour Gazette">
    <link rel="canonical" href="https://gazette.example/b">
    <meta property="article:published_time" content="2031-05-12T23:30:00-05:00">
    <script>"<h1>no</h1>"</script></head>
    <body><h1>A bridge</h1><p>The old bridge fell on 3 May 2031.</p></body></html>`;
  expect(articleFacts('a.html', page)).toEqual({
    title: 'A bridge & its fall',
    isTitleSaid: true,
    publisher: 'Harbour Gazette',
    url: 'https://gazette.example/b',
    published: { edtf: '2031-05-12', words: '2031-05-12' },
    doubtful: [],
    language: 'en-GB',
  });
  expect(articleFacts('a.htm', '<title>T</title><h1>A <b>bridge</b></h1>').title).toBe('A bridge');
});

test('nothing that can be a headline', () => {
  const undivided = articleFacts('a.txt', `12 May 2031\n${'word '.repeat(100)}\n`);
  expect(undivided).toMatchObject({ title: null, published: { edtf: '2031-05-12' } });
  expect(articleFacts('a.txt', '')).toEqual({ title: null, isTitleSaid: false, doubtful: [] });
});

test('whatever stands in a file, it is read, and what it says of itself is on one line', () => {
  const pieces = ['---', '<meta name=', 'Published:', '9/1/2031', '# ', '\n', 'Ada, 1 May 2031'];
  const someLines = fc.array(fc.oneof(fc.string(), fc.constantFrom(...pieces)), { maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom('a.txt', 'a.md', 'a.html'), someLines, (file, lines) => {
      const { title, author = '', doubtful } = articleFacts(file, lines.join('\n'));
      for (const text of [title ?? '', author, ...doubtful]) expect(text).not.toMatch(/[\n\r]/);
    }),
  );
});
