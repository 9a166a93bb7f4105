/** Turns what is shown, as it changes, into the element's events: each told once. */
import { canonicalEventAddress } from '../view/address.ts';
import type { AddressProblem } from '../view/addressProblem.ts';
import { DEFAULT_VIEW, type View } from '../view/view.ts';
import type { Shown } from '../explorer/surroundings/surroundings.ts';
import { daysOf } from './askedView.ts';
import type {
  DatelineEventMap, DatelineFiltered, DatelineReady, DatelineSelect, DatelineShown,
} from './dateline-timeline.d.ts';

/** Sends an event of the element out. */
export type Send = <K extends keyof DatelineEventMap>(name: K, detail: DatelineEventMap[K]['detail']) => void;

type Named = DatelineReady['actors'][number];

const NOTHING_OPEN: DatelineSelect = { id: null, headline: null, url: null };
const WHOLE: DatelineShown = { from: null, to: null };

/** @param page absolute address of the story's own page */
export function announcer(page: string, send: Send): (now: Shown) => void {
  let facts: Shown['facts'] | null = null;
  let problems: readonly AddressProblem[] = [];
  const told = { select: keyOf(NOTHING_OPEN), window: keyOf(WHOLE), filter: '' };

  return (now) => {
    const { view } = now.state;
    if (facts !== now.facts) {
      const isFirst = facts === null;
      facts = now.facts;
      if (isFirst) told.filter = filterKey({ actors: [], tags: [], match: 'any', query: '' }, DEFAULT_VIEW);
      send('dateline-ready', readyOf(now));
    }
    if (now.state.problems !== problems) {
      for (const problem of now.state.problems) if (!problems.includes(problem)) sendProblem(problem, send);
      ({ problems } = now.state);
    }
    const window = daysOf(view.window);
    if (told.window !== keyOf(window)) {
      told.window = keyOf(window);
      send('dateline-window', window);
    }
    if (!now.pending) {
      const filter = filterOf(now);
      const key = filterKey(filter, view);
      if (told.filter !== key) {
        told.filter = key;
        send('dateline-filter', filter);
      }
    }
    if (now.state.opening === 'done') {
      const select = selectOf(now, page);
      if (told.select !== keyOf(select)) {
        told.select = keyOf(select);
        send('dateline-select', select);
      }
    }
  };
}

export function sendProblem({ param, value, reason }: AddressProblem, send: Send): void {
  send('dateline-error', { kind: 'unknown', message: `${param}: ${value} (${reason})` });
}

function readyOf({ facts }: Shown): DatelineReady {
  const { title, lang, counts, extent } = facts;
  const { from: first, to: last } = daysOf(extent);
  return {
    title,
    lang,
    events: counts.events,
    first,
    last,
    actors: facts.actors.map(named),
    tags: facts.tags.map(named),
  };
}

function named({ id, name }: Named): Named {
  return { id, name };
}

function selectOf({ state: { open } }: Shown, page: string): DatelineSelect {
  if (!open) return NOTHING_OPEN;
  const id = open.table.id[open.row]!;
  return { id, headline: open.table.headline[open.row]!, url: canonicalEventAddress(page, id) };
}

function filterOf({ state, facts, matching }: Shown): DatelineFiltered {
  const { actors, tags, match, query } = state.view;
  return { actors, tags, match, query, matching: matching.count, total: facts.counts.events };
}

type Filter = Omit<DatelineFiltered, 'matching' | 'total'>;

/** By what is filtered, not by what it lets through. */
function filterKey(
  { actors, tags, match, query }: Filter, { articles, underWay }: Pick<View, 'articles' | 'underWay'>,
): string {
  return keyOf([actors, tags, match, query.trim(), articles, underWay]);
}

function keyOf(value: unknown): string {
  return JSON.stringify(value);
}
