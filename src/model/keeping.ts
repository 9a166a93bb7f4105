/** What a page and the service worker that keeps it say to each other. */

/** From a page to the worker. */
export type ToKeeper =
  /** Said once: its version, where it knows it. */
  | { readonly kind: 'hello'; readonly version: string | null }
  /** What it fetched before the worker answered for it. */
  | { readonly kind: 'fetched'; readonly urls: readonly string[] }
  /** Is there a newer one? */
  | { readonly kind: 'look' };

/** From the worker to every page that it keeps; `dateline` tells it from other messages. */
export interface FromKeeper {
  readonly dateline: 'keeping';
  /** The newest version that is whole at hand. */
  readonly newest: string | null;
  /** It is the one that the host has, as far as it has been heard: not one that pages have gone beyond. */
  readonly isPublished: boolean;
  /** Nothing answered when it was last asked. */
  readonly away: boolean;
  /** By version: when the host was last heard to say that it is the newest, ms since 1970. */
  readonly asOf: Readonly<Record<string, number>>;
}
