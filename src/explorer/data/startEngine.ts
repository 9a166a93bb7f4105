import type { EngineLine } from '../../store/paged/engineClient.ts';

/** The worker of a paged story, in a file of its own. An element has another: `element/startEngine.ts`. */
export function startEngine(): EngineLine {
  return new Worker(new URL('./storyWorker.ts', import.meta.url), { type: 'module' });
}
