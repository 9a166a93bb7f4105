import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns, labels, manifest, table } from '../bundle/testing/story.ts';
import { factsFrom } from '../bundle/storyFacts.ts';
import { tableFrom } from '../bundle/tableFrom.ts';
import type { EventTable } from '../model/table.ts';
import { rowsByActor, select as selectAmong } from './select.ts';
import type { StorySelection } from './storySelection.ts';
import { DEFAULT_VIEW, type Match, type View } from './view.ts';

function select(story: EventTable, view: View, hits: readonly number[] | null): StorySelection {
  const found = hits && { rows: hits, ranked: hits.toReversed(), words: ['pier'] };
  return selectAmong(story, rowsByActor(story), view, found, null);
}

const placesOf = ({ matching }: StorySelection) => Array.from(matching.slice(0, matching.count));
const rows = (change: Partial<View>, hits: number[] | null = null) =>
  placesOf(select(table, { ...DEFAULT_VIEW, ...change }, hits));

describe('on a small story', () => {
  test('a group matches through its members, whether they took part or were affected', () => {
    expect(rows({ actors: ['clerk'] })).toEqual([1, 3]);
    expect(rows({ actors: ['harbour'] })).toEqual([0, 1, 2, 3]);
  });

  test('any, all, none', () => {
    const actors = ['clerk', 'ferries'];
    expect(rows({ actors, match: 'any' })).toEqual([0, 1, 2, 3]);
    expect(rows({ actors, match: 'all' })).toEqual([1]);
    expect(rows({ actors: ['clerk'], match: 'none' })).toEqual([0, 2]);
  });

  test('tags are asked for together with actors', () => {
    expect(rows({ tags: ['labour'] })).toEqual([1, 3]);
    expect(rows({ tags: ['labour', 'traffic'] })).toEqual([0, 1, 3]);
    expect(rows({ tags: ['labour', 'traffic'], match: 'all' })).toEqual([3]);
    expect(rows({ tags: ['labour'], actors: ['ferries'], match: 'any' })).toEqual([0, 1, 2, 3]);
    expect(rows({ tags: ['labour'], actors: ['ferries'], match: 'all' })).toEqual([1]);
    expect(rows({ tags: ['labour'], actors: ['ferries'], match: 'none' })).toEqual([]);
    expect(rows({ tags: ['labour'], match: 'none' })).toEqual([0, 2]);
    expect(select(table, { ...DEFAULT_VIEW, tags: ['labour'] }, null).everything).toBe(false);
    expect(select(table, { ...DEFAULT_VIEW, tags: ['ghost'] }, null).everything).toBe(true);
  });

  test('articles and search narrow further', () => {
    expect(rows({ articles: ['gazette'] })).toEqual([0, 2]);
    expect(rows({ articles: ['herald', 'gazette'], actors: ['mayor'] }, [1, 2])).toEqual([2]);
    expect(rows({}, [])).toEqual([]);
  });

  test('everything is everything only without filter and search', () => {
    const { everything } = select(table, { ...DEFAULT_VIEW, match: 'all', actors: ['nobody'] }, null);
    expect(everything).toBe(true);
    expect(select(table, { ...DEFAULT_VIEW, actors: ['harbour'] }, null).everything).toBe(false);
    expect(select(table, DEFAULT_VIEW, [0, 1, 2, 3]).everything).toBe(false);
  });

  test('counts are of the selection', () => {
    const { actorCounts, tagCounts } = select(table, { ...DEFAULT_VIEW, actors: ['clerk'] }, null);
    expect([...actorCounts]).toEqual([2, 2, 2, 1]);
    expect([...tagCounts]).toEqual([1, 2]);
  });

  test('what was searched for comes along, best first', () => {
    const { search, matching } = select(table, { ...DEFAULT_VIEW, actors: ['clerk'] }, [1, 2, 3]);
    expect(search).toEqual({ ranked: [3, 2, 1], words: ['pier'] });
    expect(matching.count).toBe(2);
    expect(select(table, DEFAULT_VIEW, null).search).toBeNull();
  });

  test('a story without events', () => {
    const none = tableFrom(
      factsFrom({ ...manifest, counts: { events: 0, excerpts: 0, unproven: 0 }, extent: null }),
      {
        from: [], to: [], date: [], basis: [], status: [], importance: [], excerpts: [], lane: [],
        tookPart: [], affected: [], articles: [], tags: [],
      },
      { id: [], headline: [] },
    );
    const selection = select(none, DEFAULT_VIEW, null);
    expect(selection).toMatchObject({ everything: true });
    expect(selection.matching.count).toBe(0);
  });
});

/** Ten actors, each in a group of a lower number or in none; events with any; two articles, two tags. */
const ACTORS = 10;
const indices = (most: number) => fc.uniqueArray(fc.nat(most - 1), { maxLength: 3 });
const anyTable: fc.Arbitrary<EventTable> = fc
  .record({
    groups: fc.tuple(...Array.from({ length: ACTORS }, (_, i) => fc.option(fc.nat(Math.max(0, i - 1))))),
    events: fc.array(
      fc.record({
        tookPart: indices(ACTORS),
        affected: indices(ACTORS),
        articles: indices(2),
        tags: indices(2),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ groups, events }) =>
    tableFrom(
      factsFrom({
        ...manifest,
        counts: { ...manifest.counts, events: events.length },
        actors: groups.map((group, i) => ({
          id: `a${i}`, name: '', kind: 'group', aliases: [],
          ...(group !== null && i > 0 && { memberOf: group }),
        })),
      }),
      {
        ...columns,
        from: events.map((_, row) => row),
        to: events.map((_, row) => row + 1),
        tookPart: events.map((event) => event.tookPart),
        affected: events.map((event) => event.affected),
        articles: events.map((event) => event.articles),
        tags: events.map((event) => event.tags),
      },
      { ...labels, id: events.map((_, row) => `e${row}`) },
    ),
  );

test('agrees with the plain definition', () => {
  const chosen = fc.uniqueArray(fc.nat(ACTORS - 1), { maxLength: 3 });
  const match = fc.constantFrom<Match>('any', 'all', 'none');
  const hitSet = fc.option(fc.uniqueArray(fc.nat(11)));
  fc.assert(
    fc.property(anyTable, chosen, indices(2), match, indices(2), hitSet, (...any) => {
      const [story, actors, tags, how, articles, hits] = any;
      const belongs = (actor: number, to: number): boolean => {
        const group = story.actors[actor]!.memberOf;
        return actor === to || (group !== undefined && belongs(group, to));
      };
      const involves = (row: number, actor: number) =>
        [...story.tookPart[row]!, ...story.affected[row]!].some((each) => belongs(each, actor));
      const matches = (row: number) => {
        const named = [
          ...actors.map((actor) => involves(row, actor)),
          ...tags.map((tag) => story.tagsOf[row]!.includes(tag)),
        ];
        const some = named.includes(true);
        const byName = { any: some, all: !named.includes(false), none: !some }[how];
        return (
          (named.length === 0 || byName) &&
          (articles.length === 0 || story.articlesOf[row]!.some((article) => articles.includes(article))) &&
          (hits === null || hits.includes(row))
        );
      };
      const expected = Array.from({ length: story.length }, (_, row) => row).filter(matches);
      const view = {
        ...DEFAULT_VIEW,
        actors: actors.map((actor) => `a${actor}`),
        articles: articles.map((article) => manifest.articles[article]!.id),
        tags: tags.map((tag) => manifest.tags[tag]!.id),
        match: how,
      };
      const found = hits && hits.filter((row) => row < story.length).toSorted((a, b) => a - b);
      const selection = select(story, view, found);
      expect(placesOf(selection)).toEqual(expected);
      // Counts of everything are the story's own, which are made up here.
      if (selection.everything) return;
      expect([...selection.actorCounts]).toEqual(
        story.actors.map((_, actor) => expected.filter((row) => involves(row, actor)).length),
      );
    }),
  );
});
