import { lstat, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compileStory, placesOf } from '../compileStory.ts';
import { readYaml } from '../yaml.ts';
import { newStory } from './newStory.ts';
import { scalar, storyDraft } from './storyDraft.ts';

const COMMAND = 'npm run dev -- story';
/** What the examples in the draft quote. */
const GAZETTE = `Mayor closes the bridge

Mayor Jo Marsh closed the bridge on Feb. 26, 2024, an inspector told the Gazette.
`;

/** A folder whose name has a space and more than ASCII. */
async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'dateline-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const folder = path.join(parent, 'brücke-von Aldern');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

const compiled = (folder: string) => compileStory(placesOf(folder), { from: folder });
const storyIn = (folder: string) => readFile(path.join(folder, 'story.yaml'), 'utf8');

test('a new folder: laid out, and a whole story at once', async () => {
  const folder = await folderWith({});
  expect(await newStory(folder, COMMAND)).toEqual({ articles: [], unread: [] });
  expect((await readdir(folder)).toSorted()).toEqual(['.dateline', '.gitignore', 'articles', 'story.yaml']);
  expect(await compiled(folder)).toMatchObject({ ok: true, problems: [], summary: { events: 0 } });
  expect(await storyIn(folder)).toMatch(/^title: Brücke von Aldern #/m);
});

test('what the articles say of themselves is filled in, and nothing else', async () => {
  const folder = await folderWith({
    'gazette.txt': `Mayor closes: "the bridge"\nAda Brook, 2 March 2024, 9:30 am\n\nText.\n`,
    'more/Été #1.md': `---\ndate: 2024-03-03\n---\n${'So long that it is no headline. '.repeat(9)}`,
    'more/gazette.html': '<html lang="de"><title>Die Brücke</title><p>Text',
    'README.md': '# About this folder',
  });
  const { articles } = await newStory(folder, COMMAND);
  expect(articles.map(({ id, file }) => [id, file])).toEqual([
    ['gazette', 'gazette.txt'],
    ['gazette-2', 'more/gazette.html'],
    ['ete-1', 'more/Été #1.md'],
  ].toSorted(([, a = ''], [, b = '']) => (a < b ? -1 : 1)));
  const { ok, problems, summary } = await compiled(folder);
  expect([ok, summary?.articles]).toEqual([true, 3]);
  expect(new Set(problems.map(({ what }) => what))).toEqual(new Set(['No event quotes this article.']));
  const story = await storyIn(folder);
  expect(story).toContain('title: "Mayor closes: \\"the bridge\\"" # its first line; is it the headline?');
  expect(story).toContain('published: 2024-03-02 # “2 March 2024, 9:30 am”');
  expect(story).toContain('clock: "9:30 am"');
  expect(story).toContain('published: 2024-03-03');
  // One of three articles says that it is German.
  expect(story).toMatch(/^#language/m);
});

describe('the examples, made to count', () => {
  test.each([
    ['by hand', /^#(?=\S| {2})/gm],
    ['by an editor, which takes the space behind it', /^#(?:(?=\S)| (?= ))/gm],
  ])('%s', async (_how, mark) => {
    const folder = await folderWith({ 'articles/gazette.txt': GAZETTE });
    const articles = [
      { id: 'gazette', file: 'articles/gazette.txt', facts: { title: 'T', isTitleSaid: true, doubtful: [] } },
    ];
    for (const draft of [articles, []]) {
      const story = storyDraft({ title: 'T', language: null, articles: draft, command: COMMAND });
      const at = story.indexOf('\ntitle:');
      const made = story.slice(0, at) + story.slice(at).replace(mark, '');
      await writeFile(path.join(folder, 'story.yaml'), made);
      const { problems, summary } = await compiled(folder);
      expect(problems).toEqual([]);
      expect(summary).toMatchObject({ events: 1, actors: 2, articles: 1, excerpts: 1 });
    }
  });
});

test('a story that is there stays as it is', async () => {
  for (const name of ['story.yaml', 'other.yml', 'events.jsonl']) {
    const folder = await folderWith({ [name]: 'mine', 'a.txt': 'A' });
    await expect(newStory(folder, COMMAND)).rejects.toThrow(/story here already/);
    expect((await readdir(folder)).toSorted()).toEqual(['a.txt', name]);
    expect(await readFile(path.join(folder, name), 'utf8')).toBe('mine');
  }
  const folder = await folderWith({ file: '' });
  await expect(newStory(path.join(folder, 'file'), COMMAND)).rejects.toThrow(/is a file/);
});

test('what cannot be read as an article is said and left out; no link leads out of the folder', async () => {
  const folder = await folderWith({
    'empty.txt': ' \n',
    'picture.txt': new Uint8Array([137, 80, 78, 71, 0, 0, 0, 13]),
    '../secret.txt': 'Secret',
    '.gitignore': 'mine',
  });
  await symlink(path.join(folder, '..', 'secret.txt'), path.join(folder, 'way-out.txt'));
  const { articles, unread } = await newStory(folder, COMMAND);
  expect(articles).toEqual([]);
  expect(unread.map(({ file }) => file)).toEqual(['empty.txt', 'picture.txt', 'way-out.txt']);
  expect(await readFile(path.join(folder, '.gitignore'), 'utf8')).toBe('mine');
  expect((await lstat(path.join(folder, 'story.yaml'))).isFile()).toBe(true);
});

test('any text is read back from the annotations as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
      fc.pre(!/\p{Cs}/u.test(text));
      expect(readYaml(`- ${scalar(text)} # remark\n`).value).toEqual([text]);
    }),
    { examples: ['null', '- a', 'a: b', 'a #b', '’tis', 'a ', '\u2028\u0085"\\', ''].map((text) => [text]) },
  );
});
