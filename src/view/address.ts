/**
 * The address bar's form of a view, both ways.
 *
 *   ?event=dnc-hack&excerpt=2          the open event and one of its excerpts
 *   &actor=china&actor=fbi&match=all   repeated keys; also `tag=`, `article=`
 *   &q=hacking+operation               search
 *   &underway=2023-11-15               only what began before that day and goes on into it
 *   &from=2023-11&to=2024-01-31        window, first and last day (or month, or year) that is seen
 *   &scale=linear&view=list&embed      the rest
 *
 * Below the folder of a built site an event has a page, `event/dnc-hack/`, and in it its excerpts,
 * `#excerpt-2`: see `pageAddress.ts`.
 *
 * Every parameter stands alone: a bad one is reported and dropped, the others hold. Defaults are not
 * written; parameters of others (`utm_source`) are neither reported nor kept.
 */
import { civilFromMs, isoDate, midnightOf, msOfDay, parseIsoDate } from '../model/calendar.ts';
import { DAY, type Interval, type Ms } from '../model/units.ts';
import type { AddressParam, AddressProblem, AddressProblemReason } from './addressProblem.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

export interface ParsedAddress {
  readonly view: View;
  readonly problems: readonly AddressProblem[];
}

/**
 * A window with only one of its ends given reaches to ±Infinity on the other side, until
 * `checkAgainst` closes it with the story's own end.
 *
 * @param search `location.search`
 * @param hash `location.hash`, for TimelineJS's `#event-<id>` and the excerpt on an event's page
 * @param page id of the event whose page has this address: it goes before the parameter
 */
export function parseAddress(search: string, hash = '', page: string | null = null): ParsedAddress {
  const params = new URLSearchParams(search);
  const problems: AddressProblem[] = [];
  const report = (param: AddressParam, value: string, reason: AddressProblemReason): null => {
    problems.push({ param, value, reason });
    return null;
  };
  const many = (param: AddressParam): string[] => distinct(params.getAll(param));
  const one = (param: AddressParam): string | null => {
    const [first, ...others] = many(param);
    for (const other of others) report(param, other, 'repeated');
    return first ?? null;
  };
  const oneOf = <T extends string>(param: AddressParam, words: readonly T[]): T | null => {
    const value = one(param);
    if (value === null) return null;
    return words.find((word) => word === value.toLowerCase()) ?? report(param, value, 'notOneOf');
  };

  const asked = one('event');
  const event = page ?? asked ?? eventInHash(hash);
  return {
    view: {
      event,
      excerpt: readExcerpt(one('excerpt') ?? excerptInHash(hash), event, report),
      actors: many('actor'),
      articles: many('article'),
      tags: many('tag'),
      match: oneOf('match', ['any', 'all', 'none']) ?? DEFAULT_VIEW.match,
      query: one('q') ?? DEFAULT_VIEW.query,
      underWay: readDay(one('underway'), report),
      window: readWindow(one('from'), one('to'), report),
      scale: oneOf('scale', ['elastic', 'linear']),
      mode: oneOf('view', ['timeline', 'list']) ?? DEFAULT_VIEW.mode,
      embed: params.has('embed') && readEmbed(one('embed'), report),
    },
    problems,
  };
}

type Report = (param: AddressParam, value: string, reason: AddressProblemReason) => null;

function readExcerpt(value: string | null, event: string | null, report: Report): number | null {
  if (value === null) return null;
  if (!/^[1-9]\d{0,5}$/.test(value)) return report('excerpt', value, 'notNumber');
  return event === null ? report('excerpt', value, 'needsEvent') : Number(value);
}

function readWindow(first: string | null, last: string | null, report: Report): Interval | null {
  const from = first === null ? null : (datesOf(first)?.from ?? report('from', first, 'notDate'));
  let to = last === null ? null : (datesOf(last)?.to ?? report('to', last, 'notDate'));
  if (from !== null && to !== null && to <= from) to = report('to', last ?? '', 'endsBeforeStart');
  if (from === null && to === null) return null;
  return { from: from ?? -Infinity, to: to ?? Infinity };
}

function readDay(value: string | null, report: Report): Ms | null {
  return value === null ? null : (datesOf(value)?.from ?? report('underway', value, 'notDate'));
}

function readEmbed(value: string | null, report: Report): boolean {
  if (value === null || value === '1' || value === 'true') return true;
  if (value !== '0' && value !== 'false') report('embed', value, 'notOneOf');
  return false;
}

function eventInHash(hash: string): string | null {
  const id = /^#event-(.+)$/.exec(hash)?.[1];
  if (id === undefined) return null;
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // A stray "%" is no escape; the id as it stands is looked for.
  }
}

/** A fragment that is no such number is none of ours. */
function excerptInHash(hash: string): string | null {
  return /^#excerpt-([1-9]\d{0,5})$/.exec(hash)?.[1] ?? null;
}

/** The days that `2024-01-31`, `2024-01` or `2024` covers. */
function datesOf(text: string): Interval | null {
  const day = parseIsoDate(text);
  if (day !== null) return { from: day, to: day + DAY };
  const from = parseIsoDate(`${text}-01`) ?? parseIsoDate(`${text}-01-01`);
  if (from === null) return null;
  const { year, month } = civilFromMs(from);
  const isMonth = parseIsoDate(`${text}-01`) !== null;
  return { from, to: isMonth ? msOfDay(year, month + 1) : msOfDay(year + 1) };
}

/**
 * A view as an address can hold it: the window in whole days, grown outwards; nothing twice.
 * `parseAddress(writeAddress(view)).view` equals `normalised(view)`, which is its own normal form.
 */
export function normalised(view: View): View {
  return {
    ...view,
    event: view.event ? wellFormed(view.event) : null,
    excerpt: view.event ? view.excerpt : null,
    actors: distinct(view.actors),
    articles: distinct(view.articles),
    tags: distinct(view.tags),
    query: view.query.trim() === '' ? '' : wellFormed(view.query),
    underWay: view.underWay === null ? null : midnightOf(view.underWay),
    window: view.window && wholeDays(view.window),
  };
}

function wholeDays({ from, to }: Interval): Interval | null {
  const first = midnightOf(from);
  const last = Math.max(Math.ceil(to / DAY) * DAY, first + DAY) + 0; // No -0.
  return first === -Infinity && last === Infinity ? null : { from: first, to: last };
}

/** `''`, or `?` and what differs from the default view. */
export function writeAddress(view: View): string {
  const { window, ...rest } = normalised(view);
  const pairs: (readonly [AddressParam, string | null])[] = [
    ['event', rest.event],
    ['excerpt', rest.excerpt === null ? null : String(rest.excerpt)],
    ...rest.actors.map((id) => ['actor', id] as const),
    ...rest.tags.map((id) => ['tag', id] as const),
    ...rest.articles.map((id) => ['article', id] as const),
    ['match', rest.match === DEFAULT_VIEW.match ? null : rest.match],
    ['q', rest.query || null],
    ['underway', rest.underWay === null ? null : isoDate(rest.underWay)],
    ['from', window && dayWritten(window.from)],
    ['to', window && dayWritten(window.to - DAY)],
    ['scale', rest.scale],
    ['view', rest.mode === DEFAULT_VIEW.mode ? null : rest.mode],
    ['embed', rest.embed ? '' : null],
  ];
  const written = pairs
    .filter((pair): pair is readonly [AddressParam, string] => pair[1] !== null)
    .map(([param, value]) => (value === '' ? param : `${param}=${encode(value)}`));
  return written.length === 0 ? '' : `?${written.join('&')}`;
}

function dayWritten(day: Ms): string | null {
  return Number.isFinite(day) ? isoDate(day) : null;
}

/** Percent-encoded, but for what a query may hold as it is and a reader can read. */
function encode(value: string): string {
  return encodeURIComponent(value).replace(/%(?:20|2C|2F|3A|40)/g, (code) =>
    code === '%20' ? '+' : decodeURIComponent(code),
  );
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map(wellFormed))].filter((value) => value !== '');
}

/** Half an emoji, as a text field can hold for a moment, has no written form. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/**
 * The address of one event to hand to others, with nothing of the reader's own view.
 *
 * @param base the page's own address
 */
export function canonicalEventAddress(base: string | URL, id: string): string {
  return new URL(writeAddress({ ...DEFAULT_VIEW, event: id }), stripped(base)).href;
}

function stripped(base: string | URL): URL {
  const url = new URL(base);
  url.search = '';
  url.hash = '';
  return url;
}
