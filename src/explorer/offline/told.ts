/** What a reader is told, from what the worker says and the browser knows. */
import type { FromKeeper } from '../../model/keeping.ts';

export interface Told {
  /** A newer version that is whole at hand. */
  readonly newer: string | null;
  /** Nothing can be fetched at the moment. */
  readonly away: boolean;
  /** When this page's version was last heard to be the newest, ms since 1970; null: it is not kept. */
  readonly asOf: number | null;
}

/**
 * @param said null: nothing yet
 * @param version of the page; null: not known yet
 * @param online what the browser believes; only its no is to be trusted
 */
export function toldFrom(said: FromKeeper | null, version: string | null, online: boolean): Told {
  const newest = said?.isPublished ? said.newest : null;
  return {
    newer: version === null || newest === version ? null : newest,
    away: !online || (said?.away ?? false),
    asOf: (version !== null && said?.asOf[version]) || null,
  };
}
