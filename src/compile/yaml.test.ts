import { describe, expect, test } from 'vitest';
import type { Spot } from './problem.ts';
import { readYaml } from './yaml.ts';

const TEXT = `title: "He said: \\"so\\""
plain: one two
  three
folded: >-
  a long text
  > with signs
  and an end
list: [x, { y: 1 }]
year: 2016
empty:
`;

/** What a spot points at, as “line:column text”. */
function pointedAt(spot: Spot): string {
  const { line, column, length, source } = readYaml(TEXT).place(spot);
  return `${line}:${column} ${source.slice(column - 1, column - 1 + length)}`;
}

test('scalars stay what was written', () => {
  expect(readYaml(TEXT).value).toEqual({
    title: 'He said: "so"',
    plain: 'one two three',
    folded: 'a long text > with signs and an end',
    list: ['x', { y: '1' }],
    year: '2016',
    empty: '',
  });
  expect(readYaml('a: ~\nb: no\nc: 0x1f\nd: 2024-01-01\n').value).toEqual({
    a: '~',
    b: 'no',
    c: '0x1f',
    d: '2024-01-01',
  });
});

describe('places', () => {
  test.each([
    ['a key', { path: ['list'], key: true }, '8:1 list'],
    ['a value', { path: ['year'] }, '9:7 2016'],
    ['inside a list', { path: ['list', 1, 'y'] }, '8:16 1'],
    ['within a plain value', { path: ['year'], at: 2, length: 2 }, '9:9 16'],
    ['within a value over several lines', { path: ['plain'], at: 8, length: 5 }, '3:3 three'],
    ['within a folded value', { path: ['folded'], at: 14, length: 4 }, '6:5 with'],
    ['within quotation marks', { path: ['title'], at: 3, length: 4 }, '1:12 said'],
    ['just behind a value', { path: ['year'], at: 4 }, '9:10 6'],
    ['what is not there: its neighbour', { path: ['missing'] }, '1:1 title'],
    ['an empty value: its key', { path: ['empty'] }, '10:1 empty'],
  ] satisfies [string, Spot, string][])('%s', (_name, spot, expected) => {
    expect(pointedAt(spot)).toBe(expected);
  });
});

test('a key of the language’s own is a key like any other', () => {
  const { value } = readYaml('__proto__: { polluted: yes }\nconstructor: x\n');
  expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

test('deep nesting and long garbage end in a fault, not in a crash', () => {
  for (const text of ['['.repeat(20_000), `a: ${'{'.repeat(5000)}`, '- '.repeat(5000), '\u0000\u0001: \u0007']) {
    const { value, faults } = readYaml(text);
    expect(value === null || faults.length === 0).toBe(true);
  }
});
