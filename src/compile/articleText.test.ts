import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleText } from './articleText.ts';
import { readBundle } from './testing/readBundle.ts';
import { STORY, compileIn, storyFolder } from './testing/storyFolder.ts';

/** The gazette as a Markdown file with front matter; says the same as the plain one. */
const MARKDOWN = `---
title: The bridge
date: 2031-05-12
---
# The bridge of Lowmere

*Harbour Gazette*, 12 May 2031

The **old [bridge](https://example.org/bridge)** fell on 3 May 2031,
the mayor’s office said.

- Nobody was hurt.
- "It was empty," said the keeper's son.

> The council met on <em>Tuesday</em>. Nobody was hurt.

Work on a new bridge is to begin in June&nbsp;2031.
`;

const HTML = `<!doctype html><html><head><title>Gazette</title><style>p { color: red }</style></head><body>
<h1>The bridge of Lowmere</h1><p>Harbour Gazette, <time>12 May 2031</time>
<p>The <b>old bridge</b> fell on 3 May&#32;2031, the mayor’s office said.</p>
<script>alert('The council met on Monday.')</script>
<p>Nobody was hurt. "It was empty," said the keeper's son.<p>The council met on <i>Tuesday</i>. Nobody was hurt.
<div>Work on a new bridge is to begin in June 2031.</div></body></html>`;

describe('excerpts are found in the text, and positions count in it', () => {
  test.each([
    ['gazette.md', MARKDOWN],
    ['gazette.html', HTML],
    ['gazette.HTM', HTML],
  ])('%s', async (file, content) => {
    const story = STORY.replace('gazette.txt', file);
    const places = await storyFolder({ 'story.yaml': story, [file]: content, 'gazette.txt': 'unused' });
    const { ok, problems } = await compileIn(places);
    expect(problems.map(({ found }) => found)).toEqual(['gazette.txt']);
    expect(ok).toBe(true);
    const text = articleText(file, content);
    expect(text).not.toMatch(/[*<>#]|title:|color|alert/);
    const { details, labels } = await readBundle(places);
    const excerpt = details[labels.id.indexOf('fall')]?.excerpts[0];
    expect(excerpt?.quote.exact).toBe('The old bridge fell on 3 May 2031, the mayor’s office said.');
    const { start = 0, end = 0 } = excerpt?.position ?? {};
    expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(excerpt?.quote.exact);
  });

  test('a slip in a quotation names no line that the file does not have', async () => {
    const story = STORY.replace('gazette.txt', 'gazette.html').replace('council met', 'council meet');
    const { problems } = await compileIn(await storyFolder({ 'story.yaml': story, 'gazette.html': HTML }));
    expect(problems[0]?.expected).toMatch(/^“met”; the text of gazette\.html reads “/);
  });

  test('nothing but markup is an empty article', async () => {
    const story = STORY.replace('gazette.txt', 'gazette.html');
    const { problems } = await compileIn(await storyFolder({ 'story.yaml': story, 'gazette.html': '<p></p>' }));
    expect(problems.map(({ what }) => what)).toContain('The file of an article is empty.');
  });
});

test('a text file is its own text', () => {
  fc.assert(fc.property(fc.string(), (text) => articleText('a.txt', text) === text));
});

test('front matter is no text, a rule at the top is', () => {
  expect(articleText('a.md', '---\ntitle: A\ntags:\n  - b\n\n# c\n---\nText.\n').trim()).toBe('Text.');
  expect(articleText('a.md', '---\n\nIt was late.\n\n---\n\nText.\n')).toContain('It was late.');
});

test.each([
  ['emphasis', '*a_'.repeat(20_000)],
  ['headings', 'a\n---\n'.repeat(20_000)],
  ['lists', Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  ['length', 'word '.repeat(300_000)],
])('Markdown that would take the parser minutes stays as it is: %s', (_name, text) => {
  expect(articleText('a.md', text)).toBe(text);
});
