import { expect, test } from 'vitest';
import { ForeignObject } from './foreignObject.ts';

test('what nobody asked for is left, parts included; what is empty is not missed', () => {
  const object = new ForeignObject({
    asked: ' a ',
    number: 5,
    wrong: [1],
    empty: '',
    none: null,
    off: false,
    no: {},
    part: { asked: 'b', rest: 'c' },
    other: { deep: true },
  });
  expect(object.text('asked')).toBe('a');
  expect(object.text('number')).toBe('5');
  // A list where a text belongs is nothing that was asked for.
  expect(object.text('wrong')).toBe('');
  expect(object.part('part').text('asked')).toBe('b');
  expect(object.part('other').text('missing')).toBe('');
  expect(object.list('wrong')).toEqual([1]);
  expect(object.rest()).toEqual(['part.rest “c”', 'other.deep “true”']);
});

test('keys of every object are no keys of this one', () => {
  const object = new ForeignObject({});
  expect(object.has('constructor')).toBe(false);
  expect(object.text('__proto__')).toBe('');
});

test('anything else is an empty object', () => {
  for (const value of [null, 'a', [1], undefined]) expect(new ForeignObject(value).keys()).toEqual([]);
});
