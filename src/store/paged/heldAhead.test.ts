import { expect, test, vi } from 'vitest';
import { PlaceSet } from '../../model/placeSet.ts';
import { aheadLine, countedAhead, softsFrom } from '../../model/softs.ts';
import { heldAhead } from './heldAhead.ts';
import type { EngineClient } from './engineClient.ts';

/** Of ten events one is of ten days from the first on, another of a hundred. */
const softs = softsFrom({ places: Uint32Array.of(2, 5), days: Float64Array.of(10, 100) }, () => 1);
const everything = PlaceSet.everything(10);
const some = PlaceSet.ofPlaces(10, [2, 3]);

/** An engine that answers, or fails as long as `fails` says so; and what it was asked. */
function engine() {
  const state = { fails: false, asked: [] as (Uint32Array | null)[] };
  const ask = async (_: string, { matching }: { matching: Uint32Array | null }) => {
    state.asked.push(matching);
    if (state.fails) throw new Error('out of reach');
    return aheadLine(softs, matching ? PlaceSet.ofWords(10, matching) : everything);
  };
  return { state, client: { ask } as unknown as Pick<EngineClient, 'ask'> };
}

test('of each selection it is asked once, and the same is given as is counted here', async () => {
  const { client, state } = engine();
  const ended = vi.fn();
  const held = heldAhead(client, 2, ended);
  for (const set of [everything, some]) {
    expect(held.of(set)).toBeNull();
    expect(held.want(set).pending).toBe(true);
    expect(held.want(set).pending).toBe(true);
    await vi.waitFor(() => expect(held.want(set).pending).toBe(false));
    const exact = countedAhead(softs, set);
    for (const day of [0, 1, 2, 10.5, 11, 60, 101]) expect(held.of(set)?.(day)).toBe(exact(day));
    expect(held.of(set)).toBe(held.of(set));
  }
  expect(state.asked).toEqual([null, some.words]);
  expect(ended).toHaveBeenCalledTimes(2);
});

test('what has failed is told, and asked for again when it is tried again', async () => {
  const { client, state } = engine();
  state.fails = true;
  const held = heldAhead(client, 2, () => undefined);
  held.want(some);
  await vi.waitFor(() => expect(held.want(some)).toMatchObject({ pending: false, error: expect.any(Error) }));
  expect(state.asked).toHaveLength(1);
  state.fails = false;
  held.forgive();
  expect(held.want(some).pending).toBe(true);
  await vi.waitFor(() => expect(held.of(some)).not.toBeNull());
  expect(held.want(some)).toEqual({ pending: false, error: null });
});

test('of a story without soft events nothing is asked', () => {
  const { client, state } = engine();
  const held = heldAhead(client, 0, () => undefined);
  expect(held.want(some)).toEqual({ pending: false, error: null });
  expect(held.of(some)?.(50)).toBe(0);
  expect(state.asked).toHaveLength(0);
});
