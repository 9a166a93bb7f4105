import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonParts } from './jsonParts.ts';

const object = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant(undefined)), { noNullPrototype: true });

test('the pieces are what is written at once, at any depth', () => {
  fc.assert(
    fc.property(object, fc.array(fc.jsonValue()), (others, items) => {
      const parts = [...jsonParts({ ...others, list: () => items, last: 1 })];
      expect(parts.join('')).toBe(JSON.stringify({ ...others, list: items, last: 1 }, null, 2));
      const within = [...jsonParts({ list: () => items }, '  ')].join('');
      expect(`[\n  ${within}\n]`).toBe(JSON.stringify([{ list: items }], null, 2));
      expect([...jsonParts({ none: undefined })].join('')).toBe('{}');
    }),
  );
});

test('an item is made when the pieces before it are written', () => {
  const made: number[] = [];
  const list = function* () {
    for (const item of [1, 2, 3]) {
      made.push(item);
      yield item;
    }
  };
  const parts = jsonParts({ list });
  parts.next();
  expect(made).toEqual([]);
  parts.next();
  expect(made).toEqual([1]);
});

test('half a surrogate pair becomes the sign for what cannot be read', () => {
  expect([...jsonParts({ a: '\ud83d', list: () => ['\ude00'] })].join('')).not.toMatch(/\\ud/);
});
