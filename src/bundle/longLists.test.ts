import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { isBetween, isCount, isNamed, isText, longList } from './longLists.ts';
import { columnsSchema, count, slug, text } from './schemas.ts';
import { columns } from './testing/story.ts';

const few = v.pipe(count, v.minValue(1), v.maxValue(5));
const PAIRS = [['counts', count, isCount], ['names', slug, isNamed], ['texts', text, isText], ['few', few, isBetween(1, 5)]] as const;

test.each(PAIRS)('%s looked through in one go are those that are checked one by one', (_, item, isFine) => {
  const values = fc.oneof(fc.anything(), fc.integer({ min: -1, max: 6 }), fc.string({ maxLength: 2 }), fc.double());
  fc.assert(fc.property(fc.array(values, { maxLength: 3 }), (list) => {
    expect(v.is(longList(item, isFine), list)).toBe(v.is(v.array(item), list));
  }));
});

test.each([
  ['date.0.part.precision', { precision: 'hour' }],
  ['date.0.part.from', { from: 0.5 }],
  ['date.0.part.season', { season: 77 }],
])('what is wrong with one of very many dates is said: %s', (path, change) => {
  const [first, ...others] = columns.date;
  const wrong = { ...first, part: { ...(first?.kind === 'single' && first.part), ...change } };
  const { issues } = v.safeParse(columnsSchema, { ...columns, date: [wrong, ...others] });
  expect(issues?.map((issue) => v.getDotPath(issue))).toContain(path);
});
