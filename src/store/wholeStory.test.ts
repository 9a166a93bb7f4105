import { expect, test } from 'vitest';
import { createSearch } from '../bundle/search/createSearch.ts';
import { details, formerly, table } from '../bundle/testing/story.ts';
import { DAY, type Place } from '../model/units.ts';
import { DEFAULT_VIEW } from '../view/view.ts';
import type { NearRequest } from './storyStore.ts';
import { wholeStory } from './wholeStory.ts';

const index = await createSearch(table, details);
const store = wholeStory(table, { formerly, details: async () => details, search: () => index });
const { signal } = new AbortController();
const select = (change: Partial<typeof DEFAULT_VIEW>) => {
  const answer = store.select({ ...DEFAULT_VIEW, ...change }, signal, () => undefined);
  if (answer instanceof Promise) throw new Error('not at once');
  return answer;
};
const near = (selection: NearRequest['selection']) =>
  store.near.near({ window: { from: 0, to: 1 }, width: 900, selection, actors: [], chosen: null, most: 9 });
const placesOf = (change: Partial<typeof DEFAULT_VIEW>): Place[] => {
  const { matching } = select(change);
  return Array.from(matching.slice(0, matching.count));
};

test('filters and words are answered at once, best hits first', () => {
  expect(placesOf({})).toEqual([0, 1, 2, 3]);
  expect(placesOf({ actors: ['clerk'] })).toEqual([1, 3]);
  expect(placesOf({ query: 'pier' })).toEqual([0, 2]);
  expect(select({ query: 'pier' }).search?.ranked).toEqual([2, 0]);
  expect(placesOf({ query: 'pier', actors: ['harbour'], articles: ['herald'] })).toEqual([2]);
  // A query without any word searches for nothing.
  expect(select({ query: ' …' }).everything).toBe(true);
  expect(store.estimate({ ...DEFAULT_VIEW, actors: ['clerk'] })).toBe(2);
});

test('the index of words is asked for when somebody searches, and may take its time', async () => {
  let asked = 0;
  const search = async () => ((asked += 1), index);
  const late = wholeStory(table, { formerly, details: async () => details, search });
  void late.select({ ...DEFAULT_VIEW, actors: ['clerk'] }, signal, () => undefined);
  expect(asked).toBe(0);
  const answer = await late.select({ ...DEFAULT_VIEW, query: 'strike' }, signal, () => undefined);
  expect(asked).toBe(1);
  expect(answer.matching.count).toBe(1);
});

test('events are found by present and former ids', async () => {
  expect(store.find('strike', signal)).toEqual({ place: 1, id: 'strike' });
  expect(store.find('old-strike', signal)).toEqual({ place: 1, id: 'strike' });
  expect(store.find('ghost', signal)).toBeNull();
  expect(store.events([2], signal)).toBe(table);
  expect(await store.details(2, signal)).toBe(details[2]);
});

test('places are counted by the starts of the events', () => {
  const start = table.from[0]!;
  const times = [start - DAY, start, start + 1, start + DAY + 1, start + 9 * DAY];
  expect([...(store.placesAt(times, signal) as Uint32Array)]).toEqual([0, 0, 1, 3, 4]);
});

test('what is drawn from is complete, the same object as long as the filter is, and counts by actor', () => {
  const selection = select({ actors: ['clerk'] });
  const found = near(selection);
  expect(near(selection)).toBe(found);
  expect(found).toMatchObject({ complete: true, pending: false, table });
  expect([...found.selection.rows]).toEqual([1, 3]);
  const end = table.from[3]! + 1;
  expect([found.counts.all(end), found.counts.matching(end)]).toEqual([4, 2]);
  const { spread } = found.counts;
  expect(spread.actor(3)?.(end)).toBe(1);
  expect(spread.actor(3)).toBe(spread.actor(3));
});
