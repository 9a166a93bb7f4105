/** What the reader looks at: one small serialisable value. The address bar is its written form. */
import type { Interval, Ms } from '../model/units.ts';

export type Match = 'any' | 'all' | 'none';
export type ScaleKind = 'elastic' | 'linear';
export type Mode = 'timeline' | 'list';

export interface View {
  /** Id of the open event. */
  readonly event: string | null;
  /** 1-based number of the excerpt of the open event that is pointed out. */
  readonly excerpt: number | null;
  /** Ids, in the order they were chosen. */
  readonly actors: readonly string[];
  readonly articles: readonly string[];
  readonly tags: readonly string[];
  readonly match: Match;
  readonly query: string;
  /** Midnight: only what begins before it and goes on beyond it, for more than a day; null: whatever the time. */
  readonly underWay: Ms | null;
  /**
   * Window in time; null: fit everything. Straight from an address one end may be infinite;
   * `checkAgainst` closes it with the story's own end.
   */
  readonly window: Interval | null;
  /** null: as the story wants it. */
  readonly scale: ScaleKind | null;
  readonly mode: Mode;
  readonly embed: boolean;
}

export const DEFAULT_VIEW: View = {
  event: null,
  excerpt: null,
  actors: [],
  articles: [],
  tags: [],
  match: 'any',
  query: '',
  underWay: null,
  window: null,
  scale: null,
  mode: 'timeline',
  embed: false,
};
