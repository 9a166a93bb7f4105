import { expect, test } from 'vitest';
import { PlaceSet } from '../model/placeSet.ts';
import { twoBundles } from '../store/paged/testing/twoBundles.ts';
import { wholeStory } from '../store/wholeStory.ts';
import type { StoryStore } from '../store/storyStore.ts';
import { gathering } from './gather.ts';
import { HARBOUR } from './testing/shippedStory.ts';

const { signal } = new AbortController();
const ADDRESSES = HARBOUR.addresses;

function harbour(change: Partial<StoryStore> = {}): StoryStore {
  const search = () => Promise.reject(new Error('nobody searches'));
  const store = wholeStory(HARBOUR.table, { formerly: new Map(), details: () => HARBOUR.details, search });
  return { ...store, ...change };
}

test('what matches, in order, with its details', async () => {
  const some = PlaceSet.ofPlaces(4, [3, 1]);
  const { table, details, addresses } = await gathering(harbour(), some, () => ADDRESSES).run(signal, () => undefined);
  expect(table.id).toEqual(['strike', 'vote']);
  expect([...table.place]).toEqual([1, 3]);
  expect(table.title).toBe('The harbour');
  expect(details.map(({ reasoning }) => reasoning)).toEqual(['The year is the article’s.', 'By the statutes.']);
  expect(addresses).toBe(ADDRESSES);
});

test('all of it is the story', async () => {
  const { table, details } = await gathering(harbour(), PlaceSet.everything(4), () => null).run(signal, () => undefined);
  expect(table).toEqual(HARBOUR.table);
  expect(details).toEqual(HARBOUR.details);
});

test('nothing is nothing', async () => {
  const { table } = await gathering(harbour(), PlaceSet.ofPlaces(4, []), () => null).run(signal, () => undefined);
  expect(table.length).toBe(0);
});

test('of a story in pages: the same, followed all the way; after a failure what had come stays', { timeout: 60_000 }, async () => {
  const two = await twoBundles(1500, 5);
  const paged = two.open();
  try {
    const matching = PlaceSet.ofPlaces(1500, Array.from({ length: 700 }, (_, i) => i * 2));
    const asked: number[] = [];
    let comes = (): void => undefined;
    const mostCame = new Promise<void>((resolve) => (comes = resolve));
    let broken = true;
    const store: StoryStore = {
      ...paged,
      details(place, each) {
        asked.push(place);
        if (!broken || place !== 1398) return paged.details(place, each);
        return mostCame.then(() => Promise.reject(new Error('out of reach')));
      },
    };
    const all = gathering(store, matching, () => null);
    const first = all.run(signal, (done) => done >= 512 && comes());
    await expect(first).rejects.toThrow('out of reach');
    broken = false;
    asked.length = 0;
    const told: number[] = [];
    const extract = await all.run(signal, (done) => told.push(done));
    expect(asked).toHaveLength(700 - 512);
    expect(told.at(-1)).toBe(700);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    const whole = await gathering(two.whole, matching, () => null).run(signal, () => undefined);
    expect(extract.table.id).toEqual(whole.table.id);
    expect(extract.table.headline).toEqual(whole.table.headline);
    expect(extract.details).toEqual(whole.details);
    expect(extract.details.flatMap(({ formerly = [] }) => formerly).length).toBeGreaterThan(5);
    asked.length = 0;
    await all.run(signal, () => undefined);
    expect(asked).toEqual([]);
  } finally {
    paged.close();
    await two.close();
  }
});

test('it can be called off', async () => {
  const off = new AbortController();
  const details: StoryStore['details'] = async (_, called) => {
    off.abort(new DOMException('enough', 'AbortError'));
    called.throwIfAborted();
    return HARBOUR.details[0]!;
  };
  const all = gathering(harbour({ details }), PlaceSet.everything(4), () => null);
  await expect(all.run(off.signal, () => undefined)).rejects.toThrow('enough');
});
