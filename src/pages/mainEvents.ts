import { weightOf } from '../model/weight.ts';
import type { Row } from '../model/units.ts';
import type { PublishedStory } from './published.ts';

/** The most important of the events that have a page, as many as asked for at most, in order of time. */
export function mainEvents({ table }: PublishedStory, most: number): readonly Row[] {
  const rows = [...table.id.keys()];
  const byWeight = rows.toSorted((a, b) => weightOf(table, b) - weightOf(table, a));
  return byWeight.slice(0, most).toSorted((a, b) => a - b);
}
