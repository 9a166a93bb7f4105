import { expect, test } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { enUS } from './en-US.ts';
import { instantInWords } from './instants.ts';

/** Half past three in the afternoon, wherever this runs. */
const instant = new Date(2026, 10, 22, 15, 30).getTime();

test.each([
  [en, '22 November 2026', /^15:30$/],
  [de, '22. November 2026', /^15:30$/],
  [enUS, 'November 22, 2026', /^3:30\sPM$/],
])('the reader’s own day and clock', (strings, day, time) => {
  expect(instantInWords(instant, strings).day).toBe(day);
  expect(instantInWords(instant, strings).time).toMatch(time);
});
