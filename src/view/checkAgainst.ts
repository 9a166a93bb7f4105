/** A view from an address, held against the story that is there. */
import { isoDate } from '../model/calendar.ts';
import type { StoryFacts } from '../model/facts.ts';
import { DAY, type Interval, type Ms } from '../model/units.ts';
import type { AddressProblem } from './addressProblem.ts';
import type { ParsedAddress } from './address.ts';
import type { View } from './view.ts';

const MARGIN = 366 * DAY;

type CheckedFacts = Pick<
  StoryFacts,
  'actorOf' | 'articleOf' | 'tagOf' | 'scale' | 'toldOn' | 'eras' | 'extent'
>;

/**
 * The view with everything dropped that the story does not have, each reported; a window open on one
 * side ends with the story, and what the story does by itself (its own scale) is left out. A view that
 * passed once passes unchanged. The open event is left as it is: `checkEvent` follows, once it is found.
 */
export function checkAgainst(view: View, facts: CheckedFacts): ParsedAddress {
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
      excerpt: view.event === null ? null : view.excerpt,
      actors: known('actor', view.actors, (id) => facts.actorOf.has(id)),
      articles: known('article', view.articles, (id) => facts.articleOf.has(id)),
      tags: known('tag', view.tags, (id) => facts.tagOf.has(id)),
      underWay: view.underWay === null ? null : within(view.underWay, facts, problems),
      window: view.window && closed(view.window, facts, problems),
      scale: view.scale === facts.scale ? null : view.scale,
    },
    problems,
  };
}

/**
 * The view once its event was looked for: a former id gives way to the present one, an event or an
 * excerpt that there is not is dropped and reported.
 *
 * @param found the event's present id and the number of its excerpts; null when the story has none such
 */
export function checkEvent(
  view: View,
  found: { readonly id: string; readonly excerpts: number } | null,
): ParsedAddress {
  const { event, excerpt } = view;
  if (event === null) return { view, problems: [] };
  if (found === null) {
    return {
      view: { ...view, event: null, excerpt: null },
      problems: [{ param: 'event', value: event, reason: 'unknown' }],
    };
  }
  if (excerpt === null || excerpt <= found.excerpts) return { view: { ...view, event: found.id }, problems: [] };
  return {
    view: { ...view, event: found.id, excerpt: null },
    problems: [{ param: 'excerpt', value: String(excerpt), reason: 'unknown' }],
  };
}

/** Nothing is under way before the first event, or after the last. */
function within(day: Ms, { extent }: CheckedFacts, problems: AddressProblem[]): Ms | null {
  if (extent && day > extent.from && day < extent.to) return day;
  problems.push({ param: 'underway', value: isoDate(day), reason: 'outsideStory' });
  return null;
}

function closed({ from, to }: Interval, facts: CheckedFacts, problems: AddressProblem[]): Interval | null {
  const { extent, toldOn, eras } = facts;
  const first = extent?.from ?? from;
  const last = Math.max(extent?.to ?? -Infinity, toldOn ?? -Infinity);
  const start = Number.isFinite(from) ? from : first;
  const end = Number.isFinite(to) ? to : last;
  // The plane has a margin around the story and its eras; a window in it was panned to.
  const margin = Math.max(MARGIN, (last - first) / 10);
  const earliest = eras.reduce((least, era) => Math.min(least, era.from), first);
  const latest = eras.reduce((most, era) => Math.max(most, era.to), last);
  const overlaps = start < latest + margin && end > earliest - margin;
  if (Number.isFinite(start) && Number.isFinite(end) && start < end && overlaps) return { from: start, to: end };
  problems.push(
    Number.isFinite(from)
      ? { param: 'from', value: isoDate(from), reason: 'outsideStory' }
      : { param: 'to', value: isoDate(to - DAY), reason: 'outsideStory' },
  );
  return null;
}
