import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { EventDetail } from '../../model/bundle.ts';
import { isoDate } from '../../model/calendar.ts';
import { PlaceSet } from '../../model/placeSet.ts';
import { tableOfRows } from '../../model/tableOfRows.ts';
import { DAY } from '../../model/units.ts';
import { wholeStory } from '../../store/wholeStory.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { tableOf } from '../../timeline/testing/tables.ts';
import { detailsQuery, numberOf } from '../data/useAnswer.ts';
import { eventsAtHand, fetchedEvents } from './printable.ts';

const EVENTS = 5000;
const BEGIN = Date.UTC(2010, 0, 1);
const dayOf = (n: number) => BEGIN + n * DAY;
const table = tableOf(Array.from({ length: EVENTS }, (_, n) => ({ edtf: isoDate(dayOf(n)) })));
const detail: EventDetail = { summary: '', excerpts: [], differences: [], media: [], places: [], sources: [] };
const client = new QueryClient();
const { signal } = new AbortController();

const search = () => Promise.reject(new Error('nobody searches'));
const whole = wholeStory(table, { formerly: new Map(), details: () => table.id.map(() => detail), search });
/** As a story in pages answers: later. */
const later: StoryStore = {
  ...whole,
  events: async (places, asked) => whole.events(places, asked),
  details: async (place, asked) => whole.details(place, asked),
  placesAt: async (times, asked) => whole.placesAt(times, asked),
};
const everything = PlaceSet.everything(EVENTS);
const everySecond = PlaceSet.ofPlaces(EVENTS, Array.from({ length: EVENTS / 2 }, (_, i) => 2 * i));
const days = (from: number, to: number) => ({ from: dayOf(from), to: dayOf(to) });

test.each([
  ['what can be printed is, whatever is looked at', PlaceSet.ofPlaces(EVENTS, [7, 4000]), days(10, 20), [7, 4000, 2, 2], null],
  ['of too much the first', everything, null, [0, 1999, 2000, 5000], null],
  ['of too much what is looked at', everything, days(3000, 3100), [3000, 3099, 100, 100], days(3000, 3100)],
  ['of that, the first', everySecond, days(501, 4999), [502, 4500, 2000, 2249], days(501, 4999)],
  ['however far one looks beyond', everything, { from: dayOf(4900), to: Infinity }, [4900, 4999, 100, 100], days(4900, 5000)],
  ['where nothing is looked at, the first', everything, days(-900, -800), [0, 1999, 2000, 5000], null],
])('%s', async (_, matching, window, [first, last, count, of], within) => {
  const asked = { matching, window };
  for (const printed of [await fetchedEvents(later, asked, signal), eventsAtHand(whole, asked, client)]) {
    const { events } = printed;
    expect([events[0]!.place, events.at(-1)!.place, events.length, printed.of]).toEqual([first, last, count, of]);
    expect(printed.within).toEqual(within);
    expect(events.every(({ place, row }) => matching.has(place) && table.place[row] === place)).toBe(true);
  }
});

test('of a story in pages what has been looked at is at hand, wherever it lies', () => {
  const own = new QueryClient();
  const seen = tableOfRows(table, [4000, 4001, 4002].map((row) => ({ table, row })));
  own.setQueryData([numberOf(later), 'events', 4000, 4001, 4002], seen);
  for (const place of [4001, 4002, 4003]) own.setQueryData(detailsQuery(later, place).queryKey, detail);
  const { events, of, within } = eventsAtHand(later, { matching: everySecond, window: null }, own);
  expect(events.map(({ place }) => place)).toEqual([4002]);
  expect([of, within]).toEqual([null, null]);
  const all = eventsAtHand(later, { matching: everything, window: days(0, 10) }, own);
  expect(all.events.map(({ place }) => place)).toEqual([4001, 4002]);
});
