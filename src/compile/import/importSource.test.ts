import { expect, test } from 'vitest';
import { importSource } from './importSource.ts';
import type { PassedOver } from './readSource.ts';

/** A folder with one table, and what else lies there. */
function described(others: Readonly<Record<string, string>>, passedOver: readonly PassedOver[] = []) {
  const texts = { 'a.csv': 'title,date\nPier,1843\n', ...others };
  const files = Object.entries(texts).map(([name, text]) => ({ name, text }));
  return importSource({ name: 'maps', files, passedOver }, {});
}

test('of a folder it is said first how many of its files were not read, and each is named', async () => {
  const folder = { name: 'more', why: 'it is a folder.', isFolder: true };
  const binary = { name: 'b.bin', why: 'it is not UTF-8.', isFolder: false };
  const read = await described({ 'c.txt': 'Only words' }, [binary, folder]);
  expect(read.described).toBe('maps, a folder with 3 files, 2 of them not read, 1 folder in it not looked into');
  const unread = read.story.notes.filter(({ kind }) => kind === 'file left out');
  expect(unread.map(({ place }) => place)).toEqual(['b.bin', 'more', 'c.txt']);
});

test('nothing is said where all were read', async () => {
  const { described: said } = await described({ 'b.csv': 'title,date\nQuay,1844\n' });
  expect(said).toBe('maps, a folder with 2 files');
});
