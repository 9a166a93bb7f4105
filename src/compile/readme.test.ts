/** The README's own example: a first story written from it alone compiles without a word. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compileIn, storyFolder } from './testing/storyFolder.ts';

/** The article that the example quotes. */
const ARTICLE = `Mayor closes the bridge

Mayor Jo Marsh closed the bridge on Feb. 26,
2024, an inspector told the Gazette. It should reopen in May.
`;

test('the story of the README compiles', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const story = /^```yaml\n(# yaml-language-server[\s\S]*?)^```/m.exec(readme)?.[1] ?? '';
  const places = await storyFolder({ 'story.yaml': story, 'gazette.txt': ARTICLE });
  await rm(path.join(places.folder, 'more'), { recursive: true });
  const { ok, problems } = await compileIn(places);
  expect(problems).toEqual([]);
  expect(ok).toBe(true);
});
