/** Extracts of a paged story: from events as they lie in its files to a table of them. */
import type { StoryFacts } from '../../model/facts.ts';
import type { EventPage } from '../../model/pages.ts';
import type { EventTable } from '../../model/table.ts';
import { DAY, type Place } from '../../model/units.ts';

/** Events that say themselves where in the story they stand. */
export type PlacedPage = EventPage & { readonly places: readonly Place[] };

/** The events of all parts, by place, each once. */
export function tableFromPages(facts: StoryFacts, parts: readonly PlacedPage[]): EventTable {
  const at = rowsByPlace(parts);
  const pick = <T>(of: (part: PlacedPage, row: number) => T): T[] => at.map(({ part, row }) => of(part, row));
  return {
    ...facts,
    length: at.length,
    place: Uint32Array.from(at, ({ part, row }) => part.places[row]!),
    from: Float64Array.from(at, ({ part, row }) => part.columns.fromDay[row]! * DAY),
    to: Float64Array.from(at, ({ part, row }) => part.columns.toDay[row]! * DAY),
    date: pick(({ columns }, row) => columns.dates[columns.date[row]!]!),
    basis: pick(({ columns }, row) => columns.basis[row]!),
    status: pick(({ columns }, row) => columns.status[row]!),
    importance: Uint8Array.from(at, ({ part, row }) => part.columns.importance[row]!),
    excerpts: Uint16Array.from(at, ({ part, row }) => part.columns.excerpts[row]!),
    lane: Uint8Array.from(at, ({ part, row }) => part.columns.lane[row]!),
    tookPart: pick(({ columns }, row) => columns.tookPart[row]!),
    affected: pick(({ columns }, row) => columns.affected[row]!),
    articlesOf: pick(({ columns }, row) => columns.articles[row]!),
    tagsOf: pick(({ columns }, row) => columns.tags[row]!),
    id: pick(({ labels }, row) => labels.id[row]!),
    headline: pick(({ labels }, row) => labels.headline[row]!),
  };
}

interface RowOfPart {
  readonly part: PlacedPage;
  readonly row: number;
}

function rowsByPlace(parts: readonly PlacedPage[]): RowOfPart[] {
  const rows = parts.flatMap((part) => part.places.map((place, row) => ({ part, row, place })));
  rows.sort((a, b) => a.place - b.place);
  return rows.filter(({ place }, i) => place !== rows[i - 1]?.place);
}
