/** Files that must not be read. Simulated: whoever runs the tests may be allowed to read everything. */
import { readFile } from 'node:fs/promises';
import type * as Files from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readInside } from './filesInside.ts';
import { compileIn, storyFolder } from './testing/storyFolder.ts';

vi.mock('node:fs/promises', async (original) => {
  const files = await original<typeof Files>();
  return { ...files, readFile: vi.fn<typeof files.readFile>(files.readFile) };
});

/** Reading a file of this name fails like this. */
async function failing(name: string, code: string): Promise<void> {
  const files = await vi.importActual<typeof Files>('node:fs/promises');
  vi.mocked(readFile).mockImplementation((file, ...options) => {
    if (path.basename(file as string) !== name) return files.readFile(file, ...options);
    return Promise.reject(Object.assign(new Error(code), { code }));
  });
}

test.each(['EACCES', 'EPERM'])('an article that is there, but must not be read: %s', async (code) => {
  await failing('gazette.txt', code);
  const { ok, problems } = await compileIn(await storyFolder());
  expect(ok).toBe(false);
  const [error, ...more] = problems.filter((problem) => problem.what.includes('file of an article'));
  expect(more).toEqual([]);
  expect(error).toMatchObject({
    what: 'The file of an article must not be read.',
    found: 'gazette.txt, which is there, but locked',
    line: 5,
  });
  expect(error?.mend).not.toMatch(/Did you mean/);
});

test('annotations that must not be read', async () => {
  await failing('story.yaml', 'EACCES');
  const { problems } = await compileIn(await storyFolder());
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'story.yaml', found: 'a file that must not be read' });
  expect(problems[0]?.mend).toMatch(/^Allow it to be read/);
});

test('a file that went away meanwhile is missing', async () => {
  await failing('gazette.txt', 'ENOENT');
  const { folder } = await storyFolder();
  expect(await readInside(folder, 'gazette.txt', 1000)).toEqual({ refused: 'missing' });
  expect(await readInside(folder, 'more/courier.txt', 1000)).toHaveProperty('bytes');
});
