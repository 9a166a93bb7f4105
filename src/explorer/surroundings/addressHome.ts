/** Where a view is kept in its written form: the page's address, or memory. */
import type { PagedEvents } from '../../model/publication.ts';
import type { AddressParts } from '../../view/pageAddress.ts';
import { isEventPage, pagedEvents } from './builtPage.ts';

/** The parts of `window` that the view's store needs. */
export interface Browser {
  readonly location: AddressParts;
  readonly history: {
    /** What was written with the address. */
    readonly state: unknown;
    pushState(data: unknown, unused: string, url: string): void;
    replaceState(data: unknown, unused: string, url: string): void;
  };
  addEventListener(type: 'popstate' | 'pagehide', listener: () => void): void;
  removeEventListener(type: 'popstate' | 'pagehide', listener: () => void): void;
  setTimeout(action: () => void, ms: number): number;
  clearTimeout(timer: number): void;
}

export interface AddressHome extends Browser {
  /** Path of the timeline's page; what a view's parameters stand behind. */
  readonly start: string;
  /** The events whose own page is their address; null: every view is a view of the timeline's page. */
  readonly paged: PagedEvents | null;
}

/**
 * The address of a page that stands in a frame of another: "back" belongs to the page around, so
 * nothing is ever added. A frame that is a site of its own may not write its address, and some browsers let
 * nobody write it very often: then it is kept in memory.
 */
export function framedAddress(browser: Browser): Browser {
  let kept: { readonly location: AddressParts; readonly state: unknown } | null = null;
  const replaceState: Browser['history']['replaceState'] = (data, unused, url) => {
    try {
      browser.history.replaceState(data, unused, url);
      kept = null;
    } catch {
      kept = { location: partsOf(url), state: data };
    }
  };
  return {
    get location() {
      return kept?.location ?? browser.location;
    },
    history: {
      get state() {
        return kept ? kept.state : browser.history.state;
      },
      pushState: replaceState,
      replaceState,
    },
    addEventListener: (type, listener) => browser.addEventListener(type, listener),
    removeEventListener: (type, listener) => browser.removeEventListener(type, listener),
    setTimeout: (action, ms) => browser.setTimeout(action, ms),
    clearTimeout: (timer) => browser.clearTimeout(timer),
  };
}

/** Whether this page stands in a frame of another. */
export function isFramed(): boolean {
  return window.parent !== window;
}

let own: AddressHome | null = null;

/** That of a page of its own, in a frame or not. */
export function pageHome(): AddressHome {
  own ??= homeOf(isFramed() ? framedAddress(window) : window);
  return own;
}

/**
 * Who opened the page of an event stays among such pages: the host has them, and `<base>` leads from each of
 * them to the timeline's folder. From the timeline's own page everything is relative to where that lies.
 */
function homeOf(browser: Browser): AddressHome {
  const { location } = browser;
  const begun = isEventPage()
    ? { start: new URL('.', document.baseURI).pathname, paged: pagedEvents() }
    : { start: location.pathname, paged: null };
  return {
    ...begun,
    get location() {
      return browser.location;
    },
    history: {
      get state() {
        return browser.history.state;
      },
      pushState: (...entry) => browser.history.pushState(...entry),
      replaceState: (...entry) => browser.history.replaceState(...entry),
    },
    addEventListener: (type, listener) => browser.addEventListener(type, listener),
    removeEventListener: (type, listener) => browser.removeEventListener(type, listener),
    setTimeout: (action, ms) => browser.setTimeout(action, ms),
    clearTimeout: (timer) => browser.clearTimeout(timer),
  };
}

export interface MemoryAddress extends AddressHome {
  /** Asks for another view, as a link would. @param search `''`, or `?` and what `writeAddress` writes */
  go(search: string): void;
}

/** An address that nobody sees. */
export function memoryAddress(search: string): MemoryAddress {
  let location = partsOf(search);
  const listeners = new Set<() => void>();
  let state: unknown = null;
  const write = (data: unknown, _unused: string, url: string): void => {
    location = partsOf(url);
    state = data;
  };
  return {
    start: '/',
    paged: null,
    get location() {
      return location;
    },
    history: {
      get state() {
        return state;
      },
      pushState: write,
      replaceState: write,
    },
    addEventListener: (type, listener) => {
      if (type === 'popstate') listeners.add(listener);
    },
    removeEventListener: (type, listener) => {
      if (type === 'popstate') listeners.delete(listener);
    },
    setTimeout: (action, ms) => window.setTimeout(action, ms),
    clearTimeout: (timer) => window.clearTimeout(timer),
    go(next) {
      write(null, '', next);
      for (const listener of listeners) listener();
    },
  };
}

/** @param url path, query and fragment, each or none */
function partsOf(url: string): AddressParts {
  const { pathname, search, hash } = new URL(url, 'memory://view/');
  return { pathname, search, hash };
}
