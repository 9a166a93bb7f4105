import { expect, test } from 'vitest';
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

test('what was cancelled meanwhile does not go on; what is urgent may fail', async () => {
  const turns = new Turns();
  const controller = new AbortController();
  const waits = turns.next(controller.signal);
  controller.abort(new Error('gone'));
  await expect(waits).rejects.toThrow('gone');
  await expect(turns.urgent(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  await turns.next(signal);
});
