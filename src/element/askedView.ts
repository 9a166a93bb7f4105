/** What the element's attributes and methods ask for, as changes of its view. */
import { isoDate, midnightOf } from '../model/calendar.ts';
import type { Interval, Ms } from '../model/units.ts';
import { parseAddress } from '../view/address.ts';
import type { AddressProblem } from '../view/addressProblem.ts';
import type { View } from '../view/view.ts';
import type { DatelineShown, DatelineWindow } from './dateline-timeline.d.ts';

export interface Asked {
  readonly change: Partial<View>;
  /** What makes no sense. */
  readonly problems: readonly AddressProblem[];
}

/** Attributes that ask for a view; `from` and `to` are looked at together. */
export const VIEW_ATTRIBUTES = [
  'event', 'actors', 'tags', 'match', 'query', 'from', 'to', 'scale', 'controls',
] as const;

export type ViewAttribute = (typeof VIEW_ATTRIBUTES)[number];

export function isViewAttribute(name: string): name is ViewAttribute {
  return VIEW_ATTRIBUTES.some((known) => known === name);
}

/** What one attribute asks for, as it stands now. @param attributeOf null: it is not there */
export function askedBy(name: ViewAttribute, attributeOf: (name: ViewAttribute) => string | null): Asked {
  const value = attributeOf(name);
  switch (name) {
    case 'event':
      return sure({ event: value === '' ? null : value, excerpt: null });
    case 'actors':
    case 'tags':
      return sure({ [name]: (value ?? '').split(/\s+/).filter((id) => id !== '') });
    case 'query':
      return sure({ query: value ?? '' });
    case 'controls':
      return sure({ embed: value === null });
    case 'from':
    case 'to':
      return askedWindow({ from: attributeOf('from'), to: attributeOf('to') });
    case 'match':
    case 'scale': {
      const { view, problems } = parseAddress(value === null ? '' : `?${name}=${encodeURIComponent(value)}`);
      return { change: { [name]: view[name] }, problems };
    }
  }
}

/** What makes no sense moves nothing: one end of two still holds, of none the window stays. */
export function askedWindow({ from = null, to = null }: DatelineWindow): Asked {
  const ends = new URLSearchParams();
  if (from !== null && from !== '') ends.set('from', from);
  if (to !== null && to !== '') ends.set('to', to);
  const { view, problems } = parseAddress(`?${ends}`);
  return { change: problems.length > 0 && view.window === null ? {} : { window: view.window }, problems };
}

/** First and last day of a window. */
export function daysOf(window: Interval | null): DatelineShown {
  return window ? { from: day(window.from), to: day(window.to - 1) } : { from: null, to: null };
}

function day(time: Ms): string | null {
  return Number.isFinite(time) ? isoDate(midnightOf(time)) : null;
}

function sure(change: Partial<View>): Asked {
  return { change, problems: [] };
}
