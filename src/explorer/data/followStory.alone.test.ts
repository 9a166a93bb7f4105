import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StoryStore } from '../../store/storyStore.ts';
import { followStory } from './followStory.ts';

const { loadStory } = vi.hoisted(() => ({ loadStory: vi.fn<() => Promise<unknown>>() }));
vi.mock('./storyQueries.ts', () => ({ loadStory, storyQuery: (base: string) => ({ queryKey: ['story', base] }) }));

const storyOf = () => ({ close: vi.fn<() => void>() }) as unknown as StoryStore & { close: () => void };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the old story is closed once the new one is on the screen, and one that came too late at once', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { structuralSharing: false } } });
  const change: (() => void)[] = [];
  const hot = { on: (_: string, then: () => void) => change.push(then) };
  const [first, late, last] = [storyOf(), storyOf(), storyOf()];
  client.setQueryData(['story', '/'], first);
  followStory(hot as unknown as NonNullable<ImportMeta['hot']>, client, '/', Promise.resolve());
  let come: (story: unknown) => void = () => undefined;
  loadStory.mockReturnValueOnce(new Promise((resolve) => (come = resolve))).mockResolvedValueOnce(last);
  change[0]!();
  change[0]!();
  await vi.advanceTimersByTimeAsync(0);
  expect(client.getQueryData(['story', '/'])).toBe(last);
  expect(first.close).not.toHaveBeenCalled();
  come(late);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(late.close).toHaveBeenCalledTimes(1);
  expect(first.close).toHaveBeenCalledTimes(1);
  expect(last.close).not.toHaveBeenCalled();
});
