/**
 * What the worker knows from one waking to the next: browsers stop it whenever nothing is asked of it.
 * One small file of JSON in a cache; changes are written one after the other.
 */
import type { CacheNames } from './cacheNames.ts';

export interface KeeperState {
  /** The version that is shown to whoever comes next. */
  readonly newest: string | null;
  /** By version: when the host last said that it is the newest, ms. */
  readonly asOf: Readonly<Record<string, number>>;
  /** By the browser's number of a page: the version that it runs with. */
  readonly pages: Readonly<Record<string, string>>;
}

const NOTHING: KeeperState = { newest: null, asOf: {}, pages: {} };

export class StateFile {
  readonly #caches: CacheStorage;
  readonly #names: CacheNames;
  readonly #url: string;
  #state: Promise<KeeperState> | null = null;

  constructor(caches: CacheStorage, names: CacheNames, scope: string) {
    this.#caches = caches;
    this.#names = names;
    this.#url = new URL('state', scope).href;
  }

  async read(): Promise<KeeperState> {
    this.#state ??= this.#stored();
    return this.#state;
  }

  /** What could not be written holds until the worker is stopped. */
  async change(to: (state: KeeperState) => KeeperState): Promise<void> {
    const before = this.read();
    this.#state = before.then(async (state) => {
      const next = to(state);
      if (next !== state) await this.#write(next).catch(() => undefined);
      return next;
    });
    await this.#state;
  }

  async #write(state: KeeperState): Promise<void> {
    const cache = await this.#caches.open(this.#names.state);
    await cache.put(this.#url, Response.json(state));
  }

  async #stored(): Promise<KeeperState> {
    try {
      const kept = await this.#caches.match(this.#url, { cacheName: this.#names.state });
      // Nobody but this worker writes it, and it is written whole.
      return kept ? { ...NOTHING, ...((await kept.json()) as KeeperState) } : NOTHING;
    } catch {
      return NOTHING;
    }
  }
}

/** Of pages that were given a version: so many are remembered although the browser does not name them. */
const LATEST = 16;

/**
 * Only what is said of these versions and pages. The latest pages stay: one that was given its version a
 * moment ago is not open yet, and would be given files of another if it were forgotten.
 */
export function stateWithin(
  state: KeeperState,
  versions: ReadonlySet<string>,
  open: ReadonlySet<string>,
): KeeperState {
  const asOf = Object.entries(state.asOf).filter(([version]) => versions.has(version));
  const pages = Object.entries(state.pages);
  const kept = pages.filter(([page], i) => open.has(page) || i >= pages.length - LATEST);
  return { newest: state.newest, asOf: Object.fromEntries(asOf), pages: Object.fromEntries(kept) };
}
