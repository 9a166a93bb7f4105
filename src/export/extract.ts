/** What is taken away: some or all events of a story, with everything that is known of them. */
import type { EventDetail } from '../model/bundle.ts';
import type { EventTable } from '../model/table.ts';
import { DEFAULT_VIEW } from '../view/view.ts';
import { writeAddress } from '../view/address.ts';

export interface StoryExtract {
  /** The whole story, or an extract of it. */
  readonly table: EventTable;
  /** By row of the table. */
  readonly details: readonly EventDetail[];
  /** Where others find the story; null when it has no address that they could open. */
  readonly addresses: Addresses | null;
}

export interface Addresses {
  readonly story: string;
  event(id: string): string;
  /** @param number 1-based, as the address counts */
  excerpt(id: string, number: number): string;
}

/** Addresses as the page itself writes them: `?event=…&excerpt=…` after the story's own. */
export function addressesAt(story: string): Addresses {
  const base = new URL(story);
  base.search = '';
  base.hash = '';
  const at = (event: string, excerpt: number | null) =>
    new URL(writeAddress({ ...DEFAULT_VIEW, event, excerpt }), base).href;
  return { story: base.href, event: (id) => at(id, null), excerpt: at };
}

/** Whether every event of the story is in it. */
export function isWhole({ table }: StoryExtract): boolean {
  return table.length === table.counts.events;
}
