/**
 * A date as far as it is known: the structure of an EDTF string (ISO 8601-2, Library of Congress
 * levels 0–2) with the bounds of its parts worked out. The strings are parsed by the compiler only;
 * the browser receives this form.
 */
import type { Interval, Ms } from './units.ts';

/**
 * The finest unit that a part of a date names wholly, coarse to fine. `season` also stands for the
 * other groupings of months (quarters, halves …); `era` for every stretch longer than a millennium.
 */
export type Precision = 'era' | 'millennium' | 'century' | 'decade' | 'year' | 'season' | 'month' | 'day';

/** A component of a date that a qualifier can stand at; a season counts as the month. */
export type DateComponent = 'year' | 'month' | 'day';

/** EDTF qualifier: `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = '?' | '~' | '%';

/** One calendar unit: a day, a month, a season, a year … `[from, to)` in whole UTC days. */
export interface DatePart extends Interval {
  readonly precision: Precision;
  /** EDTF season code 21–41, when a season is named. */
  readonly season?: number;
  /** EDTF `~` or `%` on the whole or on any component. */
  readonly approximate?: true;
  /** EDTF `?` or `%` on the whole or on any component. */
  readonly uncertain?: true;
  /** Which components are qualified how, where it is not all of them alike: `2004-06~-11`. */
  readonly qualified?: Readonly<Partial<Record<DateComponent, Qualifier>>>;
  /**
   * The date with an X for each unspecified digit and without qualifiers, where it says more than
   * precision and bounds: `156X-12-25` (precision decade, bounds from the first to the last such
   * day), `XXXX-12-XX`, `1985-XX-15`, `1984-1X`.
   */
  readonly pattern?: string;
  /** The year it is estimated to be, within a decade, century …: 1950 of `1950S2`. */
  readonly estimate?: number;
}

/** An end of an interval: a part, `open` (EDTF `..`: goes on) or `unknown` (EDTF: left empty). */
export type IntervalEnd = DatePart | 'open' | 'unknown';

export interface DateRange {
  readonly start: IntervalEnd;
  readonly end: IntervalEnd;
}

export type EventDate =
  /** `2024-11-05`, `2016`, `2024-21`, `1984~`: some time within the part, or the whole day. */
  | { readonly kind: 'single'; readonly edtf: string; readonly part: DatePart }
  /** `2024-01-26/2024-01-27`, `2016/..`, `/2024-01`: the whole stretch from start to end. */
  | ({ readonly kind: 'interval'; readonly edtf: string } & DateRange)
  /** `[2024-01-27..2024-01-31]`: some time within one of them. `{2024-02-06,2024-02-08}`: in all of them. */
  | {
      readonly kind: 'oneOf' | 'allOf';
      readonly edtf: string;
      readonly members: readonly (DatePart | DateRange)[];
    };

/** How the date is known. */
export type Basis =
  /** its words stand in an excerpt, marked there */
  | 'stated'
  /** a part of it (mostly the year) comes from the article's own date */
  | 'completed'
  /** concluded, with the reasoning written down */
  | 'workedOut';

/** `planned`: ahead of the articles that tell of it. */
export type Status = 'happened' | 'planned';

/** Whether an end or a member of a set is a range rather than a single part. */
export function isRange(member: DatePart | DateRange): member is DateRange {
  return 'start' in member;
}

/** Whether an event of this date is one whole day and no more is said. */
export function isWholeDay(date: EventDate): boolean {
  return date.kind === 'single' && isSharp(date.part);
}

/** Whether a part is known to the day, without any doubt. */
export function isSharp(part: DatePart): boolean {
  return part.precision === 'day' && !part.approximate && !part.uncertain;
}

/** What a date is made of: the members of a set; of any other date the one part or range that it is. */
export function membersOf(date: EventDate): readonly (DatePart | DateRange)[] {
  switch (date.kind) {
    case 'single':
      return [date.part];
    case 'interval':
      return [date];
    default:
      return date.members;
  }
}

/** Every calendar unit that a date names; open and unknown ends name none. */
export function partsOf(date: EventDate): DatePart[] {
  return membersOf(date)
    .flatMap((member): IntervalEnd[] => (isRange(member) ? [member.start, member.end] : [member]))
    .filter((end) => typeof end !== 'string');
}

/** The known bounds of a date; null on a side that is open or unknown. */
export function knownBounds(date: EventDate): { from: Ms | null; to: Ms | null } {
  // Mostly.
  if (date.kind === 'single') return { from: date.part.from, to: date.part.to };
  const bounds = membersOf(date).map((member) => (isRange(member) ? rangeBounds(member) : member));
  const froms = bounds.map((bound) => bound.from);
  const tos = bounds.map((bound) => bound.to);
  return {
    from: froms.includes(null) ? null : Math.min(...(froms as Ms[])),
    to: tos.includes(null) ? null : Math.max(...(tos as Ms[])),
  };
}

function rangeBounds(range: DateRange): { from: Ms | null; to: Ms | null } {
  return {
    from: typeof range.start === 'string' ? null : range.start.from,
    to: typeof range.end === 'string' ? null : range.end.to,
  };
}
