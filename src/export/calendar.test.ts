import ICAL from 'ical.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importCalendar } from '../compile/import/ics/calendar.ts';
import { de } from '../words/de.ts';
import { exportStringsFor } from '../words/exportLanguages.ts';
import { calendarOf } from './calendar.ts';
import { oneLine } from './plainText.ts';
import { hostileText } from './testing/hostile.ts';
import { ENGLISH, edtf, oneEvent, shippedStory } from './testing/shippedStory.ts';

/** Of the story that ships: one an event, and Nevada votes on two days. */
const ENTRIES = shippedStory().table.length + 1;

interface Entry {
  readonly uid: string;
  readonly summary: string;
  readonly start: string;
  readonly end: string;
  readonly text: string;
}

function read(text: string): { calendar: ICAL.Component; entries: Entry[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const entries = calendar.getAllSubcomponents('vevent').map((component): Entry => {
    const value = (name: string) => String(component.getFirstPropertyValue(name));
    return {
      uid: value('uid'),
      summary: value('summary'),
      start: value('dtstart'),
      end: value('dtend'),
      text: value('description'),
    };
  });
  return { calendar, entries };
}

function entriesOf(date: string): Entry[] {
  return read(calendarOf(oneEvent({ headline: 'It happens', date: edtf(date) }), ENGLISH).text).entries;
}

test.each([
  ['2024-11-05', '2024-11-05', '2024-11-06', 'It happens'],
  ['2024-01-26/2024-01-27', '2024-01-26', '2024-01-28', 'It happens'],
  ['2023-11', '2023-11-01', '2023-12-01', 'It happens (some time in November 2023)'],
  ['2016', '2016-01-01', '2017-01-01', 'It happens (some time in 2016)'],
  ['2024-21', '2024-03-01', '2024-06-01', 'It happens (some time in spring 2024)'],
  ['1984~', '1984-01-01', '1985-01-01', 'It happens (about 1984)'],
  ['2024-11-05?', '2024-11-05', '2024-11-06', 'It happens (perhaps 5 November 2024)'],
  ['[2024-01-27..2024-01-31]', '2024-01-27', '2024-02-01', 'It happens (some day of 27–31 January 2024)'],
  ['2016/..', '2016-01-01', '2017-01-01', 'It happens (since 2016)'],
  ['/2024-01-05', '2024-01-05', '2024-01-06', 'It happens (until 5 January 2024, start unknown)'],
])('%s takes up %s to before %s: %s', (date, start, end, summary) => {
  const [entry, ...others] = entriesOf(date);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ start, end, summary });
});

test('several days are several entries', () => {
  const entries = entriesOf('{2024-02-06,2024-02-08}');
  expect(entries.map(({ start, uid }) => `${start} ${uid}`)).toEqual([
    '2024-02-06 bridge-opens.1@harbour.example/',
    '2024-02-08 bridge-opens.2@harbour.example/',
  ]);
});

test('what a calendar cannot show is said', () => {
  expect(entriesOf('2016/..')[0]?.text).toContain('It goes on, and no end is told');
  expect(entriesOf('2016/..')[0]?.text).not.toContain('whole time');
  expect(entriesOf('2016')[0]?.text).toContain('this entry covers the whole time in which it may lie');
  expect(entriesOf('2024-11-05')[0]?.text).not.toContain('whole time');
});

test.each(['-0044-03-15', 'Y17000', '0000-12'])('%s is in no calendar', (date) => {
  const { text, leftOut } = calendarOf(oneEvent({ date: edtf(date) }), ENGLISH);
  expect(leftOut).toEqual(['bridge-opens']);
  expect(read(text).entries).toEqual([]);
});

test('the story that ships: stamped with the date of its data, the same every time', () => {
  const { text, leftOut } = calendarOf(shippedStory(), ENGLISH);
  expect(calendarOf(shippedStory(), ENGLISH).text).toBe(text);
  expect(leftOut).toEqual([]);
  expect(new Set(text.match(/^DTSTAMP:.*$/gm))).toEqual(new Set(['DTSTAMP:20240201T000000Z']));
  expect(text.match(/^TRANSP:TRANSPARENT\r$/gm)).toHaveLength(ENTRIES);
  const { calendar, entries } = read(text);
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(
    'What Beijing promised about the 2024 election',
  );
  expect(calendar.getFirstPropertyValue('description')).toContain('As told up to 31 January 2024');
  expect(calendar.getFirstPropertyValue('url')).toBe('https://example.org/timelines/election/');
  expect(new Set(entries.map(({ uid }) => uid)).size).toBe(ENTRIES);
  const election = entries.find(({ uid }) => uid === 'us-election@example.org/timelines/election/');
  expect(election?.text).toContain('Planned when told, 31 January 2024.');
  expect(election?.text).toContain(
    'interfere in 2024 US election: CNN” (Fiona Tan, 31 January 2024)',
  );
});

const CONTENT_LINE = /^([A-Z\d-]+)((?:;[A-Z\d-]+=(?:"[^"]*"|[^";:]*))*):(.*)$/u;

/** Content lines by the letter of RFC 5545, 3.1, and by nothing that has written them. */
function linesOf(text: string): { name: string; params: string; value: string }[] {
  const unfolded = text.replace(/\r\n[ \t]/g, '');
  expect(unfolded.endsWith('\r\n')).toBe(true);
  return unfolded.slice(0, -2).split('\r\n').map((line) => {
    const [, name, params, value] = CONTENT_LINE.exec(line) ?? [];
    if (name === undefined) throw new Error(`not a content line: ${line}`);
    return { name, params: params!, value: value! };
  });
}

test('a reader of its own unfolds it: every entry whole, in its place, ending after it began', () => {
  const lines = linesOf(calendarOf(shippedStory(), ENGLISH).text);
  const names = lines.map(({ name, value }) => (name === 'BEGIN' || name === 'END' ? `${name}:${value}` : name));
  expect([names[0], names.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  expect(names.filter((name) => name === 'VERSION' || name === 'PRODID')).toHaveLength(2);
  const begins = names.flatMap((name, i) => (name === 'BEGIN:VEVENT' ? [i] : []));
  expect(begins).toHaveLength(ENTRIES);
  for (const at of begins) {
    const end = names.indexOf('END:VEVENT', at);
    const entry = lines.slice(at + 1, end);
    const one = (name: string) => {
      const found = entry.filter((line) => line.name === name);
      expect(found, name).toHaveLength(1);
      return found[0]!;
    };
    for (const name of ['UID', 'SUMMARY', 'DESCRIPTION', 'STATUS', 'TRANSP']) expect(one(name).value).not.toBe('');
    expect(one('DTSTAMP').value).toMatch(/^\d{8}T\d{6}Z$/);
    const [start, stop] = [one('DTSTART'), one('DTEND')];
    expect([start.params, stop.params]).toEqual([';VALUE=DATE', ';VALUE=DATE']);
    expect(Number(start.value)).toBeLessThan(Number(stop.value));
    // Of a text no comma, semicolon or backslash stands bare.
    expect(one('SUMMARY').value).toMatch(/^(?:[^\\;,]|\\[\\;,nN])*$/);
  }
});

test('what is planned is called so, and is read again under its own headline', () => {
  const { text } = calendarOf(shippedStory(), ENGLISH);
  const summaries = read(text).entries.map(({ summary }) => summary);
  expect(summaries).toContain('US election (planned)');
  expect(summaries).toContain('Biden and Xi to speak (planned, some time in spring 2024)');
  expect(summaries.filter((summary) => summary === 'Nevada votes (planned)')).toHaveLength(2);
});

test('without an address it goes by its title', () => {
  const { text } = calendarOf(shippedStory(null), ENGLISH);
  expect(text).not.toContain('\r\nURL');
  const [first] = read(text).entries;
  expect(first?.uid).toMatch(/^diplomatic-ties@What%20Beijing.*\.invalid$/);
});

test('no line is longer than 75 bytes, and lines end with CR LF', () => {
  const { text } = calendarOf(shippedStory(), { strings: de, texts: exportStringsFor('de-AT') });
  for (const line of text.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\n');
  }
});

test('its own importer reads it, and makes nothing more exact than it was', () => {
  const { events } = importCalendar(calendarOf(shippedStory(), ENGLISH).text.replaceAll('\r\n', '\n'), {
    file: 'a.ics',
  });
  expect(events).toHaveLength(ENTRIES);
  const { table } = shippedStory();
  const nevada = table.id.indexOf('nevada-votes');
  const others = [...table.id.keys()].filter((row) => row !== nevada);
  for (const row of others) {
    expect(events.find(({ headline }) => headline === table.headline[row])?.date).toBe(table.date[row]!.edtf);
  }
  const votes = events.filter(({ headline }) => headline === table.headline[nevada]);
  expect(votes.map(({ date }) => date)).toEqual(['2024-02-06', '2024-02-08']);
});

test('any texts come back', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (headline, summary, title) => {
      const { text } = calendarOf(oneEvent({ headline, title, detail: { summary } }), ENGLISH);
      const { calendar, entries } = read(text);
      expect(entries).toHaveLength(1);
      expect(entries[0]?.summary).toBe(oneLine(headline));
      expect(entries[0]?.text).toContain(oneLine(summary));
      expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(oneLine(title));
    }),
  );
});
