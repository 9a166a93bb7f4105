/** Dates whose year, month and day stand in columns of their own. */
import { shown } from '../../text.ts';
import { readPeopleDate } from '../peopleDates/readPeopleDate.ts';

function isKnown(text: string): boolean {
  return text !== '' && !/^(?:0+|\?+|unknown|na|n\/a)$/i.test(text);
}

function isMonth(text: string): boolean {
  return /^\d+$/.test(text) ? Number(text) >= 1 && Number(text) <= 12 : readPeopleDate(`${text} 2000`).ok;
}

/** Year, month and day in columns of their own as one text; what has no month is no day. */
export function numbersText(year: string, month: string, day: string, doubts: string[]): string {
  if (!isKnown(year) || !isKnown(month)) {
    if (isKnown(day) && isKnown(year)) doubts.push(`Its day ${shown(day)} was left out, for it has no month.`);
    return isKnown(year) ? year : '';
  }
  if (year.startsWith('-')) {
    doubts.push(`The month of its year ${shown(year)} was left out: BC years are counted in two ways.`);
    return year;
  }
  // Spreadsheets make 3.0 of a 3.
  const [y, m, d] = [year, month, day].map((text) => text.replace(/\.0+$/, '')) as [string, string, string];
  if (!isMonth(m)) {
    doubts.push(`There is no month ${shown(month)}; only the year was kept.`);
    return y;
  }
  const isNumeric = /^\d{1,4}$/.test(y) && /^\d{1,2}$/.test(m);
  const stem = isNumeric ? `${y.padStart(4, '0')}-${m.padStart(2, '0')}` : `${m} ${y}`;
  if (!isKnown(d)) return stem;
  const text = isNumeric ? `${stem}-${d.padStart(2, '0')}` : `${d} ${stem}`;
  if (readPeopleDate(text).ok) return text;
  doubts.push(`Its day ${shown(day)} does not exist in that month and was left out.`);
  return stem;
}
