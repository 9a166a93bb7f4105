/** Which column says how exact the dates are, and in which codes. */
import { PRECISIONS } from './mapping.ts';
import type { DateEntry, StatedPrecision, TableMapping } from './mapping.ts';
import type { Profile } from './profile.ts';
import type { Table } from './table.ts';

/** ACLED’s codes, for a single date: the day, the week, the month. */
const ACLED: Readonly<Record<string, StatedPrecision>> = { '1': 'exact', '2': 'about', '3': 'month' };
/** UCDP’s codes: 1 the day is known; 2 to 5 some time within the dates given, up to a year. */
const UCDP: Readonly<Record<string, StatedPrecision>> = {
  '1': 'exact', '2': 'within', '3': 'within', '4': 'within', '5': 'within',
};
/** Wikidata’s. */
const WIKIDATA: Readonly<Record<string, StatedPrecision>> = {
  '11': 'exact', '10': 'month', '9': 'year', '8': 'decade', '7': 'century',
};
const WORDS: Readonly<Record<string, StatedPrecision>> = {
  day: 'exact', 'exact day': 'exact', circa: 'about', approximate: 'about', estimated: 'about', range: 'within',
  ...Object.fromEntries(PRECISIONS.map((name) => [name, name])),
};

/** A column that says how exact the dates are, in codes that are known. */
export function proposePrecision(
  table: Table,
  profiles: readonly Profile[],
  dates: readonly DateEntry[],
): TableMapping['precision'] {
  const column = profiles.find(({ words, filled }) => filled > 0 && /\b(?:prec|precision|accuracy)$/.test(words) &&
    !/\b(?:where|geo|location|coordinates?|place|lat|lon)\b/.test(words));
  if (!column) return undefined;
  const at = table.columns.indexOf(column.name);
  const found = new Set(table.rows.map(({ cells }) => (cells[at] ?? '').toLowerCase()).filter(Boolean));
  // A slip in one row is no reason to forget what all others say.
  const knows = (codes: Readonly<Record<string, StatedPrecision>>) =>
    [...found].filter((code) => Object.hasOwn(codes, code)).length >= Math.max(1, found.size * 0.7);
  const isSpan = dates.some(({ end }) => end !== undefined);
  const codes = [isSpan ? UCDP : ACLED, WIKIDATA, WORDS].find(knows);
  if (!codes) return undefined;
  const used = Object.entries(codes).filter(([code]) => codes !== WORDS || found.has(code));
  return { column: column.name, codes: Object.fromEntries(used) };
}
