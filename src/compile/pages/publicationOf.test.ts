import { expect, test } from 'vitest';
import type { Publication } from '../../model/publication.ts';
import { hasPage } from '../../model/publication.ts';
import { compileStory } from '../compileStory.ts';
import type { Places } from '../compileStory.ts';
import { largeStory } from '../testing/largeStory.ts';
import { storyFolder } from '../testing/storyFolder.ts';
import { pagesText } from './pagesText.ts';
import { publicationOf } from './publicationOf.ts';

async function published(most: number, places: Places): Promise<Publication> {
  let publication: Publication | null = null;
  const { problems } = await compileStory(places, {
    onStory: (read) => {
      publication = publicationOf(read, most);
    },
  });
  if (!publication) throw new Error(JSON.stringify(problems));
  return publication;
}

test('every event, with everything about it', async () => {
  const { about, labels, details, places, paged } = await published(100, await storyFolder());
  expect(labels.id).toHaveLength(about.counts.events);
  expect([places[0], paged]).toEqual([0, 'all']);
  const fall = labels.id.indexOf('fall');
  expect(details[fall]!.summary).toBe('The old bridge comes down.');
  expect(labels.formerly).toEqual({ collapse: 'fall' });
});

test('of more than wanted the most important, and the explorer can tell which', async () => {
  const places = await largeStory(300);
  const all = await published(300, places);
  const some = await published(40, places);
  expect(some.places).toHaveLength(40);
  const columns = { importance: all.columns.importance, excerpts: all.columns.excerpts };
  expect(all.places.filter((place) => hasPage(some.paged, columns, place, place))).toEqual(some.places);
  const least = Math.min(...some.columns.importance);
  const left = all.places.filter((place) => !some.places.includes(place));
  expect(Math.max(...left.map((place) => columns.importance[place]!))).toBeLessThanOrEqual(least);
  expect(pagesText(some, false)).toMatch(/^The 40 most important of 300 events[^]*--site/);
  expect(pagesText(all, true)).toBe('Each of the 300 events has a page of its own.');
  expect(pagesText({ ...some, places: [] }, true)).toBe('No event has a page of its own (--pages sets how many).');
  expect(pagesText({ ...some, places: [7] }, true)).toBe(
    'The most important of 300 events has a page of its own (--pages sets how many).',
  );
  const none = await published(0, places);
  expect(all.places.some((place) => hasPage(none.paged, columns, place, place))).toBe(false);
});
