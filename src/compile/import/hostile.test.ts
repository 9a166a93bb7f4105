/** Damaged and hostile files: each ends in a clear error or in a story that compiles, with every row accounted for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, formatFor } from './formats.ts';
import { ImportError } from './imported.ts';
import type { ImportedStory, Importer } from './imported.ts';
import { storyFiles } from './storyFiles.ts';
import { importCsv, importJsonLines, importJsonRows } from './tables/importers.ts';
import { NOW, treeOf, tryImport } from './testing/imports.ts';
import { writtenStory } from './writtenStory.ts';

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '', '1999', '9 May 1945', 'c. 485 BC', '2016-09-01', '1/2/2003', '13/2/2003', 'early 1990s', '1939-45', '44 BC',
    '=1+1', '@x', '../../etc/passwd', 'http://', 'https://example.org/a b', 'javascript:alert(1)', '__proto__', '{x}',
    'constructor', '"', ',', '\n', '\r\n', '\t', '-', '1e999', '99999999999', '-91', 'x'.repeat(300), 'Y-5E9', '?',
  ),
);
const header = fc.oneof(
  fc.constantFrom(
    'date', 'start', 'end', 'title', 'name', 'description', 'year', 'month', 'day', 'tags', 'lat', 'lon', 'url', 'id',
    'image', 'date_prec', 'place', 'side_a', 'importance', 'time', '__proto__', 'constructor', '', 'toString', '{a}',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const rows = fc.integer({ min: 1, max: 8 }).chain((width) =>
  fc.record({
    headers: fc.array(header, { minLength: width, maxLength: width }),
    body: fc.array(fc.array(cell, { maxLength: width + 2 }), { maxLength: 12 }),
  }),
);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csvText = rows.map(({ headers, body }) => {
  const lines = [headers, ...body].map((cells) => cells.map(quoted).join(','));
  return lines.join('\n').replace(/\r\n?/g, '\n').replaceAll('\0', ' ');
});

/** What the importer makes of it; null for an error that it has words for. Any other error is a fault. */
function attempt(read: Importer, text: string): ImportedStory | null {
  try {
    return read(text, { file: 'hostile' });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    expect(error.message).not.toBe('');
    return null;
  }
}

function places(story: ImportedStory): string[] {
  const left = story.notes.filter(({ kind }) => kind === 'event left out');
  return [...story.events, ...left].map(({ place }) => place);
}

describe('tables', () => {
  test('every row is an event or is reported, once', () => {
    fc.assert(
      fc.property(csvText, (text) => {
        const story = attempt(importCsv, text);
        if (!story) return;
        const accounted = places(story);
        expect(new Set(accounted).size).toBe(accounted.length);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('every object is an event or is reported', () => {
    const item = fc.oneof(fc.dictionary(header, fc.oneof(cell, fc.jsonValue())), fc.jsonValue());
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        const array = attempt(importJsonRows, JSON.stringify(items));
        if (array) expect(places(array)).toHaveLength(items.length);
        const lines = attempt(importJsonLines, items.map((each) => JSON.stringify(each)).join('\n'));
        if (lines) expect(places(lines)).toHaveLength(items.length);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('what is written compiles without an error, and nothing lies outside the target', async () => {
    await fc.assert(
      fc.asyncProperty(csvText, async (text) => {
        if (attempt(importCsv, text) === null) return;
        const { compiled, to } = await tryImport({ 'a.csv': text }, { format: 'table' });
        expect(compiled?.problems.filter(({ severity }) => severity === 'error') ?? []).toEqual([]);
        const tree = Object.keys(await treeOf(to).catch(() => ({})));
        expect(tree.filter((name) => name.includes('import-') && name !== 'import-report.txt')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('every format', () => {
  const beginnings = [
    '{"events":[{"start_date":{"year":"1999"},"text":{"headline":"A"}}]}',
    '{"timeline":{"date":[{"startDate":"2011,12,10","headline":"A"}]}}',
    '{"items":[{"id":1,"content":"<b>A</b>","start":"2014-04-20"}]}',
    'Year,Month,Day,Headline,Text,Media\n1999,1,,A,B,\n',
    'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a\nDTSTART:20200101\nSUMMARY:A\nEND:VEVENT\nEND:VCALENDAR\n',
    'title,date\nA,1999\n',
    '{"title":"A","date":"1999"}\n{"title":"B","date":"2000"}\n',
  ];
  const damaged = fc
    .tuple(fc.constantFrom(...beginnings), fc.nat(200), fc.nat(200), fc.string({ unit: 'binary', maxLength: 8 }))
    .map(([text, from, length, put]) => text.slice(0, from % text.length) + put + text.slice((from + length) % text.length));

  test('whole, each is read by a format of its own', () => {
    const names = beginnings.map((text) => formatFor(text, 'file')?.name);
    expect(names).toEqual(['timelinejs', 'timelinejs', 'vis', 'timelinejs', 'icalendar', 'table', 'jsonl']);
  });

  test.each(FORMATS.map(({ name, read }) => [name, read] as const))('%s bears damage', (_, read) => {
    fc.assert(
      fc.property(damaged, (text) => {
        const story = attempt(read, text);
        if (story) storyFiles(writtenStory(story, NOW), 'hostile');
      }),
      { numRuns: 200 },
    );
  });

  test.each(FORMATS.map(({ name, read }) => [name, read] as const))('%s bears deep nesting', (_, read) => {
    for (const [open, close] of [['[', ']'], ['{"a":', '}'], ['<div>', '</div>'], ['"', '']] as const) {
      attempt(read, open.repeat(50_000) + close.repeat(50_000));
    }
    for (const depth of [900, 50_000]) {
      attempt(read, `[{"title":"A","date":"1999","x":${'['.repeat(depth)}${']'.repeat(depth)}}]`);
    }
  });

  test('detection never throws', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string({ unit: 'binary' })), (text) => {
        for (const format of FORMATS) expect(typeof format.looksLike(text, 'file')).toBe('boolean');
      }),
    );
  });
});

describe('large files', () => {
  test('as many rows as there are stay', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `Event ${i},${1000 + (i % 1000)},some words about it`);
    const story = attempt(importCsv, ['title,year,text', ...lines].join('\n'));
    expect(story?.events).toHaveLength(20_000);
  }, 60_000);

  test('a megabyte in one cell, one line, one quotation', () => {
    for (const text of [`title,date\n${'x'.repeat(1e6)},1999\n`, ','.repeat(1e6), '"'.repeat(1e6), 'x'.repeat(1e6)]) {
      const story = attempt(importCsv, text);
      if (story) expect([...writtenStory(story, NOW).events].every(({ headline }) => headline.length <= 200)).toBe(true);
    }
  }, 60_000);

  test('twenty thousand equal headlines', () => {
    const story = attempt(importCsv, ['title,year', ...Array.from({ length: 20_000 }, () => 'A,1999')].join('\n'));
    expect(new Set(story && [...writtenStory(story, NOW).events].map(({ id }) => id)).size).toBe(20_000);
  }, 60_000);
});
