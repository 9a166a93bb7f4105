/**
 * When a slide was, in EDTF. Years before our era count as TimelineJS shows them: -44 is "44 BCE" (it has
 * no other use for a year 0 than for a mistake), so EDTF's -0043. What is missing stays unknown: a year
 * alone is the year, never its first day.
 */
import { parseEdtf } from '../../edtf/parse.ts';
import { shown, tidy } from '../../text.ts';
import { astronomicalYear, writeDate, writeSpan } from '../civilDate.ts';
import type { Slide, SlideDate } from './slide.ts';

export type SlideDates =
  | { readonly ok: true; readonly edtf: string; readonly clock: string; readonly doubts: readonly string[] }
  /** A whole sentence. */
  | { readonly ok: false; readonly why: string };

type ReadDate =
  | { readonly ok: true; readonly edtf: string; readonly time: string; readonly doubts: readonly string[] }
  | { readonly ok: false; readonly why: string };

/** The dates of an event or an era together, with the words in which the author showed them. */
export function slideDates({ start, end, displayDate }: Slide): SlideDates {
  if (start === null) return { ok: false, why: 'It has no date.' };
  const first = readDate(start);
  if (!first.ok) return first;
  const qualifier = qualifierIn(displayDate);
  const from = qualified(first.edtf, qualifier);
  const alone = { ok: true, edtf: from, clock: first.time } as const;
  if (end === null) return { ...alone, doubts: first.doubts };
  const last = readDate(end);
  if (!last.ok) return { ...alone, doubts: [...first.doubts, `Its end was left out. ${last.why}`] };
  const to = qualified(last.edtf, qualifier);
  const doubts = [...first.doubts, ...last.doubts];
  if (from !== to && !parseEdtf(`${from}/${to}`).ok) {
    return { ...alone, doubts: [...doubts, `Its end ${to} was left out: it lies before its start ${from}.`] };
  }
  const times = [...new Set([first.time, last.time])].filter(Boolean);
  const clock = first.time === '' && last.time !== '' ? `until ${last.time}` : times.join(' – ');
  return { ok: true, edtf: writeSpan(from, to), clock, doubts };
}

function readDate(date: SlideDate): ReadDate {
  if (date.unreadable !== undefined) {
    return { ok: false, why: `The date ${shown(date.unreadable)} is in no form that TimelineJS knows.` };
  }
  const year = wholeNumber(date.year);
  if (year === null) {
    const found = date.year === '' ? 'It has no year' : `Its year ${shown(date.year)} is no whole number`;
    return { ok: false, why: `${found}, so it has no date.` };
  }
  const doubts: string[] = [];
  const part = (name: 'month' | 'day'): number | null => {
    const value = wholeNumber(date[name]);
    if (value === null && date[name] !== '') {
      doubts.push(`Its ${name} ${shown(date[name])} was left out: it is no whole number.`);
    }
    // TimelineJS itself takes 0 for a missing month or day.
    return value === 0 ? null : value;
  };
  const written = writeDate(astronomicalYear(year), part('month'), part('day'));
  if (written === null) return { ok: false, why: `Its year ${shown(date.year)} is too far away.` };
  doubts.push(...written.doubts);
  if (year === 0) doubts.push('It is dated in a year 0, which there never was; it was taken for 1 BC.');
  const time = tidy(date.time);
  if (time !== '' && written.precision !== 'day') {
    doubts.push(`Its time ${shown(time)} was left out: it has no day.`);
    return { ...written, ok: true, time: '', doubts };
  }
  return { ...written, ok: true, time, doubts };
}

/** Spreadsheets write thousands with commas or spaces. */
function wholeNumber(text: string): number | null {
  const digits = text.replace(/[\s,]+/g, '').replace(/^[−–]/, '-');
  return /^[-+]?\d{1,15}$/.test(digits) ? Number(digits) : null;
}

/** English, German, French, Spanish. */
const ABOUT = /^(?:c\.|ca\b|circa\b|about\b|around\b|approx|roughly\b|~|um\b|etwa\b|vers\b|hacia\b)/i;

/** Words of a shown date that say that the numbers are not to be taken literally. */
function qualifierIn(display: string): '' | '~' | '?' {
  if (ABOUT.test(display)) return '~';
  return /\?\W*$|^(?:probably|possibly|perhaps|maybe)\b/i.test(display) ? '?' : '';
}

function qualified(edtf: string, qualifier: string): string {
  return edtf.endsWith('~') ? edtf : `${edtf}${qualifier}`;
}
