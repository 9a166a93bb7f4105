/** What the columns of a table were taken for, and how often: what a person who imports it should check. */
import type { ReadingNote } from '../imported.ts';
import { counted } from '../words.ts';
import type { DateEntry, TableMapping } from './mapping.ts';
import { templateColumns } from './mapping.ts';
import { profilesOf } from './profile.ts';
import { isDated } from './proposeDates.ts';
import type { RowDate } from './rowDates.ts';
import type { Table } from './table.ts';

const WITHOUT_END = {
  'one day': 'one day, or the month or year that the beginning names',
  unknown: 'begun, with an unknown end',
  open: 'begun, and still going on',
} as const;

export class TableReading {
  readonly #mapping: TableMapping;
  readonly #texts: readonly string[];
  readonly #dated = new Map<DateEntry, number>();
  readonly #endless = new Map<DateEntry, number>();
  readonly #standIns = new Map<string, number>();

  /** @param sample rows by which the columns are judged */
  constructor(mapping: TableMapping, sample: Table) {
    this.#mapping = mapping;
    this.#texts = datesInTexts(mapping, sample);
  }

  /** @param standIn the column of the headline, where the one it is to come from is empty */
  count(date: RowDate & { readonly entry: DateEntry }, standIn: string | null): void {
    increase(this.#dated, date.entry);
    if (date.isEndless) increase(this.#endless, date.entry);
    if (standIn !== null) increase(this.#standIns, standIn);
  }

  /** Of all events that were counted. */
  notes(): ReadingNote[] {
    const { headline, dates, actors } = this.#mapping;
    const titles = templateColumns(headline);
    const read = dates.map((entry) => {
      return `${counted(this.#dated.get(entry) ?? 0, 'event')} from ${columnsOf(entry)}`;
    });
    const first = 'The first that an event fills counts; the others are told as text.';
    const standIns = [...this.#standIns].map(
      ([name, count]) => `; ${counted(count, 'event')} without “${titles[0]}” from “${name}”`,
    );
    const texts = `Told only as text, in the summary, though they look like dates: ${quoted(this.#texts)}.`;
    const people = actors.map(({ column }) => column);
    return [
      { place: 'dates', what: [`${read.join('; ')}.`, ...(dates.length > 1 ? [first] : [])].join(' ') },
      ...dates.flatMap((entry) => this.#ends(entry)),
      ...(this.#texts.length > 0 ? [{ place: 'other dates', what: texts }] : []),
      { place: 'headlines', what: `From ${quoted(titles)}${standIns.join('')}.` },
      { place: 'actors', what: people.length > 0 ? `From ${quoted(people)}.` : 'No column was taken.' },
    ];
  }

  #ends(entry: DateEntry): ReadingNote[] {
    const count = this.#endless.get(entry) ?? 0;
    if (count === 0) return [];
    const meaning = entry.without_end ?? 'one day';
    const events = `${counted(count, 'event')} without ${quoted([entry.end ?? entry.end_year ?? ''])}:`;
    return [{ place: 'ends', what: `${events} ${WITHOUT_END[meaning]} (without_end: ${meaning}).` }];
  }
}

/** “start” (begin) and “end” (end) */
function columnsOf(entry: DateEntry): string {
  const { date, start, end, year, month, day, end_year, end_month, end_day } = entry;
  const begin = quoted([date, start, year, month, day].flatMap((name) => name ?? []));
  const ends = [end, end_year, end_month, end_day].flatMap((name) => name ?? []);
  return ends.length > 0 ? `${begin} (begin) and ${quoted(ends)} (end)` : begin;
}

function increase<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** “a”, “b” and “c” */
function quoted(names: readonly string[]): string {
  const all = names.map((name) => `“${name}”`);
  return [all.slice(0, -1).join(', '), ...all.slice(-1)].filter(Boolean).join(' and ');
}

/** Columns that hold dates, but are only told with their header. */
function datesInTexts({ details, summary }: TableMapping, { columns, rows, notes }: Table): string[] {
  const told = columns.filter((name) => details.includes(name) || summary.includes(name));
  const at = told.map((name) => columns.indexOf(name));
  const part = rows.map(({ place, cells }) => ({ place, cells: at.map((i) => cells[i] ?? '') }));
  return profilesOf({ columns: told, rows: part, notes })
    .filter(isDated)
    .map(({ name }) => name);
}
