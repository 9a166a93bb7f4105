/** Invented calendars of a harbour. */
import { describe, expect, test } from 'vitest';
import { ImportError } from '../imported.ts';
import { importCalendar, looksLikeCalendar } from './calendar.ts';

function calendar(...lines: readonly string[]) {
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Harbour', ...lines, 'END:VCALENDAR', ''];
  return importCalendar(all.join('\n'), { file: 'harbour.ics' });
}

/** One entry with these lines. */
function entry(...lines: readonly string[]) {
  return calendar('BEGIN:VEVENT', ...lines, 'END:VEVENT');
}

test('a whole entry: every property finds its place', () => {
  const story = entry(
    'UID:1@example.org',
    'DTSTAMP:20240101T120000Z',
    'DTSTART;TZID=Europe/Berlin:20240501T190000',
    'DTEND;TZID=Europe/Berlin:20240501T213000',
    'SUMMARY:Regatta\\, first',
    '  part',
    'DESCRIPTION:<p>See <a href="https://example.org/r">the list</a>.</p>',
    'LOCATION:Old harbour',
    'GEO:53.5;9.9',
    'URL:https://example.org/regatta',
    'CATEGORIES:Sail,Sea\\, open',
    'ORGANIZER;CN="Boye, Ada":mailto:ada@example.org',
    'ATTENDEE;CN=Yacht club;CUTYPE=GROUP:mailto:club@example.org',
    'ATTACH:https://example.org/map.pdf',
  );
  expect(story.title).toBe('Harbour');
  expect(story.events).toEqual([
    {
      place: 'line 4',
      headline: 'Regatta, first part',
      date: '2024-05-01',
      clock: '19:00 – 21:30 (Europe/Berlin)',
      summary: 'See the list.',
      actors: [
        { name: 'Boye, Ada', kind: 'person' },
        { name: 'Yacht club', kind: 'group' },
      ],
      tags: ['Sail', 'Sea, open'],
      places: [{ name: 'Old harbour', latitude: 53.5, longitude: 9.9 }],
      sources: [{ url: 'https://example.org/regatta' }, { url: 'https://example.org/r', title: 'the list' }],
      media: [{ url: 'https://example.org/map.pdf' }],
    },
  ]);
  expect(story.notes.map(({ what }) => what)).toEqual([
    'Left out of all entries, for they only serve calendar programs: UID (1), DTSTAMP (1).',
  ]);
});

describe('dates', () => {
  test.each([
    ['one day', 'DTSTART;VALUE=DATE:20240501', '2024-05-01', undefined],
    ['a day that does not say that it is one', 'DTSTART:20240501', '2024-05-01', undefined],
    ['the end is the day after', 'DTSTART:20240501\nDTEND:20240504', '2024-05-01/2024-05-03', undefined],
    ['one day with its end', 'DTSTART:20240501\nDTEND;VALUE=DATE:20240502', '2024-05-01', undefined],
    ['an end that is its start', 'DTSTART:20240501\nDTEND:20240501', '2024-05-01', undefined],
    ['days by their number', 'DTSTART:20240501\nDURATION:P3D', '2024-05-01/2024-05-03', undefined],
    ['a time without a zone', 'DTSTART:20240501T070500', '2024-05-01', '07:05'],
    ['a time in UTC stays there', 'DTSTART:20240501T233000Z', '2024-05-01', '23:30 UTC'],
    ['hours', 'DTSTART:20240501T220000\nDURATION:PT3H30M', '2024-05-01/2024-05-02', '22:00 – 01:30'],
    ['until midnight', 'DTSTART:20240501T220000\nDTEND:20240502T000000', '2024-05-01', '22:00 – 24:00'],
    ['midnights', 'DTSTART:20240501T000000Z\nDTEND:20240502T000000Z', '2024-05-01', undefined],
    ['midnights', 'DTSTART:20240501T000000\nDURATION:P2D', '2024-05-01/2024-05-02', undefined],
    ['a path, a zone', 'DTSTART;TZID=/x/Asia/Tokyo:20240501T080000', '2024-05-01', '08:00 (Asia/Tokyo)'],
  ])('%s', (_, lines, date, clock) => {
    const [event] = entry('SUMMARY:Tide', lines).events;
    expect(event).toMatchObject({ date });
    expect(event?.clock).toBe(clock);
  });

  const none = ['DTSTART:20240231', 'DTSTART:soon', 'DTSTART:20240501T990000', 'X-NONE:1'];
  test.each(none)('%s is reported', (line) => {
    const { events, notes } = entry(line, 'SUMMARY:Tide');
    expect(events).toEqual([]);
    const left = notes.filter(({ kind }) => kind === 'event left out');
    expect(left).toMatchObject([{ of: 'Tide', place: 'line 4' }]);
  });

  test('an end before the start, and one that cannot be read, are left out', () => {
    const before = entry('DTSTART;VALUE=DATE:20240501', 'DTEND;VALUE=DATE:20240301', 'SUMMARY:Tide');
    expect(before.events[0]?.date).toBe('2024-05-01');
    expect(before.notes[0]?.what).toBe('Its end was left out: it lies before its start.');
  });
});

/** What is said of an entry with these lines besides its day and its name. */
function told(...lines: readonly string[]): string[] {
  return entry('DTSTART:20240501', 'SUMMARY:Tide', ...lines).notes.map((note) => note.what);
}

describe('told, not hidden', () => {
  test('what repeats', () => {
    expect(told('RRULE:FREQ=WEEKLY;COUNT=10', 'EXDATE;VALUE=DATE:20240508')).toEqual([
      'It repeats; each of its 9 times became an event: ' +
        '“RRULE:FREQ=WEEKLY;COUNT=10, EXDATE;VALUE=DATE:20240508”.',
    ]);
  });

  test('the zone of the calendar: times in UTC are moved there, or said to stay', () => {
    const tide = 'BEGIN:VEVENT\nSUMMARY:Tide\nDTSTART:20230228T233000Z\nDTEND:20230301T010000Z\nEND:VEVENT';
    const moved = calendar('X-WR-TIMEZONE:Europe/Berlin', tide);
    expect(moved.events).toMatchObject([{ date: '2023-03-01', clock: '00:30 – 02:00 (Europe/Berlin)' }]);
    const what = 'Times in UTC were moved to the zone of the calendar, “Europe/Berlin”.';
    expect(moved.notes).toEqual([{ place: 'harbour.ics', kind: 'changed', what }]);

    const unknown = calendar('X-WR-TIMEZONE:Harbour time', tide);
    expect(unknown.events).toMatchObject([{ date: '2023-02-28/2023-03-01', clock: '23:30 – 01:00 UTC' }]);
    expect(unknown.notes).toMatchObject([
      { what: 'Times in UTC stayed there: the zone of the calendar, “Harbour time”, is not known.' },
    ]);
  });

  test('what is cancelled says so in its headline', () => {
    const story = entry('DTSTART:20240501', 'SUMMARY:Tide', 'STATUS:CANCELLED');
    expect(story.events[0]?.headline).toBe('Cancelled: Tide');
    expect(story.notes[0]).toMatchObject({ of: 'Tide', kind: 'changed' });
  });

  test('people without a name, rooms, and those who declined', () => {
    expect(
      told(
        'ORGANIZER:mailto:ada@example.org',
        'ATTENDEE;CN=ada@example.org:mailto:ada@example.org',
        'ATTENDEE;CN=Hall;CUTYPE=ROOM:mailto:hall@example.org',
        'ATTENDEE;CN=Bo;PARTSTAT=DECLINED:mailto:bo@example.org',
      ),
    ).toEqual([
      'ORGANIZER ada@example.org was left out, for it has no name.',
      'ATTENDEE ada@example.org was left out, for it has no name.',
      'ATTENDEE Hall was left out: it is a room.',
      'ATTENDEE Bo was left out: the invitation was declined.',
    ]);
  });

  test('no address of a person is in the story', () => {
    const { events } = entry('DTSTART:20240501', 'SUMMARY:Tide', 'ORGANIZER;CN=Ada:mailto:ada@example.org');
    expect(JSON.stringify(events)).not.toContain('@');
  });

  test('other properties, damaged lines, a position that is none', () => {
    const attached = 'ATTACH;VALUE=BINARY;ENCODING=BASE64:AAAA';
    expect(told('PRIORITY:1', 'nonsense', 'GEO:here;there', attached)).toEqual([
      'Its position “here;there” is no latitude and longitude.',
      'An attached file that has no address on the web was left out: unnamed.',
      'A line cannot be read: “nonsense”.',
      'Without a counterpart here: PRIORITY “1”.',
    ]);
  });

  test('to-dos are no events; journals are', () => {
    const story = calendar(
      'BEGIN:VTODO\nSUMMARY:Paint\nDUE:20240501\nEND:VTODO',
      'BEGIN:VJOURNAL\nSUMMARY:Calm\nDTSTART:20240502\nEND:VJOURNAL',
    );
    expect(story.events.map(({ headline }) => headline)).toEqual(['Calm']);
    expect(story.notes).toMatchObject([{ of: 'Paint', kind: 'event left out' }]);
  });

  test('an entry without a summary is called by its text, its place or nothing', () => {
    for (const [line, headline] of [
      ['DESCRIPTION:High water. Take care.', 'High water.'],
      ['LOCATION:Old harbour', 'Old harbour'],
      ['X-A:1', 'Untitled entry'],
    ] as const) {
      expect(entry('DTSTART:20240501', line).events[0]?.headline).toBe(headline);
    }
  });
});

describe('damaged files', () => {
  test('a file that breaks off keeps what is there', () => {
    const text = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240501\nSUMMARY:Tide\nDESCR';
    const story = importCalendar(text, { file: 'a.ics' });
    expect(story.events).toHaveLength(1);
    expect(story.notes.map(({ what }) => what)).toContain(
      'It breaks off: the file may be damaged and more be missing.',
    );
  });

  test.each(['BEGIN:', 'BEG', 'BEGIN:VEVENT', ''])('a file cut off between entries, at “%s”', (end) => {
    const whole = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240501\nSUMMARY:Tide\nEND:VEVENT\n';
    const { events, notes } = importCalendar(whole + end, { file: 'a.ics' });
    expect(events).toHaveLength(1);
    expect(notes[0]).toEqual({
      place: 'line 1',
      kind: 'changed',
      what: 'The calendar has no END:VCALENDAR: the file may be cut off and entries be missing.',
    });
  });

  test('lines outside all entries that cannot be read', () => {
    const { notes } = calendar('nonsense', 'BEGIN:VEVENT\nDTSTART:20240501\nSUMMARY:Tide\nEND:VEVENT');
    expect(notes).toMatchObject([{ what: 'A line outside all entries cannot be read: “nonsense”.' }]);
  });

  test('alarms and zones inside an entry are not taken for it', () => {
    const [event, ...others] = entry(
      'DTSTART:20240501\nSUMMARY:Tide\nBEGIN:VALARM\nSUMMARY:Wake\nDTSTART:1\nEND:VALARM\nLOCATION:Pier',
    ).events;
    expect(event).toMatchObject({ headline: 'Tide', places: [{ name: 'Pier' }] });
    expect(others).toEqual([]);
  });

  test('an entry that is never closed ends where the next begins', () => {
    const { events } = calendar(
      'BEGIN:VEVENT\nDTSTART:20240501\nSUMMARY:One',
      'BEGIN:VEVENT\nDTSTART:20240502\nSUMMARY:Two\nEND:VEVENT',
    );
    expect(events.map(({ headline }) => headline)).toEqual(['One', 'Two']);
  });

  test('a calendar without entries is refused', () => {
    expect(() => calendar()).toThrow(ImportError);
  });
});

test('it is known by its first line', () => {
  expect(looksLikeCalendar('BEGIN:VCALENDAR\nVERSION:2.0\n')).toBe(true);
  expect(looksLikeCalendar('Summary: BEGIN:VCALENDAR')).toBe(false);
});
