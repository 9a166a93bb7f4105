/**
 * A story of an event table that was made by hand; its events have summaries, no excerpts, and every
 * other one a page that tells of it, a picture and a place.
 */
import { loadSearch } from '../../src/explorer/data/storyQueries.ts';
import type { Details } from '../../src/model/bundle.ts';
import type { EventTable } from '../../src/model/table.ts';
import type { StoryStore } from '../../src/store/storyStore.ts';
import { wholeStory } from '../../src/store/wholeStory.ts';

const NOTHING_ELSEWHERE = { sources: [], media: [], places: [] };
const ELSEWHERE = {
  sources: [{ url: 'https://archive.example/records/', title: 'The archive’s record' }],
  media: [{ url: 'https://pictures.example/1.jpg', caption: 'A picture of it', credit: 'A museum' }],
  places: [{ name: 'The old quay', at: { latitude: 60.1, longitude: 5.2 } }],
};

export function storyOf(made: EventTable): StoryStore {
  const table: EventTable = { ...made, counts: { events: made.length, excerpts: 0, unproven: made.length } };
  const details: Details = table.headline.map((headline, row) => ({
    summary: `What is told of “${headline}”.`,
    reasoning: 'Worked out for this scene.',
    excerpts: [],
    differences: [],
    ...(row % 2 === 0 ? ELSEWHERE : NOTHING_ELSEWHERE),
  }));
  return wholeStory(table, {
    formerly: new Map(),
    details: () => details,
    search: async () => (await loadSearch()).createSearch(table, details),
  });
}
