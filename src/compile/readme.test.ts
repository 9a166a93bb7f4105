/** What the README tells an author holds: its example compiles, its dates are dates, its imports exist. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { placesOf } from './compileStory.ts';
import { parseEdtf } from './edtf/parse.ts';
import { ROOT } from './givenFolder.ts';
import { FORMATS } from './import/formats.ts';
import { MAPPING_FILE, REPORT_FILE } from './import/storyFiles.ts';
import { compileIn, storyFolder } from './testing/storyFolder.ts';

/** The article that the example quotes. */
const ARTICLE = `Mayor closes the bridge

Mayor Jo Marsh closed the bridge on Feb. 26,
2024, an inspector told the Gazette. It should reopen in May.
`;

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');

test('the story of the README compiles', async () => {
  const story = /^```yaml\n(# yaml-language-server[\s\S]*?)^```/m.exec(readme)?.[1] ?? '';
  const places = await storyFolder({ 'story.yaml': story, 'gazette.txt': ARTICLE });
  await rm(path.join(places.folder, 'more'), { recursive: true });
  const { ok, problems } = await compileIn(places);
  expect(problems).toEqual([]);
  expect(ok).toBe(true);
});

test('its first line names the schema where the compiler puts it', () => {
  const schema = /\$schema=(\S+)/.exec(readme)?.[1] ?? '';
  const { folder, schema: put } = placesOf('/any story');
  expect(path.join(folder, schema)).toBe(put);
});

test.each(['README.md', 'seeds/README.md'])('%s tells in which order a chain goes', async (file) => {
  const text = await readFile(path.join(ROOT, file), 'utf8');
  expect(text).toMatch(/chain[^\n]* first hand first,? (?:and )?without the article itself/);
});

test('every date of its table is EDTF, an unknown end among them', () => {
  const [table = ''] = /^\| you know \| write \|[\s\S]*?\n\n/m.exec(readme) ?? [];
  const dates = [...table.matchAll(/`([^`]+)`/g)].map(([, date]) => date ?? '');
  expect(dates).toContain('2016/');
  expect(dates.filter((date) => !parseEdtf(date).ok)).toEqual([]);
});

test('all that an import takes and leaves is named', () => {
  const [section = ''] = /^### Bring a timeline[\s\S]*?^### /m.exec(readme) ?? [];
  const options = ['--to', '--format', '--order', '--mapping'];
  const needed = [...options, MAPPING_FILE, REPORT_FILE, 'Exit code', 'folder'];
  const formats = FORMATS.map(({ name }) => `\`${name}\``);
  expect([...needed, ...formats].filter((word) => !section.includes(word))).toEqual([]);
});
