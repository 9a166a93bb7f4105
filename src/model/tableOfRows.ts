/** A table of chosen events out of tables that hold them: what is looked at apart, or taken away. */
import type { EventTable } from './table.ts';
import type { StoryFacts } from './facts.ts';
import type { Row } from './units.ts';

export interface TableRow {
  readonly table: EventTable;
  readonly row: Row;
}

/** @param rows of tables of one story, by ascending place, none twice */
export function tableOfRows(facts: StoryFacts, rows: readonly TableRow[]): EventTable {
  const pick = <T>(of: (table: EventTable, row: Row) => T): T[] => rows.map(({ table, row }) => of(table, row));
  return {
    ...facts,
    length: rows.length,
    place: Uint32Array.from(pick(({ place }, row) => place[row]!)),
    from: Float64Array.from(pick(({ from }, row) => from[row]!)),
    to: Float64Array.from(pick(({ to }, row) => to[row]!)),
    date: pick(({ date }, row) => date[row]!),
    basis: pick(({ basis }, row) => basis[row]!),
    status: pick(({ status }, row) => status[row]!),
    importance: Uint8Array.from(pick(({ importance }, row) => importance[row]!)),
    excerpts: Uint16Array.from(pick(({ excerpts }, row) => excerpts[row]!)),
    lane: Uint8Array.from(pick(({ lane }, row) => lane[row]!)),
    tookPart: pick(({ tookPart }, row) => tookPart[row]!),
    affected: pick(({ affected }, row) => affected[row]!),
    articlesOf: pick(({ articlesOf }, row) => articlesOf[row]!),
    tagsOf: pick(({ tagsOf }, row) => tagsOf[row]!),
    id: pick(({ id }, row) => id[row]!),
    headline: pick(({ headline }, row) => headline[row]!),
  };
}
