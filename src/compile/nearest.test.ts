import { describe, expect, test } from 'vitest';
import { SLUG } from './annotationForms.ts';
import { nearest, nearestId, slugOf } from './nearest.ts';

test('the nearest word, if it is near at all', () => {
  expect(nearest('sumary', ['headline', 'summary'])).toBe('summary');
  expect(nearest('sumary', ['headline', 'date'])).toBeUndefined();
  expect(nearest('6', ['1', '2'])).toBeUndefined();
});

describe('the nearest id', () => {
  const ferries = [
    { id: 'alma-jones', names: ['Alma Jones', 'The captain'] },
    { id: 'harbour-board', names: ['Harbour Board'] },
  ];
  test.each([
    ['Jones', 'alma-jones'],
    ['the captain', 'alma-jones'],
    ['alma_jones', 'alma-jones'],
    ['Harbor Board', 'harbour-board'],
    ['board', 'harbour-board'],
    ['zeppelin', undefined],
  ])('to “%s” is %s', (wrong, right) => {
    expect(nearestId(wrong, ferries)).toBe(right);
  });
});

test.each([
  ['Court Order', 'court-order'],
  ['  Überfall! ', 'uberfall'],
  ['a--b', 'a-b'],
  ['東京', 'a-name'],
])('“%s” as an id is %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
  expect(slug).toMatch(SLUG);
});
