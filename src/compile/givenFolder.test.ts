import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { ROOT, givenPath, givenStory } from './givenFolder.ts';
import { storyFolder } from './testing/storyFolder.ts';

beforeEach(() => {
  onTestFinished(() => void vi.unstubAllEnvs());
});

test('run by npm, a path is meant from where npm was called', () => {
  const called = path.resolve('/somewhere/mine');
  vi.spyOn(process, 'cwd').mockReturnValue(ROOT);
  vi.stubEnv('INIT_CWD', called);
  expect(givenPath('a story/äöü')).toBe(path.join(called, 'a story', 'äöü'));
  expect(givenPath('../b')).toBe(path.resolve('/somewhere/b'));
  expect(givenPath(path.resolve('/else'))).toBe(path.resolve('/else'));
  vi.restoreAllMocks();
});

test('run in any other way, it is meant from the working directory', () => {
  const working = path.resolve('/working');
  vi.spyOn(process, 'cwd').mockReturnValue(working);
  vi.stubEnv('INIT_CWD', path.resolve('/somewhere'));
  expect(givenPath('b')).toBe(path.join(working, 'b'));
  vi.restoreAllMocks();
});

test('a file of annotations stands for its folder, and nothing else does', async () => {
  const { folder } = await storyFolder();
  await writeFile(path.join(folder, 'more.jsonl'), '');
  await writeFile(path.join(folder, 'notes.txt'), '');
  await mkdir(path.join(folder, 'named.yaml'));
  const given = (name: string) => givenStory(path.join(folder, name));
  expect([folder, given('story.yaml'), given('more.jsonl')]).toEqual([folder, folder, folder]);
  for (const other of ['notes.txt', 'named.yaml', 'none.yaml']) {
    expect(given(other)).toBe(path.join(folder, other));
  }
});
