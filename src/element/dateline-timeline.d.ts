/** Types of the custom element `<dateline-timeline>`, which `dateline-timeline.js` beside this file defines. */

export type DatelineMatch = 'any' | 'all' | 'none';
export type DatelineScale = 'elastic' | 'linear';
export type DatelineTheme = 'auto' | 'light' | 'dark';

/** Which events are shown; a part that is left out filters nothing. */
export interface DatelineFilter {
  /** Ids. */
  readonly actors?: readonly string[];
  /** Ids. */
  readonly tags?: readonly string[];
  /** How two or more actors and tags are joined; left out: `any`. */
  readonly match?: DatelineMatch;
  /** Words, as in the search box. */
  readonly query?: string;
}

/**
 * A stretch of time by its first and its last day, month or year: `2024-01-31`, `2024-01`, `2024`. One
 * end left out, or null: that of the story.
 */
export interface DatelineWindow {
  readonly from?: string | null;
  readonly to?: string | null;
}

/** Of `dateline-ready`: what the story holds. */
export interface DatelineReady {
  readonly title: string;
  /** BCP 47 tag. */
  readonly lang: string;
  /** Number of events. */
  readonly events: number;
  /** First and last day of what happened; null where there is no event. */
  readonly first: string | null;
  readonly last: string | null;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly tags: readonly { readonly id: string; readonly name: string }[];
}

/** Of `dateline-select`: the open event; all three are null once it is closed. */
export interface DatelineSelect {
  readonly id: string | null;
  readonly headline: string | null;
  /** The event in the full page, to link to. */
  readonly url: string | null;
}

/** Of `dateline-filter`. */
export interface DatelineFiltered extends Required<DatelineFilter> {
  /** Number of events that match, and of all. */
  readonly matching: number;
  readonly total: number;
}

/** Of `dateline-window`: first and last day in view; both null: the whole story. */
export interface DatelineShown {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Of `dateline-error`. `network`, `missing`, `truncated`, `invalid`, `version`: the story cannot be had or
 * read, and the element says so in words. `unknown`: what was asked for is not in the story, or makes no
 * sense; the rest is shown.
 */
export interface DatelineError {
  readonly kind: 'network' | 'missing' | 'truncated' | 'invalid' | 'version' | 'unknown';
  /** For whoever mends it; English. */
  readonly message: string;
}

/** Attributes have the names of the properties; lists are written with spaces between the ids. */
export interface DatelineTimelineElement extends HTMLElement {
  /** Address of a published story: its folder, or its `story.json`. */
  src: string;
  /** Id of the open event; set, the same as `select`. */
  event: string | null;
  actors: readonly string[];
  tags: readonly string[];
  match: DatelineMatch;
  query: string;
  from: string | null;
  to: string | null;
  /** null: as the story wants it. */
  scale: DatelineScale | null;
  /** Default: `auto`, as the reader's system has it. */
  theme: DatelineTheme;
  /** A number of pixels, or a CSS length; default: 600px, less on low screens. */
  height: string;
  /** Whether title, search and controls are shown above the timeline. */
  controls: boolean;

  /** Opens an event; null closes the one that is open. An id that the story does not have changes nothing. */
  select(id: string | null): void;
  /** Shows these events only; without a filter, all. */
  filter(filter?: DatelineFilter): void;
  /** Goes to a stretch of time; what is none moves nothing, and is told by `dateline-error`. */
  show(window: DatelineWindow): void;
  /** Shows the whole story. */
  fit(): void;
}

/** Each bubbles, and comes after what it tells of, whoever brought it about. */
export interface DatelineEventMap {
  'dateline-ready': CustomEvent<DatelineReady>;
  'dateline-select': CustomEvent<DatelineSelect>;
  'dateline-filter': CustomEvent<DatelineFiltered>;
  'dateline-window': CustomEvent<DatelineShown>;
  'dateline-error': CustomEvent<DatelineError>;
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-timeline': DatelineTimelineElement;
  }
  interface HTMLElementEventMap extends DatelineEventMap {}
}
