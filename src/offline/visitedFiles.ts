/** What a reader fetched of a site beyond what every visit needs: kept up to a number of bytes, the oldest goes first. */
import type { CacheNames } from './cacheNames.ts';
import { keptAnswer } from './keptVersions.ts';
import { visitedToDrop } from './plan.ts';

/** Of one site. */
const MOST_BYTES = 48e6;
/** What was put there is counted anew after so many files. */
const FILES_BETWEEN = 32;

export class VisitedFiles {
  readonly #caches: CacheStorage;
  readonly #name: string;
  #put = 0;

  constructor(caches: CacheStorage, names: CacheNames) {
    this.#caches = caches;
    this.#name = names.visited;
  }

  async file(url: string): Promise<Response | undefined> {
    return this.#caches.match(url, { cacheName: this.#name });
  }

  /** Takes the answer's body. Nothing is thrown where there is no room. */
  async keep(url: string, response: Response): Promise<void> {
    try {
      const cache = await this.#caches.open(this.#name);
      await cache.put(url, keptAnswer(response, await response.arrayBuffer()));
      this.#put += 1;
      if (this.#put % FILES_BETWEEN === 0) await this.#tidy(cache);
    } catch {
      // No room, or broken off: it is fetched again when it is wanted.
    }
  }

  /** Drops what no version at hand can ask for any more, then what is too much. */
  async dropOutside(isKnown: (url: string) => boolean): Promise<void> {
    const cache = await this.#caches.open(this.#name);
    for (const { url } of await cache.keys()) {
      if (!isKnown(url)) await cache.delete(url);
    }
    await this.#tidy(cache);
  }

  /** @returns whether there was anything */
  async dropAll(): Promise<boolean> {
    return this.#caches.delete(this.#name);
  }

  async #tidy(cache: Cache): Promise<void> {
    const visited = [];
    for (const request of await cache.keys()) {
      const kept = await cache.match(request);
      visited.push({ url: request.url, bytes: Number(kept?.headers.get('content-length') ?? 0) });
    }
    for (const url of visitedToDrop(visited, MOST_BYTES)) await cache.delete(url);
  }
}
