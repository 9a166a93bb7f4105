/** Invented stories of a harbour, in both forms of TimelineJS JSON. */
import { describe, expect, test } from 'vitest';
import { ImportError } from '../imported.ts';
import { importTimelineJs, looksLikeTimelineJs } from './timelineJs.ts';

const read = (value: unknown) => importTimelineJs(JSON.stringify(value), { file: 'old_harbour.json' });

/** A story of version 3 with one event, or with several. */
function v3(...events: readonly object[]) {
  return read({ events });
}

/** A slide of 12 May 1843, with whatever else is given. */
function slide(more: object = {}) {
  return { start_date: { year: '1843', month: '5', day: '12' }, text: { headline: 'Pier opens' }, ...more };
}

describe('version 3', () => {
  test('a whole slide: every part finds its place', () => {
    const story = read({
      title: { text: { headline: 'The <i>old</i> harbour', text: '<p>From pier to park.</p>' } },
      events: [
        {
          start_date: { year: 1843, month: 5, day: 12, hour: 9, minute: 5 },
          end_date: { year: 1843, month: 5, day: 14 },
          unique_id: 'pier-opens',
          group: 'Building',
          location: { name: 'North side', lat: 53.5, lon: 9.9, zoom: null },
          text: {
            headline: 'Pier opens',
            text: '<p>With a <a href="https://example.org/band">brass band</a>.</p><p>It rained.</p>',
          },
          media: { url: '//example.org/pier.jpg', caption: 'The <b>pier</b>', credit: 'A. Boye' },
        },
      ],
      eras: [{ start_date: { year: 1840 }, end_date: { year: 1859 }, text: { headline: 'Sail &amp; oar' } }],
    });
    expect(story).toEqual({
      title: 'The old harbour',
      description: 'From pier to park.',
      eras: [{ name: 'Sail & oar', date: '1840/1859' }],
      events: [
        {
          place: 'events[0]',
          id: 'pier-opens',
          headline: 'Pier opens',
          date: '1843-05-12/1843-05-14',
          clock: '09:05',
          summary: 'With a brass band.\n\nIt rained.',
          tags: ['Building'],
          places: [{ name: 'North side', latitude: 53.5, longitude: 9.9 }],
          sources: [{ url: 'https://example.org/band', title: 'brass band' }],
          media: [{ url: 'https://example.org/pier.jpg', caption: 'The pier', credit: 'A. Boye' }],
        },
      ],
      notes: [],
    });
  });

  test('what has no counterpart is reported with its slide', () => {
    const { notes } = v3(slide({ background: { color: '#fff' }, media: { thumbnail: 't.png' } }));
    expect(notes).toEqual([
      {
        place: 'events[0]',
        of: 'Pier opens',
        kind: 'left out',
        what: 'Without a counterpart here: media.thumbnail “t.png”, background.color “#fff”.',
      },
    ]);
  });

  test('a slide without a date is reported with all that it says', () => {
    const { events, notes } = v3(slide(), { text: { headline: 'Fog', text: 'For a week.' } });
    expect(events).toHaveLength(1);
    const what = 'It has no date. It says: “Fog – For a week.”.';
    expect(notes).toEqual([{ place: 'events[1]', of: 'Fog', kind: 'event left out', what }]);
  });

  test('a picture that only the old page could show leaves its caption, and is reported', () => {
    const media = { url: 'img/pier.jpg', caption: 'The pier', credit: 'A. Boye' };
    const { events, notes } = v3(slide({ media }));
    expect(events[0]?.media).toBeUndefined();
    expect(events[0]?.summary).toBe('The pier – A. Boye');
    expect(notes[0]?.what).toContain('“img/pier.jpg”');
  });

  test('embedded markup: a frame is a link, a quotation is text with its links', () => {
    const { events } = v3(
      slide({ media: { url: '<iframe src="https://example.org/map"></iframe>', caption: 'Map' } }),
      slide({ media: { url: '<blockquote>Grand! <a href="https://example.org/p">Post</a></blockquote>' } }),
    );
    expect(events[0]?.media).toEqual([{ url: 'https://example.org/map', caption: 'Map' }]);
    expect(events[1]?.summary).toBe('Grand! Post');
    expect(events[1]?.sources).toEqual([{ url: 'https://example.org/p', title: 'Post' }]);
  });

  test('the link of a credit stands behind its words, that of a caption is a source', () => {
    const credit = '<a href="https://example.org/b">Boye</a>';
    const caption = 'The <a href="https://example.org/c">pier</a>';
    const { events } = v3(slide({ media: { url: 'https://example.org/a.jpg', caption, credit } }));
    expect(events[0]?.media).toMatchObject([{ caption: 'The pier', credit: 'Boye (https://example.org/b)' }]);
    expect(events[0]?.sources).toEqual([{ url: 'https://example.org/c', title: 'pier' }]);
  });

  test('without a headline, the text gives one', () => {
    const text = { text: 'A storm came. It broke the pier.' };
    const { events, notes } = v3({ start_date: { year: '1850' }, text });
    expect(events[0]?.headline).toBe('A storm came.');
    expect(notes[0]).toMatchObject({ kind: 'changed' });
  });

  test('ids are those under which TimelineJS links to its slides', () => {
    const { events, notes } = v3(
      slide({ text: { headline: 'Ada’s crêpes, 2 for 1' } }),
      slide({ unique_id: 'Old Pier' }),
    );
    expect(events.map(({ id }) => id)).toEqual(['adas-crepes-2-for-1', 'Old Pier']);
    expect(notes.map(({ what }) => what)).toEqual([
      'Links that end in #event-Old Pier no longer find it: ids are a–z, 0–9 and hyphens.',
    ]);
  });

  test('an era needs an end and a name', () => {
    const eras = [{ start_date: { year: '1840' }, text: { headline: 'Sail' } }];
    const story = read({ events: [slide()], eras });
    expect(story.eras).toEqual([]);
    expect(story.notes[0]).toMatchObject({ place: 'eras[0]', of: 'Sail', kind: 'left out' });
  });

  test('a story without a title is called like its file', () => {
    expect(v3(slide()).title).toBe('Old harbour');
  });

  test('the title’s media, date and link are reported; links of its text stand in the description', () => {
    const text = {
      headline: '<a href="https://example.org/h">H</a>',
      text: '<a href="https://example.org/d">D</a>',
    };
    const title = { ...slide({ text }), media: { url: 'https://example.org/t.jpg', caption: 'T' } };
    expect(read({ title, events: [slide()] }).description).toBe('D (https://example.org/d)');
    const notes = read({ title, events: [slide()] }).notes.map(({ what }) => what);
    expect(notes).toEqual([
      'A story shows no media of its own: https://example.org/t.jpg – T.',
      'A link behind the words “H” was left out: “https://example.org/h”.',
      'A story has no date of its own: 1843-05-12.',
    ]);
  });
});

describe('version 2', () => {
  const timeline = {
    headline: 'Harbour<br/>1843–1900',
    text: '<p>Two piers.</p>',
    type: 'default',
    date: [
      {
        startDate: '1843,5',
        endDate: '1844',
        headline: 'Pier',
        text: 'Built.',
        tag: 'Building, first',
        asset: { media: 'https://example.org/pier.jpg', credit: 'Boye', caption: 'Pier' },
      },
      { startDate: '1850,11,3,07,30', headline: 'Storm', tags: 'Weather, Loss' },
    ],
    era: [{ startDate: '1843', endDate: '1860', headline: 'Sail' }],
  };

  test('becomes the same as version 3 would', () => {
    const story = read({ timeline });
    expect(story.title).toBe('Harbour 1843–1900');
    expect(story.eras).toEqual([{ name: 'Sail', date: '1843/1860' }]);
    expect(story.events).toEqual([
      {
        place: 'timeline.date[0]',
        id: 'pier',
        headline: 'Pier',
        date: '1843-05/1844',
        summary: 'Built.',
        tags: ['Building, first'],
        media: [{ url: 'https://example.org/pier.jpg', caption: 'Pier', credit: 'Boye' }],
      },
      {
        place: 'timeline.date[1]',
        id: 'storm',
        headline: 'Storm',
        date: '1850-11-03',
        clock: '07:30',
        tags: ['Weather', 'Loss'],
      },
    ]);
    expect(story.notes).toEqual([]);
  });

  test('a script around it is passed over; a mistake is still named by its place in the file', () => {
    const script = `storyjs_jsonp_data = ${JSON.stringify({ timeline })};\n`;
    expect(looksLikeTimelineJs(script)).toBe(true);
    expect(importTimelineJs(script, { file: 'a.jsonp' }).events).toHaveLength(2);
    const broken = 'var story = {"timeline": {"startDate": x}};';
    expect(() => importTimelineJs(broken, { file: 'a.js' })).toThrow('a.js:1:40: ');
  });
});

test('other JSON is not taken for it, and refused', () => {
  for (const text of ['[]', '{"events": [{"start": 1}]}', '{"items": []}', 'Year,Title\n', '']) {
    expect(looksLikeTimelineJs(text)).toBe(false);
  }
  expect(() => importTimelineJs('{"a": 1}', { file: 'a.json' })).toThrow(ImportError);
  expect(() => importTimelineJs('{"events": []}', { file: 'a.json' })).toThrow('has no events');
});
