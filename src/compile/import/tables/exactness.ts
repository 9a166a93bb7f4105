/** Dates of one row that tell of the same day in different detail: a year, and the day in another column. */
import { knownBounds } from '../../../model/date.ts';
import { parseEdtf } from '../../edtf/parse.ts';
import type { PeopleDate } from '../peopleDates/readPeopleDate.ts';
import type { DateEntry } from './mapping.ts';
import type { Table } from './table.ts';

/** Rows by which two columns are compared. */
const SAMPLE = 300;
/** 9/24/06: it lacks the century. */
const SHORT_YEAR = /^(\d{1,2}([-./])\d{1,2}\2)(\d\d)$/;

/** With the century of the first of the years that ends in the same figures; as it stands, if none does. */
export function withCentury(text: string, years: readonly string[]): string {
  const [, days, , short] = SHORT_YEAR.exec(text) ?? [];
  if (short === undefined) return text;
  const year = years.find((each) => /^\d{4}$/.test(each) && each.endsWith(short));
  return year === undefined ? text : `${days}${year}`;
}

/** The same with some century, to tell the order of day and month by. */
export function inSomeCentury(text: string): string {
  return text.replace(SHORT_YEAR, '$120$3');
}

/** Whether one date lies within another. */
export function liesWithin(inner: string, outer: string): boolean {
  const [narrow, wide] = [widthOf(inner), widthOf(outer)];
  return narrow !== null && wide !== null && narrow.from >= wide.from && narrow.to <= wide.to;
}

function widthOf(edtf: string): { readonly from: number; readonly to: number } | null {
  const parsed = parseEdtf(edtf);
  const { from, to } = parsed.ok ? knownBounds(parsed.date) : { from: null, to: null };
  return from === null || to === null ? null : { from, to };
}

/** Each entry before those that say the same less exactly; else in the order that they have. */
export function exactFirst(
  entries: readonly DateEntry[],
  table: Table,
  read: (text: string) => PeopleDate,
): DateEntry[] {
  const ordered: DateEntry[] = [];
  const add = (entry: DateEntry) => {
    if (ordered.includes(entry)) return;
    for (const other of entries) {
      if (other !== entry && !ordered.includes(other) && refines(other, entry, table, read)) ordered.push(other);
    }
    ordered.push(entry);
  };
  for (const entry of entries) add(entry);
  return ordered;
}

function refines(exact: DateEntry, coarse: DateEntry, table: Table, read: (text: string) => PeopleDate): boolean {
  const { columns, rows } = table;
  const [inner, outer] = [exact, coarse].map(({ date, start, year }) =>
    columns.indexOf(date ?? start ?? year ?? ''),
  );
  let [both, within, narrower] = [0, 0, 0];
  for (const { cells } of rows.slice(0, SAMPLE)) {
    const wide = cells[outer ?? -1] ?? '';
    const [one, other] = [read(withCentury(cells[inner ?? -1] ?? '', [wide])), read(wide)];
    if (!one.ok || !other.ok) continue;
    both += 1;
    if (!liesWithin(one.edtf, other.edtf)) continue;
    within += 1;
    if (!liesWithin(other.edtf, one.edtf)) narrower += 1;
  }
  return both > 0 && within >= both * 0.9 && narrower >= both * 0.5;
}
