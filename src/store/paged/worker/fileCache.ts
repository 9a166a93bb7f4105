/**
 * Files that several requests may want at a time: each is fetched once, few at a time, and the last
 * used are kept. What nobody waits for any more and has not begun is not fetched; what has begun is
 * finished and kept. What failed is asked for again when it is wanted again.
 */
export class FileCache<Key, Value> {
  readonly #queue: FetchQueue;
  readonly #most: number;
  readonly #load: (key: Key) => Promise<Value>;
  /** Last used last. */
  readonly #entries = new Map<Key, Entry<Value>>();

  /** @param most kept */
  constructor(queue: FetchQueue, most: number, load: (key: Key) => Promise<Value>) {
    this.#queue = queue;
    this.#most = most;
    this.#load = load;
  }

  /** Rejects with the signal's reason when it is aborted. */
  async get(key: Key, signal: AbortSignal): Promise<Value> {
    signal.throwIfAborted();
    const entry = this.#entries.get(key) ?? this.#begin(key);
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.waiting += 1;
    try {
      return await Promise.race([entry.value, endOf(signal)]);
    } finally {
      entry.waiting -= 1;
    }
  }

  #begin(key: Key): Entry<Value> {
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined && this.#entries.size >= this.#most) this.#entries.delete(oldest);
    const forget = (): void => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    };
    const isWanted = (): boolean => {
      if (entry.waiting === 0) forget();
      return entry.waiting > 0;
    };
    const value = this.#queue.run(() => this.#load(key), isWanted);
    const entry: Entry<Value> = { value, waiting: 0 };
    value.catch(forget);
    return entry;
  }
}

interface Entry<Value> {
  readonly value: Promise<Value>;
  waiting: number;
}

/** Browsers allow one host about as many connections of HTTP/1.1. */
const AT_A_TIME = 6;

export class FetchQueue {
  #running = 0;
  readonly #next: (() => void)[] = [];

  async run<T>(work: () => Promise<T>, isWanted: () => boolean): Promise<T> {
    // Whatever is wanted in one go is known to be wanted before any of it begins.
    await Promise.resolve();
    while (this.#running >= AT_A_TIME) await new Promise<void>((turn) => this.#next.push(turn));
    if (!isWanted()) {
      this.#next.shift()?.();
      throw new DOMException('Nobody waits for it any more.', 'AbortError');
    }
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#next.shift()?.();
    }
  }
}

/** One for each signal, however many wait. */
const ends = new WeakMap<AbortSignal, Promise<never>>();

function endOf(signal: AbortSignal): Promise<never> {
  const known = ends.get(signal);
  if (known) return known;
  const end = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  end.catch(() => undefined);
  ends.set(signal, end);
  return end;
}
