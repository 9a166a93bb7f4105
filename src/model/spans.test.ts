import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeSpanLengths, encodeSpanLengths, spanLengths, spansFrom } from './spans.ts';

/** Long and short ones, many of the same length. */
const anyExtents = fc
  .array(
    fc.record({
      from: fc.integer({ min: -900, max: 900 }),
      length: fc.oneof(fc.constantFrom(1, 1, 30, 31, 365), fc.integer({ min: 0, max: 5_000_000_000 })),
    }),
    { maxLength: 120 },
  )
  .map((events) => events.toSorted((a, b) => a.from - b.from));

const lengthsOf = (events: readonly { from: number; length: number }[]) =>
  spanLengths(events.map(({ from }) => from), events.map(({ from, length }) => from + length));

test('what is written is read', () => {
  fc.assert(
    fc.property(anyExtents, (events) => {
      const lengths = lengthsOf(events);
      expect([...lengths.places]).toEqual([...events.keys()].filter((place) => events[place]!.length > 1));
      expect(decodeSpanLengths(encodeSpanLengths(lengths, events.length), events.length)).toEqual(lengths);
    }),
  );
});

test('they stand by their beginnings and by their ends', () => {
  fc.assert(
    fc.property(anyExtents, (events) => {
      const { places, from, placesByEnd, to } = spansFrom(lengthsOf(events), (place) => events[place]!.from);
      expect([...from]).toEqual([...places].map((place) => events[place]!.from));
      expect([...placesByEnd].toSorted((a, b) => a - b)).toEqual([...places]);
      expect([...to]).toEqual([...placesByEnd].map((place) => events[place]!.from + events[place]!.length));
      expect([...to]).toEqual([...to].toSorted((a, b) => a - b));
    }),
  );
});

test('in a story of many months and years one takes about a byte', () => {
  const events = Array.from({ length: 9000 }, (_, i) => ({
    from: i, length: i % 4 === 0 ? [28, 30, 31, 365][(i / 4) % 4]! : 1,
  }));
  expect(encodeSpanLengths(lengthsOf(events), events.length).length).toBeLessThan(events.length / 4);
});

test('bytes that are none, end early or are of another story are told', () => {
  const bytes = encodeSpanLengths(lengthsOf([{ from: 3, length: 2 }, { from: 5, length: 900 }]), 2);
  expect(() => decodeSpanLengths(Uint8Array.of(7), 2)).toThrow(RangeError);
  expect(() => decodeSpanLengths(bytes, 1)).toThrow(RangeError);
  for (let end = 0; end < bytes.length; end++) {
    expect(() => decodeSpanLengths(bytes.subarray(0, end), 2)).toThrow(RangeError);
  }
  // Two events, three lengths; then a length that there is not.
  expect(() => decodeSpanLengths(Uint8Array.of(1, 4, 0, 2, 0, 1, 3, 2, 3, 4, 0, 0), 2)).toThrow(RangeError);
  expect(() => decodeSpanLengths(Uint8Array.of(1, 4, 0, 2, 0, 1, 1, 2, 0, 0b10), 2)).toThrow(RangeError);
  const sound = decodeSpanLengths(Uint8Array.of(1, 4, 0, 2, 0, 1, 1, 2, 0, 0b00), 2);
  expect(sound.days).toEqual(Float64Array.of(2, 2));
});
