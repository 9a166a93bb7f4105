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
import type { EventTable } from '../../model/table.ts';
import type { Interval, Row } from '../../model/units.ts';

export type Stop =
  | { readonly kind: 'event'; readonly row: Row }
  /** `index` counts the rows of "Who took part" from the top; the last one may be "N more". */
  | { readonly kind: 'actor'; readonly index: number };

export interface Walk {
  /** Matching events, ascending. */
  readonly rows: Uint32Array;
  /** Number of focusable rows under the axis. */
  readonly actorRows: number;
  /** Event to start from or come back to; null: none yet. */
  readonly lastEvent: Row | null;
  /** Number of the first event in the window: where walking begins. */
  readonly firstInWindow: Row | null;
}

export type WalkKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

export function isWalkKey(key: string): key is WalkKey {
  return /^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(key);
}

/** Where the key leads from a stop (null: from none of them); null when it leads nowhere. */
export function nextStop(from: Stop | null, key: WalkKey, walk: Walk): Stop | null {
  switch (key) {
    case 'Home':
      return eventStop(walk.rows[0]);
    case 'End':
      return eventStop(walk.rows.at(-1));
    case 'ArrowLeft':
    case 'ArrowRight': {
      if (from?.kind === 'event') return neighbour(walk.rows, from.row, key === 'ArrowRight' ? 1 : -1);
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
export function tabStop(stop: Stop | null, events: readonly { row: Row }[], actorRows: number): Stop | null {
  if (stop?.kind === 'actor' && stop.index < actorRows) return stop;
  if (stop?.kind === 'event' && events.some(({ row }) => row === stop.row)) return stop;
  return eventStop(events[0]?.row);
}

/** Position of the first of the ascending rows that is not below `row`. */
export function positionOf(rows: Uint32Array, row: Row): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First of the rows that is seen in the window, by its start; null when there is none. */
export function firstRowIn(table: EventTable, rows: Uint32Array, window: Interval): Row | null {
  return rows.find((row) => startsIn(table, row, window)) ?? null;
}

/** Last of the rows that is seen in the window, by its start; null when there is none. */
export function lastRowIn(table: EventTable, rows: Uint32Array, window: Interval): Row | null {
  return rows.findLast((row) => startsIn(table, row, window)) ?? null;
}

function startsIn(table: EventTable, row: Row, window: Interval): boolean {
  const from = table.from[row] ?? 0;
  return from >= window.from && from < window.to;
}

function startingEvent({ rows, lastEvent, firstInWindow }: Walk): Stop | null {
  const start = lastEvent ?? firstInWindow;
  if (start === null) return eventStop(rows[0]);
  const position = positionOf(rows, start);
  return eventStop(rows[Math.min(position, rows.length - 1)]);
}

/** The event itself need not match: one walks on from where it stands in time. */
function neighbour(rows: Uint32Array, row: Row, direction: -1 | 1): Stop | null {
  const position = positionOf(rows, row);
  const matches = rows[position] === row;
  return eventStop(direction < 0 ? rows[position - 1] : rows[matches ? position + 1 : position]);
}

function eventStop(row: Row | undefined): Stop | null {
  return row === undefined ? null : { kind: 'event', row };
}
