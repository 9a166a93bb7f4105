/** Which columns hold the dates, and which two of them the ends of a span. */
import { habitsOf } from '../peopleDates/habits.ts';
import { cellDates, readCellDate } from './cellDates.ts';
import { BIRTH, DEATH, withEnding } from './dateEndings.ts';
import { exactFirst } from './exactness.ts';
import { dateColumns as dateColumnsOf, isDateHeader } from './mapping.ts';
import type { DateEntry } from './mapping.ts';
import { ownFirst } from './ownDates.ts';
import type { Profile } from './profile.ts';
import type { Table } from './table.ts';

const STARTS = /\b(?:start|starts|started|begin|begins|began|beginning|from|opened|founded|since|first|earliest)\b/;
const ENDS = /\b(?:end|ends|ended|ending|finish|finished|to|until|till|through|closed|dissolved|last|latest)\b/;
/** Dates of the entry rather than of what it tells of. */
export const CLERICAL = /\b(?:created|updated|modified|accessed|retrieved|added|entered|uploaded|imported|published)\b/;

/** Around the names of units: "when.start.year", "start date month", "year begin". */
const WHEN = '(?:(?:when|date|event|time) )?';
const START = '(?:(?:start|begin|from) )?(?:date )?';
const END = '(?:end|to|until) (?:date )?';
const LATE = '(?: (?:start|begin))?';
/** "approx_date", "start_year_circa". */
const ABOUT = /\b(?:approx|approximate|approximately|circa|ca|estimated|estimate)\b/;

/** Rows by which the way of writing is told. */
const SAMPLE = 5000;

export function proposeDates(table: Table, profiles: readonly Profile[]): DateEntry[] {
  const numbered = numberedDates(profiles);
  const dated = dateColumns(profiles);
  const entries: DateEntry[] = [...pairs(dated)];
  const paired = new Set(entries.flatMap(({ start, end }) => [start, end]));
  for (const { name } of dated) if (!paired.has(name)) entries.push({ date: name });
  const factual = entries.filter((entry) => !isClerical(entry, profiles));
  const told = factual.length > 0 ? factual : entries;
  const placed = told.toSorted((a, b) => placeOf(a, table) - placeOf(b, table));
  const ordered = ownFirst(placed, table, profiles);
  const others = ordered.filter(({ date }) => date === undefined || date !== numbered?.year);
  const isWhole = others.some((entry) => isWholeDate(entry, profiles));
  const parted = numbered ? [numbered] : [];
  const all = isWhole ? [...others, ...parted] : [...parted, ...others];
  const at = all.flatMap(columnsOf).map((name) => table.columns.indexOf(name));
  const { read } = cellDates(table.rows.slice(0, SAMPLE).flatMap(({ cells }) => at.map((i) => cells[i] ?? '')));
  const needed = useful(exactFirst(all, table, read), table);
  return needed.map((entry) => withEnding(withAbout(entry, profiles), table));
}

/** Whether a column holds dates, whatever they are the dates of. */
export function isDated(profile: Profile): boolean {
  const { name, share } = profile;
  return share.date >= 0.5 || (isDateHeader(name) && share.date + share.year >= 0.7 && !isCount(profile));
}

function dateColumns(profiles: readonly Profile[]): Profile[] {
  const sure = profiles.filter(isDated);
  if (sure.length > 0) return sure;
  const hinted = profiles.filter(
    (profile) => isDateHeader(profile.name) && profile.share.date + profile.share.year > 0.2 && !isCount(profile),
  );
  return hinted.length > 0 ? hinted : profiles.filter(({ share, filled }) => filled > 0 && share.year >= 0.9);
}

/** "Days", "max year range", "duration": numbers about time that are no dates. */
function isCount({ words }: Profile): boolean {
  return /\b(?:days|range|duration|length|count|number|age|id)\b/.test(words);
}

/** A header without its "approx". */
function bare(words: string): string {
  return words.replace(ABOUT, '').replace(/\s+/g, ' ').trim();
}

/** Columns for year, month and day. */
function numberedDates(profiles: readonly Profile[]): DateEntry | null {
  const find = (unit: string, isEnd: boolean) => {
    const [first, last] = [`^${WHEN}${START}${unit}${LATE}$`, `^${WHEN}${END}${unit}$|^${unit} end$`];
    const form = new RegExp(isEnd ? last : first);
    return profiles.find(({ words }) => form.test(bare(words)))?.name;
  };
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
  const stem = marks.reduce((text, mark) => text.replace(mark, ''), words);
  return stem.replace(ABOUT, '').replace(/\b(?:date|year|of|when|day)\b/g, '').replace(/\s+/g, ' ').trim();
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
    const isRead = (text: string | undefined) => readCellDate(text ?? '', habits).ok;
    const left = open.filter(({ cells }) => !at.some((i) => isRead(cells[i])));
    const isUseful = open.some(({ cells }) => at.some((i) => cells[i] !== ''));
    open = left;
    return isUseful;
  });
}

function columnsOf({ date, start, end, year }: DateEntry): string[] {
  return [date, start, end, year].flatMap((name) => name ?? []);
}

function withAbout(entry: DateEntry, profiles: readonly Profile[]): DateEntry {
  const own = new Set(dateColumnsOf(entry));
  const about = profiles.filter(({ name, words }) => own.has(name) && ABOUT.test(words)).map(({ name }) => name);
  return about.length === 0 ? entry : { ...entry, about };
}
