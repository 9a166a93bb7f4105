/** Where the worker of a large story says what it has fetched, asked by whoever has the page kept. */
export const FETCHED_CHANNEL = 'dateline fetched';

/** In the story's worker. */
export function sayFetched(): void {
  const channel = new BroadcastChannel(FETCHED_CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === null) channel.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
  });
}
