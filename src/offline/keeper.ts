/**
 * Keeps a site: answers what its pages ask for, from the version that each of them runs with.
 *
 * A version is shown only when it is whole at hand. Files whose name is that of their content are
 * the same for every page, whichever version brings them; for the few others the worker remembers
 * which version a page was given. Whoever comes, or reloads, is given the newest, of which the host is
 * asked first: a link to an event leads there even if the story was kept before there was such an event.
 */
import type { FromKeeper, ToKeeper } from '../model/keeping.ts';
import type { SiteList } from '../model/siteFiles.ts';
import { cacheNames, type CacheNames } from './cacheNames.ts';
import { askHost, type Fetch, type HostAnswer } from './host.ts';
import { KeptVersions } from './keptVersions.ts';
import { versionsToDrop } from './plan.ts';
import { explorerAt, scriptsOf, type Asked } from './requests.ts';
import { stateWithin, StateFile } from './state.ts';
import { VisitedFiles } from './visitedFiles.ts';

/** The parts of a worker's scope that are used. */
export interface KeeperScope {
  readonly caches: CacheStorage;
  readonly fetch: Fetch;
  /** Address of the site's folder. */
  readonly scope: string;
  /** Numbers of the site's open pages. */
  pages(): Promise<readonly string[]>;
  tell(status: FromKeeper): Promise<void>;
  /** Ends the worker for good. */
  unregister(): Promise<unknown>;
  /** What the browser says; false is to be trusted. */
  online(): boolean;
}

/** How long, ms, a reader waits for the host before the story is shown as it is at hand. */
export interface Patience {
  /** For word of whether there is a newer version. */
  readonly word: number;
  /** For the newer version, from then on. */
  readonly version: number;
}

export const OF_READERS: Patience = { word: 1500, version: 2500 };
/** On the author's own machine what was just built is shown, however long it takes. */
export const OF_AUTHORS: Patience = { word: 10_000, version: 20_000 };
/** For what nobody waits for, ms. */
const AT_LEISURE = 15_000;

export class Keeper {
  readonly #own: KeeperScope;
  readonly #names: CacheNames;
  readonly #state: StateFile;
  readonly #versions: KeptVersions;
  readonly #visited: VisitedFiles;
  readonly #patience: Patience;
  #away = false;
  /** The version that the host has, by its last word; null: not heard since the worker woke. */
  #published: string | null = null;
  /** It is whole with the host, and there is no room for it here. */
  #noRoom = false;

  constructor(own: KeeperScope, patience: Patience) {
    this.#own = own;
    this.#patience = patience;
    this.#names = cacheNames(own.scope);
    this.#state = new StateFile(own.caches, this.#names, own.scope);
    this.#versions = new KeptVersions(own.caches, this.#names, own.scope, (url, options) => this.#fetch(url, options));
    this.#visited = new VisitedFiles(own.caches, this.#names);
  }

  /** @param page the page that is to come of it */
  async start(request: Request, page: string): Promise<Response> {
    const newest = await this.#newestNow();
    const found = newest === null ? undefined : await this.#versions.file(newest, 'index.html');
    if (newest === null || !found) return this.#own.fetch(request.url, asNavigated(request));
    await this.#state.change((state) => ({ ...state, pages: { ...state.pages, [page]: newest } }));
    return found;
  }

  /** From the host; else as it was visited; else the explorer at that event. */
  async event(request: Request, id: string): Promise<Response> {
    const { url } = request;
    try {
      const options = { ...asNavigated(request), signal: AbortSignal.timeout(this.#patience.word * 2) };
      const response = await this.#fetch(url, options);
      if (response.status >= 500) throw new Error('The host is in trouble.');
      if (!response.ok) return response;
      void this.#visited.keep(pageWithout(url), response.clone());
      return response;
    } catch {
      const kept = await this.#visited.file(pageWithout(url));
      if (kept && (await this.#hasScriptsOf(kept.clone(), url))) return kept;
      return Response.redirect(explorerAt(id, url, this.#own.scope));
    }
  }

  /** A file that has the same name in every version. */
  async named(request: Request, path: string, page: string): Promise<Response> {
    const { pages, newest } = await this.#state.read();
    const given = pages[page];
    const own = given === undefined ? undefined : await this.#versions.file(given, path);
    if (own) return own;
    try {
      return await this.#fetch(request);
    } catch (error) {
      const kept = newest === null ? undefined : await this.#versions.file(newest, path);
      if (kept) return kept;
      throw error;
    }
  }

  /** A file that is the same under its name for ever. */
  async hashed(request: Request, path: string): Promise<Response> {
    const kept = (await this.#versions.anyFile(path)) ?? (await this.#visited.file(request.url));
    if (kept) return kept;
    const response = await this.#fetch(request);
    if (response.status === 200) void this.#visited.keep(request.url, response.clone());
    return response;
  }

  /** @param page number of the page that says it */
  async heard(message: ToKeeper, page: string): Promise<void> {
    if (message.kind === 'fetched') {
      await this.#keepFetched(message.urls);
      return;
    }
    const version = message.kind === 'hello' ? message.version : null;
    if (version !== null) {
      await this.#state.change((state) => ({ ...state, pages: { ...state.pages, [page]: version } }));
    }
    await this.#look(AT_LEISURE, AT_LEISURE * 8);
    if (message.kind === 'hello') await this.#tidy();
    await this.#tell();
  }

  /** Forgets everything and ends. */
  async end(): Promise<void> {
    for (const name of await this.#own.caches.keys()) {
      if (this.#names.isOwn(name)) await this.#own.caches.delete(name);
    }
    await this.#own.unregister();
  }

  /** The version to show now; null: it has to come from the host. */
  async #newestNow(): Promise<string | null> {
    const { newest } = await this.#state.read();
    if (newest === null) return null;
    if (!this.#own.online()) {
      this.#away = true;
      return newest;
    }
    const { word, version } = this.#patience;
    const answer = await this.#look(word, version);
    // What cannot be kept is shown all the same, for as long as the host is there.
    if (answer.kind === 'gone' || (answer.kind === 'list' && this.#noRoom)) return null;
    return (await this.#state.read()).newest;
  }

  /** Asks the host, and takes a newer version over once it is whole; goes on with that when the time is up. */
  async #look(word: number, patience: number): Promise<HostAnswer> {
    const answer = await askHost(this.#own.fetch, this.#own.scope, word);
    this.#away = answer.kind === 'away';
    if (answer.kind === 'gone') await this.end().catch(() => undefined);
    if (answer.kind !== 'list') return answer;
    const taken = this.#take(answer.list);
    await Promise.race([taken, after(patience)]);
    // Whoever could not wait hears of it.
    void taken.then(() => this.#tell());
    return answer;
  }

  async #take(list: SiteList): Promise<void> {
    const version = list.version!;
    const now = Date.now();
    this.#published = version;
    try {
      await this.#keep(list);
    } catch (error) {
      if (this.#published === version) this.#noRoom = isForLackOfRoom(error);
      return;
    }
    // Two may be on their way, and the former be whole last.
    if (this.#published !== version) return;
    this.#noRoom = false;
    await this.#state.change(({ asOf, pages }) => ({ newest: version, asOf: { ...asOf, [version]: now }, pages }));
  }

  /** Where there is no room, what was visited gives way. */
  async #keep(list: SiteList): Promise<void> {
    try {
      await this.#versions.keep(list);
    } catch (error) {
      if (!isForLackOfRoom(error) || !(await this.#visited.dropAll())) throw error;
      await this.#versions.keep(list);
    }
  }

  /** What a page had fetched before the worker answered for it. */
  async #keepFetched(urls: readonly string[]): Promise<void> {
    for (const url of urls) {
      if (await this.#visited.file(url)) continue;
      const path = url.slice(this.#own.scope.length);
      if (await this.#versions.anyFile(path)) continue;
      const response = await this.#fetch(url, { cache: 'force-cache' }).catch(() => null);
      if (response?.status === 200) await this.#visited.keep(url, response);
    }
  }

  async #tidy(): Promise<void> {
    await this.#versions.dropUnfinished();
    const open = await this.#own.pages();
    const kept = await this.#versions.whole();
    const { newest, pages } = await this.#state.read();
    const versions = open.map((page) => pages[page]);
    await this.#versions.drop(
      versionsToDrop(kept, newest, {
        versions: new Set(versions.filter((version) => version !== undefined)),
        unknown: versions.includes(undefined),
      }),
    );
    const left = new Set(await this.#versions.whole());
    await this.#state.change((state) => stateWithin(state, left, new Set(open)));
    const folders = await this.#versions.folders();
    await this.#visited.dropOutside((url) => {
      const folder = /^story-[0-9a-f]{12}(?=\/)/.exec(url.slice(this.#own.scope.length))?.[0];
      return folder === undefined || folders.has(folder);
    });
  }

  async #tell(): Promise<void> {
    const { newest, asOf } = await this.#state.read();
    const isPublished = this.#published === null || this.#published === newest;
    await this.#own.tell({ dateline: 'keeping', newest, isPublished, away: this.#away, asOf });
  }

  /** Fetches, and tells the pages when the host has gone away or has come back. */
  async #fetch(request: Request | string, options: RequestInit = {}): Promise<Response> {
    const before = this.#away;
    try {
      const response = await this.#own.fetch(request, options);
      this.#away = false;
      return response;
    } catch (error) {
      // What was called off says nothing of the host.
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.#away = true;
      throw error;
    } finally {
      if (this.#away !== before) void this.#tell();
    }
  }

  async #hasScriptsOf(page: Response, url: string): Promise<boolean> {
    const { scope } = this.#own;
    for (const script of scriptsOf(await page.text(), url, scope)) {
      if (!(await this.#versions.anyFile(script.slice(scope.length)))) return false;
    }
    return true;
  }
}

/** A page's own request cannot be made again as it is. Where a host leads elsewhere, the browser follows itself. */
function asNavigated({ cache }: Request): RequestInit {
  return { cache: cache === 'default' ? 'no-cache' : cache, credentials: 'same-origin', redirect: 'manual' };
}

function isForLackOfRoom(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Address of an event's page without what a view adds. */
function pageWithout(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/index\.html$/, '');
}

async function after(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}

/** Answers one request. */
export async function answered(keeper: Keeper, asked: Asked, request: Request, page: string): Promise<Response> {
  switch (asked.kind) {
    case 'start':
      return keeper.start(request, page);
    case 'event':
      return keeper.event(request, asked.id);
    case 'named':
      return keeper.named(request, asked.path, page);
    case 'hashed':
      return keeper.hashed(request, asked.path);
    case 'other':
      return fetch(request);
  }
}
