import { expect, test, describe } from 'vitest';
import type { StoryFacts } from '../../model/facts.ts';
import type { PagedEvents } from '../../model/publication.ts';
import type { EventTable } from '../../model/table.ts';
import { eventAt, type EventFinder, type OpenEvent } from './openEvent.ts';
import type { AddressHome } from '../surroundings/addressHome.ts';
import { createViewStore } from './viewStore.ts';

/** A browser's history without a browser; timers run when told to. */
function fakeBrowser(address = '', paged: PagedEvents | null = null) {
  const entries = [address];
  const states: unknown[] = [];
  let at = 0;
  const listeners: Record<string, (() => void)[]> = { popstate: [], pagehide: [] };
  let timers: { id: number; action: () => void }[] = [];
  const location = {
    get pathname() {
      return `/timelines/${/^[^?#]*/.exec(entries[at]!)![0]}`;
    },
    get search() {
      return /\?[^#]*/.exec(entries[at]!)?.[0] ?? '';
    },
    get hash() {
      return /#.*/.exec(entries[at]!)?.[0] ?? '';
    },
  };
  const browser: AddressHome = {
    start: '/timelines/',
    paged,
    location,
    history: {
      get state() {
        return states[at];
      },
      pushState: (data, _unused, url) => {
        entries.splice(at + 1, Infinity, url.replace('/timelines/', ''));
        states.splice(at + 1, Infinity, data);
        at += 1;
      },
      replaceState: (data, _unused, url) => {
        entries[at] = url.replace('/timelines/', '');
        states[at] = data;
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

/** Two events, one under a former id. */
const table = {
  id: ['hack', 'visit'],
  excerpts: Uint16Array.of(2, 1),
  importance: Uint8Array.of(3, 3),
  place: Uint32Array.of(0, 1),
} as unknown as EventTable;
const [hack, visit] = [eventAt(table, 0), eventAt(table, 1)];
const facts = {
  scale: 'elastic',
  actorOf: new Map([['china', 0]]),
  articleOf: new Map(),
  tagOf: new Map(),
  eras: [],
  toldOn: null,
  extent: { from: 0, to: 20 },
} as unknown as StoryFacts;
const EVENTS: Record<string, OpenEvent> = { hack, breach: hack, visit };

/** Finds everything at once. */
const atOnce: EventFinder = {
  now: (id) => EVENTS[id] ?? null,
  find: () => Promise.reject(new Error('never asked')),
};

/** Finds what it is told to when it is told to. */
function finderOnDemand() {
  const asked: { id: string; signal: AbortSignal; answer(found: OpenEvent | null): void; fail(): void }[] = [];
  const finder: EventFinder = {
    now: () => undefined,
    find: (id, signal) =>
      new Promise((answer, fail) => {
        asked.push({ id, signal, answer, fail: () => fail(new Error('no network')) });
      }),
  };
  return { finder, asked };
}

/** Long enough for promises that are kept to be heard of. */
const heardOf = () => new Promise((done) => setTimeout(done));

function open(address = '', finder = atOnce, paged: PagedEvents | null = null) {
  const fake = fakeBrowser(address, paged);
  const store = createViewStore(fake.browser, facts, finder);
  store.connect();
  return { ...fake, store };
}

describe('the view in the address bar', () => {
  test('choosing an event pushes, back undoes it', () => {
    const { store, address, go } = open();
    store.navigate({ event: 'hack' });
    expect(address()).toBe('?event=hack');
    go(-1);
    expect(store.getState().view.event).toBeNull();
    go(1);
    expect(store.getState().view.event).toBe('hack');
  });

  test('typing on replaces, and waits for a pause', () => {
    const { store, address, entries, pause } = open();
    store.navigate({ query: 'h' });
    store.navigate({ query: 'ha' });
    store.navigate({ query: 'hack' });
    expect(store.getState().view.query).toBe('hack');
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
    expect(store.getState().problems).toEqual([]);
    expect(store.getState().view.event).toBe('hack');
    expect(address()).toBe('?event=hack');
  });

  test('an event in the hash is understood', () => {
    const { store, address } = open('#event-visit');
    expect(store.getState().view.event).toBe('visit');
    expect(address()).toBe('?event=visit');
  });

  test('what cannot be had is dropped and reported until dismissed', () => {
    const { store, address } = open('?event=nothing&scale=round&actor=china');
    expect(store.getState().problems.map(({ param }) => param)).toEqual(['scale', 'event']);
    expect(address()).toBe('?actor=china');
    store.dismiss();
    expect(store.getState().problems).toEqual([]);
  });

  test('an event that there is not leaves the one open that is', () => {
    const { store, browser, address, go } = open('?event=hack&excerpt=2&actor=china');
    browser.history.pushState(null, '', '/timelines/?event=nothing&actor=china');
    go(0);
    expect(store.getState()).toMatchObject({
      open: hack,
      view: { event: 'hack', excerpt: 2, actors: ['china'] },
      problems: [{ param: 'event', value: 'nothing', reason: 'unknown' }],
    });
    expect(address()).toBe('?event=hack&excerpt=2&actor=china');
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

function late(address: string, paged: PagedEvents | null = null) {
  const { finder, asked } = finderOnDemand();
  return { ...open(address, finder, paged), asked };
}

describe('an event that has to be looked for', () => {
  test('is open once it is found; a former id then gives way to the present one', async () => {
    const { store, asked, address } = late('?event=breach&excerpt=2');
    expect(store.getState()).toMatchObject({ open: null, opening: 'pending', view: { event: 'breach' } });
    asked[0]!.answer(hack);
    await heardOf();
    expect(store.getState()).toMatchObject({ open: hack, opening: 'done', view: { event: 'hack', excerpt: 2 } });
    expect(address()).toBe('?event=hack&excerpt=2');
  });

  test('and that there is not, is dropped and told once that is known', async () => {
    const { store, asked, address } = late('?event=ghost&actor=china');
    expect(store.getState().problems).toEqual([]);
    asked[0]!.answer(null);
    await heardOf();
    expect(store.getState().problems).toEqual([{ param: 'event', value: 'ghost', reason: 'unknown' }]);
    expect(address()).toBe('?actor=china');
  });

  test('and that there is not, leaves the one open that was', async () => {
    const { store, asked, address, browser, go } = late('');
    store.navigate({ event: 'hack', excerpt: 1 }, hack);
    for (const id of ['visit', 'ghost']) {
      browser.history.pushState(null, '', `/timelines/?event=${id}`);
      go(0);
    }
    asked[1]!.answer(null);
    await heardOf();
    // Of the event between them nobody asks any more.
    expect(store.getState()).toMatchObject({ open: hack, opening: 'done', view: { event: 'hack', excerpt: null } });
    expect(store.getState().problems).toEqual([{ param: 'event', value: 'ghost', reason: 'unknown' }]);
    expect(address()).toBe('?event=hack');
  });

  test('has its excerpt checked, too', async () => {
    const { store, asked } = late('?event=visit&excerpt=2');
    asked[0]!.answer(visit);
    await heardOf();
    expect(store.getState()).toMatchObject({
      view: { event: 'visit', excerpt: null },
      problems: [{ param: 'excerpt', value: '2', reason: 'unknown' }],
    });
  });

  test('leaves the one before open meanwhile', async () => {
    const { store, asked } = late('');
    store.navigate({ event: 'hack' }, hack);
    expect(asked).toHaveLength(0);
    store.navigate({ event: 'visit' });
    expect(store.getState()).toMatchObject({ open: hack, opening: 'pending', view: { event: 'visit' } });
    asked[0]!.answer(visit);
    await heardOf();
    expect(store.getState().open).toBe(visit);
  });

  test('is no longer looked for once the reader has gone back, whatever comes', async () => {
    const { store, asked, go, address } = late('');
    store.navigate({ event: 'hack' }, hack);
    store.navigate({ event: 'ghost' });
    go(-1);
    expect(asked[0]!.signal.aborted).toBe(true);
    expect(store.getState()).toMatchObject({ open: hack, opening: 'done' });
    asked[0]!.answer(null);
    await heardOf();
    expect(store.getState()).toMatchObject({ open: hack, view: { event: 'hack' }, problems: [] });
    expect(address()).toBe('?event=hack');
  });

  test('back and forward: the last one asked for is the one that opens, in whatever order they are found', async () => {
    const { store, asked, go } = late('?event=hack');
    store.navigate({ event: 'visit' });
    go(-1);
    go(1);
    expect(asked.map(({ id }) => id)).toEqual(['hack', 'visit', 'hack', 'visit']);
    asked[3]!.answer(visit);
    asked[2]!.answer(hack);
    asked[0]!.answer(hack);
    await heardOf();
    expect(store.getState()).toMatchObject({ open: visit, view: { event: 'visit' } });
  });

  test('goes on being looked for while filters change', async () => {
    const { store, asked, address } = late('?event=breach');
    store.navigate({ actors: ['china'] });
    asked[0]!.answer(hack);
    await heardOf();
    expect(store.getState().open).toBe(hack);
    expect(address()).toBe('?event=hack&actor=china');
  });

  test('that cannot be fetched stays in the address, and is looked for once more when asked', async () => {
    const { store, asked, address } = late('?event=hack');
    asked[0]!.fail();
    await heardOf();
    expect(store.getState()).toMatchObject({ open: null, opening: 'failed', problems: [] });
    expect(address()).toBe('?event=hack');
    store.retry();
    expect(store.getState().opening).toBe('pending');
    asked[1]!.answer(hack);
    await heardOf();
    expect(store.getState()).toMatchObject({ open: hack, opening: 'done' });
  });
});

describe('begun at the page of an event', () => {
  const atPage = (address: string) => open(address, atOnce, 'all');

  test('it stays the address while that event is open and nothing else differs', () => {
    const { store, entries, address, go, pause } = atPage('event/hack/');
    expect(store.getState()).toMatchObject({ open: hack, problems: [] });
    expect(address()).toBe('event/hack/');
    store.navigate({ window: { from: 0, to: 20 } });
    pause();
    expect(address()).toMatch(/^\?event=hack&from=/);
    store.navigate({ window: null });
    pause();
    store.navigate({ actors: ['china'] });
    store.navigate({ event: null });
    store.navigate({ actors: [] });
    store.navigate({ event: 'visit' });
    expect(entries).toEqual(['event/hack/', '?event=hack&actor=china', '?actor=china', '', 'event/visit/']);
    go(-4);
    expect(store.getState()).toMatchObject({ open: hack, view: { actors: [] } });
  });

  test('its excerpt is its fragment; what else is asked for there is shown behind the timeline’s', () => {
    const { store, address } = atPage('event/hack/#excerpt-2');
    expect(store.getState().view).toMatchObject({ event: 'hack', excerpt: 2 });
    expect(address()).toBe('event/hack/#excerpt-2');
    store.navigate({ excerpt: null });
    expect(address()).toBe('event/hack/');
    expect(atPage('event/hack/?view=list').address()).toBe('?event=hack&view=list');
    expect(atPage('event/hack/?excerpt=1').address()).toBe('event/hack/#excerpt-1');
    expect(atPage('event/hack/#excerpt-3').address()).toBe('event/hack/');
    expect(atPage('event/breach/').address()).toBe('event/hack/');
    expect(atPage('event/hack/?utm_source=mail').address()).toBe('event/hack/');
  });

  test('it stays while its event is looked for; that of another is known once that is found', async () => {
    const { store, asked, address } = late('event/hack/', 'all');
    expect(address()).toBe('event/hack/');
    asked[0]!.answer(hack);
    await heardOf();
    store.navigate({ event: 'visit' });
    expect(address()).toBe('?event=visit');
    asked[1]!.answer(visit);
    await heardOf();
    expect(address()).toBe('event/visit/');
    store.navigate({ event: 'hack' }, hack);
    expect(address()).toBe('event/hack/');
  });

  test('an event without a page is the timeline’s', () => {
    expect(open('event/hack/', atOnce, { weight: Infinity, place: 0 }).address()).toBe('?event=hack');
  });
});

describe('the place of the list', () => {
  const at = (place: number, above: number | null = null) => ({ place, above, isSought: false });

  test('is kept with its entry, and gone to by back, forward and loading again', () => {
    const { store, browser, go, pause, entries } = open('?view=list');
    expect(store.getState().listAt).toBeNull();
    store.keepListAt(500);
    pause();
    store.navigate({ event: 'hack' });
    expect(store.getState().listAt).toBeNull();
    store.keepListAt(900);
    pause();
    expect(entries).toEqual(['?view=list', '?event=hack&view=list']);
    go(-1);
    expect(store.getState().listAt).toEqual(at(500));
    go(1);
    expect(store.getState().listAt).toEqual(at(900));
    expect(createViewStore(browser, facts, atOnce).getState().listAt).toEqual(at(900));
  });

  test('is written before the next step, and goes along with it', () => {
    const { store, go, pause } = open('?view=list');
    store.keepListAt(40);
    store.navigate({ event: 'hack' });
    go(-1);
    expect(store.getState().listAt).toEqual(at(40));
    go(1);
    pause();
    expect(store.getState().listAt).toEqual(at(40));
  });

  test('is that of the events that somebody asks to see', () => {
    const { store, go } = open();
    store.navigate({ mode: 'list' }, undefined, 7);
    expect(store.getState().listAt).toEqual({ place: 7, above: null, isSought: true });
    store.navigate({ event: 'hack' });
    go(-1);
    expect(store.getState().listAt).toEqual(at(7));
  });

  test('is kept to the pixel where it is told so', () => {
    const { store, browser, pause } = open();
    store.keepListAt(4, 17);
    pause();
    store.keepListAt(4, -96);
    pause();
    expect(createViewStore(browser, facts, atOnce).getState().listAt).toEqual(at(4, -96));
    browser.history.replaceState({ listAt: 4, above: 'x' }, '', '');
    expect(createViewStore(browser, facts, atOnce).getState().listAt).toEqual(at(4));
  });

  test('is none where an entry holds something else', () => {
    for (const state of [undefined, 4, 'listAt', { listAt: -1 }, { listAt: 'x' }, { other: 1 }]) {
      const { browser } = fakeBrowser('?view=list');
      browser.history.replaceState(state, '', '?view=list');
      expect(createViewStore(browser, facts, atOnce).getState().listAt).toBeNull();
    }
  });
});
