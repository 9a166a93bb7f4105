import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PartsSoon } from './partsSoon.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what comes soon is told once, what comes later at once', () => {
  const told: unknown[] = [];
  const parts = new PartsSoon<number>(10, (part) => told.push(part));
  parts.tell(1);
  parts.tell(2);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(10);
  expect(told).toEqual([2]);
  parts.tell(3);
  expect(told).toEqual([2, 3]);
});

test('that there is no part yet is told, too; nothing after the end', () => {
  const told: unknown[] = [];
  const slow = new PartsSoon<number>(10, (part) => told.push(part));
  const quick = new PartsSoon<number>(10, (part) => told.push(part));
  quick.end();
  vi.advanceTimersByTime(10);
  expect(told).toEqual([undefined]);
  slow.end();
  slow.tell(1);
  expect(told).toEqual([undefined]);
});
