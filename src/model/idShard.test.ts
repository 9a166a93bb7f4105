import { expect, test } from 'vitest';
import { shardOf } from './idShard.ts';

test('an id is always in the same file, and the files are about as full', () => {
  // FNV-1a of “a” and of “foobar”, as published.
  expect(shardOf('a', 2 ** 32)).toBe(0xe40c292c);
  expect(shardOf('foobar', 2 ** 32)).toBe(0xbf9cf968);
  const full = Array.from({ length: 16 }, () => 0);
  for (let i = 0; i < 16_000; i++) full[shardOf(`event-${i}`, 16)]! += 1;
  expect(Math.min(...full)).toBeGreaterThan(800);
  expect(Math.max(...full)).toBeLessThan(1200);
});
