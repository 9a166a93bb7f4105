import { describe, expect, test } from 'vitest';
import { PlaceSet } from '../../model/placeSet.ts';
import { eventFrom, itemToBeginAt } from './itemsAndEvents.ts';
import { sectionItems, shortItems, type PhoneItem } from './phoneItems.ts';
import { dailyStory } from './testing/dailyStory.ts';

const kindsFrom = (items: readonly PhoneItem[], index: number) =>
  items.slice(itemToBeginAt(items, index) ?? Infinity).map((item) => item.kind);

describe('in a short collection', () => {
  const { planOf, table } = dailyStory([0, 5, 800, 801], 801);
  const items = shortItems(planOf(PlaceSet.ofPlaces(4, [0, 2, 3])), table, 4);

  test('reading begins at what is said of the time before an event', () => {
    expect(kindsFrom(items, 1)).toEqual(['others', 'skipped', 'event', 'toldOn', 'event']);
    expect(kindsFrom(items, 2)).toEqual(['toldOn', 'event']);
    expect(itemToBeginAt(items, 0)).toBe(0);
    expect(itemToBeginAt([], 0)).toBeNull();
  });

  test('what stands between two events leads to the later one', () => {
    expect(items.map((_, at) => eventFrom(items, at))).toEqual([0, 1, 1, 1, 2, 2]);
    expect(eventFrom([...items, { kind: 'others', count: 1 }], items.length)).toBeNull();
  });
});

describe('in a long collection', () => {
  const story = dailyStory(Array.from({ length: 300 }, (_, i) => i * 10));
  const plan = story.planOf(story.all);
  const items = sectionItems(plan, plan.sections!, ({ first }) => first === 37, story.facts);

  test('reading begins at the open section over its first event, else at the event', () => {
    expect(items[itemToBeginAt(items, 37)!]).toMatchObject({ kind: 'section', first: 37, open: true });
    expect(items[itemToBeginAt(items, 40)!]).toEqual({ kind: 'event', index: 40 });
  });

  test('an event of a closed section is found at that section, and the section at its first event', () => {
    const at = itemToBeginAt(items, 80)!;
    expect(items[at]).toMatchObject({ kind: 'section', first: 73, open: false });
    expect(eventFrom(items, at)).toBe(73);
  });
});
