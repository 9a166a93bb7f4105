/** Which columns hold the dates, and which two of them the ends of a span. */
import { habitsOf } from '../peopleDates/habits.ts';
import { readPeopleDate } from '../peopleDates/readPeopleDate.ts';
import { PRECISIONS, isDateHeader } from './mapping.ts';
import type { DateEntry, StatedPrecision, TableMapping } from './mapping.ts';
import type { Profile } from './profile.ts';
import type { Table } from './table.ts';

const STARTS = /\b(?:start|starts|started|begin|begins|began|beginning|from|opened|founded|since|first|earliest)\b/;
const ENDS = /\b(?:end|ends|ended|ending|finish|finished|to|until|till|through|closed|dissolved|last|latest)\b/;
const BIRTH = /\b(?:birth|born|b)\b/;
const DEATH = /\b(?:death|died|d)\b/;
/** Dates of the entry rather than of what it tells of. */
const CLERICAL = /\b(?:created|updated|modified|accessed|retrieved|added|entered|uploaded|imported|published)\b/;

/** Rows by which the way of writing is told. */
const SAMPLE = 5000;

export function proposeDates(table: Table, profiles: readonly Profile[]): DateEntry[] {
  const numbered = numberedDates(profiles);
  const dated = dateColumns(profiles);
  const entries: DateEntry[] = [...pairs(dated)];
  const paired = new Set(entries.flatMap(({ start, end }) => [start, end]));
  for (const { name } of dated) if (!paired.has(name)) entries.push({ date: name });
  const factual = entries.filter((entry) => !isClerical(entry, profiles));
  const ordered = (factual.length > 0 ? factual : entries).toSorted((a, b) => placeOf(a, table) - placeOf(b, table));
  const all = numbered && !ordered.some((entry) => isWholeDate(entry, profiles)) ? [numbered, ...ordered] : ordered;
  return useful(all, table).map(withEnding);
}

function dateColumns(profiles: readonly Profile[]): Profile[] {
  const sure = profiles.filter(
    (profile) =>
      profile.share.date >= 0.5 ||
      (isDateHeader(profile.name) && profile.share.date + profile.share.year >= 0.7 && !isCount(profile)),
  );
  if (sure.length > 0) return sure;
  const hinted = profiles.filter(
    (profile) => isDateHeader(profile.name) && profile.share.date + profile.share.year > 0.2 && !isCount(profile),
  );
  return hinted.length > 0 ? hinted : profiles.filter(({ share, filled }) => filled > 0 && share.year >= 0.9);
}

/** "Days", "max year range", "duration": numbers about time that are no dates. */
function isCount({ words }: Profile): boolean {
  return /\b(?:days|range|duration|length|count|number|age|approx|id)\b/.test(words);
}

/** Columns for year, month and day. */
function numberedDates(profiles: readonly Profile[]): DateEntry | null {
  const find = (unit: string, end: boolean) =>
    profiles.find(
      ({ words }) =>
        new RegExp(`^(?:(?:start|begin|event|from|date|start date) )?${unit}(?: (?:start|begin))?$`).test(words) === !end &&
        (!end || new RegExp(`^(?:end|to|until|end date) ${unit}$|^${unit} end$`).test(words)),
    )?.name;
  const [year, month, day] = ['year', 'month', 'day'].map((unit) => find(unit, false));
  if (year === undefined || month === undefined) return null;
  const [endYear, endMonth, endDay] = ['year', 'month', 'day'].map((unit) => find(unit, true));
  return {
    year,
    month,
    ...(day && { day }),
    ...(endYear && { end_year: endYear }),
    ...(endYear && endMonth && { end_month: endMonth }),
    ...(endYear && endDay && { end_day: endDay }),
  };
}

function pairs(dated: readonly Profile[]): DateEntry[] {
  const free = new Set(dated);
  const take = (starts: (words: string) => boolean, ends: RegExp, marks: readonly RegExp[]): DateEntry[] =>
    dated.flatMap((end): DateEntry[] => {
      if (!free.has(end) || !ends.test(end.words)) return [];
      const stem = stemOf(end.words, marks);
      const start = dated.find(
        (other) => other !== end && free.has(other) && starts(other.words) && stemOf(other.words, marks) === stem,
      );
      if (!start) return [];
      free.delete(start);
      free.delete(end);
      return [{ start: start.name, end: end.name }];
    });
  return [
    ...take((words) => BIRTH.test(words), DEATH, [BIRTH, DEATH]),
    ...take((words) => STARTS.test(words), ENDS, [STARTS, ENDS]),
    // "date" beside "end date".
    ...take((words) => !STARTS.test(words) && !ENDS.test(words), ENDS, [ENDS]),
  ];
}

function stemOf(words: string, marks: readonly RegExp[]): string {
  const bare = marks.reduce((text, mark) => text.replace(mark, ''), words);
  return bare.replace(/\b(?:date|year|of|when|day)\b/g, '').replace(/\s+/g, ' ').trim();
}

function isClerical(entry: DateEntry, profiles: readonly Profile[]): boolean {
  const words = profiles.find(({ name }) => name === (entry.date ?? entry.start))?.words ?? '';
  return CLERICAL.test(words) || ENDS.test(words);
}

function isWholeDate(entry: DateEntry, profiles: readonly Profile[]): boolean {
  const profile = profiles.find(({ name }) => name === (entry.date ?? entry.start));
  return profile !== undefined && profile.share.date >= 0.5;
}

function placeOf(entry: DateEntry, { columns }: Table): number {
  return columns.indexOf(entry.date ?? entry.start ?? entry.year ?? '');
}

/** Without those that no row needs, since one before them is read wherever they are. */
function useful(entries: readonly DateEntry[], table: Table): DateEntry[] {
  let open = table.rows;
  return entries.filter((entry) => {
    const at = columnsOf(entry).map((name) => table.columns.indexOf(name));
    const habits = habitsOf(table.rows.slice(0, SAMPLE).flatMap(({ cells }) => at.map((i) => cells[i] ?? '')));
    const isRead = (text: string | undefined) => readPeopleDate(text ?? '', habits).ok;
    const left = open.filter(({ cells }) => !at.some((i) => isRead(cells[i])));
    const isUseful = open.some(({ cells }) => at.some((i) => cells[i] !== ''));
    open = left;
    return isUseful;
  });
}

function columnsOf({ date, start, end, year }: DateEntry): string[] {
  return [date, start, end, year].flatMap((name) => name ?? []);
}

/** An empty cell says nothing of an end: what has none stays what its beginning says, unless a person knows. */
function withEnding(entry: DateEntry): DateEntry {
  return entry.start === undefined || entry.end === undefined ? entry : { ...entry, without_end: 'one day' };
}

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
