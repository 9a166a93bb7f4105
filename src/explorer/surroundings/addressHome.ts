/** Where a view is kept in its written form: the page's address, or memory. */

/** The parts of `window` that the view's store needs. */
export interface AddressHome {
  readonly location: { readonly pathname: string; readonly search: string; readonly hash: string };
  readonly history: {
    pushState(data: unknown, unused: string, url: string): void;
    replaceState(data: unknown, unused: string, url: string): void;
  };
  addEventListener(type: 'popstate' | 'pagehide', listener: () => void): void;
  removeEventListener(type: 'popstate' | 'pagehide', listener: () => void): void;
  setTimeout(action: () => void, ms: number): number;
  clearTimeout(timer: number): void;
}

/**
 * The address of a page that stands in a frame of another: "back" belongs to the page around, so
 * nothing is ever added. A frame that is a site of its own may not write its address: it is kept in memory.
 */
export function framedAddress(browser: AddressHome): AddressHome {
  let kept: AddressHome['location'] | null = null;
  const replaceState: AddressHome['history']['replaceState'] = (data, unused, url) => {
    try {
      browser.history.replaceState(data, unused, url);
    } catch {
      kept = partsOf(url);
    }
  };
  return {
    get location() {
      return kept ?? browser.location;
    },
    history: { pushState: replaceState, replaceState },
    addEventListener: (type, listener) => browser.addEventListener(type, listener),
    removeEventListener: (type, listener) => browser.removeEventListener(type, listener),
    setTimeout: (action, ms) => browser.setTimeout(action, ms),
    clearTimeout: (timer) => browser.clearTimeout(timer),
  };
}

let framed: AddressHome | null = null;

/** Whether this page stands in a frame of another. */
export function isFramed(): boolean {
  return window.parent !== window;
}

/** That of a page of its own, in a frame or not. */
export function pageHome(): AddressHome {
  if (!isFramed()) return window;
  framed ??= framedAddress(window);
  return framed;
}

export interface MemoryAddress extends AddressHome {
  /** Asks for another view, as a link would. @param search `''`, or `?` and what `writeAddress` writes */
  go(search: string): void;
}

/** An address that nobody sees. */
export function memoryAddress(search: string): MemoryAddress {
  let location = partsOf(search);
  const listeners = new Set<() => void>();
  const write = (_data: unknown, _unused: string, url: string): void => {
    location = partsOf(url);
  };
  return {
    get location() {
      return location;
    },
    history: { pushState: write, replaceState: write },
    addEventListener: (type, listener) => {
      if (type === 'popstate') listeners.add(listener);
    },
    removeEventListener: (type, listener) => {
      if (type === 'popstate') listeners.delete(listener);
    },
    setTimeout: (action, ms) => window.setTimeout(action, ms),
    clearTimeout: (timer) => window.clearTimeout(timer),
    go(next) {
      location = partsOf(next);
      for (const listener of listeners) listener();
    },
  };
}

/** @param url path, query and fragment, each or none */
function partsOf(url: string): AddressHome['location'] {
  const { pathname, search, hash } = new URL(url, 'memory://view/');
  return { pathname, search, hash };
}
