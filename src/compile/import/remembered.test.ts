import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('what comes up often is worked out once, however much comes between', () => {
  let worked = 0;
  const length = remembered((text) => {
    if (text === 'often') worked += 1;
    return text.length;
  });
  for (let i = 0; i < 200_000; i++) {
    length(`seldom ${i}`);
    if (i % 1000 === 0) expect(length('often')).toBe(5);
  }
  expect(worked).toBe(1);
  expect(length('seldom 3')).toBe(8);
});
