import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLong, readTermShard, TermShardWriter, type ShardTerm } from './termShard.ts';
import { addHeads, addWordList, encodeWordList } from './wordList.ts';

const TOTAL = 3000;

const shortList = fc
  .uniqueArray(fc.nat(TOTAL - 1), { minLength: 1, maxLength: 30 })
  .map((places) => encodeWordList(places.toSorted((a, b) => a - b), places.length > 2 ? [0, 2] : [], TOTAL));
const longList = fc.record({
  list: fc.nat(5000),
  count: fc.nat(TOTAL),
  bytes: fc.nat(200_000),
  heads: fc.nat(TOTAL),
  headBytes: fc.nat(200_000),
});
const term = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom('the', 'then', 'there', 'öl', '北', '𐐀𐐁', '𐐀𐐂'),
);
const terms = fc
  .uniqueArray(fc.tuple(term, fc.oneof(shortList, longList)), { selector: ([name]) => name, maxLength: 40 })
  .map((each): ShardTerm[] => each.map(([name, list]) => ({ term: name, list })))
  .map((each) => each.toSorted((a, b) => (a.term < b.term ? -1 : 1)));

test('terms and their lists come back', () => {
  fc.assert(
    fc.property(terms, (each) => {
      const writer = new TermShardWriter(1_000_000);
      for (const one of each) expect(writer.add(one)).toBe(true);
      expect(readTermShard(writer.done())).toEqual(each);
    }),
  );
});

test('a shard keeps to its bytes; one term alone may have more', () => {
  fc.assert(
    fc.property(terms, fc.integer({ min: 60, max: 400 }), (each, most) => {
      const writer = new TermShardWriter(most);
      let added = 0;
      while (added < each.length && writer.add(each[added]!)) added++;
      if (each.length > 0) expect(added).toBeGreaterThan(0);
      if (added > 1) expect(writer.done().length).toBeLessThanOrEqual(most);
      expect(readTermShard(writer.done())).toEqual(each.slice(0, added));
    }),
  );
});

test('what is cut off is refused', () => {
  const writer = new TermShardWriter(1000);
  writer.add({ term: 'storm', list: encodeWordList([3, 9, 12], [1], TOTAL) });
  writer.add({ term: 'storms', list: { list: 1, count: 2, bytes: 3, heads: 4, headBytes: 5 } });
  const bytes = writer.done();
  for (let length = 0; length < bytes.length; length++) {
    expect(() => readTermShard(bytes.subarray(0, length))).toThrow(RangeError);
  }
});

test('events of a word, and those that have it in the headline', () => {
  const sorted = fc.uniqueArray(fc.nat(TOTAL - 1), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(sorted, fc.infiniteStream(fc.boolean()), (some, inHeadline) => {
      const places = some.toSorted((a, b) => a - b);
      const heads = places.map((_, i) => i).filter(() => inHeadline.next().value);
      const list = encodeWordList(places, heads, TOTAL);
      expect(isLong(list)).toBe(false);
      const [all, head] = [new Uint32Array(TOTAL), new Uint32Array(TOTAL)];
      addWordList(list, all);
      addHeads(list, head);
      const bits = (words: Uint32Array) =>
        Array.from({ length: TOTAL }, (_, place) => place).filter(
          (place) => (words[place >>> 5]! >>> (place & 31)) & 1,
        );
      expect(bits(all)).toEqual(places);
      expect(bits(head)).toEqual(heads.map((i) => places[i]));
    }),
  );
  const beyond = encodeWordList([100], [], TOTAL);
  expect(() => addWordList(beyond, new Uint32Array(1))).toThrow(RangeError);
});
