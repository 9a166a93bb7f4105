import { expect, test, describe } from 'vitest';
import type { EventTable } from '../../model/table.ts';
import { createViewStore, type Browser } from './viewStore.ts';

/** A browser's history without a browser; timers run when told to. */
function fakeBrowser(search = '', hash = '') {
  const entries = [search + hash];
  let at = 0;
  const listeners: Record<string, (() => void)[]> = { popstate: [], pagehide: [] };
  let timers: { id: number; action: () => void }[] = [];
  const location = {
    pathname: '/timelines/',
    get search() {
      return entries[at]!.split('#')[0]!;
    },
    get hash() {
      const after = entries[at]!.split('#')[1];
      return after === undefined ? '' : `#${after}`;
    },
  };
  const browser: Browser = {
    location,
    history: {
      pushState: (_data, _unused, url) => {
        entries.splice(at + 1, Infinity, url.replace('/timelines/', ''));
        at += 1;
      },
      replaceState: (_data, _unused, url) => {
        entries[at] = url.replace('/timelines/', '');
      },
    },
    addEventListener: (type, listener) => listeners[type]!.push(listener),
    removeEventListener: (type, listener) => {
      listeners[type] = listeners[type]!.filter((other) => other !== listener);
    },
    setTimeout: (action) => {
      timers.push({ id: timers.length + 1, action });
      return timers.length;
    },
    clearTimeout: (id) => {
      timers = timers.filter((timer) => timer.id !== id);
    },
  };
  return {
    browser,
    entries,
    address: () => entries[at],
    go: (steps: number) => {
      at += steps;
      for (const listener of listeners.popstate!) listener();
    },
    pause: () => {
      for (const { action } of timers.splice(0)) action();
    },
  };
}

/** A story with two events, one under a former id; only what the store asks of it. */
const table = {
  scale: 'elastic',
  rowOf: new Map([['hack', 0], ['breach', 0], ['visit', 1]]),
  id: ['hack', 'visit'],
  excerpts: Uint16Array.of(2, 1),
  actorOf: new Map([['china', 0]]),
  articleOf: new Map(),
  from: Float64Array.of(0, 10),
  to: Float64Array.of(5, 20),
} as unknown as EventTable;

function open(search = '', hash = '') {
  const fake = fakeBrowser(search, hash);
  const store = createViewStore(fake.browser, table);
  store.connect();
  return { ...fake, store };
}

describe('the view in the address bar', () => {
  test('choosing an event pushes, back undoes it', () => {
    const { store, address, go } = open();
    store.navigate({ event: 'hack' });
    expect(address()).toBe('?event=hack');
    go(-1);
    expect(store.getView().event).toBeNull();
    go(1);
    expect(store.getView().event).toBe('hack');
  });

  test('typing on replaces, and waits for a pause', () => {
    const { store, address, entries, pause } = open();
    store.navigate({ query: 'h' });
    store.navigate({ query: 'ha' });
    store.navigate({ query: 'hack' });
    expect(store.getView().query).toBe('hack');
    expect(address()).toBe('?q=h');
    pause();
    expect(entries).toEqual(['', '?q=hack']);
  });

  test('what waits is written before the next step', () => {
    const { store, entries } = open();
    store.navigate({ query: 'h' });
    store.navigate({ query: 'hack' });
    store.navigate({ event: 'hack' });
    expect(entries).toEqual(['', '?q=hack', '?event=hack&q=hack']);
  });

  test('a former id gives way to the present one, silently', () => {
    const { store, address } = open('?event=breach');
    expect(store.getProblems()).toEqual([]);
    expect(store.getView().event).toBe('hack');
    expect(address()).toBe('?event=hack');
  });

  test('an event in the hash is understood', () => {
    const { store, address } = open('', '#event-visit');
    expect(store.getView().event).toBe('visit');
    expect(address()).toBe('?event=visit');
  });

  test('what cannot be had is dropped and reported until dismissed', () => {
    const { store, address } = open('?event=nothing&scale=round&actor=china');
    expect(store.getProblems().map(({ param }) => param)).toEqual(['scale', 'event']);
    expect(address()).toBe('?actor=china');
    store.dismiss();
    expect(store.getProblems()).toEqual([]);
  });

  test('listeners hear of changes until they leave', () => {
    const { store } = open();
    let heard = 0;
    const leave = store.subscribe(() => (heard += 1));
    store.navigate({ event: 'hack' });
    leave();
    store.navigate({ event: null });
    expect(heard).toBe(1);
  });
});
