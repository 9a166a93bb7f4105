/** The engine of a paged story without a file of its own: in a worker, else in the page itself. */
import StoryWorker from '../explorer/data/storyWorker.ts?worker&inline';
import type { EngineLine } from '../store/paged/engineClient.ts';
import { serveEngine } from '../store/paged/worker/serveEngine.ts';
import { lineTo } from './lineTo.ts';

/** Takes the place of `explorer/data/startEngine.ts` where the element is built. */
export function startEngine(): EngineLine {
  return lineTo(() => new StoryWorker(), engineInPage);
}

function engineInPage(): EngineLine {
  const { port1, port2 } = new MessageChannel();
  serveEngine(port2);
  return Object.assign(port1 as EngineLine & MessagePort, {
    terminate: () => {
      port1.close();
      port2.close();
    },
  });
}
