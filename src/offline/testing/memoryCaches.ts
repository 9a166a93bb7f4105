/**
 * A browser's storage of caches, in memory: as much of it as the worker uses.
 *
 * @param room characters that it has room for; may be changed
 */
export function memoryCaches(room = { left: Infinity }): CacheStorage {
  const all = new Map<string, Map<string, Response>>();
  const urlOf = (request: RequestInfo | URL) => (request instanceof Request ? request.url : String(request));
  const open = (name: string) => {
    const kept = all.get(name) ?? new Map<string, Response>();
    all.set(name, kept);
    return {
      match: async (request: RequestInfo | URL) => kept.get(urlOf(request))?.clone(),
      put: async (request: RequestInfo | URL, response: Response) => {
        const length = (await response.clone().text()).length;
        if (length > room.left) throw new DOMException('No room.', 'QuotaExceededError');
        room.left -= length;
        kept.set(urlOf(request), response.clone());
      },
      delete: async (request: RequestInfo | URL) => kept.delete(urlOf(request)),
      keys: async () => [...kept.keys()].map((url) => new Request(url)),
    };
  };
  const storage = {
    open: async (name: string) => open(name),
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    match: async (request: RequestInfo | URL, { cacheName = '' }: MultiCacheQueryOptions = {}) =>
      all.get(cacheName)?.get(urlOf(request))?.clone(),
  };
  return storage as unknown as CacheStorage;
}
