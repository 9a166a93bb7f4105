import { expect, test } from 'vitest';
import { fetchPlan, MOST_VERSIONS, versionsToDrop, visitedToDrop } from './plan.ts';
import type { SiteList } from '../model/siteFiles.ts';

const nobody = { versions: new Set<string>(), unknown: false };

test('versions that nobody runs with are dropped, but for the newest', () => {
  expect(versionsToDrop(['a', 'b', 'c'], 'c', nobody)).toEqual(['a', 'b']);
  expect(versionsToDrop(['a', 'b', 'c'], 'c', { ...nobody, versions: new Set(['a']) })).toEqual(['b']);
  expect(versionsToDrop(['a', 'b'], 'a', nobody)).toEqual(['b']);
});

test('where a page’s version is not known all stay, up to a number, the newest always', () => {
  const unknown = { ...nobody, unknown: true };
  expect(versionsToDrop(['a', 'b', 'c'], 'c', unknown)).toEqual([]);
  const many = ['n', 'a', 'b', 'c', 'd', 'e'];
  const dropped = versionsToDrop(many, 'n', unknown);
  expect(dropped).toEqual(['a', 'b']);
  expect(many.length - dropped.length).toBe(MOST_VERSIONS);
});

test('only what no version at hand has, with the same content, is fetched', () => {
  const list = (version: string, files: Readonly<Record<string, string>>): SiteList => ({
    format: 'dateline-offline',
    version,
    folder: null,
    files: Object.entries(files).map(([path, hash]) => ({ path, bytes: 1, hash })),
  });
  const plan = fetchPlan(list('c', { x: '1', y: '2', z: '3' }), [list('a', { x: '1', y: '1' }), list('b', { z: '3' })]);
  expect(plan.copied.map(({ file, version }) => [file.path, version])).toEqual([['x', 'a'], ['z', 'b']]);
  expect(plan.fetched.map(({ path }) => path)).toEqual(['y']);
});

test('the oldest of what was visited goes when it is too much', () => {
  const visited = [{ url: 'a', bytes: 5 }, { url: 'b', bytes: 3 }, { url: 'c', bytes: 2 }];
  expect(visitedToDrop(visited, 10)).toEqual([]);
  expect(visitedToDrop(visited, 9)).toEqual(['a']);
  expect(visitedToDrop(visited, 4)).toEqual(['a', 'b']);
});
