import { expect, test, vi } from 'vitest';
import { Turns } from './turns.ts';

const later = () => new Promise((resolve) => setTimeout(resolve, 5));
const { signal } = new AbortController();

test('what can wait goes on when nothing urgent is going on any more', async () => {
  const turns = new Turns();
  const order: string[] = [];
  let end!: () => void;
  const urgent = turns.urgent(() => new Promise<void>((resolve) => (end = resolve)));
  const waits = turns.next(signal).then(() => order.push('waited'));
  await later();
  order.push('urgent');
  end();
  await urgent;
  await waits;
  expect(order).toEqual(['urgent', 'waited']);
  await turns.next(signal);
});

test('what is urgent without end holds it up for a while only', async () => {
  vi.useFakeTimers();
  const turns = new Turns();
  void turns.urgent(() => new Promise(() => undefined));
  let goesOn = false;
  void turns.next(signal).then(() => (goesOn = true));
  await vi.advanceTimersByTimeAsync(60);
  expect(goesOn).toBe(false);
  await vi.advanceTimersByTimeAsync(60);
  expect(goesOn).toBe(true);
  vi.useRealTimers();
});

test('what was cancelled meanwhile does not go on; what is urgent may fail', async () => {
  const turns = new Turns();
  const controller = new AbortController();
  const waits = turns.next(controller.signal);
  controller.abort(new Error('gone'));
  await expect(waits).rejects.toThrow('gone');
  await expect(turns.urgent(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  await turns.next(signal);
});

test('short pieces of work do not wait for a timer each', async () => {
  const turns = new Turns();
  const timers = vi.spyOn(globalThis, 'setTimeout');
  for (let piece = 0; piece < 2000; piece++) await turns.next(signal);
  expect(timers.mock.calls.length).toBeLessThan(500);
  timers.mockRestore();
});
