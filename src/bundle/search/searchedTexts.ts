/** The texts of an event that search looks into, and where each is shown. */
import type { EventDetail } from '../../model/bundle.ts';
import { involvedIn, type EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';

export interface SearchedText {
  readonly where: 'headline' | 'summary' | 'excerpt' | 'actor' | 'tag' | 'place';
  readonly text: string;
  /** 1-based number of the excerpt, as in addresses. */
  readonly excerpt?: number;
}

/** Headline, summary, excerpts; names and aliases of those who took part or were affected; tags, places. */
export function searchedTexts(table: EventTable, detail: EventDetail | undefined, row: Row): SearchedText[] {
  const actors = involvedIn(table, row).map((index) => table.actors[index]);
  const names = actors.flatMap((actor) => (actor ? [actor.name].concat(actor.aliases) : []));
  const excerpts = (detail?.excerpts ?? []).map(({ quote }) => quote.exact);
  const tags = (table.tagsOf[row] ?? []).map((index) => table.tags[index]?.name ?? '');
  return [
    { where: 'headline', text: table.headline[row] ?? '' },
    ...(detail ? [{ where: 'summary', text: detail.summary } as const] : []),
    ...excerpts.map((text, i) => ({ where: 'excerpt', text, excerpt: i + 1 }) as const),
    ...names.map((text) => ({ where: 'actor', text }) as const),
    ...tags.map((text) => ({ where: 'tag', text }) as const),
    ...(detail?.places ?? []).map(({ name }) => ({ where: 'place', text: name }) as const),
  ];
}
