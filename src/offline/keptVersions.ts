/**
 * Whole versions of a site in the browser's cache. A version is there when its list is: the list is
 * written last, after every file was fetched and found to be what the list says.
 */
import { hexOf, SITE_LIST, siteListOf, type ListedFile, type SiteList } from '../model/siteFiles.ts';
import type { CacheNames } from './cacheNames.ts';
import type { Fetch } from './host.ts';
import { fetchPlan } from './plan.ts';

/** Files fetched at a time. */
const AT_A_TIME = 4;

export class KeptVersions {
  readonly #caches: CacheStorage;
  readonly #names: CacheNames;
  readonly #scope: string;
  readonly #fetch: Fetch;
  readonly #running = new Map<string, Promise<void>>();

  constructor(caches: CacheStorage, names: CacheNames, scope: string, fetch: Fetch) {
    this.#caches = caches;
    this.#names = names;
    this.#scope = scope;
    this.#fetch = fetch;
  }

  /** Those that are whole, oldest first. */
  async whole(): Promise<readonly string[]> {
    return (await this.#lists()).map(({ version }) => version!);
  }

  /** The folders of pages that they use. */
  async folders(): Promise<ReadonlySet<string>> {
    return new Set((await this.#lists()).flatMap(({ folder }) => folder ?? []));
  }

  /** A file of a version; undefined: it has none such, or is not there. */
  async file(version: string, path: string): Promise<Response | undefined> {
    return this.#caches.match(this.#at(path), { cacheName: this.#names.version(version) });
  }

  /** A file whose name is that of its content, of whichever version, the newest first. */
  async anyFile(path: string): Promise<Response | undefined> {
    for (const name of (await this.#versionCaches()).toReversed()) {
      const found = await this.#caches.match(this.#at(path), { cacheName: name });
      if (found) return found;
    }
    return undefined;
  }

  /** Resolves when the version is whole. @throws where a file cannot be had, or kept, or is another */
  async keep(list: SiteList): Promise<void> {
    const version = list.version!;
    let running = this.#running.get(version);
    if (!running) {
      running = this.#keep(list, version).finally(() => this.#running.delete(version));
      this.#running.set(version, running);
    }
    return running;
  }

  async drop(versions: readonly string[]): Promise<void> {
    for (const version of versions) await this.#caches.delete(this.#names.version(version));
  }

  /** What was begun and never finished. */
  async dropUnfinished(): Promise<void> {
    const whole = new Set(await this.whole());
    for (const name of await this.#versionCaches()) {
      const version = this.#names.versionOf(name)!;
      if (!whole.has(version) && !this.#running.has(version)) await this.#caches.delete(name);
    }
  }

  async #keep(list: SiteList, version: string): Promise<void> {
    const had = await this.#lists();
    if (had.some((each) => each.version === version)) return;
    const name = this.#names.version(version);
    const cache = await this.#caches.open(name);
    const { copied, fetched } = fetchPlan(list, had);
    const left = [...fetched];
    try {
      for (const { file, version: from } of copied) {
        const found = await this.file(from, file.path);
        if (found) await cache.put(this.#at(file.path), found);
        else await this.#fetchInto(cache, file);
      }
      const worker = async () => {
        for (let file = left.pop(); file; file = left.pop()) await this.#fetchInto(cache, file);
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, worker));
      await cache.put(this.#at(SITE_LIST), Response.json(list));
    } catch (error) {
      // What is fetched at the same time ends with the file that it is at.
      left.length = 0;
      await this.#caches.delete(name).catch(() => false);
      throw error;
    }
  }

  async #fetchInto(cache: Cache, file: ListedFile): Promise<void> {
    // Of what the page has fetched the browser may have a copy; what is cached too long is asked for anew.
    const mode = file.path.includes('/') ? 'default' : 'no-cache';
    const response = (await this.#fetched(file, mode)) ?? (await this.#fetched(file, 'reload'));
    if (!response) throw new Error(`${file.path} is not what the list says.`);
    await cache.put(this.#at(file.path), response);
  }

  async #fetched({ path, bytes, hash }: ListedFile, mode: RequestCache): Promise<Response | null> {
    const response = await this.#fetch(this.#at(path), { cache: mode });
    if (!response.ok) return null;
    const body = await response.arrayBuffer();
    if (body.byteLength !== bytes || hexOf(await crypto.subtle.digest('SHA-256', body)) !== hash) return null;
    return keptAnswer(response, body);
  }

  async #lists(): Promise<readonly SiteList[]> {
    const lists: SiteList[] = [];
    for (const name of await this.#versionCaches()) {
      const kept = await this.#caches.match(this.#at(SITE_LIST), { cacheName: name });
      const list = kept && siteListOf(await kept.json());
      if (list) lists.push(list);
    }
    return lists;
  }

  /** In order of their making. */
  async #versionCaches(): Promise<readonly string[]> {
    return (await this.#caches.keys()).filter((name) => this.#names.versionOf(name) !== null);
  }

  #at(path: string): string {
    // A host may lead away from `index.html`, to the folder.
    return new URL(path === 'index.html' ? './' : path, this.#scope).href;
  }
}

/** Headers that tell how an answer came, not what is in it. */
const OF_THE_WAY = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

/** An answer as it is kept: with the host's headers, a policy among them, and its body unpacked. */
export function keptAnswer(response: Response, body: ArrayBuffer): Response {
  const headers = new Headers(response.headers);
  for (const name of OF_THE_WAY) headers.delete(name);
  headers.set('content-length', String(body.byteLength));
  return new Response(body, { headers });
}
