/** The story that ships: it compiles without a word, and the bundle in the repository is fresh. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Manifest } from '../model/bundle.ts';
import { SEEDS, compileStory, placesOf } from './compileStory.ts';

test('the seeds have no problem, and public/ and the schema are fresh', async () => {
  const result = await compileStory(placesOf(SEEDS), { check: true });
  expect(result.problems).toEqual([]);
  expect(result.outdated).toEqual([]);
});

test('every excerpt is what stands at its position in the article', async () => {
  const { output } = placesOf(SEEDS);
  const manifest = await readFile(path.join(output, 'story.json'), 'utf8');
  const { articles, chunks } = JSON.parse(manifest) as Manifest;
  if (!chunks || !('inline' in chunks.details)) throw new Error('the story that ships is small');
  const files = ['000_b2f426a4167bbb21.txt', '002_9949f704811cd8f0.txt'];
  const texts = await Promise.all(files.map((file) => readFile(path.join(SEEDS, file), 'utf8')));
  expect(articles).toHaveLength(texts.length);
  const excerpts = chunks.details.inline.flatMap((detail) => detail.excerpts);
  expect(excerpts.length).toBeGreaterThan(20);
  for (const { article, quote, position } of excerpts) {
    const passage = texts[article]?.slice(position.start, position.end) ?? '';
    expect(passage.split(/\s+/)).toEqual(quote.exact.split(' '));
  }
});
