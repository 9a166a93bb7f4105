/**
 * What a mark says about its event's date, still in time. Three rules:
 *
 *     ●  ▬▬▬   sharp: the whole day, the whole span        ○ ▭   hollow: planned
 *     ░▓▓▓░    soft: some time within; an end that is not known to the day fades over its extent
 */
import { isRange, isSharp } from '../model/date.ts';
import type { DatePart, DateRange, EventDate, IntervalEnd } from '../model/date.ts';
import type { EventTable } from '../model/table.ts';
import { DAY } from '../model/units.ts';
import type { Interval, Ms, Row } from '../model/units.ts';

/** How an end of a mark looks. */
export type EndForm =
  | { readonly kind: 'sharp' }
  /** Some time within the mark: fades over a few pixels, or over `extent` where the end is a long part. */
  | { readonly kind: 'soft'; readonly extent: Ms }
  /** Goes on: fades out towards the told-on line. */
  | { readonly kind: 'open' }
  /** Nothing is known of it: fades at once beyond what is known. */
  | { readonly kind: 'unknown' };

/** One stretch that a mark covers. */
export interface MarkPart extends Interval {
  readonly start: EndForm;
  readonly end: EndForm;
  /** One whole day: a dot, until a day is wide. */
  readonly day: boolean;
}

const SHARP: EndForm = { kind: 'sharp' };
const SOFT: EndForm = { kind: 'soft', extent: 0 };

/** The stretches of a row's mark: one, or one for each member of "all of them". */
export function markParts(table: EventTable, row: Row): readonly MarkPart[] {
  return formOf(table.date[row] as EventDate, { from: table.from[row] as Ms, to: table.to[row] as Ms });
}

/** The stretches that a date covers. `hull`: where it is drawn, for ends that are not known. */
export function formOf(date: EventDate, hull: Interval): readonly MarkPart[] {
  switch (date.kind) {
    case 'single':
      return [singlePart(date.part)];
    case 'interval':
      return [rangePart(date, hull)];
    case 'oneOf':
      return [{ ...hull, start: SOFT, end: SOFT, day: false }];
    case 'allOf':
      return date.members.map((member) => (isRange(member) ? rangePart(member, hull) : singlePart(member)));
  }
}

function singlePart(part: DatePart): MarkPart {
  const { from, to } = part;
  if (isSharp(part)) return { from, to, start: SHARP, end: SHARP, day: to - from <= DAY };
  return { from, to, start: SOFT, end: SOFT, day: false };
}

function rangePart(range: DateRange, hull: Interval): MarkPart {
  const start = endForm(range.start);
  const end = endForm(range.end);
  let from = typeof range.start === 'string' ? hull.from : range.start.from;
  let to = typeof range.end === 'string' ? hull.to : range.end.to;
  if (range.start === 'unknown' && typeof range.end !== 'string') from = range.end.from;
  if (range.end === 'unknown' && typeof range.start !== 'string') to = range.start.to;
  return { from, to: Math.max(to, from), start, end, day: false };
}

function endForm(end: IntervalEnd): EndForm {
  if (typeof end === 'string') return { kind: end };
  return isSharp(end) ? SHARP : { kind: 'soft', extent: end.to - end.from };
}
