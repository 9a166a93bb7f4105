import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from './fileName.ts';
import { hostileText } from './testing/hostile.ts';

test.each([
  ['What Beijing promised: 2024', 'csv', 'what-beijing-promised-2024.csv'],
  ['Überfahrt nach Åland', 'ics', 'überfahrt-nach-åland.ics'],
  ['../../etc/passwd', 'json', 'etc-passwd.json'],
  ['北京', 'bib', '北京.bib'],
  ['…', 'csv', 'timeline.csv'],
  ['Con', 'csv', 'con-.csv'],
  ['a'.repeat(99), 'csv', `${'a'.repeat(30)}.csv`],
])('%s', (title, extension, name) => {
  expect(fileNameOf(title, extension)).toBe(name);
});

test('whatever the title: letters, digits and hyphens, not long', () => {
  fc.assert(
    fc.property(hostileText, (title) => {
      expect(fileNameOf(title, 'csv')).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]{0,60}\.csv$/u);
    }),
  );
});
