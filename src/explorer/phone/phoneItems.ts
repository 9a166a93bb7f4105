/**
 * What stands on the vertical axis, top to bottom:
 *
 *            |  The cold years          an era begins, see `withEras`
 *     2016   ▮  Democrats hacked …      event, with the year where one begins
 *            ┊  5 years skipped         empty time
 *            ·  3 others                events that the filter does not let through
 *     ------------------------------    told on
 *     2019 (48)                         a section of a long collection: a year or a month
 */
import { civilFromMs, msOfDay } from '../../model/calendar.ts';
import type { Era } from '../../model/bundle.ts';
import type { EventDate } from '../../model/date.ts';
import type { EventTable } from '../../model/table.ts';
import { DAY, type Interval, type Ms, type Row } from '../../model/units.ts';

export type PhoneItem =
  | { readonly kind: 'event'; readonly row: Row; readonly year: number | null }
  | { readonly kind: 'skipped'; readonly time: Ms }
  | { readonly kind: 'others'; readonly count: number }
  | { readonly kind: 'toldOn'; readonly day: Ms }
  | { readonly kind: 'era'; readonly era: Era }
  | ({ readonly kind: 'section'; readonly key: string; readonly unit: SectionUnit; readonly count: number }
      & Interval & { readonly open: boolean });

export type SectionUnit = 'year' | 'month';

/** Empty time from this length on is named. */
const SKIPPED_FROM: Ms = 90 * DAY;
/** A span longer than this does not fill the time it covers. */
const LONG_SPAN: Ms = 366 * DAY;
/** From so many events on there are sections; of months where years would hold more than this. */
const SECTIONS_FROM = 120;

type Events = Pick<EventTable, 'length' | 'from' | 'to' | 'date' | 'toldOn'>;

/** @param rows matching rows, ascending @param isOpen whether a section, by its key, shows its events */
export function phoneItems(table: Events, rows: Uint32Array, isOpen: (key: string) => boolean): PhoneItem[] {
  const unit = sectionUnit(table, rows);
  const items: PhoneItem[] = [];
  let end: Ms = -Infinity;
  let year: number | null = null;
  let section: string | null = null;
  let open = true;
  let next = 0;
  let told = false;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const from = table.from[row]!;
    if (!told && table.toldOn !== null && from >= table.toldOn) {
      told = true;
      items.push({ kind: 'toldOn', day: table.toldOn - DAY });
    }
    if (unit !== null) {
      const bounds = sectionOf(from, unit);
      const key = sectionKey(from, unit);
      if (key !== section) {
        section = key;
        open = isOpen(key);
        items.push({ kind: 'section', key, unit, open, count: countBefore(table, rows, i, bounds.to), ...bounds });
        end = -Infinity;
        next = row;
      }
    }
    if (open) {
      if (row > next) items.push({ kind: 'others', count: row - next });
      if (from - end >= SKIPPED_FROM && end !== -Infinity) items.push({ kind: 'skipped', time: from - end });
      const own = civilFromMs(from).year;
      items.push({ kind: 'event', row, year: own === year ? null : own });
      year = own;
      end = Math.max(end, endOfStart(table, row));
    }
    next = row + 1;
  }
  if (unit === null && rows.length > 0 && next < table.length) {
    items.push({ kind: 'others', count: table.length - next });
  }
  return items;
}

/** Key of the section that holds an event; null in a collection without sections. */
export function sectionKeyOf(table: Events, rows: Uint32Array, row: Row): string | null {
  const unit = sectionUnit(table, rows);
  return unit === null ? null : sectionKey(table.from[row]!, unit);
}

function sectionUnit(table: Events, rows: Uint32Array): SectionUnit | null {
  if (rows.length < SECTIONS_FROM) return null;
  const first = civilFromMs(table.from[rows[0]!]!).year;
  const last = civilFromMs(table.from[rows.at(-1)!]!).year;
  return rows.length / (last - first + 1) > SECTIONS_FROM ? 'month' : 'year';
}

function sectionKey(time: Ms, unit: SectionUnit): string {
  const { year, month } = civilFromMs(time);
  return unit === 'year' ? `${year}` : `${year}-${month}`;
}

function sectionOf(time: Ms, unit: SectionUnit): Interval {
  const { year, month } = civilFromMs(time);
  return unit === 'year'
    ? { from: msOfDay(year), to: msOfDay(year + 1) }
    : { from: msOfDay(year, month), to: msOfDay(year, month + 1) };
}

/** Rows from the i-th on that start before a time. */
function countBefore({ from }: Events, rows: Uint32Array, i: number, time: Ms): number {
  let end = i;
  while (end < rows.length && from[rows[end]!]! < time) end += 1;
  return end - i;
}

/** Where an event leaves the reader in time: its end, or of a long span where it began. */
function endOfStart({ from, to, date }: Events, row: Row): Ms {
  const end = to[row]!;
  return end - from[row]! <= LONG_SPAN ? end : Math.min(end, startPartEnd(date[row]!) ?? end);
}

function startPartEnd(date: EventDate): Ms | null {
  return date.kind === 'interval' && typeof date.start !== 'string' ? date.start.to : null;
}
