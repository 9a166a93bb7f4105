/**
 * The view, kept in the address bar. One value in memory, the address its written form: a change of
 * view writes the address, "back" and "forward" read it.
 *
 * Browsers refuse to have an address replaced very often (Safari: 100 times in 30 s), so replacing,
 * which panning and typing do, waits until the reader pauses; pushing never waits.
 */
import type { EventTable } from '../../model/table.ts';
import { parseAddress, writeAddress } from '../../view/address.ts';
import type { AddressProblem } from '../../view/addressProblem.ts';
import { checkAgainst } from '../../view/checkAgainst.ts';
import { historyStep } from '../../view/history.ts';
import type { View } from '../../view/view.ts';

/** The parts of `window` that the store needs. */
export interface Browser {
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

export interface ViewStore {
  readonly getView: () => View;
  /** What the address asked for and could not be had, until dismissed or until the next address. */
  readonly getProblems: () => readonly AddressProblem[];
  /** Adopts a change; pushes or replaces as `historyStep` says. */
  readonly navigate: (change: Partial<View>) => void;
  readonly dismiss: () => void;
  readonly subscribe: (changed: () => void) => () => void;
  /** Starts listening to the browser; returns the way to stop. */
  readonly connect: () => () => void;
}

const PAUSE_BEFORE_REPLACING_MS = 250;

export function createViewStore(browser: Browser, table: EventTable): ViewStore {
  const listeners = new Set<() => void>();
  let timer: number | null = null;
  let { view, problems } = readAddress();

  function readAddress(): { view: View; problems: readonly AddressProblem[] } {
    const parsed = parseAddress(browser.location.search, browser.location.hash);
    const checked = checkAgainst(parsed.view, table);
    return { view: checked.view, problems: [...parsed.problems, ...checked.problems] };
  }

  function addressOf(of: View): string {
    return browser.location.pathname + writeAddress(of);
  }

  /** Writes what still waits to be written. */
  function flush(): void {
    if (timer === null) return;
    browser.clearTimeout(timer);
    timer = null;
    browser.history.replaceState(null, '', addressOf(view));
  }

  function changed(): void {
    for (const listener of listeners) listener();
  }

  function readAgain(): void {
    if (timer !== null) browser.clearTimeout(timer);
    timer = null;
    ({ view, problems } = readAddress());
    tidyAddress();
    changed();
  }

  /** A bad part, a former id or a `#event-…` gives way to what the view really is. */
  function tidyAddress(): void {
    const { pathname, search, hash } = browser.location;
    const asked = pathname + search + (hash.startsWith('#event-') ? hash : '');
    if (asked !== addressOf(view)) browser.history.replaceState(null, '', addressOf(view));
  }

  return {
    getView: () => view,
    getProblems: () => problems,
    navigate(change) {
      const next = { ...view, ...change };
      const step = historyStep(view, next);
      if (step === 'push') {
        flush();
        browser.history.pushState(null, '', addressOf(next));
      }
      view = next;
      if (step === 'replace') timer ??= browser.setTimeout(flush, PAUSE_BEFORE_REPLACING_MS);
      if (step === 'push') problems = [];
      changed();
    },
    dismiss() {
      problems = [];
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect() {
      tidyAddress();
      browser.addEventListener('popstate', readAgain);
      browser.addEventListener('pagehide', flush);
      return () => {
        flush();
        browser.removeEventListener('popstate', readAgain);
        browser.removeEventListener('pagehide', flush);
      };
    },
  };
}
