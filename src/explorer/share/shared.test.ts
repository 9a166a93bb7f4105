import { expect, test } from 'vitest';
import { addressesAt } from '../../export/extract.ts';
import { ENGLISH, HARBOUR } from '../../export/testing/shippedStory.ts';
import { DEFAULT_VIEW, type View } from '../../view/view.ts';
import { eventAt } from '../data/openEvent.ts';
import { sharedOf, subjectAtHand, type Shareable } from './shared.ts';

const { table, details } = HARBOUR;
const published = 'https://harbour.example/a/';
const storm = table.id.indexOf('storm');
const ACCESSED = Date.UTC(2032, 0, 2);
const shareable: Shareable = {
  facts: table,
  view: { ...DEFAULT_VIEW, event: 'storm', actors: ['mayor'], embed: true },
  open: eventAt(table, storm),
  detail: details[storm]!,
  published,
  addressesOf: () => ({
    ...addressesAt(published),
    event: (id) => `${published}event/${id}/`,
    excerpt: (id, number) => `${published}event/${id}/#excerpt-${number}`,
  }),
};

test('the view, as a page of its own', () => {
  const { address, title, view, passage, citation } = sharedOf('view', shareable, ENGLISH, ACCESSED);
  expect(address).toBe(`${published}?event=storm&actor=mayor`);
  expect(title).toBe('The harbour');
  expect(view).toEqual({ ...shareable.view, embed: false });
  expect(passage).toBeNull();
  expect(citation.item).toMatchObject({ title: 'The harbour', URL: address });
});

test('the view of an event and nothing else, by that event’s page', () => {
  const alone = { ...DEFAULT_VIEW, event: 'storm' };
  const addressOf = (view: View) => sharedOf('view', { ...shareable, view }, ENGLISH, ACCESSED).address;
  expect(addressOf(alone)).toBe(`${published}event/storm/`);
  expect(addressOf({ ...alone, excerpt: 2 })).toBe(`${published}event/storm/#excerpt-2`);
  expect(addressOf({ ...alone, mode: 'list' })).toBe(`${published}?event=storm&view=list`);
});

test('the event, by its own page, with nothing of the reader’s view', () => {
  const { address, title, view, citation } = sharedOf('event', shareable, ENGLISH, ACCESSED);
  expect(address).toBe(`${published}event/storm/`);
  expect(title).toBe('Storm over the U.S. pier – The harbour');
  expect(view).toEqual({ ...DEFAULT_VIEW, event: 'storm' });
  expect(citation.item).toMatchObject({ id: 'storm', URL: address, accessed: { 'date-parts': [[2032, 1, 2]] } });
});

test('an excerpt: marked in the timeline, and its passage where the article has an address', () => {
  const second = sharedOf(2, shareable, ENGLISH, ACCESSED);
  expect(second.address).toBe(`${published}event/storm/#excerpt-2`);
  expect(second.view).toEqual({ ...DEFAULT_VIEW, event: 'storm', excerpt: 2 });
  expect(second.passage).toMatch(/^https:\/\/herald\.example\/#:~:text=/);
  expect(second.citation.item.id).toBe('herald');
  expect(sharedOf(1, shareable, ENGLISH, ACCESSED).passage).toBeNull();
});

test('what is not there, or not yet, is the next larger', () => {
  expect(subjectAtHand(2, shareable)).toBe(2);
  expect(subjectAtHand(3, shareable)).toBe('event');
  expect(subjectAtHand(1, { ...shareable, detail: null })).toBe('event');
  expect(subjectAtHand(1, { open: null, detail: null })).toBe('view');
  expect(subjectAtHand('event', { open: null, detail: null })).toBe('view');
});
