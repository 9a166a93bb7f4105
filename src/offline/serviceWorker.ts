/**
 * The service worker: wires the browser's events to the keeper. Built to one file, `offline.js`. What
 * it keeps are data, so that a newer worker takes over at once and old pages go on as before.
 */
import type { ToKeeper } from '../model/keeping.ts';
import { answered, Keeper, OF_AUTHORS, OF_READERS } from './keeper.ts';
import { askedFor } from './requests.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;
const AT_HOME = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const windows = async () => {
  const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => askedFor(url, scope, true).kind !== 'other');
};

const keeper = new Keeper(
  {
    caches,
    scope,
    fetch: (request, options) => fetch(request, options),
    pages: async () => (await windows()).map(({ id }) => id),
    tell: async (status) => {
      for (const page of await windows()) page.postMessage(status);
    },
    unregister: () => worker.registration.unregister(),
    online: () => navigator.onLine,
  },
  AT_HOME.test(new URL(scope).hostname) ? OF_AUTHORS : OF_READERS,
);

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const asked = askedFor(request.url, scope, request.mode === 'navigate');
  if (asked.kind === 'other') return;
  const page = request.mode === 'navigate' ? event.resultingClientId : event.clientId;
  // Where keeping fails, the request goes its usual way.
  event.respondWith(answered(keeper, asked, request, page).catch(() => fetch(request)));
});

worker.addEventListener('message', (event) => {
  const { source } = event;
  if (!(source instanceof WindowClient)) return;
  event.waitUntil(keeper.heard(event.data as ToKeeper, source.id).catch(() => undefined));
});
