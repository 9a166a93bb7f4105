import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundleFileAt, copyBundle, pageStoryIn } from './bundleFolder.ts';

const CHUNK = 'story/labels-0123456789ab.json';
const PAGES = 'story-0123456789ab';

test.each([
  ['/story.json', 'story.json'],
  ['/story.json?t=1', 'story.json'],
  [`/${CHUNK}`, CHUNK],
  ['/', null],
  ['/src/story.json', null],
  ['/story/../secret.json', null],
  ['/story/%2e%2e%2fsecret.json', null],
  ['/story/story.schema.json', null],
  [`/${CHUNK}/x`, null],
  [`/${PAGES}/index.bin`, `${PAGES}/index.bin`],
  [`/${PAGES}/tiles/5/-3.json?x`, `${PAGES}/tiles/5/-3.json`],
  [`/${PAGES}/../story.yaml`, null],
  [`/${PAGES}/rows/../../x.json`, null],
  [`/${PAGES}/.hidden.json`, null],
  ['/story.77.tmp/index.bin', null],
])('%s asks for %s', (address, file) => {
  expect(bundleFileAt(address)).toBe(file);
});

test('a bundle is copied without what lies beside it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [from, to] = [path.join(folder, 'from'), path.join(folder, 'to')];
  await mkdir(path.join(from, 'story'), { recursive: true });
  await mkdir(path.join(from, PAGES, 'rows'), { recursive: true });
  await mkdir(path.join(from, 'story.77.tmp'));
  const manifest = { format: 'dateline', title: 'T', lang: 'de', description: 'D', scale: 'linear' };
  await writeFile(path.join(from, 'story.json'), JSON.stringify(manifest));
  const page = `${PAGES}/rows/0.json`;
  for (const name of [CHUNK, page, 'story/labels-0123456789ab.json.77.tmp', 'story.schema.json']) {
    await writeFile(path.join(from, name), '');
  }
  await copyBundle(from, to);
  const copied = ['story', path.normalize(CHUNK), 'story.json', PAGES, `${PAGES}/rows`, page];
  const found = await readdir(to, { recursive: true });
  expect(found.map((name) => path.normalize(name)).toSorted()).toEqual(copied.map(path.normalize).toSorted());
  expect(await pageStoryIn(to)).toEqual({ title: 'T', lang: 'de', description: 'D', paged: false, drawnFrom: [] });
  await expect(pageStoryIn(folder)).rejects.toThrow(/compile the story first/);
});
