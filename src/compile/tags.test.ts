import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TagCollector, tagId } from './tags.ts';

/** Per event its tags, by their place in the list. */
function indexTags(texts: readonly (readonly string[])[]) {
  const collector = new TagCollector();
  const numbers = texts.map((names) => collector.add(names));
  const { tags, indexOf } = collector.table();
  return { tags, tagsOf: numbers.map((list) => list.map((number) => indexOf[number])) };
}

test.each([
  ['Court Order', 'court-order'],
  ['Élections 2024', 'elections-2024'],
  ['Выборы', 'выборы'],
  ['選挙 2024', '選挙-2024'],
  ['हिन्दी', 'हिन्दी'],
  ['  – peace – ', 'peace'],
  ['🔥', 'u-1f525'],
  ['!?', 'u-21-3f'],
])('%s has the id %s', (name, id) => {
  expect(tagId(name)).toBe(id);
});

test('no text is without an id, and an id is its own', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
      const id = tagId(name);
      expect(id).not.toBe('');
      expect(id).not.toMatch(/[\s&?#/+%]/);
      expect(tagId(id)).toBe(id);
    }),
  );
});

test('most used first, then by name; the spelling that most events use', () => {
  const texts = [['trade', 'war'], ['Trade', 'TRADE'], ['Trade'], [], ['aid', 'war']];
  const { tags, tagsOf } = indexTags(texts);
  expect(tags.map(({ name }) => name)).toEqual(['Trade', 'war', 'aid']);
  expect(tagsOf).toEqual([[0, 1], [0], [0], [], [2, 1]]);
});

test('the order of the events changes nothing', () => {
  const names = fc.array(fc.constantFrom('a', 'A', 'á', 'b', 'B-', 'c d', 'C  D'), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(names, { maxLength: 8 }), (texts) => {
      expect(indexTags(texts.toReversed()).tags).toEqual(indexTags(texts).tags);
    }),
  );
});
