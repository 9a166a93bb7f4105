import { expect, test, vi } from 'vitest';
import { whenAborted } from './whenAborted.ts';

test('all that wait are told once, but who took it back is not; the signal has one listener', () => {
  const controller = new AbortController();
  const { signal } = controller;
  const listening = vi.spyOn(signal, 'addEventListener');
  const told: number[] = [];
  const takenBack = Array.from({ length: 300 }, (_, i) => whenAborted(signal, () => told.push(i)));
  takenBack[7]!();
  expect(listening).toHaveBeenCalledTimes(1);
  controller.abort();
  controller.abort();
  expect(told).toHaveLength(299);
  expect(told).not.toContain(7);
});

test('what is taken back while the others are told is told no more', () => {
  const controller = new AbortController();
  const told: string[] = [];
  whenAborted(controller.signal, () => {
    told.push('first');
    takeBack();
  });
  const takeBack = whenAborted(controller.signal, () => told.push('second'));
  controller.abort();
  expect(told).toEqual(['first']);
});
