/**
 * EDTF, the Extended Date/Time Format: ISO 8601-2 as profiled by the Library of Congress on
 * 2019-02-04 (https://www.loc.gov/standards/datetime/), levels 0 to 2.
 *
 *     parseEdtf ─┬─ set ──────┐
 *                ├─ interval ─┴─ range ─┐
 *                └─ dateTime ───────────┴─ part ─┬─ year
 *                                                ├─ pattern (unspecified digits)
 *                                                └─ qualifiers
 */
import type { EventDate } from '../../model/date.ts';
import { adviseOn } from './advice.ts';
import { Cursor } from './cursor.ts';
import { hasTime, parseDateTime } from './dateTime.ts';
import { EdtfFault } from './fault.ts';
import type { Fault } from './fault.ts';
import { parsePart } from './part.ts';
import { parseInterval } from './range.ts';
import type { Seasons } from './seasons.ts';
import { isSet, parseSet } from './set.ts';

export interface EdtfOptions {
  /** Whose seasons the codes 21–24 are; northern unless said otherwise. */
  readonly seasons?: Seasons;
}

export type EdtfResult = { readonly ok: true; readonly date: EventDate } | ({ readonly ok: false } & Fault);

/** Parses a date, or says where it goes wrong and how to mend it. Never throws. */
export function parseEdtf(text: string, { seasons = 'northern' }: EdtfOptions = {}): EdtfResult {
  const result = parse(text, seasons);
  if (result.ok) return result;
  const advice = adviseOn(text, (candidate) => parse(candidate, seasons).ok);
  return advice === null ? result : { ...result, mend: advice };
}

function parse(text: string, seasons: Seasons): EdtfResult {
  try {
    return { ok: true, date: parseDate(text, seasons) };
  } catch (error) {
    if (error instanceof EdtfFault) return { ok: false, ...error.fault };
    throw error;
  }
}

function parseDate(text: string, seasons: Seasons): EventDate {
  if (isSet(text)) return { edtf: text, ...parseSet(text, seasons) };
  if (text.includes('/')) return { kind: 'interval', edtf: text, ...parseInterval(text, seasons) };
  const part = hasTime(text) ? parseDateTime(text, seasons) : parsePart(new Cursor(text), seasons);
  return { kind: 'single', edtf: text, part };
}
