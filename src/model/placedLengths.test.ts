import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLengths, encodeLengths, lengthsBeyondADay } from './placedLengths.ts';

/** Long and short ones, many of the same length. */
const anyLengths = fc.array(
  fc.oneof(fc.constantFrom(1, 1, 30, 31, 365), fc.integer({ min: 0, max: 5_000_000_000 })),
  { maxLength: 120 },
);

const lengthsOf = (events: readonly number[]) => lengthsBeyondADay(events.length, (place) => events[place]!);

test('what is written is read', () => {
  fc.assert(
    fc.property(anyLengths, (events) => {
      const lengths = lengthsOf(events);
      expect([...lengths.places]).toEqual([...events.keys()].filter((place) => events[place]! > 1));
      expect(decodeLengths(encodeLengths(lengths, events.length), events.length)).toEqual(lengths);
    }),
  );
});

test('in a story of many months and years one takes about a byte', () => {
  const events = Array.from({ length: 9000 }, (_, i) => (i % 4 === 0 ? [28, 30, 31, 365][(i / 4) % 4]! : 1));
  expect(encodeLengths(lengthsOf(events), events.length).length).toBeLessThan(events.length / 4);
});

test('bytes that are none, end early or are of another story are told', () => {
  const bytes = encodeLengths(lengthsOf([2, 900]), 2);
  expect(() => decodeLengths(Uint8Array.of(7), 2)).toThrow(RangeError);
  expect(() => decodeLengths(bytes, 1)).toThrow(RangeError);
  for (let end = 0; end < bytes.length; end++) {
    expect(() => decodeLengths(bytes.subarray(0, end), 2)).toThrow(RangeError);
  }
  // Two events, three lengths; then a length that there is not.
  expect(() => decodeLengths(Uint8Array.of(1, 4, 0, 2, 0, 1, 3, 2, 3, 4, 0, 0), 2)).toThrow(RangeError);
  expect(() => decodeLengths(Uint8Array.of(1, 4, 0, 2, 0, 1, 1, 2, 0, 0b10), 2)).toThrow(RangeError);
  const sound = decodeLengths(Uint8Array.of(1, 4, 0, 2, 0, 1, 1, 2, 0, 0b00), 2);
  expect(sound.days).toEqual(Float64Array.of(2, 2));
});
