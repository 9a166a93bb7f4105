/**
 * The page's end of the line to the service worker that keeps it for when there is no network. Where
 * there is none (no support, storage switched off, built without) nothing is ever said.
 */
import type { FromKeeper, ToKeeper } from '../../model/keeping.ts';
import { SITE_WORKER, VERSION_META } from '../../model/siteFiles.ts';
import { FETCHED_CHANNEL } from './fetchedChannel.ts';
import { toldFrom, type Told } from './told.ts';

/** How often, ms, a page that is looked at asks for a newer version. */
const LOOK_AGAIN = 5 * 60_000;
/** The same while the host does not answer: soon at first, for a network that is back may take its time. */
const LOOK_BACK = { first: 1500, most: 30_000 };

const NOTHING: Told = { newer: null, away: false, asOf: null };

let told = NOTHING;
const listeners = new Set<() => void>();

export function readTold(): Told {
  return told;
}

export function subscribeTold(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function versionOfPage(): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${VERSION_META}"]`)?.content || null;
}

/**
 * Has the page kept, and hears how it stands. What fails is not told: the page does without.
 *
 * @param base absolute address of the manifest, beside which the worker lies
 */
export async function beKept(base: string): Promise<void> {
  const version = versionOfPage();
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  try {
    await serviceWorker.register(new URL(SITE_WORKER, base), { updateViaCache: 'none' });
    const { active } = await serviceWorker.ready;
    if (!active) return;
    let last: FromKeeper | null = null;
    let own = version;
    const hear = () => {
      // The page of an event was written without: it is of the version that is the newest when it comes.
      own ??= last?.newest ?? null;
      told = toldFrom(last, own, navigator.onLine);
      for (const listener of listeners) listener();
    };
    serviceWorker.addEventListener('message', ({ data }: MessageEvent<FromKeeper | null>) => {
      if (data?.dateline !== 'keeping') return;
      last = data;
      hear();
    });
    serviceWorker.startMessages();
    // Whichever worker is in charge by now.
    const say = (message: ToKeeper) => (serviceWorker.controller ?? active).postMessage(message);
    say({ kind: 'hello', version });
    lookAgain(() => say({ kind: 'look' }), hear);
    say({ kind: 'fetched', urls: await fetchedBefore(new URL('.', base).href) });
  } catch {
    // Private windows, full disks, settings.
  }
}

/** Asks when somebody looks, when the network comes back, and now and then. */
function lookAgain(look: () => void, hear: () => void): void {
  let timer = 0;
  let wait = LOOK_BACK.first;
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      wait = Math.min(wait * 2, LOOK_BACK.most);
      if (!document.hidden) look();
      later();
    }, told.away ? wait : LOOK_AGAIN);
  };
  const now = () => {
    wait = LOOK_BACK.first;
    if (!document.hidden) look();
    later();
  };
  let wasAway = false;
  listeners.add(() => {
    if (told.away && !wasAway) now();
    wasAway = told.away;
  });
  document.addEventListener('visibilitychange', now);
  addEventListener('offline', hear);
  addEventListener('online', () => {
    hear();
    now();
  });
  later();
}

/** What the page and the worker of a large story fetched before anybody kept it: its pages, and fonts. */
async function fetchedBefore(folder: string): Promise<readonly string[]> {
  const own = performance.getEntriesByType('resource').map(({ name }) => name);
  const pages = await fetchedByStoryWorker();
  const isKept = (url: string) => url.startsWith(folder) && /^(?:assets|story-\w+)\//.test(url.slice(folder.length));
  return [...new Set([...own, ...pages].filter(isKept))];
}

/** Asked over a channel, as the page's own parts do not know of each other. */
async function fetchedByStoryWorker(): Promise<readonly string[]> {
  const channel = new BroadcastChannel(FETCHED_CHANNEL);
  const fetched: string[] = [];
  // Workers of other pages of this host hear the question, too.
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (Array.isArray(data)) fetched.push(...data.filter((url) => typeof url === 'string'));
  });
  channel.postMessage(null);
  await new Promise((answered) => setTimeout(answered, ANSWERED_MS));
  channel.close();
  return fetched;
}

const ANSWERED_MS = 500;
