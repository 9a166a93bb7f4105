import { describe, expect, test } from 'vitest';
import { PlaceSet } from '../../model/placeSet.ts';
import { DAY, type Place } from '../../model/units.ts';
import { MOST_LISTED, sectionItems, shortItems } from './phoneItems.ts';
import type { PhoneSection } from './phonePlan.ts';
import { dailyStory } from './testing/dailyStory.ts';

function itemsOf(days: readonly number[], toldOn: number | null = null, places: readonly Place[] | null = null) {
  const { planOf, table, all } = dailyStory(days, toldOn);
  const matching = places ? PlaceSet.ofPlaces(days.length, places) : all;
  return shortItems(planOf(matching), table, days.length);
}

describe('a short collection', () => {
  test('names empty time', () => {
    expect(itemsOf([0, 5, 800])).toEqual([
      { kind: 'event', index: 0 },
      { kind: 'event', index: 1 },
      { kind: 'skipped', time: 794 * DAY },
      { kind: 'event', index: 2 },
    ]);
  });

  test('what the filter hides is counted where it is', () => {
    expect(itemsOf([0, 1, 2, 3, 4], null, [1, 3]).map((item) => item.kind)).toEqual([
      'others', 'event', 'others', 'event', 'others',
    ]);
  });

  test('the told-on line stands before the first event ahead of it', () => {
    expect(itemsOf([0, 10, 20], 11).map((item) => item.kind)).toEqual(['event', 'event', 'toldOn', 'event']);
    expect(itemsOf([0, 10], 11).map((item) => item.kind)).toEqual(['event', 'event']);
  });

  test('a long span leaves the time after its start open', () => {
    const { planOf, table, all } = dailyStory([0, 2000]);
    table.to[0] = 5000 * DAY;
    table.date[0] = {
      kind: 'interval',
      edtf: '1970/..',
      start: { from: 0, to: 365 * DAY, precision: 'year' },
      end: 'open',
    };
    expect(shortItems(planOf(all), table, 2)[1]).toEqual({ kind: 'skipped', time: 1635 * DAY });
  });

  test('is drawn from an extract as well', () => {
    const { planOf, table } = dailyStory([0, 1, 2, 3]);
    const extract = {
      ...table,
      place: Uint32Array.of(1, 3),
      from: Float64Array.of(DAY, 3 * DAY),
      to: Float64Array.of(2 * DAY, 4 * DAY),
      date: [table.date[1]!, table.date[3]!],
    };
    const plan = planOf(PlaceSet.ofPlaces(4, [1, 3]));
    expect(shortItems(plan, extract, 4)).toEqual(shortItems(plan, table, 4));
  });
});

describe('a long collection', () => {
  const story = dailyStory(Array.from({ length: 300 }, (_, i) => i * 10), 1000);
  const plan = story.planOf(story.all);
  const aroundToldOn = (isOpen: (section: PhoneSection) => boolean) => {
    const items = sectionItems(plan, plan.sections!, isOpen, story.facts);
    const at = items.findIndex(({ kind }) => kind === 'toldOn');
    return items.slice(at - 1, at + 2).map((item) => item.kind);
  };
  const sectioned = (isOpen: (section: PhoneSection) => boolean) =>
    sectionItems(plan, plan.sections!, isOpen, story.facts);

  test('lists the events of the sections that are open', () => {
    const items = sectioned(({ first }) => first === 37);
    const sections = items.filter((item) => item.kind === 'section');
    expect(sections.map(({ count, open }) => [count, open]).slice(0, 3)).toEqual([[37, false], [36, true], [37, false]]);
    const events = items.filter((item) => item.kind === 'event');
    expect(events.map(({ index }) => index)).toEqual(Array.from({ length: 36 }, (_, i) => 37 + i));
  });

  test('the told-on line stands among the events of an open section, else before the next one', () => {
    expect(aroundToldOn(() => true)).toEqual(['event', 'toldOn', 'event']);
    expect(aroundToldOn(() => false)).toEqual(['section', 'toldOn', 'section']);
  });

  test('of a section of very many the rest is counted', () => {
    const busy: PhoneSection = { unit: 'day', from: 0, to: DAY, first: 0, count: 1_000_000, parts: [] };
    const none = { matching: PlaceSet.everything(1_000_000), sections: [busy], toldOn: 1_000_000, eras: [] };
    const items = sectionItems(none, [busy], () => true, { toldOn: null });
    expect(items).toHaveLength(MOST_LISTED + 2);
    expect(items.at(-1)).toEqual({ kind: 'rest', count: 1_000_000 - MOST_LISTED });
  });

  test('a section lists the parts that it is cut into, each of which opens by itself', () => {
    const leaf = (unit: 'month' | 'day', from: number, first: number): PhoneSection =>
      ({ unit, from: from * DAY, to: (from + 1) * DAY, first, count: 2, parts: [] });
    const year: PhoneSection = {
      unit: 'year', from: 0, to: 9 * DAY, first: 0, count: 4, parts: [leaf('month', 0, 0), leaf('month', 5, 2)],
    };
    const cut = { matching: PlaceSet.everything(4), sections: [year], toldOn: 3, eras: [] };
    const shown = (open: (section: PhoneSection) => boolean) =>
      sectionItems(cut, [year], open, { toldOn: 7 * DAY }).map((item) =>
        item.kind === 'section' ? `${item.depth} ${item.unit}` : item.kind);
    expect(shown(() => false)).toEqual(['0 year']);
    expect(shown(({ unit }) => unit === 'year')).toEqual(['0 year', '1 month', '1 month']);
    expect(shown(({ first }) => first === 2 || first === 0)).toEqual([
      '0 year', '1 month', 'event', 'event', '1 month', 'event', 'toldOn', 'event',
    ]);
  });
});
