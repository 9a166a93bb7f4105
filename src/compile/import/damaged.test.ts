/** Files of TimelineJS, vis-timeline and calendars that were damaged on their way, and very large ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importCalendar } from './ics/calendar.ts';
import type { Importer } from './imported.ts';
import { attempt, countOfLost, expectSound } from './testing/soundStory.ts';
import { importTimelineJs } from './timelinejs/timelineJs.ts';
import { importVis } from './vis/visTimeline.ts';

/** What no file should hold, and what parts the pieces of one. */
const wrongText = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom('\0', '\uD800', '\uFFFE', '\u{1F6A2}', '"', '\\', '{', ']', ',', '\n', '\n\n ', ':', ';'),
);

const WHOLE: readonly (readonly [name: string, importer: Importer, text: string])[] = [
  [
    'TimelineJS',
    importTimelineJs,
    JSON.stringify({
      title: { text: { headline: 'Harbour' } },
      events: [{ start_date: { year: '1843', month: 5 }, text: { headline: 'Pier', text: '<p>&amp;</p>' } }],
      eras: [{ start_date: { year: 1840 }, end_date: { year: 1850 }, text: { headline: 'Sail' } }],
    }),
  ],
  ['its spreadsheet', importTimelineJs, 'Year,Month,Headline,Type\n1843,5,"Pier, """"",\n1840,,Sail,era\n'],
  ['vis', importVis, '{"items": [{"content": "Pier", "start": "1843-05-12", "group": 1}], "groups": []}'],
  [
    'a calendar',
    importCalendar,
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20240501T190000\nDURATION:PT2H\n' +
      'SUMMARY:Ti\n de\nEND:VEVENT\n',
  ],
];

describe.each(WHOLE)('damaged: %s', (_, importer, text) => {
  test('any piece cut out, anything put in', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(12), wrongText, (at, gone, wrong) => {
        const story = attempt(importer, `${text.slice(0, at)}${wrong}${text.slice(at + gone)}`);
        if (story) expectSound(story);
      }),
    );
  });

  test('only its beginning', () => {
    for (let length = 0; length <= text.length; length += 1) {
      const story = attempt(importer, text.slice(0, length));
      if (story) expectSound(story);
    }
  });
});

describe('large and deep', () => {
  const DEEP = 200_000;
  const nested = `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`;

  test('JSON nested very deeply where a text belongs', () => {
    const slides = `{"events": [{"start_date": {"year": ${nested}}, "text": ${nested}, "other": ${nested}}]}`;
    const items = `[{"content": ${nested}, "start": ${nested}, "other": ${nested}}]`;
    for (const [importer, text] of [[importTimelineJs, slides], [importVis, items]] as const) {
      const story = attempt(importer, text);
      if (story) expect(countOfLost(story)).toBe(1);
    }
  });

  test('ten thousand groups in each other', () => {
    const groups = Array.from({ length: 10_000 }, (_, id) => ({ id, nestedGroups: [id + 1] }));
    const items = [0, 9999].map((group) => ({ content: 'Pier', start: '1843', group }));
    expect(attempt(importVis, JSON.stringify({ items, groups }))?.events).toHaveLength(2);
  });

  test('a line of a calendar folded ten thousand times, entries in each other', () => {
    const folded = `SUMMARY:Tide${'\n  x'.repeat(10_000)}`;
    const open = 'BEGIN:VALARM\n'.repeat(10_000);
    const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240501\n${folded}\n${open}`;
    expect(attempt(importCalendar, text)?.events).toHaveLength(1);
  });
});
