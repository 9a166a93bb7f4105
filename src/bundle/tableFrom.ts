/** From the compiled columns to the event table in memory. */
import type { Columns, Labels } from '../model/bundle.ts';
import type { StoryFacts } from '../model/facts.ts';
import type { EventTable } from '../model/table.ts';

/** The table of a whole story: row i is event i. The three must agree, as `loadWhole` checks. */
export function tableFrom(
  facts: StoryFacts,
  columns: Columns,
  { id, headline }: Pick<Labels, 'id' | 'headline'>,
): EventTable {
  return {
    ...facts,
    length: id.length,
    place: Uint32Array.from(id, (_, row) => row),
    from: Float64Array.from(columns.from),
    to: Float64Array.from(columns.to),
    date: columns.date,
    basis: columns.basis,
    status: columns.status,
    importance: Uint8Array.from(columns.importance),
    excerpts: Uint16Array.from(columns.excerpts),
    lane: Uint8Array.from(columns.lane),
    tookPart: columns.tookPart,
    affected: columns.affected,
    articlesOf: columns.articles,
    tagsOf: columns.tags,
    id,
    headline,
  };
}
