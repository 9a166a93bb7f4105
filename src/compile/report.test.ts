import { describe, expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { COLOURED, frameOf, problemCount, problemText, summaryText } from './report.ts';

const PROBLEM: Problem = {
  severity: 'error',
  file: 'seeds/story.yaml',
  line: 12,
  column: 9,
  length: 7,
  source: '  date: 2031-13',
  what: 'This is not a date.',
  found: '13',
  expected: 'a month',
  mend: 'Write 2031-12.',
};

test('a problem names its place, shows the line and says how to mend it', () => {
  expect(problemText(PROBLEM)).toBe(
    [
      'seeds/story.yaml:12:9  error  This is not a date.',
      '   12 |   date: 2031-13',
      '      |         ^^^^^^^',
      '      found     13',
      '      expected  a month',
      '      mend      Write 2031-12.',
    ].join('\n'),
  );
});

test('colour is only added', () => {
  const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
  const coloured = problemText(PROBLEM, COLOURED);
  expect(coloured).not.toBe(problemText(PROBLEM));
  expect(coloured.replace(escapes, '')).toBe(problemText(PROBLEM));
});

describe('the caret stands under the mistake', () => {
  test.each([
    { name: 'at the end of a line', source: 'a: b', column: 5 },
    { name: 'behind tabs', source: '\t\ta: b', column: 3 },
    { name: 'far out in a long line', source: `${'word '.repeat(100)}MISTAKE${' word'.repeat(100)}`, column: 501 },
  ])('$name', ({ source, column }) => {
    const [line = '', caret = ''] = frameOf({ ...PROBLEM, source, column, length: 1 }).split('\n');
    expect(line.length).toBeLessThan(120);
    const under = line.charAt(caret.indexOf('^'));
    expect(under).toBe(source.charAt(column - 1));
  });
});

test('the summary', () => {
  const manifest = 'public/story.json';
  const counts = { events: 17, actors: 19, articles: 2, excerpts: 1, unproven: 0, bytes: 24_854, manifest };
  expect(summaryText(counts)).toBe('17 events, 19 actors, 2 articles, 1 excerpt → public/story.json (25 kB)');
  const many = { ...counts, events: 100_000, bytes: 52_637_000 };
  expect(summaryText(many)).toMatch(/ → public\/story\.json and its pages \(52\.6 MB\)$/);
  expect(summaryText({ ...counts, unproven: 3 })).toMatch(/^17 events \(3 without an excerpt\), 19 actors/);
  expect(problemCount([PROBLEM, PROBLEM, { ...PROBLEM, severity: 'warning' }])).toBe('2 errors and 1 warning');
});
