/** What a written date says, on its way to EDTF. */
import { daysInMonth } from '../../../model/calendar.ts';
import { astronomicalYear, edtfYear, isAlwaysAbout, two } from '../civilDate.ts';

/** One calendar unit as somebody named it: a day, a month, a decade … */
export interface Part {
  /** EDTF without qualifiers. */
  readonly first: string;
  /** Where EDTF has no notation for the unit: it is some time from `first` to this. */
  readonly last?: string;
  readonly approximate?: boolean;
  readonly uncertain?: boolean;
  /** Whether the era was written. */
  readonly era?: Era;
  /** Words that EDTF cannot say and that only made it narrower, or contradict it: "early", a wrong weekday. */
  readonly dropped?: string;
  /** Whether it is more than a calendar date in another order: a century, a BC year, "about". */
  readonly worded?: boolean;
}

export type Era = 'bc' | 'ad';

/** A form that was recognised, but does not say one thing. */
export interface Refusal {
  /** A sentence for the report. */
  readonly refused: string;
  /** Whether no other reading may be tried. */
  readonly final?: true;
}

/** Null: it is no such form. */
export type Reading = Part | Refusal | null;

export function isPart(reading: Reading): reading is Part {
  return reading !== null && 'first' in reading;
}

/** A year, month and day as EDTF; null when there is no such day. Years are astronomical. */
export function dateText(year: number, month?: number, day?: number): string | null {
  if (month === undefined) return edtfYear(year);
  if (month < 1 || month > 12) return null;
  // Beyond four digits EDTF knows nothing smaller than years.
  if (Math.abs(year) > 9999) return null;
  if (day === undefined) return `${edtfYear(year)}-${two(month)}`;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${edtfYear(year)}-${two(month)}-${two(day)}`;
}

/** As a reading: refused when there is no such day. */
export function datePart(year: number, month: number | undefined, day: number | undefined, written: string): Part | Refusal {
  const text = dateText(year, month, day);
  return text === null ? { refused: `There is no such day as “${written}”.` } : { first: text };
}

/** A year as a part; about, where nobody can know it. */
export function yearPart(year: number): Part {
  return { first: edtfYear(year), ...(isAlwaysAbout(year) && { approximate: true }) };
}

/** The astronomical year of a written one: 1 BC is 0. Null for the year 0, which no era has. */
export function yearOf(written: number, era?: Era): number | null {
  if (written === 0) return null;
  return era === 'bc' ? astronomicalYear(-written) : written;
}

/** With `~` for about, `?` for perhaps, `%` for both. */
export function qualified(edtf: string, { approximate, uncertain }: Part): string {
  return `${edtf}${approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : ''}`;
}

/** The unit on its own. */
export function partText(part: Part): string {
  const first = qualified(part.first, part);
  return part.last === undefined ? first : `[${first}..${qualified(part.last, part)}]`;
}

/** As the end of an interval: a stretch without a notation is only about there. */
export function endText(part: Part, side: 'start' | 'end'): string {
  if (part.last === undefined) return qualified(part.first, part);
  return qualified(side === 'start' ? part.first : part.last, { ...part, approximate: true });
}
