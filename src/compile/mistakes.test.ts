/**
 * Every kind of mistake in a story, one at a time: exactly one error, at the right place, with the
 * words that help.
 */
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { mistakes } from './testing/mistakes.ts';
import { STORY, compileIn, storyFolder } from './testing/storyFolder.ts';

const BRACKETS = /[«»]/g;

test.each(mistakes)('$name', async ({ from, to, what, mend, expected }) => {
  expect(STORY).toContain(from);
  const marked = STORY.replace(from, () => to);
  const places = await storyFolder({ 'story.yaml': marked.replace(BRACKETS, '') });
  const { ok, problems, summary } = await compileIn(places);
  expect(ok).toBe(false);
  expect(summary).toBeNull();
  const errors = problems.filter((problem) => problem.severity === 'error');
  expect(errors.map((error) => error.what)).toEqual([expect.stringMatching(what)]);
  const [error] = errors;
  expect(error?.mend).toMatch(mend);
  if (expected) expect(error?.expected).toMatch(expected);
  expect(error?.found).not.toBe('');
  expect(error?.file).toBe('story.yaml');
  expect(error?.source).toBe(marked.replace(BRACKETS, '').split('\n')[(error?.line ?? 0) - 1]);
  if (to.includes('«')) {
    const start = marked.indexOf('«');
    const lines = marked.slice(0, start).split('\n');
    const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    expect({ line: error?.line, column: error?.column }).toEqual(place);
    const pointed = error?.source.slice(error.column - 1, error.column - 1 + error.length);
    expect(pointed).toBe(marked.slice(start + 1, marked.indexOf('»')));
  }
});

describe('files that cannot be read', () => {
  test('no story', async () => {
    const places = await storyFolder();
    await rm(path.join(places.folder, 'story.yaml'));
    const { problems } = await compileIn(places);
    expect(problems).toMatchObject([{ file: 'story.yaml', line: 1, what: /no story/ }].map(asMatchers));
  });

  test.each(['', '\n\n', '# only a comment\n'])('an empty story: %j', async (text) => {
    const { problems } = await compileIn(await storyFolder({ 'story.yaml': text }));
    expect(problems).toMatchObject([{ line: 1, what: /empty/, mend: /title/ }].map(asMatchers));
  });

  test('a list instead of keys', async () => {
    const { problems } = await compileIn(await storyFolder({ 'story.yaml': '- a\n- b\n' }));
    expect(problems).toMatchObject([{ line: 1, column: 1, expected: /keys/ }].map(asMatchers));
  });

  test('a story that is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('title: x\nlanguage: en\n# '), Buffer.from([0xe9, 10])]);
    const { problems } = await compileIn(await storyFolder({ 'story.yaml': bytes }));
    expect(problems).toMatchObject([{ line: 3, what: /not UTF-8/ }].map(asMatchers));
  });

  test('an article that is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('one\ntwo '), Buffer.from([0xff, 10])]);
    const { problems } = await compileIn(await storyFolder({ 'gazette.txt': bytes }));
    expect(problems).toMatchObject([{ line: 5, what: /not UTF-8/, found: /line 2/ }].map(asMatchers));
  });

  test('a link that leads out of the folder', async () => {
    const outside = await mkdtemp(path.join(tmpdir(), 'dateline-outside-'));
    onTestFinished(() => rm(outside, { recursive: true, force: true }));
    await writeFile(path.join(outside, 'secret.txt'), 'secret');
    const places = await storyFolder();
    await rm(path.join(places.folder, 'gazette.txt'));
    await symlink(path.join(outside, 'secret.txt'), path.join(places.folder, 'gazette.txt'));
    const { problems } = await compileIn(places);
    expect(problems).toMatchObject([{ line: 5, what: /own folder/, found: /link/ }].map(asMatchers));
  });
});

describe('aliases', () => {
  test('one repeats a value', async () => {
    const story = STORY.replace('language: en', 'language: &lang en').replace('name: Lowmere', 'name: *lang');
    expect((await compileIn(await storyFolder({ 'story.yaml': story }))).problems).toEqual([]);
  });

  test('a bomb of them is one error', async () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((key, i) => {
        const last = '*' + 'abcdefgh'.charAt(i);
        return `${key}: &${key} [${Array<string>(10).fill(last).join(', ')}]`;
      }),
    ].join('\n');
    const { problems } = await compileIn(await storyFolder({ 'story.yaml': bomb }));
    expect(problems).toMatchObject([{ what: /Aliases/ }].map(asMatchers));
  });

  test('one that repeats itself, or nothing', async () => {
    for (const text of ['title: &t [*t]\n', 'title: *t\n']) {
      const { problems } = await compileIn(await storyFolder({ 'story.yaml': text }));
      expect(problems).toMatchObject([{ what: /alias/, line: 1 }].map(asMatchers));
    }
  });
});

/** Regular expressions as matchers, inside objects too. */
function asMatchers(fields: Readonly<Record<string, string | number | RegExp>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      value instanceof RegExp ? (expect.stringMatching(value) as unknown) : value,
    ]),
  );
}
