/**
 * The events as a calendar: iCalendar (RFC 5545), written by ical.js. The only file here that knows it.
 * The same data gives the same text: an entry is stamped with the date of the data, not with today's.
 */
import ICAL from 'ical.js';
import { civilFromMs } from '../model/calendar.ts';
import type { Ms, Row } from '../model/units.ts';
import { dateInWords, dayInWords } from '../words/dates.ts';
import { fill } from '../words/fill.ts';
import type { ExportWords } from './articleLine.ts';
import { calendarDays } from './calendarEntries.ts';
import type { CalendarDays } from './calendarEntries.ts';
import { calendarText } from './calendarText.ts';
import type { StoryExtract } from './extract.ts';
import { oneLine } from './plainText.ts';

// It folds longer lines and does not count the space that a folded line begins with; 75 bytes with it.
ICAL.foldLength = 74;

/** The last line, after all entries. */
const END = 'END:VCALENDAR';

export interface Calendar {
  readonly text: string;
  /** Ids of events that no calendar can hold: without any known date, before the year 1 or after 9999. */
  readonly leftOut: readonly string[];
}

export function calendarOf(extract: StoryExtract, words: ExportWords): Calendar {
  const parts = calendarParts(extract, words);
  let text = '';
  for (;;) {
    const { done, value } = parts.next();
    if (done) return { text, leftOut: value };
    text += value;
  }
}

/** The same entry by entry, for whoever has other things to do meanwhile. @returns `leftOut` */
export function* calendarParts(
  extract: StoryExtract,
  words: ExportWords,
): Generator<string, readonly string[]> {
  const { table, addresses } = extract;
  const calendar = new ICAL.Component('vcalendar');
  set(calendar, 'prodid', '-//Dateline//Timeline//EN');
  set(calendar, 'version', '2.0');
  set(calendar, 'calscale', 'GREGORIAN');
  const title = oneLine(table.title);
  // The older name is the one that most programs show.
  for (const name of ['name', 'x-wr-calname']) setText(calendar, name, title);
  const about = [table.description, toldUpTo(table.toldOn, words)].filter(Boolean).join('\n');
  for (const name of ['description', 'x-wr-caldesc']) if (about !== '') setText(calendar, name, about);
  if (addresses) set(calendar, 'url', addresses.story);
  yield calendar.toString().slice(0, -END.length);
  const leftOut: string[] = [];
  for (let row = 0; row < table.length; row++) {
    const days = calendarDays(table.date[row]!);
    if (days === null) leftOut.push(table.id[row]!);
    else for (const entry of entriesOf(extract, row, days, words)) yield `${entry.toString()}\r\n`;
  }
  yield `${END}\r\n`;
  return leftOut;
}

function toldUpTo(toldOn: Ms | null, { strings, texts }: ExportWords): string {
  return toldOn === null ? '' : fill(texts.toldUpTo, { date: dayInWords(toldOn - 1, strings) });
}

function entriesOf(
  extract: StoryExtract,
  row: Row,
  days: CalendarDays,
  words: ExportWords,
): ICAL.Component[] {
  const { table, details, addresses } = extract;
  const id = table.id[row]!;
  const { places } = details[row]!;
  const place = places.find(({ at }) => at !== undefined);
  const description = calendarText(extract, row, days, words);
  const headline = oneLine(table.headline[row]!);
  const summary = oneLine(summaryOf(extract, row, days, words));
  return days.spans.map((span, index) => {
    const entry = new ICAL.Component('vevent');
    set(entry, 'uid', uidOf(extract, days.spans.length === 1 ? id : `${id}.${index + 1}`));
    entry.addPropertyWithValue('dtstamp', instant(table.toldOn ?? 0));
    entry.addPropertyWithValue('dtstart', day(span.from));
    entry.addPropertyWithValue('dtend', day(span.to));
    set(entry, 'summary', summary);
    set(entry, 'description', description);
    // For whoever makes a timeline of it again: a month stays a month, and the headline what it was.
    if (!days.exact) setText(entry, 'x-dateline-date', table.date[row]!.edtf);
    if (summary !== headline) setText(entry, 'x-dateline-headline', headline);
    // Nobody is busy because of it.
    set(entry, 'transp', 'TRANSPARENT');
    set(entry, 'status', table.status[row] === 'planned' ? 'TENTATIVE' : 'CONFIRMED');
    if (addresses) set(entry, 'url', addresses.event(id));
    const tags = table.tagsOf[row]!.map((tag) => oneLine(table.tags[tag]!.name));
    if (tags.length > 0) {
      const categories = new ICAL.Property('categories');
      categories.setValues(tags);
      entry.addProperty(categories);
    }
    if (places.length > 0) set(entry, 'location', oneLine(places.map(({ name }) => name).join('; ')));
    if (place?.at) entry.addPropertyWithValue('geo', [place.at.latitude, place.at.longitude]);
    return entry;
  });
}

/** What the day view of a calendar shows: with what the days alone would hide. */
function summaryOf(
  { table }: StoryExtract,
  row: Row,
  days: CalendarDays,
  { strings, texts }: ExportWords,
): string {
  const notes = table.status[row] === 'planned' ? [strings.timeline.planned] : [];
  if (!days.exact) {
    const date = table.date[row]!;
    const isPlainUnit = date.kind === 'single' && !date.part.approximate && !date.part.uncertain;
    const when = dateInWords(date, strings);
    notes.push(isPlainUnit ? fill(texts.someTimeIn, { date: when }) : when);
  }
  const headline = table.headline[row]!;
  return notes.length === 0 ? headline : `${headline} (${notes.join(', ')})`;
}

/** The same for the same event of the same timeline, wherever and whenever it is made. */
function uidOf({ addresses, table }: StoryExtract, id: string): string {
  const url = addresses && new URL(addresses.story);
  return `${id}@${url ? url.host + url.pathname : `${encodeURIComponent(oneLine(table.title))}.invalid`}`;
}

function day(ms: Ms): ICAL.Time {
  return new ICAL.Time({ ...civilFromMs(ms), isDate: true }, ICAL.Timezone.localTimezone);
}

function instant(midnight: Ms): ICAL.Time {
  return new ICAL.Time(
    { ...civilFromMs(midnight), hour: 0, minute: 0, second: 0 },
    ICAL.Timezone.utcTimezone,
  );
}

function set(component: ICAL.Component, name: string, value: string): void {
  component.addPropertyWithValue(name, value);
}

/** Of a property that ical.js does not know to be a text, and would not escape. */
function setText(component: ICAL.Component, name: string, value: string): void {
  const property = new ICAL.Property(name);
  property.resetType('text');
  property.setValue(value);
  component.addProperty(property);
}
