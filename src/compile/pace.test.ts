import { afterEach, expect, test, vi } from 'vitest';
import { paceOf } from './pace.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('tells how far it is, but not at every step, and lets other work go on', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const told: unknown[][] = [];
  const pace = paceOf((...step) => told.push(step));
  const order: string[] = [];
  setImmediate(() => order.push('other work'));
  await pace('Checking events', 1, 9);
  order.push('first step');
  now = 60;
  await pace('Checking events', 2, 9);
  order.push('second step');
  now = 80;
  await pace('Checking events', 3, null);
  expect(told).toEqual([[2, 9, 'Checking events']]);
  expect(order).toEqual(['first step', 'other work', 'second step']);
});
