/** The columns of `eventCollector.ts`. */
import type { Basis, EventDate, Status } from '../model/date.ts';
import { ListColumn, NumberColumn } from './columns/growing.ts';
import { IdTable } from './columns/idTable.ts';
import { Spill } from './columns/spill.ts';

export const BASES = ['stated', 'completed', 'workedOut'] as const satisfies readonly Basis[];
export const STATUSES = ['happened', 'planned'] as const satisfies readonly Status[];

/** By row, in the order in which the events were added. */
export class EventRows {
  /** Of all events, and at last former ones. */
  readonly ids = new IdTable();
  /** Numbers in `ids`. */
  readonly id = new NumberColumn(Uint32Array);
  readonly dates: EventDate[] = [];
  readonly date = new NumberColumn(Uint32Array);
  readonly basis = new NumberColumn(Uint8Array);
  readonly status = new NumberColumn(Uint8Array);
  readonly importance = new NumberColumn(Uint8Array);
  readonly excerpts = new NumberColumn(Uint16Array);
  readonly tookPart = new ListColumn();
  readonly affected = new ListColumn();
  readonly articles = new ListColumn();
  /** Numbers of the tag collector. */
  readonly tags = new ListColumn();
  /** Where an event's texts end in the spill: the headline, then the details, both as JSON. */
  readonly headlineEnd = new NumberColumn(Float64Array);
  readonly detailEnd = new NumberColumn(Float64Array);
  readonly texts = new Spill();
}
