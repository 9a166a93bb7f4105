/**
 * When a slide was, in EDTF. Years before our era count as TimelineJS shows them: -44 is "44 BCE" (it has
 * no other use for a year 0 than for a mistake), so EDTF's -0043. What is missing stays unknown: a year
 * alone is the year, never its first day.
 */
import { parseEdtf } from '../../edtf/parse.ts';
import { shown, tidy } from '../../text.ts';
import { astronomicalYear, writeDate, writeSpan } from '../civilDate.ts';
import { readPeopleDate } from '../peopleDates/readPeopleDate.ts';
import { qualifierIn, shownDate } from './shownDate.ts';
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
  const numbers = datesInNumbers(start, end);
  if (!numbers.ok) {
    const read = readPeopleDate(displayDate);
    if (!read.ok) return numbers;
    const doubts = [`${numbers.why} It was dated as it is shown: ${shown(displayDate)}.`];
    return { ok: true, edtf: read.edtf, clock: read.clock ?? '', doubts };
  }
  const words = displayDate === '' ? null : shownDate(numbers.edtf, displayDate);
  if (words) {
    const why = `It is shown as ${shown(displayDate)}, so it is dated ${words.edtf} and not ${numbers.edtf}.`;
    return { ...numbers, edtf: words.edtf, doubts: [...numbers.doubts, ...(words.differs ? [why] : [])] };
  }
  const qualifier = qualifierIn(displayDate);
  const edtf = numbers.edtf.split('/').map((each) => qualified(each, qualifier)).join('/');
  return parseEdtf(edtf).ok ? { ...numbers, edtf } : numbers;
}

function datesInNumbers(start: SlideDate | null, end: SlideDate | null): SlideDates {
  if (start === null) return { ok: false, why: 'It has no date.' };
  const first = readDate(start);
  if (!first.ok) return first;
  const alone = { ok: true, edtf: first.edtf, clock: first.time } as const;
  if (end === null) return { ...alone, doubts: first.doubts };
  const last = readDate(end);
  if (!last.ok) return { ...alone, doubts: [...first.doubts, `Its end was left out. ${last.why}`] };
  const doubts = [...first.doubts, ...last.doubts];
  const edtf = writeSpan(first.edtf, last.edtf);
  if (!parseEdtf(edtf).ok) {
    doubts.push(`Its end ${last.edtf} was left out: it lies before its start ${first.edtf}.`);
    return { ...alone, doubts };
  }
  const times = [...new Set([first.time, last.time])].filter(Boolean);
  const clock = first.time === '' && last.time !== '' ? `until ${last.time}` : times.join(' – ');
  return { ok: true, edtf, clock, doubts };
}

function readDate(date: SlideDate): ReadDate {
  const year = wholeNumber(date.year);
  if (year === null) return readWords(date);
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

/** What stands in place of a year: "c. 1920", or a whole date in a form that TimelineJS does not know. */
function readWords({ year, month, day, time, unreadable }: SlideDate): ReadDate {
  const words = unreadable ?? year;
  if (words === '') return { ok: false, why: 'It has no year, so it has no date.' };
  const read = month === '' && day === '' ? readPeopleDate(words) : null;
  if (!read?.ok) return { ok: false, why: read?.why ?? `Its year ${shown(words)} is no whole number.` };
  const doubts = [`Its date ${shown(words)}, which TimelineJS cannot read, was taken for ${read.edtf}.`];
  for (const word of read.dropped) doubts.push(`The word ${shown(word)} of its date was left out.`);
  return { ok: true, edtf: read.edtf, time: read.clock ?? time, doubts };
}

/** Spreadsheets write thousands with commas or spaces. */
function wholeNumber(text: string): number | null {
  const digits = text.replace(/[\s,]+/g, '').replace(/^[−–]/, '-');
  return /^[-+]?\d{1,15}$/.test(digits) ? Number(digits) : null;
}

function qualified(edtf: string, qualifier: string): string {
  return edtf.endsWith('~') ? edtf : `${edtf}${qualifier}`;
}
