/** Which events the filters and the search let through. */
export interface Selection {
  /** Matching rows, ascending. */
  readonly rows: Uint32Array;
  /** 1 where the row matches. */
  readonly mask: Uint8Array;
  /** No filter and no search: every row matches. */
  readonly everything: boolean;
  /** Matching events by actor (a group counts its members'). */
  readonly actorCounts: Uint32Array;
  /** Matching events by tag. */
  readonly tagCounts: Uint32Array;
}
