/** Invented entries that repeat: which of their times become events. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOfLost, expectSound } from '../testing/soundStory.ts';
import { importCalendar } from './calendar.ts';

/** Entries, each of these lines, of a calendar. */
function read(...entries: readonly (readonly string[])[]) {
  const events = entries.map((lines) => `BEGIN:VEVENT\nSUMMARY:Tide\n${lines.join('\n')}\nEND:VEVENT`);
  return importCalendar(`BEGIN:VCALENDAR\n${events.join('\n')}\nEND:VCALENDAR`, { file: 'a.ics' });
}

function dates(...lines: readonly string[]): string[] {
  return read(lines).events.map(({ date }) => date.slice(0, 10));
}

function told(...lines: readonly string[]): string[] {
  return read(lines).notes.map(({ kind, what }) => `${kind}: ${what}`);
}

describe('rules with an end', () => {
  test.each([
    ['FREQ=WEEKLY;COUNT=3', '20240501', ['2024-05-01', '2024-05-08', '2024-05-15']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,MO;COUNT=3', '20240501', ['2024-05-01', '2024-05-13', '2024-05-15']],
    ['FREQ=DAILY;INTERVAL=10;UNTIL=20240521', '20240501', ['2024-05-01', '2024-05-11', '2024-05-21']],
    ['FREQ=DAILY;BYDAY=SA,SU;COUNT=2', '20240501', ['2024-05-04', '2024-05-05']],
    ['FREQ=MONTHLY;COUNT=3', '20240131', ['2024-01-31', '2024-03-31', '2024-05-31']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2', '20240201', ['2024-02-29', '2024-03-31']],
    ['FREQ=MONTHLY;BYDAY=1TU;COUNT=2', '20240901', ['2024-09-03', '2024-10-01']],
    ['FREQ=YEARLY;COUNT=2', '20240229', ['2024-02-29', '2028-02-29']],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=-1TH;COUNT=2', '20240501', ['2024-11-28', '2025-11-27']],
    ['FREQ=YEARLY;BYDAY=20MO;COUNT=2', '20240101', ['2024-05-13', '2025-05-19']],
    ['FREQ=WEEKLY;COUNT=1', '20240501', ['2024-05-01']],
  ])('%s from %s', (rule, start, expected) => {
    expect(dates(`DTSTART:${start}`, `RRULE:${rule}`)).toEqual(expected);
  });

  test('the clock stays the same, and so does how long it lasts', () => {
    const { events } = read(['DTSTART:20240501T220000', 'DURATION:PT4H', 'RRULE:FREQ=WEEKLY;COUNT=2']);
    expect(events.map(({ date, clock }) => `${date} ${clock}`)).toEqual([
      '2024-05-01/2024-05-02 22:00 – 02:00',
      '2024-05-08/2024-05-09 22:00 – 02:00',
    ]);
  });

  test('an end in UTC is compared on the clock of the entry', () => {
    const start = 'DTSTART;TZID=Asia/Tokyo:20240501T080000';
    expect(dates(start, 'RRULE:FREQ=DAILY;UNTIL=20240502T230000Z')).toHaveLength(3);
    expect(dates(start, 'RRULE:FREQ=DAILY;UNTIL=20240502T225959Z')).toHaveLength(2);
  });

  test('what takes place once is no change', () => {
    expect(told('DTSTART:20240501', 'RRULE:FREQ=WEEKLY;COUNT=1')).toEqual([]);
  });
});

describe('days added and excluded', () => {
  test('an excluded start is no event', () => {
    const rule = 'RRULE:FREQ=WEEKLY;COUNT=3';
    const expected = ['2024-05-08', '2024-05-15'];
    expect(dates('DTSTART:20240501', rule, 'EXDATE:20240501')).toEqual(expected);
    expect(dates('DTSTART:20240501T230000Z', rule, 'EXDATE:20240501T230000Z')).toEqual(expected);
    const tokyo = 'EXDATE;TZID=Asia/Tokyo:20240502T080000';
    expect(dates('DTSTART:20240501T230000Z', rule, tokyo)).toEqual(expected);
  });

  test('of an endless rule, the first time that is not excluded', () => {
    const lines = ['DTSTART:20240501', 'RRULE:FREQ=WEEKLY', 'EXDATE:20240501'];
    expect(dates(...lines)).toEqual(['2024-05-08']);
    expect(told(...lines)).toEqual([
      'left out: It repeats without end; only the first time was kept: ' +
        '“RRULE:FREQ=WEEKLY, EXDATE:20240501”; its DTSTART is none of them.',
    ]);
  });

  test('all excluded: left out', () => {
    expect(told('DTSTART:20240501', 'EXDATE:20240501')).toEqual([
      'event left out: All its times are excluded: “EXDATE:20240501”.',
    ]);
  });

  test('added days', () => {
    expect(dates('DTSTART:20240501', 'RDATE:20240601,20240504')).toEqual([
      '2024-05-01',
      '2024-05-04',
      '2024-06-01',
    ]);
  });
});

describe('entries that stand for one time of another', () => {
  const moved = ['UID:1', 'RECURRENCE-ID:20240501', 'DTSTART:20240503'];

  test('that time is not shown twice', () => {
    const { events } = read(['UID:1', 'DTSTART:20240501', 'RRULE:FREQ=WEEKLY;COUNT=2'], moved);
    expect(events.map(({ date }) => date)).toEqual(['2024-05-08', '2024-05-03']);
    const endless = read(['UID:1', 'DTSTART:20240501', 'RRULE:FREQ=WEEKLY'], moved);
    expect(endless.events.map(({ date }) => date)).toEqual(['2024-05-08', '2024-05-03']);
  });

  test('those of another entry change nothing', () => {
    expect(read(['UID:2', 'DTSTART:20240501'], moved).events).toHaveLength(2);
  });

  test('when nothing is left, it is told', () => {
    const { events, notes } = read(['UID:1', 'DTSTART:20240501'], moved);
    expect(events.map(({ date }) => date)).toEqual(['2024-05-03']);
    expect(notes.map(({ what }) => what)).toContain(
      'Entries of their own (RECURRENCE-ID) stand for all its times.',
    );
  });

  test('a change of all later times is told', () => {
    const all = ['UID:1', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20240508', 'DTSTART:20240509'];
    expect(told(...all)).toContain('changed: It changes all later times too, which was not heeded.');
  });
});

describe('rules that are not followed keep one time, and are reported', () => {
  test.each([
    'RRULE:FREQ=HOURLY;COUNT=3',
    'RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1;COUNT=3',
    'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3',
    'RRULE:FREQ=WEEKLY;UNTIL=20230101',
    'RRULE:FREQ=WEEKLY;COUNT=3\nEXRULE:FREQ=WEEKLY;INTERVAL=2',
    'RDATE;VALUE=PERIOD:20240601T100000Z/PT1H',
  ])('%s', (lines) => {
    expect(dates('DTSTART:20240501', ...lines.split('\n'))).toEqual(['2024-05-01']);
    expect(told('DTSTART:20240501', ...lines.split('\n'))[0]).toMatch(
      /^left out: It repeats in a way that is not read here; only one time was kept: /,
    );
  });

  test('more than a hundred times', () => {
    expect(dates('DTSTART:20240501', 'RRULE:FREQ=DAILY;COUNT=100')).toHaveLength(100);
    expect(dates('DTSTART:20240501', 'RRULE:FREQ=DAILY;COUNT=101')).toHaveLength(1);
    expect(told('DTSTART:20240501', 'RRULE:FREQ=DAILY;COUNT=101')[0]).toMatch(/repeats more than 100 times/);
  });
});

test('any rule ends: the entry is kept, some times over, or reported', () => {
  const number = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.constantFrom(0, 1e9, 1e300)).map(String);
  const part = fc.oneof(
    fc.constantFrom('BYDAY=MO', 'BYDAY=-1FR,2TU', 'BYDAY=53SU', 'WKST=SU', 'UNTIL=20290101', 'UNTIL=', ';'),
    fc
      .tuple(fc.constantFrom('COUNT', 'INTERVAL', 'BYMONTH', 'BYMONTHDAY', 'BYSETPOS', 'X'), number)
      .map(([key, value]) => `${key}=${value}`),
  );
  const rule = fc
    .tuple(fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'HOURLY', 'NO'), fc.array(part))
    .map(([frequency, parts]) => [`FREQ=${frequency}`, ...parts].join(';'));
  const start = fc.constantFrom('20240229', '20240131T233000Z', '99991231', '00010101T000000');
  fc.assert(
    fc.property(start, fc.array(rule, { maxLength: 2 }), fc.array(start), (from, rules, excluded) => {
      const lines = [...rules.map((each) => `RRULE:${each}`), ...excluded.map((each) => `EXDATE:${each}`)];
      const story = read([`DTSTART:${from}`, ...lines]);
      expectSound(story);
      expect(story.events.length <= 100).toBe(true);
      expect(story.events.length > 0).toBe(countOfLost(story) === 0);
    }),
  );
});
