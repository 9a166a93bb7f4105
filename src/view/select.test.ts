import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns, labels, manifest, table } from '../bundle/testing/story.ts';
import { tableFrom } from '../bundle/tableFrom.ts';
import type { EventTable } from '../model/table.ts';
import { select } from './select.ts';
import { DEFAULT_VIEW, type Match, type View } from './view.ts';

const rows = (change: Partial<View>, hits: number[] | null = null) => [
  ...select(table, { ...DEFAULT_VIEW, ...change }, hits && Uint32Array.from(hits)).rows,
];

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
    expect(select(table, DEFAULT_VIEW, Uint32Array.of(0, 1, 2, 3)).everything).toBe(false);
  });

  test('counts are of the selection', () => {
    const { actorCounts, tagCounts } = select(table, { ...DEFAULT_VIEW, actors: ['clerk'] }, null);
    expect([...actorCounts]).toEqual([2, 2, 2, 1]);
    expect([...tagCounts]).toEqual([1, 2]);
  });

  test('a story without events', () => {
    const none = tableFrom(
      manifest,
      {
        from: [], to: [], date: [], basis: [], status: [], importance: [], excerpts: [],
        tookPart: [], affected: [], articles: [], tags: [],
      },
      { id: [], headline: [], formerly: {} },
    );
    expect(select(none, DEFAULT_VIEW, null)).toMatchObject({ rows: new Uint32Array(), everything: true });
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
      {
        ...manifest,
        actors: groups.map((group, i) => ({
          id: `a${i}`, name: '', kind: 'group', aliases: [],
          ...(group !== null && i > 0 && { memberOf: group }),
        })),
      },
      {
        ...columns,
        from: events.map((_, row) => row),
        to: events.map((_, row) => row + 1),
        tookPart: events.map((event) => event.tookPart),
        affected: events.map((event) => event.affected),
        articles: events.map((event) => event.articles),
        tags: events.map((event) => event.tags),
      },
      { ...labels, id: events.map((_, row) => `e${row}`), formerly: {} },
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
      const found = hits && Uint32Array.from(hits.filter((row) => row < story.length)).toSorted();
      const selection = select(story, view, found);
      expect([...selection.rows]).toEqual(expected);
      expect([...selection.mask]).toEqual(story.id.map((_, row) => Number(matches(row))));
      expect([...selection.actorCounts]).toEqual(
        story.actors.map((_, actor) => expected.filter((row) => involves(row, actor)).length),
      );
    }),
  );
});
