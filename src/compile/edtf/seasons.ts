/**
 * The months of the EDTF season codes 21–41. The specification names the seasons but gives them no
 * months; here they are the meteorological ones, whole months: northern spring is March to May, and
 * the winter of a year runs from its December to February of the next.
 */

/** Whose seasons the codes 21–24, which say no hemisphere, are. */
export type Seasons = 'northern' | 'southern';

interface MonthSpan {
  /** First month, 1–12. */
  readonly month: number;
  readonly months: number;
}

const FROM_MARCH: MonthSpan = { month: 3, months: 3 };
const FROM_JUNE: MonthSpan = { month: 6, months: 3 };
const FROM_SEPTEMBER: MonthSpan = { month: 9, months: 3 };
const FROM_DECEMBER: MonthSpan = { month: 12, months: 3 };

/** Spring, summer, autumn, winter. */
const NORTHERN = [FROM_MARCH, FROM_JUNE, FROM_SEPTEMBER, FROM_DECEMBER];
const SOUTHERN = [FROM_SEPTEMBER, FROM_DECEMBER, FROM_MARCH, FROM_JUNE];

export const FIRST_SEASON = 21;
export const LAST_SEASON = 41;

/** Months of a code; null when there is no such code. The span may reach into the next year. */
export function monthsOfSeason(code: number, seasons: Seasons): MonthSpan | null {
  if (code < FIRST_SEASON || code > LAST_SEASON) return null;
  if (code <= 24) return (seasons === 'southern' ? SOUTHERN : NORTHERN)[code - 21] ?? null;
  if (code <= 28) return NORTHERN[code - 25] ?? null;
  if (code <= 32) return SOUTHERN[code - 29] ?? null;
  if (code <= 36) return { month: 1 + (code - 33) * 3, months: 3 };
  if (code <= 39) return { month: 1 + (code - 37) * 4, months: 4 };
  return { month: 1 + (code - 40) * 6, months: 6 };
}
