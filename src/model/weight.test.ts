import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weightByte, weightOf } from './weight.ts';

const event = fc.record({ importance: fc.integer({ min: 1, max: 5 }), excerpts: fc.nat({ max: 65_535 }) });

test('the byte never turns the order round', () => {
  fc.assert(
    fc.property(event, event, (a, b) => {
      const columns = { importance: [a.importance, b.importance], excerpts: [a.excerpts, b.excerpts] };
      const byte = (each: typeof a) => weightByte(each.importance, each.excerpts);
      if (weightOf(columns, 0) <= weightOf(columns, 1)) expect(byte(a)).toBeLessThanOrEqual(byte(b));
      if (a.importance < b.importance) expect(byte(a)).toBeLessThan(byte(b));
      expect(byte(a)).toBeLessThan(256);
    }),
  );
  expect([weightByte(1, 0), weightByte(1, 7), weightByte(5, 65_535)]).toEqual([0, 7, 247]);
});
