import { expect, test } from 'vitest';
import { DAY } from '../../model/units.ts';
import { storyTable } from '../../timeline/testing/story.ts';
import { rowOf, tableOf } from '../../timeline/testing/tables.ts';
import { de } from '../../words/de.ts';
import { en } from '../../words/en.ts';
import { eventName, layoutWords, yearsCovered } from './figureWords.ts';

const table = storyTable();
const row = (id: string): number => rowOf(table, id);

test('the name of an event’s button is its headline and its whole date', () => {
  expect(eventName(table, row('us-election'), en)).toMatch(/^US election, 5 November 2024, planned$/);
  expect(eventName(table, row('us-election'), de)).toMatch(/5\. November 2024, geplant$/);
  expect(eventName(table, row('diplomatic-ties'), en)).toBe('Diplomatic ties begin, 1 January 1979, worked out');
  expect(eventName(table, row('court-order'), en)).toBe('Court order on hacking, 29 January 2024');
});

test('under a headline, days of the year of telling do without the year, others do not', () => {
  const words = layoutWords(table, en);
  expect(words.labelDate(table, row('bangkok-talks'))).toBe('26–27 January');
  expect(words.labelDate(table, row('us-election'))).toBe('5 November, planned');
  expect(words.labelDate(table, row('diplomatic-ties'))).toBe('1 January 1979, worked out');
  expect(words.labelDate(table, row('dnc-hack'))).toBe('2016');
});

test('texts of the drawing are in the reader’s language', () => {
  expect(layoutWords(table, en).skipped(4 * DAY)).toBe('4 days skipped');
  expect(layoutWords(table, de).skipped(4 * DAY)).toBe('4 Tage übersprungen');
  expect(layoutWords(table, de).more(1200)).toBe('+1.200');
  expect(layoutWords(table, en).lasting(1200, 4)).toBe('1,200 events reach in from before, 4 drawn');
  expect(layoutWords(table, en).lasting(1, 0)).toBe('1 event reaches in from before, not drawn');
  expect(layoutWords(table, de).lasting(12, 0)).toBe('12 Ereignisse reichen von früher herein, keines gezeichnet');
});

test('the overview says what years it covers', () => {
  expect(yearsCovered(table, en)).toBe('1979–2024');
  expect(yearsCovered(tableOf([]), en)).toBe('');
});
