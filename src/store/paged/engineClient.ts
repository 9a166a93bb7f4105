/** The page's end of the line to the engine, which is started when something is asked for the first time. */
import { BundleError } from '../../bundle/bundleError.ts';
import type { EngineStory, Exchange, FromEngine, Kind, ToEngine } from './protocol.ts';
import { whenAborted } from './whenAborted.ts';

/** A `Worker` or a `MessagePort`. */
export interface EngineLine {
  postMessage(message: ToEngine): void;
  onmessage: ((event: MessageEvent<FromEngine>) => void) | null;
  /** Of a worker: its script could not be had, or it broke. */
  onerror?: ((event: ErrorEvent) => void) | null;
  terminate?(): void;
}

export interface EngineClient {
  /** @param better told of parts of the answer */
  ask<K extends Kind>(
    kind: K,
    ask: Exchange[K]['ask'],
    signal: AbortSignal,
    better?: (part: Exchange[K]['answer']) => void,
  ): Promise<Exchange[K]['answer']>;
  /** Ends the engine; whatever is asked, then or later, rejects. */
  close(): void;
}

interface Open {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly better: ((part: never) => void) | undefined;
}

export function engineClient(story: EngineStory, startEngine: () => EngineLine): EngineClient {
  let line: EngineLine | null = null;
  let latest = 0;
  let isClosed = false;
  const open = new Map<number, Open>();

  const end = (reason: Error): void => {
    line?.terminate?.();
    line = null;
    for (const { reject } of open.values()) reject(reason);
    open.clear();
  };
  const started = (): EngineLine => {
    if (line) return line;
    line = startEngine();
    line.onmessage = ({ data }) => receive(data);
    line.onerror = () => end(new BundleError({ kind: 'network', part: 'index', url: story.base }));
    line.postMessage({ story });
    return line;
  };
  const receive = (message: FromEngine): void => {
    const asked = open.get(message.question);
    if (!asked) return;
    if ('answer' in message && !message.last) {
      asked.better?.(message.answer as never);
      return;
    }
    open.delete(message.question);
    if ('answer' in message) asked.resolve(message.answer as never);
    else if ('facts' in message.failure) asked.reject(new BundleError(message.failure.facts));
    else asked.reject(new Error(message.failure.message));
  };

  return {
    ask: (kind, ask, signal, better) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        if (isClosed) throw closed();
        const question = ++latest;
        const cancel = (): void => {
          if (!open.delete(question)) return;
          line?.postMessage({ cancel: question });
          reject(signal.reason as Error);
        };
        const takeBack = whenAborted(signal, cancel);
        const settled = <T extends unknown[]>(settle: (...values: T) => void) => (...values: T): void => {
          takeBack();
          settle(...values);
        };
        open.set(question, { resolve: settled(resolve), reject: settled(reject), better });
        started().postMessage({ question, kind, ask } as ToEngine);
      }),
    close() {
      isClosed = true;
      end(closed());
    },
  };
}

function closed(): DOMException {
  return new DOMException('The story was closed.', 'AbortError');
}
