import { expect, test, vi } from 'vitest';
import { heldOnce } from './heldOnce.ts';

/** What is asked for, come when `come` is called. */
function asked() {
  let come = (): void => undefined;
  const ask = vi.fn(() => new Promise<string[]>((resolve) => (come = () => resolve(['it']))));
  const ended = vi.fn();
  const held = heldOnce(ask, null, ended);
  const arrive = async (): Promise<void> => {
    come();
    await vi.waitFor(() => expect(held.value()).toEqual(['it']));
  };
  return { held, ask, ended, arrive };
}

test('what is wanted is asked for once, and told of when it has come', async () => {
  const { held, ask, ended, arrive } = asked();
  expect(held.want()).toEqual({ pending: true, error: null });
  expect(held.want().pending).toBe(true);
  await arrive();
  expect(ended).toHaveBeenCalledOnce();
  expect(held.want()).toEqual({ pending: false, error: null });
  expect(ask).toHaveBeenCalledOnce();
});

test('what comes for later disturbs nobody, and is there when it is wanted', async () => {
  const { held, ask, ended, arrive } = asked();
  held.warm();
  await arrive();
  expect(ended).not.toHaveBeenCalled();
  expect(held.want().pending).toBe(false);
  expect(ask).toHaveBeenCalledOnce();
});

test('what was asked for ahead and is wanted before it has come is told of', async () => {
  const { held, ask, ended, arrive } = asked();
  held.warm();
  expect(held.want().pending).toBe(true);
  await arrive();
  expect(ended).toHaveBeenCalledOnce();
  expect(ask).toHaveBeenCalledOnce();
});
