/** A view from an address, held against the story that is there. */
import { isoDate } from '../model/calendar.ts';
import type { EventTable } from '../model/table.ts';
import { DAY, type Interval } from '../model/units.ts';
import type { AddressProblem } from './addressProblem.ts';
import type { ParsedAddress } from './address.ts';
import type { View } from './view.ts';

const MARGIN = 366 * DAY;

/**
 * The view with everything dropped that the story does not have, each reported; a former id gives
 * way to the present one, a window open on one side ends with the story, and what the story does by
 * itself (its own scale) is left out. A view that passed once passes unchanged.
 */
export function checkAgainst(view: View, table: EventTable): ParsedAddress {
  const problems: AddressProblem[] = [];
  const known = (param: 'actor' | 'article' | 'tag', ids: readonly string[], has: (id: string) => boolean) =>
    ids.filter((id) => {
      if (has(id)) return true;
      problems.push({ param, value: id, reason: 'unknown' });
      return false;
    });
  return {
    view: {
      ...view,
      ...openEvent(view, table, problems),
      actors: known('actor', view.actors, (id) => table.actorOf.has(id)),
      articles: known('article', view.articles, (id) => table.articleOf.has(id)),
      tags: known('tag', view.tags, (id) => table.tagOf.has(id)),
      window: view.window && closed(view.window, table, problems),
      scale: view.scale === table.scale ? null : view.scale,
    },
    problems,
  };
}

function openEvent(
  { event, excerpt }: View,
  table: EventTable,
  problems: AddressProblem[],
): Pick<View, 'event' | 'excerpt'> {
  if (event === null) return { event: null, excerpt: null };
  const row = table.rowOf.get(event);
  if (row === undefined) {
    problems.push({ param: 'event', value: event, reason: 'unknown' });
    return { event: null, excerpt: null };
  }
  const id = table.id[row] ?? null;
  if (excerpt === null || excerpt <= (table.excerpts[row] ?? 0)) return { event: id, excerpt };
  problems.push({ param: 'excerpt', value: String(excerpt), reason: 'unknown' });
  return { event: id, excerpt: null };
}

function closed({ from, to }: Interval, table: EventTable, problems: AddressProblem[]): Interval | null {
  const first = table.from[0] ?? from;
  const last = table.to.reduce((most, each) => Math.max(most, each), table.toldOn ?? -Infinity);
  const start = Number.isFinite(from) ? from : first;
  const end = Number.isFinite(to) ? to : last;
  // The plane has a margin around the story and its eras; a window in it was panned to.
  const margin = Math.max(MARGIN, (last - first) / 10);
  const earliest = table.eras.reduce((least, era) => Math.min(least, era.from), first);
  const latest = table.eras.reduce((most, era) => Math.max(most, era.to), last);
  const overlaps = start < latest + margin && end > earliest - margin;
  if (Number.isFinite(start) && Number.isFinite(end) && start < end && overlaps) return { from: start, to: end };
  problems.push(
    Number.isFinite(from)
      ? { param: 'from', value: isoDate(from), reason: 'outsideStory' }
      : { param: 'to', value: isoDate(to - DAY), reason: 'outsideStory' },
  );
  return null;
}
