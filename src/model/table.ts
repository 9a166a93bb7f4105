/**
 * Events in memory: columns, not row objects. Everything that filters or draws passes row numbers
 * into an immutable table; rows are in chronological order (by `from`, then `to`, then id).
 *
 * A table holds the whole story, or an extract of it: the events near a window, those of a page of
 * the list, one event. A **row** is an event's number in the table at hand, its **place** its number
 * in the whole story; in a table of the whole story both are the same.
 */
import type { Basis, EventDate, Status } from './date.ts';
import type { StoryFacts } from './facts.ts';
import { countBelow } from './sorted.ts';
import type { ActorIndex, ArticleIndex, Place, Row, TagIndex } from './units.ts';

export interface EventTable extends StoryFacts {
  /** Rows. */
  readonly length: number;
  /** By row, ascending. */
  readonly place: Uint32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly date: readonly EventDate[];
  readonly basis: readonly Basis[];
  readonly status: readonly Status[];
  readonly importance: Uint8Array;
  readonly excerpts: Uint16Array;
  /** 0 the band, 1–4 a lane under the axis, `NO_LANE` none: see `lanes.ts`. */
  readonly lane: Uint8Array;
  readonly tookPart: readonly (readonly ActorIndex[])[];
  readonly affected: readonly (readonly ActorIndex[])[];
  readonly articlesOf: readonly (readonly ArticleIndex[])[];
  readonly tagsOf: readonly (readonly TagIndex[])[];
  readonly id: readonly string[];
  readonly headline: readonly string[];
}

/** The row of an event; null when the table does not hold it. */
export function rowAt(table: Pick<EventTable, 'place'>, place: Place): Row | null {
  const row = countBelow(table.place, place);
  return table.place[row] === place ? row : null;
}

/** Who took part in an event or was affected, each once. */
export function involvedIn(
  { tookPart, affected }: Pick<EventTable, 'tookPart' | 'affected'>, row: Row,
): readonly ActorIndex[] {
  return [...new Set([...(tookPart[row] ?? []), ...(affected[row] ?? [])])];
}
