/**
 * Dates in words, as exact as they are known and no more, in the reader's language.
 *
 *     dates ── parts ─┬─ patterns ─┬─ dateFields ── years
 *                     └─ someOf ───┘
 */
import { civilFromMs } from '../model/calendar.ts';
import { isRange } from '../model/date.ts';
import type { DatePart, DateRange, EventDate } from '../model/date.ts';
import type { Ms } from '../model/units.ts';
import { fieldsInWords, itemInWords, itemsInWords, listInWords, rangeInWords } from './dateFields.ts';
import type { DateItem } from './dateFields.ts';
import { fill } from './fill.ts';
import { partInWords, plainFields } from './parts.ts';
import { someOf, someOfItem } from './someOf.ts';
import type { PartOptions } from './someOf.ts';
import type { Strings } from './strings.ts';

export { durationInWords } from './duration.ts';

export interface DateWordsOptions {
  /** `short` suits labels: "27–31 January 2024" for "some day of 27–31 January 2024". */
  readonly style?: 'full' | 'short';
  /** Leaves out the year where it can be left out: "26–27 January". */
  readonly omitYear?: boolean;
}

/** "26–27 January 2024", "since 2016", "about the last quarter of 2022", "6 and 8 February 2024". */
export function dateInWords(date: EventDate, strings: Strings, options: DateWordsOptions = {}): string {
  const all: PartOptions = { style: options.style ?? 'full', omitYear: options.omitYear ?? false };
  switch (date.kind) {
    case 'single':
      return partInWords(date.part, strings, all);
    case 'interval':
      return intervalInWords(date, strings, all);
    default:
      return setInWords(date.kind, date.members, strings, all);
  }
}

/** The UTC day that an instant falls on: "26 January 2024". */
export function dayInWords(ms: Ms, strings: Strings, options: { readonly omitYear?: boolean } = {}): string {
  return fieldsInWords(civilFromMs(ms), strings, options.omitYear);
}

function intervalInWords({ start, end }: DateRange, strings: Strings, options: PartOptions): string {
  const { since, until, endUnknown, endUnknownShort, startUnknown, startUnknownShort } = strings.dates;
  const short = options.style === 'short';
  if (typeof start !== 'string' && typeof end !== 'string') return spanInWords(start, end, strings, options);
  if (typeof start !== 'string') {
    const form = end === 'open' ? since : short ? endUnknownShort : endUnknown;
    return fill(form, { date: partInWords(start, strings, options) });
  }
  if (typeof end === 'string') return '';
  const form = start === 'open' ? until : short ? startUnknownShort : startUnknown;
  return fill(form, { date: partInWords(end, strings, options) });
}

/** Both ends, their common parts said once where both are plain. */
function spanInWords(start: DatePart, end: DatePart, strings: Strings, options: PartOptions): string {
  const item = spanItem(start, end);
  if (item) return itemInWords(item, strings, options.omitYear);
  const sameYear = civilFromMs(start.from).year === civilFromMs(end.from).year;
  const each = { ...options, omitYear: options.omitYear && sameYear };
  return rangeInWords(partInWords(start, strings, each), partInWords(end, strings, each), strings);
}

/** Plain ends of the same unit; null otherwise. */
function spanItem(start: DatePart, end: DatePart): DateItem | null {
  const first = plainFields(start);
  const last = plainFields(end);
  if (!first || !last || start.precision !== end.precision) return null;
  return start.from === end.from ? { first } : { first, last };
}

function setInWords(
  kind: 'oneOf' | 'allOf',
  members: readonly (DatePart | DateRange)[],
  strings: Strings,
  options: PartOptions,
): string {
  const junction = kind === 'oneOf' ? 'disjunction' : 'conjunction';
  const items = members.map(memberItem);
  const [only] = items;
  if (kind === 'oneOf' && members.length === 1) {
    if (only?.last) return someOfItem(only, strings, options);
    const [member] = members;
    if (!only && member && isClosed(member)) {
      return someOf('time', spanInWords(member.start, member.end, strings, options), strings, options.style);
    }
  }
  const plain = items.filter((item) => item !== null);
  const units = new Set(plain.map(({ first }) => Object.keys(first).length));
  if (plain.length === members.length && units.size === 1) {
    return itemsInWords(plain, junction, strings, options.omitYear);
  }
  const each = { ...options, omitYear: false };
  const texts = members.map((member) => memberInWords(kind, member, strings, each));
  return listInWords(texts, junction, strings);
}

function isClosed(
  member: DatePart | DateRange,
): member is { readonly start: DatePart; readonly end: DatePart } {
  return isRange(member) && typeof member.start !== 'string' && typeof member.end !== 'string';
}

function memberItem(member: DatePart | DateRange): DateItem | null {
  if (!isRange(member)) {
    const first = plainFields(member);
    return first && { first };
  }
  return isClosed(member) ? spanItem(member.start, member.end) : null;
}

function memberInWords(
  kind: 'oneOf' | 'allOf',
  member: DatePart | DateRange,
  strings: Strings,
  options: PartOptions,
): string {
  const { orEarlier, orLater, andEarlier, andLater } = strings.dates;
  if (!isRange(member)) return partInWords(member, strings, options);
  if (isClosed(member)) return spanInWords(member.start, member.end, strings, options);
  const { start, end } = member;
  if (typeof start !== 'string') {
    return fill(kind === 'oneOf' ? orLater : andLater, { date: partInWords(start, strings, options) });
  }
  if (typeof end === 'string') return '';
  return fill(kind === 'oneOf' ? orEarlier : andEarlier, { date: partInWords(end, strings, options) });
}
