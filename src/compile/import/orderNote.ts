/** Says in which order day and month of a table were read, when only other dates told it. */
import type { ImportNote } from './imported.ts';
import { orderIn } from './peopleDates/habits.ts';
import type { DateOrder } from './peopleDates/numeric.ts';

const FIGURES = /(?<![\d./-])(\d{1,2})([-./])(\d{1,2})\2\d{4}(?!\d)/g;

/**
 * One slip of the pen may turn all other dates round, so the date that told the order is named.
 *
 * @param texts the whole file, in one piece or several of whole lines
 * @returns null when no date of it could be read in both ways
 */
export function orderNote(texts: Iterable<string>, order: DateOrder): ImportNote | null {
  let either: string | undefined;
  let proof: string | undefined;
  for (const text of texts) {
    for (const [date, one, , two] of text.matchAll(FIGURES)) {
      if (orderIn(date) === order) proof ??= date;
      else if (Number(one) <= 12 && Number(two) <= 12 && one !== two) either ??= date;
    }
    if (either !== undefined && proof !== undefined) break;
  }
  if (either === undefined || proof === undefined) return null;
  const [first, other] = order === 'mdy' ? ['month', 'dmy'] : ['day', 'mdy'];
  return {
    place: 'all dates of figures',
    kind: 'changed',
    what:
      `“${either}” and its like were read with the ${first} first because of “${proof}”. ` +
      `If they mean the other order, import again with --order ${other}.`,
  };
}
