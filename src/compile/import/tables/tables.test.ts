import { describe, expect, test } from 'vitest';
import { ImportError } from '../imported.ts';
import type { ImportedStory } from '../imported.ts';
import { FILE, eventsByHeadline } from '../testing/imports.ts';
import { importCsv, importJsonLines, importJsonRows } from './importers.ts';
import { looksLikeCsv } from './csvDelimiter.ts';

const csv = (...lines: string[]) => importCsv(lines.join('\n'), FILE);
const dates = ({ events }: ImportedStory) => events.map(({ date }) => date);
const notes = (story: ImportedStory) => story.notes.map(({ place, kind, what }) => `${place}: ${kind}: ${what}`);

describe('dates of tables', () => {
  test('one day beyond the twelfth shows the order of the whole column', () => {
    const story = csv('date,town', '9/1/2016,Lowmere', '9/15/2016,Highmere');
    expect(dates(story)).toEqual(['2016-09-01', '2016-09-15']);
    expect(story.mapping).toMatchObject({ order: 'mdy', dates: [{ date: 'date' }], headline: '{town}' });
  });

  test('without one, every date that may be two days is left out with its value; the order may be stated', () => {
    const lines = ['date,town', '9/1/2016,Lowmere', '5/5/2016,Highmere'];
    const story = csv(...lines);
    expect(dates(story)).toEqual(['2016-05-05']);
    expect(notes(story)).toEqual([expect.stringMatching(/^line 2: event left out: “9\/1\/2016” may be/)]);
    expect(dates(importCsv(lines.join('\n'), { ...FILE, dateOrder: 'dmy' }))).toEqual(['2016-01-09', '2016-05-05']);
  });

  test('births and deaths are ends of a span; a life without a death has an unknown end', () => {
    const story = csv(
      'name,birth,death',
      'Ada,c. 480 bc,408 BC',
      'Bo,1 May 1900,3 Jan 1980',
      'Cy,1920,',
      'Di,,1990',
      'Ed,1950,1940',
    );
    expect(dates(story)).toEqual(['-0479~/-0407', '1900-05-01/1980-01-03', '1920/', '/1990', '1950']);
    expect(notes(story)).toEqual([expect.stringMatching(/^line 6: changed: Its end “1940” is before/)]);
    expect(story.events[0]?.dateAsWritten).toBe('c. 480 bc – 408 BC');
  });

  test('among few rows a day without an end is a day; a mapping may say otherwise', () => {
    const lines = ['start,end,event', '1914-07-28,1918-11-11,War', '1939-09-01,1945-09-02,War II', '1945-05-08,,Peace'];
    const story = csv(...lines);
    expect(dates(story).at(-1)).toBe('1945-05-08');
    const mapping = { headline: 'event', dates: [{ start: 'start', end: 'end', without_end: 'unknown' }] };
    expect(dates(importCsv(lines.join('\n'), { ...FILE, mapping })).at(-1)).toBe('1945-05-08/');
  });

  test('where few rows have an end, one without is a day; other columns help where the first are empty', () => {
    const story = csv('label,when,when_end,born,died', 'A,1900,,,', 'B,1901,1903,,', 'C,1902,,,', 'D,,,1850,1920');
    expect(dates(story)).toEqual(['1900', '1901/1903', '1902', '1850/1920']);
  });

  test('a span of two vague ends is about its outermost years, and said so', () => {
    const story = csv('label,start,end', 'A,Between 3 May 1816 and 1820,1831', 'B,1800,1801');
    expect(dates(story)).toEqual(['1816~/1831', '1800/1801']);
    expect(notes(story)).toEqual([expect.stringMatching(/^line 2: changed: EDTF has no span from/)]);
  });

  test('year, month and day in columns of their own; a missing one is never the first', () => {
    const story = csv(
      'event,year,month,day',
      'A,1999,3,7',
      'B,1999,3,',
      'C,1999,,',
      'D,1999,Sept,7',
      'E,1999,2,31',
      'F,1999,,7',
    );
    expect(dates(story)).toEqual(['1999-03-07', '1999-03', '1999', '1999-09-07', '1999-02', '1999']);
    expect(notes(story)).toEqual([
      expect.stringMatching(/^line 6: changed: Its day “31” does not exist/),
      expect.stringMatching(/^line 7: changed: Its day “7” was left out, for it has no month/),
    ]);
  });

  test('what is no month leaves the year', () => {
    const story = csv('event,year,month,day', 'A,1999,13,7', 'B,1999,spriing,', 'C,1999,3.0,7.0', 'D,1999,Spring,');
    expect(dates(story)).toEqual(['1999', '1999', '1999-03-07', '1999-21']);
    expect(notes(story)).toEqual([
      'line 2: changed: There is no month “13”; only the year was kept.',
      'line 3: changed: There is no month “spriing”; only the year was kept.',
    ]);
  });

  test('a column of its own says how exact the dates are', () => {
    const story = csv(
      'event,date_start,date_end,date_prec',
      'A,2016-01-06,2016-01-06,1',
      'B,2016-01-06,2016-01-08,2',
      'C,2016-01-01,2016-01-31,4',
      'D,2016-01-01,2016-12-31,5',
      'E,2016-01-06,2016-01-06,3',
    );
    expect(dates(story)).toEqual(['2016-01-06', '[2016-01-06..2016-01-08]', '2016-01', '2016', '2016-01-06~']);
  });

  test('a number that is no date is not taken for one', () => {
    const story = csv('id,title,year,deaths', '1914,A,1815,1200', '1915,B,1816,1300');
    expect(dates(story)).toEqual(['1815', '1816']);
    expect(story.events[0]).toMatchObject({ id: '1914', summary: 'Deaths: 1200' });
  });

  test('where a day cannot be read, a year beside it is taken, and nothing else', () => {
    const story = csv('title,date,year,published', 'A,8/5/18,2018,2019-01-01', 'B,someday,,2019-01-01', 'C,,,2019');
    expect(dates(story)).toEqual(['2018']);
    expect(notes(story)).toEqual([
      expect.stringMatching(/^line 2: changed: “8\/5\/2018” may be 2018-05-08 or .* Only the year 2018/),
      expect.stringMatching(/^line 3: event left out: “someday” is not understood/),
      'line 4: event left out: There is no date.',
    ]);
  });

  test('no dates at all', () => {
    expect(() => csv('a,b', 'x,y')).toThrow(/no column holds dates. The columns are a, b/);
  });
});

describe('what else a row holds', () => {
  const story = csv(
    'Title,Date,Description,City,Country,Lat,Long,Type,Link,Photo,Photo credit,Side A,Side B,Killed,Source',
    'Bridge falls,3 May 1931,"It fell, loudly",Lowmere,Mereland,10.5,-20,accident,' +
      'https://example.org/a,https://example.org/a.jpg,A. Snap,Town,River,4,Gazette',
    'Bridge built,1932,,Lowmere,Mereland,,,works,n/a,,,Town,,0,Courier',
  );

  test('everything stands in its place, and what has none is told in the summary', () => {
    const { 'Bridge falls': falls, 'Bridge built': built } = eventsByHeadline(story);
    expect(falls).toMatchObject({
      date: '1931-05-03',
      summary: 'It fell, loudly. Killed: 4',
      places: [{ name: 'Lowmere, Mereland', latitude: 10.5, longitude: -20 }],
      actors: [{ name: 'Town' }, { name: 'River' }],
      sources: [{ url: 'https://example.org/a', title: 'Gazette' }],
      media: [{ url: 'https://example.org/a.jpg', credit: 'A. Snap' }],
    });
    expect(falls?.tags).toContain('accident');
    expect(built).toMatchObject({ summary: 'Link: n/a · Killed: 0 · Source: Courier', sources: [], media: [] });
  });

  test('headlines that repeat are told apart by a second column', () => {
    const towns = Array.from({ length: 20 }, (_, i) => `Ada Keeper,Town ${'ABCDEFGHIJKLMNOPQRST'[i]},19${i + 10}`);
    const [first] = csv('name,town,year', ...towns).events;
    expect(first).toMatchObject({ headline: 'Ada Keeper: Town A', actors: [{ name: 'Ada Keeper', kind: 'person' }] });
  });

  test('formula-like cells are text', () => {
    const [event] = csv('title,date,note', '"=HYPERLINK(""http://x"")",1999,@SUM(1+1)').events;
    expect(event).toMatchObject({ headline: '=HYPERLINK("http://x")', summary: '@SUM(1+1)' });
  });
});

describe('tables as they are', () => {
  test.each([';', '\t', '|'])('parted by %j', (mark) => {
    const lines = [['title', 'date'], ['A', '1999-01-02'], ['B', '2000']].map((cells) => cells.join(mark));
    expect(dates(csv(...lines))).toEqual(['1999-01-02', '2000']);
  });

  test('ragged rows, doubled and missing headers, empty lines', () => {
    const story = csv('title,date,note,note,', 'A,1999', '', 'B,2000,x,y,z,extra', ',,,');
    expect(dates(story)).toEqual(['1999', '2000']);
    expect(story.events[1]?.summary).toBe('x. Note (2): y · Column 5: z · Column 6: extra');
  });

  test('rows of any width under a header of dates; one with too many cells is named', () => {
    const lines = ['date,title', '1999,A,x,y', '2000', '2001,B,z', '', '2002,C'];
    expect(looksLikeCsv(lines.join('\n'))).toBe(true);
    const story = csv(...lines);
    expect(story.events).toMatchObject([{ date: '1999', summary: 'Column 3: x · Column 4: y' }, {}, {}, { date: '2002' }]);
    expect(notes(story)).toEqual([
      expect.stringMatching(/^line 2: changed: It has 4 cells under 2 headers, and 1 more row has too many as well;.*quotation/),
    ]);
  });

  test.each(['On that date, the bridge fell.\nNobody was hurt.\nIt rained.', 'Dear Ada,\n\nit fell\non me', 'date\n1999\n2000'])(
    '%j is none',
    (text) => expect(looksLikeCsv(text)).toBe(false),
  );

  test('lines above the header are reported', () => {
    const story = csv('My findings', 'title,date', 'A,1999', 'B,2000');
    expect(dates(story)).toEqual(['1999', '2000']);
    expect(notes(story)).toEqual(['line 1: left out: Above the header stood “My findings”; it was left out.']);
  });

  test('no header at all', () => {
    const story = csv('1999-01-02,The bridge falls', '2000-03-04,The bridge rises');
    expect(dates(story)).toEqual(['1999-01-02', '2000-03-04']);
    expect(notes(story)).toEqual([expect.stringMatching(/^line 1: changed: The first line holds values/)]);
  });

  test('cells of several lines count as one row, at the line where it begins', () => {
    const story = csv('title,date', '"A\nB",1999', 'C,someday');
    expect(story.events).toMatchObject([{ place: 'line 2' }]);
    expect(notes(story)).toEqual(['line 4: event left out: “someday” is not understood as a date.']);
  });

  test('a quotation mark that is never closed', () => {
    expect(() => csv('title,date', '"A,1999', 'B,2000')).toThrow(ImportError);
    expect(() => csv('title,date', '"A,1999', 'B,2000')).toThrow(/never closed/);
  });
});

describe('JSON', () => {
  test('a list of objects, nested keys, lists of names', () => {
    const json = {
      title: 'Bridges',
      items: [
        { title: 'A', when: { start: '1999-01-02', end: '1999-01-05' }, tags: ['x', 'y'], n: 3 },
        { title: 'B', when: { start: 946684800000 }, tags: [] },
        'not an object',
      ],
      version: 3,
    };
    const story = importJsonRows(JSON.stringify(json), { file: 'a.json' });
    expect(story.title).toBe('Bridges');
    expect(story.events).toMatchObject([
      { date: '1999-01-02/1999-01-05', tags: ['x', 'y'], summary: 'N: 3' },
      { date: '2000-01-01' },
    ]);
    expect(notes(story)).toEqual([
      'version: left out: It stands beside the list of events: “3”.',
      'items[2]: event left out: It is no object: “not an object”.',
    ]);
  });

  test('lines of several kinds: a name stands where there is no title, and a date in parts where there is none', () => {
    const rows = [
      { title: 'A', date: '1945-05-08' },
      { name: 'B', when: { year: 1946, month: 3 } },
      { title: 'C', when: { year: 1947, month: 4, day: 2 } },
      { title: 'D', date: '1948-01-02' },
      { date: '1949', place: 'Lowmere' },
    ];
    const story = importJsonLines(rows.map((row) => JSON.stringify(row)).join('\n'), FILE);
    expect(story.events.map(({ headline, date }) => [headline, date])).toEqual([
      ['A', '1945-05-08'],
      ['B', '1946-03'],
      ['C', '1947-04-02'],
      ['D', '1948-01-02'],
      ['Lowmere', '1949'],
    ]);
    expect(story.events.flatMap(({ actors }) => actors ?? [])).toEqual([]);
  });

  test('GeoJSON points', () => {
    const point = { type: 'Point', coordinates: [-20, 10.5] };
    const feature = { type: 'Feature', geometry: point, properties: { name: 'A', date: '1999' } };
    const story = importJsonRows(JSON.stringify({ type: 'FeatureCollection', features: [feature] }), FILE);
    expect(story.events).toMatchObject([{ headline: 'A', places: [{ latitude: 10.5, longitude: -20 }] }]);
  });

  test('JSON Lines; a line that is none is left out with its text', () => {
    const story = importJsonLines('{"title":"A","date":"1999"}\n\n{"title":"B","da', { file: 'a.jsonl' });
    expect(dates(story)).toEqual(['1999']);
    expect(notes(story)).toEqual(['line 3: event left out: It is no JSON object: “{"title":"B","da”.']);
  });

  test('a truncated file is named with the place', () => {
    expect(() => importJsonRows('[\n  {"title": "A",', { file: 'a.json' })).toThrow(/^a\.json:2:\d+: .*ends too early/);
    expect(() => importJsonRows('{"a": 1}', { file: 'a.json' })).toThrow(/holds no list of objects/);
  });
});

describe('a mapping that a person wrote', () => {
  const lines = ['what,on,about,town', 'A,1999,x,Lowmere', 'B,2000,y,'].join('\n');
  const withMapping = (mapping: Record<string, unknown>) => importCsv(lines, { ...FILE, mapping });

  test('is heeded', () => {
    const story = withMapping({
      title: 'Mine',
      headline: '{what} in {town}',
      dates: [{ date: 'on' }],
      tags: ['about'],
      left_out: ['town'],
    });
    expect(story.title).toBe('Mine');
    expect(story.events).toMatchObject([{ headline: 'A in Lowmere', tags: ['x'] }, { headline: 'B' }]);
    expect(notes(story)).toEqual(['column “town”: left out: It was left out, as the mapping says.']);
  });

  test('is what the proposal was, when nothing is changed', () => {
    const proposed = importCsv(lines, FILE);
    const again = importCsv(lines, { ...FILE, mapping: proposed.mapping ?? {} });
    expect(again).toEqual(proposed);
  });

  test.each([
    [{ headline: 'what', date: [] }, /no key “date”; did you mean “dates”/],
    [{ headline: 'wat', dates: [{ date: 'on' }] }, /column “wat” that the table does not have. Did you mean “what”/],
    [{ dates: [{ date: 'on' }] }, /“headline:” is missing/],
    [{ headline: 'what', dates: [] }, /no column holds dates/],
  ])('%j', (mapping, message) => expect(() => withMapping(mapping)).toThrow(message));
});
