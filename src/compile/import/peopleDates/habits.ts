/** What the dates of a column tell about each other. */
import type { DateOrder, Habits } from './numeric.ts';

/**
 * One 13/1/2016 shows that all of a column are day/month/year, unless another shows the contrary.
 * One 1939-45 shows that 1910-12 are years too; one 1945-08-09 or 2016-01 that they are months.
 *
 * @param stated what the person said; it holds
 */
export function habitsOf(texts: Iterable<string>, stated?: DateOrder): Habits {
  const orders = new Set<DateOrder>();
  let [ranges, months] = [false, false];
  for (const text of texts) {
    const days = /(?:^|\s)(\d{1,2})([-./])\s?(\d{1,2})\2\s?\d{4}\b/.exec(text);
    if (days) {
      const [one, two] = [Number(days[1]), Number(days[3])];
      if (one > 12 && two <= 12) orders.add('dmy');
      if (two > 12 && one <= 12) orders.add('mdy');
    }
    const short = /^\s*(\d{2})(\d{2})[-/](\d{2})\s*$/.exec(text);
    if (short) {
      const [year, second] = [Number(short[2]), Number(short[3])];
      const isMonth = second >= 1 && second <= 12;
      const isSeason = second >= 21 && second <= 41;
      if (!isMonth && !isSeason && second > year) ranges = true;
      if (isMonth && second <= year) months = true;
    }
    if (/^\s*\d{4}-\d{2}-\d{2}/.test(text)) months = true;
  }
  const [order, another] = orders;
  const seen = another === undefined ? order : undefined;
  return {
    ...((stated ?? seen) && { order: stated ?? seen }),
    ...(ranges !== months && { shortRanges: ranges }),
  };
}
