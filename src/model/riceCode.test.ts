import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RiceReader, riceParameter, RiceWriter } from './riceCode.ts';

const numbers = fc.array(fc.oneof(fc.nat(20), fc.nat(5000), fc.nat(2 ** 21)), { maxLength: 60 });

function coded(values: readonly number[], k: number): Uint8Array {
  const bits = values.reduce((sum, value) => sum + k + 1 + Math.floor(value / 2 ** k), 0);
  const bytes = new Uint8Array(Math.ceil(bits / 8));
  const writer = new RiceWriter(bytes, k);
  for (const value of values) writer.write(value);
  writer.end();
  return bytes;
}

test('numbers come back, whatever the parameter', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 6, max: 22 }), (values, k) => {
      const reader = new RiceReader(coded(values, k), 0, k);
      expect(values.map(() => reader.read())).toEqual(values);
    }),
  );
  const small = fc.array(fc.nat(300), { maxLength: 60 });
  fc.assert(
    fc.property(small, fc.integer({ min: 0, max: 8 }), (values, k) => {
      const reader = new RiceReader(coded(values, k), 0, k);
      expect(values.map(() => reader.read())).toEqual(values);
    }),
  );
});

test('the parameter follows the mean', () => {
  expect([0, 1, 3, 10, 100, 1000].map((mean) => riceParameter(mean * 8, 8))).toEqual([0, 0, 1, 2, 6, 9]);
  expect(riceParameter(0, 0)).toBe(0);
});

test('what is no such code is refused', () => {
  expect(() => new RiceReader(new Uint8Array(4), 0, 23)).toThrow(RangeError);
  expect(() => new RiceReader(Uint8Array.of(0xff), 0, 0).read()).toThrow(RangeError);
  expect(() => new RiceReader(Uint8Array.of(0), 0, 9).read()).toThrow(RangeError);
});
