import { describe, expect, test } from 'vitest';
import { allThere, atHand, loadedOnce, whenThere } from './awaitable.ts';

describe('what is at hand', () => {
  test('is answered; what would have to come is not', () => {
    expect(atHand(() => 'here')).toBe('here');
    expect(atHand(() => null)).toBeNull();
    expect(atHand(async () => 'later')).toBeUndefined();
  });

  test('a refusal, at once or later, is no answer and no unhandled rejection', async () => {
    const refused = (signal: AbortSignal): string => {
      signal.throwIfAborted();
      return 'fetched';
    };
    expect(atHand(refused)).toBeUndefined();
    expect(atHand(async (signal) => refused(signal))).toBeUndefined();
    await new Promise((done) => setTimeout(done));
  });
});

test('what is made of an answer is there as soon as the answer', async () => {
  expect(whenThere(2, (n) => n + 1)).toBe(3);
  expect(await whenThere(Promise.resolve(2), (n) => n + 1)).toBe(3);
});

test('several answers are there at once if all of them are', async () => {
  expect(allThere([1, 2])).toEqual([1, 2]);
  expect(allThere([])).toEqual([]);
  expect(await allThere([1, Promise.resolve(2)])).toEqual([1, 2]);
});

describe('loaded once', () => {
  test('the first who asks makes it load, all share it, later ones have it at once', async () => {
    let loads = 0;
    const get = loadedOnce(async () => (loads += 1));
    expect(loads).toBe(0);
    expect(get()).toBe(get());
    expect(await get()).toBe(1);
    expect(get()).toBe(1);
  });

  test('a failure is told to who asked, and forgotten', async () => {
    let loads = 0;
    const get = loadedOnce(async () => {
      loads += 1;
      if (loads === 1) throw new Error('no network');
      return 'there';
    });
    await expect(get()).rejects.toThrow('no network');
    expect(await get()).toBe('there');
  });
});
