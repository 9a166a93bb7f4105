/** Which requests the worker answers, by address alone. What it does not know goes its usual way. */
import { MANIFEST_FILE } from '../model/bundle.ts';
import { eventInPath } from '../model/publication.ts';

export type Asked =
  /** The start page, with whatever view. */
  | { readonly kind: 'start' }
  /** The page of one event. */
  | { readonly kind: 'event'; readonly id: string }
  /** A file whose name is the same in every version. */
  | { readonly kind: 'named'; readonly path: string }
  /** A file whose name changes with its content. */
  | { readonly kind: 'hashed'; readonly path: string }
  | { readonly kind: 'other' };

const OTHER: Asked = { kind: 'other' };
const HASHED = /^(?:assets|story|story-[0-9a-f]{12})\/./;
const NAMED = new Set([MANIFEST_FILE, 'icon.svg']);

/** @param scope address of the site's folder, with a slash at its end */
export function askedFor(url: string, scope: string, navigates: boolean): Asked {
  const { origin, pathname } = new URL(url);
  const folder = new URL(scope);
  if (origin !== folder.origin || !pathname.startsWith(folder.pathname)) return OTHER;
  const path = pathname.slice(folder.pathname.length);
  if (navigates) {
    if (path === '' || path === 'index.html') return { kind: 'start' };
    // Many hosts lead on from a folder without its slash; without a host nobody does.
    const id = eventInPath(path) ?? eventInPath(`${path}/`);
    return id === null ? OTHER : { kind: 'event', id };
  }
  if (NAMED.has(path)) return { kind: 'named', path };
  return HASHED.test(path) ? { kind: 'hashed', path } : OTHER;
}

/** Where the explorer shows an event, with what else its page's address asks for. */
export function explorerAt(id: string, page: string, scope: string): string {
  const { searchParams } = new URL(page);
  searchParams.delete('event');
  const rest = searchParams.size === 0 ? '' : `&${searchParams}`;
  return new URL(`./?event=${encodeURIComponent(id)}${rest}`, scope).href;
}

/** The scripts and styles of the site that a page of it names, as whole addresses. */
export function scriptsOf(html: string, page: string, scope: string): readonly string[] {
  const base = /<base href="([^"]+)"/.exec(html)?.[1] ?? '.';
  const from = new URL(base, page);
  const named = [...html.matchAll(/\b(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, address = '']) => address);
  const whole = named.filter((address) => URL.canParse(address, from)).map((address) => new URL(address, from).href);
  return whole.filter((address) => address.startsWith(scope));
}
