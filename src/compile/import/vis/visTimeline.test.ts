/** Invented items of a harbour, as pages hand them to vis-timeline. */
import { describe, expect, test } from 'vitest';
import { ImportError } from '../imported.ts';
import { importVis, looksLikeVis } from './visTimeline.ts';

const read = (value: unknown) => importVis(JSON.stringify(value), { file: 'harbour.json' });

/** One item with that start, end and whatever else. */
function dated(start: unknown, end?: unknown, more: object = {}) {
  return read([{ id: 1, content: 'Pier', start, ...(end !== undefined && { end }), ...more }]);
}

test('items and groups, nested ones with all names', () => {
  const story = read({
    items: [
      { content: 'Pier<br>of <a href="https://example.org/oak">oak</a>', start: '1843-05-12', group: 'n' },
      { id: 8, content: 'Storm', start: '1850-11-03T07:30', type: 'point', title: '<p>Two ships lost.</p>' },
    ],
    groups: [
      { id: 'h', content: '<b>Harbour</b>', nestedGroups: ['n'] },
      { id: 'n', content: 'North side' },
    ],
  });
  expect(story.title).toBe('Harbour');
  expect(story.events).toEqual([
    {
      place: 'items[0]',
      headline: 'Pier',
      date: '1843-05-12',
      summary: 'of oak',
      tags: ['Harbour', 'North side'],
      sources: [{ url: 'https://example.org/oak', title: 'oak' }],
    },
    { place: 'items[1]', headline: 'Storm', date: '1850-11-03', clock: '07:30', summary: 'Two ships lost.' },
  ]);
  expect(story.notes).toEqual([]);
});

describe('dates', () => {
  test.each([
    ['a day', '1843-05-12', undefined, '1843-05-12', undefined],
    ['a month', '1843-05', undefined, '1843-05', undefined],
    ['a year', '1843', undefined, '1843', undefined],
    ['before our era, as Date writes it', '-000043-03-15', undefined, '-0043-03-15', undefined],
    ['days from one to another', '1843-05-12', '1843-05-14', '1843-05-12/1843-05-14', undefined],
    ['a local time stays as written', '1843-05-12T23:30:00', undefined, '1843-05-12', '23:30'],
    ['a zone stays as written', '2014-04-20T23:30:00+02:00', undefined, '2014-04-20', '23:30 +02:00'],
    ['milliseconds', 1397950200000, undefined, '2014-04-19', '23:30 UTC'],
    ['what ASP writes', '/Date(1397950200000)/', undefined, '2014-04-19', '23:30 UTC'],
    ['what Date says', 'Sun Apr 20 2014 09:30:00 GMT+0200 (CEST)', undefined, '2014-04-20', '09:30 +02:00'],
    ['words', 'May 12, 1843', undefined, '1843-05-12', undefined],
    ['one day', '2014-04-20T08:00', '2014-04-20T09:00', '2014-04-20', '08:00 – 09:00'],
    ['over midnight', '2014-04-20T20:00Z', '2014-04-21T01:00Z', '2014-04-20/2014-04-21', '20:00 – 01:00 UTC'],
    ['until midnight', '2014-04-20T20:00Z', '2014-04-21T00:00Z', '2014-04-20', '20:00 – 24:00 UTC'],
    ['only the end has a time', '2014-04-20', '2014-04-21T01:00', '2014-04-20/2014-04-21', '– 01:00'],
    ['only the start has a time', '2014-04-20T01:00', '2014-04-21', '2014-04-20/2014-04-21', '01:00 –'],
    ['midnights are days', '2014-04-20T00:00Z', '2014-04-22T00:00Z', '2014-04-20/2014-04-21', undefined],
  ])('%s', (_, start, end, date, clock) => {
    const [event] = dated(start, end).events;
    expect(event).toMatchObject({ date });
    expect(event?.clock).toBe(clock);
  });

  test('from midnight to midnight is days, also where other items have times', () => {
    const { events } = read([
      { content: 'Fair', start: '2014-05-01T00:00', end: '2014-05-04T00:00' },
      { content: 'Parade', start: '2014-05-02T10:00' },
    ]);
    expect(events[0]).toMatchObject({ date: '2014-05-01/2014-05-03' });
    expect(events.map(({ clock }) => clock)).toEqual([undefined, '10:00']);
  });

  const none = ['2014-02-30', 'soon', {}, null, undefined, 1e30];
  test.each(none)('%j is no date, and reported', (start) => {
    const { events, notes } = dated(start);
    expect(events).toEqual([]);
    expect(notes).toMatchObject([{ kind: 'event left out', of: 'Pier' }]);
  });

  test('an end before the start is left out', () => {
    const { events, notes } = dated('1843-05-12', '1842');
    expect(events[0]?.date).toBe('1843-05-12');
    expect(notes[0]?.what).toBe('Its end “1842” was left out: it lies before its start.');
  });

  test('day and month with slashes: by the order stated, else refused', () => {
    const item = JSON.stringify([{ content: 'Pier', start: '5/6/1843' }]);
    expect(importVis(item, { file: 'a', dateOrder: 'dmy' }).events[0]?.date).toBe('1843-06-05');
    expect(importVis(item, { file: 'a' }).events).toEqual([]);
  });
});

describe('backgrounds', () => {
  test('become eras; what an era cannot hold is reported', () => {
    const { eras, events, notes } = dated('1840', '1859', { type: 'background', group: 'Sea' });
    expect(eras).toEqual([{ name: 'Pier', date: '1840/1859' }]);
    expect(events).toEqual([]);
    expect(notes).toMatchObject([{ what: 'A background became an era, which has only a name: Sea.' }]);
  });

  test('one of a single day is an event', () => {
    expect(dated('1840-01-02', undefined, { type: 'background' }).events).toHaveLength(1);
  });
});

describe('what an item lacks', () => {
  test('content made by a template: the fields that it was made of', () => {
    const [event] = read([{ start: '1843', ship: 'Aurora', port: 'Riga', code: 'ri', tons: 300 }]).events;
    expect(event?.headline).toBe('Aurora · Riga');
    expect(event?.summary).toBe('ship: Aurora\nport: Riga\ncode: ri\ntons: 300');
  });

  test('nothing but a date: its id', () => {
    expect(read([{ id: 4, start: '1843', content: {} }]).events[0]?.headline).toBe('Item 4');
  });

  test('a group that is not there: its id', () => {
    expect(dated('1843', undefined, { group: 'Sea' }).events[0]?.tags).toEqual(['Sea']);
  });
});

test('what has no counterpart is reported, with groups that hold nothing', () => {
  const items = [{ content: '<img src="../a.png">Pier', start: '1843', className: 'red', editable: true }];
  const { notes } = read({ items, groups: [{ id: 1, content: 'Empty' }], options: { zoom: 3 } });
  expect(notes.map(({ place, what }) => `${place}: ${what}`)).toEqual([
    'items[0]: A picture was left out, for it leads nowhere from another page: “../a.png”.',
    'items[0]: Without a counterpart here: className “red”, editable “true”.',
    'harbour.json: Without a counterpart here: options “{"zoom":3}”.',
    'groups[0]: It was left out: nothing is in this group.',
  ]);
});

test('groups that hold each other end', () => {
  const groups = [
    { id: 1, content: 'A', nestedGroups: [2] },
    { id: 2, content: 'B', nestedGroups: [1] },
  ];
  const { events } = read({ items: [{ content: 'x', start: '1843', group: 1 }], groups });
  expect(events[0]?.tags).toEqual(['B', 'A']);
});

test('items under “data”, with milliseconds', () => {
  const data = { data: [{ id: 1, content: 'Pier', start: 1397950200000 }] };
  expect(looksLikeVis(JSON.stringify(data))).toBe(true);
  const { events, notes } = read(data);
  expect(events).toMatchObject([{ place: 'data[0]', date: '2014-04-19', clock: '23:30 UTC' }]);
  expect(notes).toEqual([]);
  expect(looksLikeVis('{"data": [{"title": "Pier", "start": "2014"}]}')).toBe(false);
  expect(looksLikeVis('{"rows": [{"start": "2014"}], "data": 1}')).toBe(false);
});

const ambiguous = [2014, 1397950200, '1397950200'];
test.each(ambiguous)('a number that may mean a year or seconds, %j, is told', (start) => {
  const { events, notes } = dated(start);
  expect(events[0]?.date).toMatch(/^1970-01/);
  expect(notes).toMatchObject([{ kind: 'changed', what: expect.stringContaining(`“${start}” is a number`) }]);
});

test('it is known by its keys', () => {
  expect(looksLikeVis('[{"content": "a", "start": 1}]')).toBe(true);
  expect(looksLikeVis('{"items": [{"start": 1}], "groups": null}')).toBe(true);
  expect(looksLikeVis('[{"player": "a", "start": 1}]')).toBe(true);
  expect(looksLikeVis('[{"title": "a", "start": 1}]')).toBe(false);
  expect(looksLikeVis('[{"player": {}, "start": 1}]')).toBe(false);
  expect(looksLikeVis('content,start\n')).toBe(false);
  expect(() => read({ items: [] })).toThrow(ImportError);
});
