import { expect, test } from 'vitest';
import { PlaceSet } from '../../model/placeSet.ts';
import type { EngineClient } from './engineClient.ts';
import { nearQueue } from './nearQueue.ts';
import type { NearAnswer, NearQuestion } from './protocol.ts';

const later = () => new Promise((resolve) => setTimeout(resolve, 0));

function queued() {
  const out: { key: string; signal: AbortSignal; end: (error?: Error) => void }[] = [];
  const told: string[] = [];
  const client = {
    ask: (_: string, ask: { key: string }, signal: AbortSignal) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error) => (error ? reject(error) : resolve({}));
        out.push({ key: ask.key, signal, end });
      }),
  } as unknown as EngineClient;
  const queue = nearQueue(client, ({ key }: { key: string }, _: NearAnswer) => told.push(key), () => told.push('end'));
  const everything = PlaceSet.everything(9);
  const want = (key: string, matching = everything) =>
    queue.want({ key, matching, question: () => ({ key }) as unknown as NearQuestion });
  return { want, out, told, keys: () => out.map((one) => one.key) };
}

test('one is out, the newest wait, older ones are forgotten', async () => {
  const { want, out, told, keys } = queued();
  for (const key of ['a', 'b', 'c', 'd']) expect(want(key)).toBe(true);
  expect(keys()).toEqual(['a']);
  out[0]!.end();
  await later();
  expect(told).toEqual(['a']);
  expect(keys()).toEqual(['a', 'd']);
  out[1]!.end();
  await later();
  expect(keys()).toEqual(['a', 'd', 'c']);
});

test('what is not wanted any more is cancelled; what still is, is not', () => {
  const { want, out, keys } = queued();
  for (let turn = 0; turn < 9; turn++) for (const key of ['plane', 'overview']) want(key);
  expect(out[0]!.signal.aborted).toBe(false);
  for (let turn = 0; turn < 9; turn++) want(`zoomed ${turn}`);
  expect(out[0]!.signal.aborted).toBe(true);
  expect(keys().length).toBeLessThan(5);
});

test('another filter does not wait for the one before', () => {
  const { want, out, keys } = queued();
  want('a');
  want('b', PlaceSet.ofPlaces(9, [1]));
  expect(out[0]!.signal.aborted).toBe(true);
  expect(keys()).toEqual(['a', 'b']);
});

test('what failed is not asked for again at once, and the next goes on', async () => {
  const { want, out, told, keys } = queued();
  want('a');
  want('b');
  out[0]!.end(new Error('lost'));
  await later();
  expect(told).toEqual(['end']);
  expect(want('a')).toBe(false);
  expect(keys()).toEqual(['a', 'b']);
});
