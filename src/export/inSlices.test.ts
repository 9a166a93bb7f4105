import { expect, test } from 'vitest';
import { inSlices } from './inSlices.ts';

function* counting(to: number, each: (n: number) => void = () => undefined): Generator<number, string> {
  for (let n = 1; n <= to; n++) {
    each(n);
    yield n;
  }
  return 'done';
}

test('every part in order, and what the work returns', async () => {
  expect(await inSlices(counting(5))).toEqual({ parts: [1, 2, 3, 4, 5], result: 'done' });
  expect(await inSlices(counting(0))).toEqual({ parts: [], result: 'done' });
});

test('it ends when it is called off', async () => {
  const off = new AbortController();
  let reached = 0;
  const work = counting(Infinity, (n) => {
    reached = n;
    if (n === 1000) off.abort(new Error('enough'));
  });
  await expect(inSlices(work, off.signal)).rejects.toThrow('enough');
  expect(reached).toBeGreaterThanOrEqual(1000);
});
