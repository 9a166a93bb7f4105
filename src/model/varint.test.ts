import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from './varint.ts';

const anySigned = fc.integer({ min: -(2 ** 52), max: 2 ** 52 - 1 });

test('every number comes back, and small ones take one byte', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), fc.array(anySigned), (plain, signed) => {
      const writer = new ByteWriter();
      for (const value of plain) writer.varint(value);
      for (const value of signed) writer.zigzag(value);
      const bytes = writer.done();
      expect(bytes).toHaveLength(writer.length);
      const reader = new ByteReader(bytes);
      expect(plain.map(() => reader.varint())).toEqual(plain);
      expect(signed.map(() => reader.zigzag() + 0)).toEqual(signed.map((value) => value + 0));
      expect(reader.isAtEnd).toBe(true);
    }),
  );
  const small = new ByteWriter().varint(127).varint(128).zigzag(-1).zigzag(1);
  expect([...small.done()]).toEqual([127, 128, 1, 1, 2]);
});

test('bytes stand between numbers as they are', () => {
  const written = new ByteWriter().varint(300).bytes(Uint8Array.of(7, 0, 9)).byte(5).done();
  const reader = new ByteReader(written);
  expect([reader.varint(), ...reader.bytes(3), reader.byte(), reader.at]).toEqual([300, 7, 0, 9, 5, 6]);
});

test('what is cut short or too long is said, not guessed', () => {
  const cut = new ByteWriter().varint(2 ** 40).done().subarray(0, 3);
  expect(() => new ByteReader(cut).varint()).toThrow(RangeError);
  expect(() => new ByteReader(cut).bytes(4)).toThrow(RangeError);
  expect(() => new ByteReader(new Uint8Array(20).fill(255)).varint()).toThrow(RangeError);
});
