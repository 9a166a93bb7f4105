import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { annotationFilesIn, articleFilesIn, belongsToStory } from './storyFiles.ts';
import { storyFolder } from './testing/storyFolder.ts';

test.each([
  'story.yaml',
  'more.yml',
  'events.jsonl',
  'article.txt',
  path.join('articles', 'deep', 'one.md'),
  'page.HTML',
])('%s is watched', (file) => {
  expect(belongsToStory(file)).toBe(true);
});

test.each([
  '.story.yaml.swp',
  '.hidden.yaml',
  'mapping.yaml',
  'import-report.txt',
  'story.schema.json',
  'story.yaml.tmp',
  'picture.jpg',
  path.join('.dateline', 'story.json'),
  path.join('.git', 'a.txt'),
  path.join('dist', 'index.html'),
  path.join('more', 'story.yaml'),
  path.join('node_modules', 'a', 'README.md'),
])('%s is not', (file) => {
  expect(belongsToStory(file)).toBe(false);
});

test('the story comes first, then YAML, then JSON Lines', async () => {
  const { folder } = await storyFolder({ 'z.yaml': '', 'a.jsonl': '', 'a.yml': '', 'story.yml': '', 'b.txt': '' });
  expect(await annotationFilesIn(folder)).toEqual(['story.yaml', 'story.yml', 'a.yml', 'z.yaml', 'a.jsonl']);
});

test('articles lie in the folder or below it; circles of links are not walked', async () => {
  const { folder } = await storyFolder({ 'README.md': '', 'more/a.md': '', 'LICENSE.txt': '' });
  await symlink(folder, path.join(folder, 'more', 'round'));
  await mkdir(path.join(folder, 'dist'));
  await writeFile(path.join(folder, 'dist', 'index.html'), '');
  expect(await articleFilesIn(folder)).toEqual(['gazette.txt', 'more/a.md', 'more/courier.txt']);
  expect(await articleFilesIn(path.join(folder, 'nowhere'))).toEqual([]);
});
