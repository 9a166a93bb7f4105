import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../model/calendar.ts';
import { isRange, knownBounds } from '../../model/date.ts';
import type { DatePart, EventDate } from '../../model/date.ts';
import { DAY } from '../../model/units.ts';
import { parseEdtf } from './parse.ts';
import type { EdtfOptions } from './parse.ts';
import { edtfStrings } from './testing/edtfStrings.ts';

function dateOf(edtf: string, options?: EdtfOptions): EventDate {
  const result = parseEdtf(edtf, options);
  if (!result.ok) throw new Error(`${edtf}: ${result.expected}`);
  return result.date;
}

function partOf(edtf: string, options?: EdtfOptions): DatePart {
  const date = dateOf(edtf, options);
  if (date.kind !== 'single') throw new Error(`${edtf} is ${date.kind}`);
  return date.part;
}

/** First and last day of a part. */
function days(edtf: string, options?: EdtfOptions): [string, string] {
  const { from, to } = partOf(edtf, options);
  return [isoDate(from), isoDate(to - DAY)];
}

describe('precision', () => {
  test.each([
    ['2024-01-26', 'day'], ['2024-01', 'month'], ['2024-01-XX', 'month'], ['2024-21', 'season'],
    ['2024', 'year'],
    ['2024-XX', 'year'], ['198X', 'decade'], ['19XX', 'century'], ['1XXX', 'millennium'], ['XXXX', 'era'],
    ['1950S2', 'century'], ['1950S3', 'decade'], ['1950S4', 'year'], ['Y171010000S3', 'era'],
    ['Y-17E7', 'year'],
  ])('of %s is %s', (edtf, precision) => {
    expect(partOf(edtf).precision).toBe(precision);
  });
});

describe('seasons', () => {
  test.each([
    ['2024-21', '2024-03-01', '2024-05-31'], ['2024-22', '2024-06-01', '2024-08-31'],
    ['2023-24', '2023-12-01', '2024-02-29'], ['2024-28', '2024-12-01', '2025-02-28'],
    ['2024-29', '2024-09-01', '2024-11-30'], ['2024-30', '2024-12-01', '2025-02-28'],
    ['2024-32', '2024-06-01', '2024-08-31'], ['2022-36', '2022-10-01', '2022-12-31'],
    ['2024-38', '2024-05-01', '2024-08-31'], ['2024-41', '2024-07-01', '2024-12-31'],
    ['198X-21', '1980-03-01', '1989-05-31'],
  ])('%s runs from %s to %s', (edtf, from, to) => {
    expect(days(edtf)).toEqual([from, to]);
    expect(partOf(edtf).season).toBe(Number(edtf.slice(-2)));
  });

  test('without a hemisphere are the story’s', () => {
    expect(days('2024-21', { seasons: 'southern' })).toEqual(['2024-09-01', '2024-11-30']);
    expect(days('2024-25', { seasons: 'southern' })).toEqual(['2024-03-01', '2024-05-31']);
  });
});

describe('qualifiers', () => {
  test.each([
    ['1984', {}],
    ['1984~', { approximate: true }],
    ['1984?', { uncertain: true }],
    ['2004-06-11%', { approximate: true, uncertain: true }],
    ['~1984', { approximate: true }],
    ['2004-06~-11', { approximate: true, qualified: { year: '~', month: '~' } }],
    ['2004?-06-11', { uncertain: true, qualified: { year: '?' } }],
    ['?2004-06-~11', { approximate: true, uncertain: true, qualified: { year: '?', day: '~' } }],
    ['2004-%06-11', { approximate: true, uncertain: true, qualified: { month: '%' } }],
    ['2004~-?06-11', { approximate: true, uncertain: true, qualified: { year: '~', month: '?' } }],
    ['2022-36~', { approximate: true }],
  ])('%s', (edtf, expected) => {
    const { approximate, uncertain, qualified } = partOf(edtf);
    expect({ approximate, uncertain, qualified }).toEqual(expected);
  });
});

describe('unspecified digits', () => {
  test.each([
    ['156X-12-25', '1560-12-25', '1569-12-25', '156X-12-25'],
    ['XXXX-12-XX', '0000-12-01', '9999-12-31', 'XXXX-12'],
    ['1985-XX-15', '1985-01-15', '1985-12-15', '1985-XX-15'],
    ['1984-1X', '1984-10-01', '1984-12-31', '1984-1X'],
    ['2004-06-1X', '2004-06-10', '2004-06-19', '2004-06-1X'],
    ['200X-02-29', '2000-02-29', '2008-02-29', '200X-02-29'],
    ['1XX3', '1003-01-01', '1993-12-31', '1XX3'],
    ['-198X', '-1989-01-01', '-1980-12-31', undefined],
    ['198X', '1980-01-01', '1989-12-31', undefined],
    ['1985-XX-XX', '1985-01-01', '1985-12-31', undefined],
  ])('%s is some day from %s to %s', (edtf, from, to, pattern) => {
    expect(days(edtf)).toEqual([from, to]);
    expect(partOf(edtf).pattern).toBe(pattern);
  });
});

test('the estimate of significant digits is kept', () => {
  expect(partOf('1950S2').estimate).toBe(1950);
  expect(days('-1950S2')).toEqual(['-1999-01-01', '-1900-12-31']);
  expect(partOf('Y3388E2S3').estimate).toBe(338_800);
});

test('a clock time, whatever its zone, stays on the day as written', () => {
  for (const zone of ['', 'Z', '-12:00', '+14:00', '+04:30', '-04']) {
    expect(days(`2024-01-31T23:30:00${zone}`)).toEqual(['2024-01-31', '2024-01-31']);
  }
});

test('open and unknown ends are told apart', () => {
  expect(dateOf('2016/..')).toMatchObject({ kind: 'interval', end: 'open' });
  expect(dateOf('2016/')).toMatchObject({ kind: 'interval', end: 'unknown' });
  expect(dateOf('../1985')).toMatchObject({ start: 'open' });
  expect(dateOf('/1985')).toMatchObject({ start: 'unknown' });
});

test('sets keep their members', () => {
  const date = dateOf('[1667,1668,1670..1672]');
  expect(date.kind).toBe('oneOf');
  expect(date.kind === 'oneOf' && date.members.map(isRange)).toEqual([false, false, true]);
  expect(dateOf('{2024-02-06,2024-02-08}').kind).toBe('allOf');
});

describe('valid strings', () => {
  test('parse, with from before to and members inside the bounds', () => {
    fc.assert(
      fc.property(edtfStrings, (edtf) => {
        const date = dateOf(edtf);
        expect(date.edtf).toBe(edtf);
        const bounds = knownBounds(date);
        const outer = { from: bounds.from ?? -Infinity, to: bounds.to ?? Infinity };
        expect(outer.from).toBeLessThan(outer.to);
        for (const part of partsOf(date)) {
          expect(part.from).toBeLessThan(part.to);
          expect(part.from).toBeGreaterThanOrEqual(outer.from);
          expect(part.to).toBeLessThanOrEqual(outer.to);
        }
      }),
    );
  });

  test('survive JSON', () => {
    fc.assert(
      fc.property(edtfStrings, (edtf) => {
        const date = dateOf(edtf);
        expect(JSON.parse(JSON.stringify(date))).toEqual(date);
      }),
    );
  });
});

/** Parts that lie within the known bounds: of an interval only its single ends count. */
function partsOf(date: EventDate): DatePart[] {
  if (date.kind === 'single') return [date.part];
  const members = date.kind === 'interval' ? [] : date.members;
  return members.filter((member): member is DatePart => !isRange(member));
}

test('no string makes the parser throw, and every fault lies within the text', () => {
  const alphabet = fc.constantFrom(...'0123456789X-/.,[]{}?~%YESTZ :+uaé');
  const texts = fc.oneof(fc.string(), fc.string({ unit: alphabet, maxLength: 24 }));
  fc.assert(
    fc.property(texts, (text) => {
      const result = parseEdtf(text);
      if (result.ok) return;
      expect(result.at).toBeGreaterThanOrEqual(0);
      expect(result.at).toBeLessThanOrEqual(text.length);
      expect(text.startsWith(result.found, result.at)).toBe(true);
      expect(result.expected).not.toBe('');
      expect(result.mend).not.toBe('');
    }),
    { numRuns: 2000 },
  );
});
