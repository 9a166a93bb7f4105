/** What can be wrong with a compiled story on its way to the reader, as facts; the sentence is the page's. */

/** The file of a bundle that was asked for; the last eight are a paged story's. */
export type BundlePart =
  | 'manifest'
  | 'columns'
  | 'labels'
  | 'details'
  | 'rows'
  | 'tile'
  | 'index'
  | 'spans'
  | 'softs'
  | 'weights'
  | 'postings'
  | 'ids'
  | 'search';

export type BundleFacts = { readonly url: string; readonly part: BundlePart } & (
  /** No answer at all: offline, refused, blocked. */
  | { readonly kind: 'network' }
  /**
   * The host answered, but not with the file: an HTTP status, or (`page`) the HTML page that many
   * static hosts send in place of what they do not have, with status 200.
   */
  | { readonly kind: 'missing'; readonly status: number; readonly page: boolean }
  /** The answer ends early. `bytes` is null when the connection broke; `expected` when no length is known. */
  | { readonly kind: 'truncated'; readonly bytes: number | null; readonly expected: number | null }
  /** The file is whole, but not what its form says: `path` is where, as in `actors.3.name`. */
  | { readonly kind: 'invalid'; readonly path: string; readonly expected: string; readonly found: string }
  /** A bundle of another version, `newer` than this page or older; or (`format` differs) none of ours. */
  | {
      readonly kind: 'version';
      readonly format: string;
      readonly version: number | null;
      readonly supported: number;
      readonly newer: boolean;
    }
);

export type BundleErrorKind = BundleFacts['kind'];

/** Thrown by everything that loads a bundle; an abort is passed on as it came. */
export class BundleError extends Error {
  readonly facts: BundleFacts;

  constructor(facts: BundleFacts, options?: ErrorOptions) {
    super(`${facts.kind}: ${facts.part} (${facts.url})`, options);
    this.name = 'BundleError';
    this.facts = facts;
  }

  get kind(): BundleErrorKind {
    return this.facts.kind;
  }
}
