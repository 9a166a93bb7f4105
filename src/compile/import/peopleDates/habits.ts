/** What the dates of a column tell about each other. */
import type { DateOrder, Habits } from './numeric.ts';

/**
 * One 13/1/2016 shows that all of a column are day/month/year, unless another shows the contrary.
 * One 1939-45 shows that 1910-12 are years too, and so does 1999-2000 where nothing is a month; one
 * 1945-08-09 or 2016-01 shows that they are months.
 *
 * @param stated what the person said; it holds
 */
export function habitsOf(texts: Iterable<string>, stated?: DateOrder): Habits {
  const orders = new Set<DateOrder>();
  const seen = { short: false, long: false, months: false };
  for (const text of texts) {
    const order = orderIn(text);
    if (order) orders.add(order);
    if (/^\s*\d{4}-\d{2}-\d{2}/.test(text)) seen.months = true;
    const form = formOf(text);
    if (form) seen[form] = true;
  }
  const [found, another] = orders;
  const order = stated ?? (another === undefined ? found : undefined);
  const shortRanges = shortRangesIn(seen);
  return {
    ...(order && { order }),
    ...(shortRanges !== undefined && { shortRanges }),
  };
}

/** Of the first day beyond the twelfth in a text; null when there is none. */
export function orderIn(text: string): DateOrder | null {
  const days = /(?:^|\s)(\d{1,2})([-./])\s?(\d{1,2})\2\s?\d{4}\b/.exec(text);
  const [one, two] = [Number(days?.[1]), Number(days?.[3])];
  if (one > 12 && two <= 12) return 'dmy';
  return two > 12 && one <= 12 ? 'mdy' : null;
}

/** What four figures with two or four behind them are, where they can be one thing only. */
function formOf(text: string): 'short' | 'long' | 'months' | null {
  if (/^\s*\d{4} ?[-–] ?\d{4}\s*$/.test(text)) return 'long';
  const winter = /^\s*winter (?:of )?\d{4}[-–/]\d{2}\s*$/i.test(text);
  const match = /^\s*\d{2}(\d{2})([-–/])(\d{2})\s*$/.exec(text);
  if (!match) return winter ? 'short' : null;
  const [year, second] = [Number(match[1]), Number(match[3])];
  const isMonth = second >= 1 && second <= 12;
  const isSeason = second >= 21 && second <= 41;
  if (second > year && (match[2] === '–' || (!isMonth && !isSeason))) return 'short';
  return isMonth && second <= year && match[2] !== '–' ? 'months' : null;
}

type Seen = Readonly<Record<'short' | 'long' | 'months', boolean>>;

function shortRangesIn({ short, long, months }: Seen): Habits['shortRanges'] {
  if (months) return short ? 'both' : false;
  return short || long ? true : undefined;
}
