/**
 * When a slide was, in EDTF. Years before our era count as TimelineJS shows them: -44 is "44 BCE" (it has
 * no other use for a year 0 than for a mistake), so EDTF's -0043. What is missing stays unknown: a year
 * alone is the year, never its first day.
 */
import { parseEdtf } from '../../edtf/parse.ts';
import { shown, tidy } from '../../text.ts';
import { astronomicalYear, writeDate, writeSpan } from '../civilDate.ts';
import { readPeopleDate } from '../peopleDates/readPeopleDate.ts';
import { isAboutThen, qualifierIn, shownDate } from './shownDate.ts';
import type { Slide, SlideDate } from './slide.ts';

export type SlideDates =
  | {
      readonly ok: true;
      readonly edtf: string;
      readonly clock: string;
      readonly doubts: readonly string[];
      /** Whether the words in which it is shown say the same time; a doubt tells where they do not. */
      readonly wordsAgree: boolean;
    }
  /** A whole sentence. */
  | { readonly ok: false; readonly why: string };

type ReadDate =
  | { readonly ok: true; readonly edtf: string; readonly time: string; readonly doubts: readonly string[] }
  | { readonly ok: false; readonly why: string };

/** The dates of an event or an era together, with the words in which the author showed them. */
export function slideDates({ start, end, displayDate }: Slide): SlideDates {
  const numbers = datesInNumbers(start, end);
  if (!numbers.ok) {
    const why = [
      numbers.why,
      ...(start && `${start.month}${start.day}${start.time}` ? [`Its start says: ${cellsOf(start)}.`] : []),
      ...(end ? [`Its end says: ${cellsOf(end)}.`] : []),
    ].join(' ');
    const read = readPeopleDate(displayDate);
    if (!read.ok) return { ok: false, why };
    const doubts = [`${why} It was dated as it is shown: ${shown(displayDate)}.`];
    return { ok: true, edtf: read.edtf, clock: read.clock ?? '', doubts, wordsAgree: true };
  }
  const { time: clock, doubts } = numbers;
  const words = displayDate === '' ? null : shownDate(numbers.edtf, displayDate);
  if (words) {
    const why = `It is shown as ${shown(displayDate)}, so it is dated ${words.edtf} and not ${numbers.edtf}.`;
    const all = words.differs ? [...doubts, why] : doubts;
    return { ok: true, edtf: words.edtf, clock, doubts: all, wordsAgree: true };
  }
  const qualifier = qualifierIn(displayDate);
  const marked = numbers.edtf.split('/').map((each) => qualified(each, qualifier)).join('/');
  const edtf = parseEdtf(marked).ok ? marked : numbers.edtf;
  const other = displayDate === '' ? null : disagreement(edtf, displayDate);
  return { ok: true, edtf, clock, doubts: other ? [...doubts, other] : doubts, wordsAgree: other === null };
}

function disagreement(edtf: string, words: string): string | null {
  const isThen = isAboutThen(edtf, words);
  if (isThen === null) return `It is shown as ${shown(words)}, which is not read as a date; it is dated ${edtf}.`;
  if (isThen) return null;
  return `It is shown as ${shown(words)}, which is another time; it is dated ${edtf}, as its numbers say.`;
}

function datesInNumbers(start: SlideDate | null, end: SlideDate | null): ReadDate {
  if (start === null) return { ok: false, why: 'It has no date.' };
  const first = readDate(start);
  if (!first.ok || end === null) return first;
  const last = readDate(end);
  if (!last.ok) {
    const why = `Its end was left out. ${last.why} It says: ${cellsOf(end)}.`;
    return { ...first, doubts: [...first.doubts, why] };
  }
  const doubts = [...first.doubts, ...last.doubts];
  const edtf = writeSpan(first.edtf, last.edtf);
  if (!parseEdtf(edtf).ok) {
    doubts.push(`Its end ${last.edtf} was left out: it lies before its start ${first.edtf}.`);
    return { ...first, doubts };
  }
  const times = [...new Set([first.time, last.time])].filter(Boolean);
  const time = first.time === '' && last.time !== '' ? `until ${last.time}` : times.join(' – ');
  return { ok: true, edtf, time, doubts };
}

/** What stands in each part of a date: day “c. 8,000–5,000 BCE”, time “Mesolithic”. */
function cellsOf({ unreadable = '', ...cells }: SlideDate): string {
  const filled = Object.entries(cells).filter(([, text]) => text !== '');
  const words = unreadable === '' ? [] : [shown(unreadable, 300)];
  return [...filled.map(([name, text]) => `${name} ${shown(text, 300)}`), ...words].join(', ');
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
  if (read.clock && time) doubts.push(`Its time ${shown(time)} was left out: the date has one, ${read.clock}.`);
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
