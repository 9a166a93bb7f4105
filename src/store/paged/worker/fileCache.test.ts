import { expect, test } from 'vitest';
import { FetchQueue, FileCache } from './fileCache.ts';

/** A cache whose files come when they are let. */
function held(most: number) {
  const begun: string[] = [];
  const answers = new Map<string, { resolve: (text: string) => void; reject: (reason: Error) => void }>();
  const load = (key: string) => {
    begun.push(key);
    return new Promise<string>((resolve, reject) => answers.set(key, { resolve, reject }));
  };
  return { begun, answers, cache: new FileCache<string, string>(new FetchQueue(), most, load) };
}

const never = new AbortController().signal;
const later = () => new Promise((resolve) => setTimeout(resolve, 0));

test('a file is fetched once, however many want it', async () => {
  const { cache, begun, answers } = held(9);
  const both = Promise.all([cache.get('a', never), cache.get('a', never)]);
  await later();
  answers.get('a')!.resolve('text');
  expect(await both).toEqual(['text', 'text']);
  expect(await cache.get('a', never)).toBe('text');
  expect(begun).toEqual(['a']);
});

test('six at a time; what nobody wants any more is not begun', async () => {
  const { cache, begun, answers } = held(99);
  const gone = new AbortController();
  const first = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => cache.get(key, never));
  const dropped = cache.get('g', gone.signal);
  const shared = [cache.get('h', gone.signal), cache.get('h', never)] as const;
  await later();
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  gone.abort(new Error('gone'));
  await expect(dropped).rejects.toThrow('gone');
  await expect(shared[0]).rejects.toThrow('gone');
  for (const key of begun.slice()) answers.get(key)!.resolve(key);
  await Promise.all(first);
  await later();
  expect(begun.slice(6)).toEqual(['h']);
  answers.get('h')!.resolve('h');
  expect(await shared[1]).toBe('h');
  // What was dropped can be had again.
  const again = cache.get('g', never);
  await later();
  answers.get('g')!.resolve('g');
  expect(await again).toBe('g');
});

test('what failed is asked for again, what is used is kept', async () => {
  const { cache, begun, answers } = held(2);
  const failed = cache.get('a', never);
  await later();
  answers.get('a')!.reject(new Error('lost'));
  await expect(failed).rejects.toThrow('lost');
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) {
    const asked = cache.get(key, never);
    await later();
    answers.get(key)!.resolve(key);
    expect(await asked).toBe(key);
  }
  expect(begun).toEqual(['a', 'a', 'b', 'c', 'b']);
});
