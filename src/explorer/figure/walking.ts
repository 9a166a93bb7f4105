/**
 * Walking through the figure by keyboard. Events and actor rows are one tab stop; this decides
 * which of them an arrow key leads to. Nothing here chooses, filters or moves the window.
 *
 *      ←  events in order of time  →
 *                  ↑ ↓
 *            rows of actors, top to bottom
 *                  ↑ ↓
 *               "3 more"
 */
import type { PlaceSet } from '../../model/placeSet.ts';
import type { Place } from '../../model/units.ts';

export type Stop =
  | { readonly kind: 'event'; readonly event: Place }
  /** `index` counts the rows of "Who took part" from the top; the last one may be "N more". */
  | { readonly kind: 'actor'; readonly index: number };

export interface Walk {
  readonly matching: PlaceSet;
  /** Number of focusable rows under the axis. */
  readonly actorRows: number;
  /** Event to start from or come back to; null: none yet. */
  readonly lastEvent: Place | null;
  /** The first event in the window: where walking begins. */
  readonly firstInWindow: Place | null;
}

export type WalkKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

export function isWalkKey(key: string): key is WalkKey {
  return /^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(key);
}

/** Where the key leads from a stop (null: from none of them); null when it leads nowhere. */
export function nextStop(from: Stop | null, key: WalkKey, walk: Walk): Stop | null {
  const { matching } = walk;
  switch (key) {
    case 'Home':
      return eventStop(matching.at(0));
    case 'End':
      return eventStop(matching.at(matching.count - 1));
    case 'ArrowLeft':
    case 'ArrowRight': {
      if (from?.kind === 'event') return neighbour(matching, from.event, key === 'ArrowRight');
      return startingEvent(walk);
    }
    case 'ArrowDown': {
      const index = from?.kind === 'actor' ? from.index + 1 : 0;
      return index < walk.actorRows ? { kind: 'actor', index } : null;
    }
    case 'ArrowUp': {
      if (from?.kind !== 'actor') return null;
      return from.index > 0 ? { kind: 'actor', index: from.index - 1 } : startingEvent(walk);
    }
  }
}

/**
 * The one stop that Tab leads to: where the keyboard was if that is there, or else the first event
 * that has a button; null when none has.
 */
export function tabStop(stop: Stop | null, events: readonly { event: Place }[], actorRows: number): Stop | null {
  if (stop?.kind === 'actor' && stop.index < actorRows) return stop;
  if (stop?.kind === 'event' && events.some(({ event }) => event === stop.event)) return stop;
  return eventStop(events[0]?.event ?? null);
}

/** First of the matching events from one place up to, not including, another; null when there is none. */
export function firstBetween(matching: PlaceSet, from: Place, to: Place): Place | null {
  const first = matching.at(matching.rank(from));
  return first !== null && first < to ? first : null;
}

/** The last of them. */
export function lastBetween(matching: PlaceSet, from: Place, to: Place): Place | null {
  const last = matching.at(matching.rank(to) - 1);
  return last !== null && last >= from ? last : null;
}

function startingEvent({ matching, lastEvent, firstInWindow }: Walk): Stop | null {
  const start = lastEvent ?? firstInWindow;
  if (start === null) return eventStop(matching.at(0));
  return eventStop(matching.at(Math.min(matching.rank(start), matching.count - 1)));
}

/** The event itself need not match: one walks on from where it stands in time. */
function neighbour(matching: PlaceSet, event: Place, forwards: boolean): Stop | null {
  const before = matching.rank(event);
  return eventStop(matching.at(forwards ? before + Number(matching.has(event)) : before - 1));
}

function eventStop(event: Place | null): Stop | null {
  return event === null ? null : { kind: 'event', event };
}
