import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { putInPlace, refusal, stagingOf } from './putInPlace.ts';

const MANIFEST = '{"format":"dateline","version":2}';

/** A folder with files in it; gone after the test. */
async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'dateline site '));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const folder = path.join(parent, 'dist');
  await fill(folder, files);
  return folder;
}

async function fill(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

test('a new site takes the place of the old one, of which stays only what hosts need', async () => {
  const kept = { CNAME: 'a.example', '.git/HEAD': 'x' };
  const out = await folderWith({ 'index.html': 'old', 'story.json': MANIFEST, 'assets/old.js': '', ...kept });
  await fill(stagingOf(out), { 'index.html': 'new', 'story.json': MANIFEST, 'assets/new.js': '' });
  expect(await refusal(out)).toBeNull();
  await putInPlace(stagingOf(out), out);
  expect(await readFile(path.join(out, 'index.html'), 'utf8')).toBe('new');
  expect((await readdir(out)).toSorted()).toEqual(['.git', 'CNAME', 'assets', 'index.html', 'story.json']);
  expect(await readdir(path.join(out, 'assets'))).toEqual(['new.js']);
  expect(await readdir(path.dirname(out))).toEqual(['dist']);
});

test('the first site needs no folder', async () => {
  const out = await folderWith({});
  await fill(stagingOf(out), { 'index.html': 'new' });
  expect(await refusal(out)).toBeNull();
  await putInPlace(stagingOf(out), out);
  expect(await readdir(out)).toEqual(['index.html']);
});

test('when the new site cannot be put there, the old one is', async () => {
  const out = await folderWith({ 'index.html': 'old' });
  await expect(putInPlace(stagingOf(out), out)).rejects.toThrow();
  expect(await readFile(path.join(out, 'index.html'), 'utf8')).toBe('old');
});

test.each([
  ['an article', { 'thesis.txt': 'years of work' }],
  ['the page of something else', { 'index.html': '<p>Hi</p>', 'story.json': '{"name":"other"}' }],
  ['a story', { 'story.json': MANIFEST }],
])('a folder that holds %s is refused', async (_what, files) => {
  expect(await refusal(await folderWith(files))).toMatch(/--out/);
});

test('a file is refused', async () => {
  const out = await folderWith({ file: '' });
  expect(await refusal(path.join(out, 'file'))).toMatch(/no folder/);
});
