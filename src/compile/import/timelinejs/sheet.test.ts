/** Invented spreadsheets, with the headers by which TimelineJS knows its own. */
import { expect, test } from 'vitest';
import { importTimelineJs, looksLikeTimelineJs } from './timelineJs.ts';

const read = (...lines: readonly string[]) => importTimelineJs(lines.join('\n'), { file: 'harbour.csv' });

const HEADER =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,' +
  'Media Caption,Media Thumbnail,Alt Text,Type,Group,Background';

test('the 19 columns', () => {
  const story = read(
    HEADER,
    ',,,,,,,,,Old harbour,<p>Two piers.</p>,,,,,,title,,',
    '1843,5,12,9:30 am,1843,5,14,,,Pier opens,"With a <b>band</b>, and rain",' +
      'https://example.org/p.jpg,Boye,Pier,,,,Building,#fff',
    '1840,,,,1859,,,,,Sail,,,,,,,era,,',
    ',,,,,,,,,,,,,,,,,,',
  );
  expect(story.title).toBe('Old harbour');
  expect(story.description).toBe('Two piers.');
  expect(story.eras).toEqual([{ name: 'Sail', date: '1840/1859' }]);
  expect(story.events).toEqual([
    {
      place: 'line 3',
      id: 'pier-opens',
      headline: 'Pier opens',
      date: '1843-05-12/1843-05-14',
      clock: '9:30 am',
      summary: 'With a band, and rain',
      tags: ['Building'],
      media: [{ url: 'https://example.org/p.jpg', caption: 'Pier', credit: 'Boye' }],
    },
  ]);
  expect(story.notes.map(({ place, what }) => `${place}: ${what}`)).toEqual([
    'line 3: Without a counterpart here: Background “#fff”.',
  ]);
});

test('in any order, with tabs, with columns of one’s own', () => {
  const { events, notes } = read('Group\tHeadline\tMood\tYear', 'Sea\tStorm\tbad\t-44');
  expect(events).toMatchObject([{ headline: 'Storm', date: '-0043', tags: ['Sea'] }]);
  expect(notes).toMatchObject([{ of: 'Storm', what: 'Without a counterpart here: Mood “bad”.' }]);
});

test('the older columns: dates in one cell, Tag, a start slide', () => {
  const story = read(
    'Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag',
    '1/1/1843,,Harbour,,,,,,start,',
    '5/12/1843,5/14/1843,Pier,,,,,,,Building',
    '12 May 1844,,Storm,,,,,,,',
  );
  expect(story.title).toBe('Harbour');
  expect(story.events.map(({ headline, date, tags }) => [headline, date, tags])).toEqual([
    ['Pier', '1843-05-12/1843-05-14', ['Building']],
    ['Storm', '1844-05-12', undefined],
  ]);
});

test('a second title with a date is an event, without one it is reported', () => {
  const story = read('Year,Headline,Type', ',Harbour,title', '1843,Pier,title', ',Park,title');
  expect(story.events.map(({ headline }) => headline)).toEqual(['Pier']);
  expect(story.notes.filter(({ kind }) => kind === 'event left out')).toMatchObject([{ of: 'Park' }]);
});

test('a date in words that contradicts the numbers is no other wording of them', () => {
  const { events, notes } = read('Year,Display Date,Headline', '2001,2 March 1999,Pier', '1920,c. 1920,Quay');
  expect(events.map(({ date, dateAsWritten }) => [date, dateAsWritten])).toEqual([
    ['2001', undefined],
    ['1920~', 'c. 1920'],
  ]);
  expect(notes).toMatchObject([{ of: 'Pier', kind: 'changed' }]);
});

test('a formula is text', () => {
  const [event] = read('Year,Headline', '1843,"=HYPERLINK(""https://example.org"")"').events;
  expect(event?.headline).toBe('=HYPERLINK("https://example.org")');
});

test('it is known by its headers, whatever stands around them', () => {
  expect(looksLikeTimelineJs('\uFEFF"Year","Headline"\n')).toBe(true);
  expect(looksLikeTimelineJs('Start Date;Headline\n')).toBe(true);
  expect(looksLikeTimelineJs('Year,Title\n')).toBe(false);
  expect(looksLikeTimelineJs('My headline of the Year, Headline\n')).toBe(false);
});
