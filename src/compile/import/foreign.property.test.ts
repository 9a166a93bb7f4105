/**
 * Files of TimelineJS, vis-timeline and calendars that nobody would write: every entry is kept or reported,
 * every date that comes out is EDTF, and what cannot be read ends in an ImportError.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importCalendar } from './ics/calendar.ts';
import { attempt, countOfLost, expectSound } from './testing/soundStory.ts';
import { importTimelineJs } from './timelinejs/timelineJs.ts';
import { importVis } from './vis/visTimeline.ts';

/** Values of all kinds, some of them nearly right. */
const value = fc.oneof(
  fc.string(),
  fc.integer({ min: -20_000_000_000, max: 400_000_000_000_000 }),
  fc.constantFrom('1843', '-44', '5', '31', '0', '2024-02-30', '1843-05-12', '12/5/1843', 'c. 1920', '1,843'),
  fc.constantFrom('<b>Pier</b>', '<a href="x">', '&#0;', 'https://example.org/a', '//a.b/c', '\uD800', '1/2'),
  fc.constantFrom(null, true, [], {}, [[]], Number.MAX_VALUE, -0),
  fc.json().map((text) => JSON.parse(text) as unknown),
);

function recordOf(...keys: readonly string[]) {
  return fc.dictionary(fc.constantFrom(...keys, '__proto__', 'constructor', 'other'), value, { maxKeys: 8 });
}

const date = fc.oneof(recordOf('year', 'month', 'day', 'hour', 'minute', 'display_date'), value);
const slide = fc.oneof(
  fc.record(
    {
      start_date: date,
      end_date: date,
      text: fc.oneof(recordOf('headline', 'text'), value),
      media: fc.oneof(recordOf('url', 'caption', 'credit', 'alt', 'link'), value),
      display_date: value,
      unique_id: value,
      group: value,
    },
    { requiredKeys: [] },
  ),
  value,
);

describe('TimelineJS', () => {
  test('every slide of version 3 is kept or reported', () => {
    fc.assert(
      fc.property(fc.array(slide, { minLength: 1 }), fc.option(slide), (events, title) => {
        const story = importTimelineJs(JSON.stringify({ events, title }), { file: 'a' });
        expectSound(story);
        expect(story.events.length + countOfLost(story)).toBe(events.length);
      }),
    );
  });

  test('every slide of version 2 is kept or reported', () => {
    const keys = ['startDate', 'endDate', 'headline', 'text', 'asset', 'tag', 'tags'];
    fc.assert(
      fc.property(fc.array(fc.oneof(recordOf(...keys), value), { minLength: 1 }), (slides) => {
        const story = importTimelineJs(JSON.stringify({ timeline: { date: slides } }), { file: 'a' });
        expectSound(story);
        expect(story.events.length + countOfLost(story)).toBe(slides.length);
      }),
    );
  });

  test('every row of a spreadsheet is kept or reported', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('1843', '-44', '5', '31', 'era', '=1+1', 'Ω "x"'));
    const row = fc.tuple(fc.constantFrom('1843', '-44', 'c. 1920', 'x'), cell, cell, cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const lines = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const sheet = ['Year,Month,End Year,Headline,Group', ...lines].join('\n');
        const story = importTimelineJs(sheet, { file: 'a' });
        expectSound(story);
        expect(story.events.length + countOfLost(story)).toBe(rows.length);
      }),
    );
  });
});

describe('vis-timeline', () => {
  const item = fc.oneof(
    recordOf('id', 'content', 'start', 'end', 'group', 'title', 'type'),
    fc.record({ start: value, end: value, content: value, type: fc.constant('background') }),
    value,
  );

  test('every item is kept or reported', () => {
    const group = fc.oneof(recordOf('id', 'content', 'nestedGroups', 'title'), value);
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), fc.array(group), (items, groups) => {
        const story = importVis(JSON.stringify({ items, groups }), { file: 'a' });
        expectSound(story);
        const leftOut = story.notes.filter(({ kind }) => kind === 'left out');
        const lostEras = leftOut.filter(({ what }) => what.includes(' It says: '));
        const kept = story.events.length + story.eras.length;
        expect(kept + countOfLost(story) + lostEras.length).toBe(items.length);
      }),
    );
  });
});

describe('calendars', () => {
  const line = fc.oneof(
    fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VALARM', 'END:VALARM', 'BEGIN:VCALENDAR'),
    fc.constantFrom('DTSTART:20240501', 'DTSTART:20240501T070500Z', 'DTEND:20240430', 'DURATION:-P'),
    fc.constantFrom('SUMMARY:Tide', ' more', 'GEO:1;2', 'ATTENDEE;CN="', 'RRULE:FREQ=NO', ':', 'X;Y', '\t'),
    fc
      .tuple(fc.constantFrom('DTSTART', 'DTEND', 'DURATION', 'SUMMARY', 'GEO', 'CATEGORIES'), fc.string())
      .map(([name, text]) => `${name}:${text.replaceAll('\n', ' ')}`),
    fc.string(),
  );

  test('any lines end in a story or an ImportError', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const story = attempt(importCalendar, ['BEGIN:VCALENDAR', ...lines].join('\n'));
        if (story) expectSound(story);
      }),
    );
  });

  test('every entry is kept or reported', () => {
    // What begins with a blank goes on with the line before: BEGIN would no longer be one.
    const inside = line.filter((text) => !/^\s*(?:BEGIN|END)|^[ \t]|\n/i.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(inside), { minLength: 1 }), (entries) => {
        const lines = entries.flatMap((each) => ['BEGIN:VEVENT', ...each, 'END:VEVENT']);
        const story = importCalendar(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\n'), { file: '' });
        expectSound(story);
        expect(story.events.length + countOfLost(story)).toBe(entries.length);
      }),
    );
  });
});
