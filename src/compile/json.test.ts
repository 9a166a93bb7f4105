import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeKey, readJson } from './json.ts';
import type { JsonRanges } from './json.ts';

/** As the annotations want it: scalars as text, without nulls. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(plain);
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item)]));
}

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 2, '\t'), (json, indent) => {
      const value = JSON.parse(json) as unknown;
      fc.pre(value !== null);
      expect(readJson(JSON.stringify(value, null, indent))).toEqual({ value: plain(value) });
    }),
  );
});

test('refuses what JSON.parse refuses', () => {
  const garbage = fc.string({ unit: fc.constantFrom(...'{}[]",:\\ntrue0123.-+eE u'), maxLength: 12 });
  fc.assert(
    fc.property(garbage, (text) => {
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      const result = readJson(text);
      const isDoubled = 'fault' in result && result.fault.what.includes('twice');
      expect('value' in result || isDoubled).toBe(isJson);
      if ('fault' in result) expect(result.fault.at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});

test('numbers stay what was written', () => {
  expect(readJson('[1e400, 2016.0, -0, 12345678901234567890]')).toEqual({
    value: ['1e400', '2016.0', '-0', '12345678901234567890'],
  });
});

test('a key of the language’s own is a key like any other', () => {
  const result = readJson('{"__proto__": {"polluted": 1}}');
  expect('value' in result && Object.keys(result.value as object)).toEqual(['__proto__']);
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

describe('what is wrong, and where', () => {
  test.each([
    ['{"a": 1, "a": 2}', 9, /twice/],
    ['{"a" 1}', 5, /colon/],
    ['{"a": 1,}', 8, /key has to stand/],
    ['{a: 1}', 1, /key has to stand/],
    ['[1 2]', 3, /comma/],
    ['{"a": "b', 8, /not closed/],
    [String.raw`{"a": "\x"}`, 6, /escape/],
    ["{\"a\": 'b'}", 6, /no JSON value/],
    ['{} {}', 3, /follows/],
    ['', 0, /no JSON value/],
    ['[NaN]', 1, /no JSON value/],
  ])('%s', (text, at, what) => {
    const result = readJson(text);
    if (!('fault' in result)) throw new Error('no fault');
    expect(result.fault.what).toMatch(what);
    expect(result.fault.at).toBe(at);
  });

  test.each(['['.repeat(1_000_000), '{"a":'.repeat(200_000)])('nesting beyond measure', (text) => {
    expect(readJson(text)).toMatchObject({ fault: { what: 'This is nested too deep.' } });
  });
});

test('where everything stands', () => {
  const text = '{ "a": [1, null, {"b": "two"}] }';
  const ranges: JsonRanges = new Map();
  readJson(text, ranges);
  const at = (...[start, end]: readonly [number, number]) => text.slice(start, end);
  expect(at(...(ranges.get(rangeKey(['a'], true)) ?? [0, 0]))).toBe('"a"');
  expect(at(...(ranges.get(rangeKey(['a', 0])) ?? [0, 0]))).toBe('1');
  expect(at(...(ranges.get(rangeKey(['a', 1, 'b'])) ?? [0, 0]))).toBe('"two"');
  expect(ranges.has(rangeKey(['a', 2]))).toBe(false);
});
