import fc from 'fast-check';
import { expect, test } from 'vitest';
import { de } from './de.ts';
import { enUS } from './en-US.ts';
import { en } from './en.ts';
import { formatNumber, numberInWords, ordinal, plainSpaces, plural, pluralInWords } from './numbers.ts';

const events = { one: '{count} event', other: '{count} events' };

test('numbers are grouped as the language does', () => {
  expect(formatNumber(12_024, en)).toBe('12,024');
  expect(formatNumber(12_024, de)).toBe('12.024');
  expect(formatNumber(12_024, de, 'plain')).toBe('12024');
  fc.assert(fc.property(fc.maxSafeNat(), fc.constantFrom(en, enUS, de), (value, strings) => {
    for (const number of [value, -value - 1, value % 10_000, value / 8]) {
      const { format } = new Intl.NumberFormat(strings.dates.locale);
      expect(formatNumber(number, strings)).toBe(plainSpaces(format(number)));
    }
  }));
});

test('plurals take the form of their count', () => {
  expect([0, 1, 2, 1571].map((count) => plural(events, count, en))).toEqual([
    '0 events', '1 event', '2 events', '1,571 events',
  ]);
});

test('low numbers are written out where asked', () => {
  expect(pluralInWords(events, 5, en)).toBe('five events');
  expect(numberInWords(12, de)).toBe('zwölf');
  expect(numberInWords(13, de)).toBe('13');
});

test('ordinals', () => {
  const inWords = [1, 2, 3, 11, 20, 21].map((number) => ordinal(number, en));
  expect(inWords.join(' ')).toBe('1st 2nd 3rd 11th 20th 21st');
  expect(ordinal(20, de)).toBe('20.');
});
