/**
 * iCalendar (`.ics`): VEVENT and VJOURNAL become events, other entries are reported. What repeats is kept
 * the first time it takes place; the rule is reported, for it may have no end.
 */
import { parseEdtf } from '../../edtf/parse.ts';
import { shown, tidy } from '../../text.ts';
import type { Moment } from '../moment.ts';
import { headlineFrom, titleFromFile } from '../headline.ts';
import { ImportError } from '../imported.ts';
import type { ImportedEvent, ImportedPlace, Importer, ImportNote } from '../imported.ts';
import { linksIn, plainText, webAddress } from '../markup.ts';
import { readComponents } from './components.ts';
import type { Component } from './components.ts';
import { eventDates } from './eventDates.ts';
import { peopleOf } from './people.ts';
import { EntryReader } from './entryReader.ts';
import { repeatsOf, replacedTimes } from './repeats.ts';
import { zoneOf } from './calendarZone.ts';

export function looksLikeCalendar(text: string): boolean {
  return /^\s*BEGIN\s*:\s*VCALENDAR\s*$/im.test(text.slice(0, 2000));
}

export const importCalendar: Importer = (text, { file }) => {
  const components = readComponents(text);
  const calendars = components.filter(({ name }) => name === 'VCALENDAR');
  const entries = components.filter(({ name }) => name !== 'VCALENDAR' && name !== 'VTIMEZONE');
  if (entries.length === 0) {
    throw new ImportError(`${file}: this calendar has no entries (no BEGIN:VEVENT was found).`);
  }
  const notes = calendars.flatMap(damageOf);
  const dropped = new Map<string, number>();
  const zone = zoneOf(calendars);
  const context = { notes, dropped, local: zone.local, replaced: replacedTimes(entries) };
  const events = entries.flatMap((entry) => readEntry(entry, context));
  notes.unshift(...zone.report(file));
  if (dropped.size > 0) {
    const names = [...dropped].map(([name, count]) => `${name} (${count})`).join(', ');
    const what = `Left out of all entries, for they only serve calendar programs: ${names}.`;
    notes.unshift({ place: file, kind: 'left out', what });
  }
  const ofCalendar = (...names: readonly string[]) => {
    const found = calendars.flatMap((each) => each.properties.filter(({ name }) => names.includes(name)));
    return tidy(found[0]?.values.join(', ') ?? '');
  };
  const description = ofCalendar('X-WR-CALDESC', 'DESCRIPTION');
  return {
    title: ofCalendar('X-WR-CALNAME', 'NAME') || titleFromFile(file),
    ...(description && { description }),
    eras: [],
    events,
    notes,
  };
};

/** What of a calendar itself, outside its entries, shows that the file is not whole. */
function damageOf({ complete, damaged, line }: Component): ImportNote[] {
  const place = `line ${line}`;
  const lines = damaged.map((each) => `A line outside all entries cannot be read: ${shown(each, 300)}.`);
  const notes = lines.map((what): ImportNote => ({ place, kind: 'left out', what }));
  if (complete) return notes;
  const what = 'The calendar has no END:VCALENDAR: the file may be cut off and entries be missing.';
  return [{ place, kind: 'changed', what }, ...notes];
}

interface Context {
  readonly notes: ImportNote[];
  readonly dropped: Map<string, number>;
  readonly local: (moment: Moment) => Moment;
  readonly replaced: ReturnType<typeof replacedTimes>;
}

/** An event for each time that the entry takes place. */
function readEntry(component: Component, { notes, dropped, local, replaced }: Context): ImportedEvent[] {
  const entry = new EntryReader(component, dropped);
  const description = entry.text('DESCRIPTION') || entry.text('X-ALT-DESC');
  const comments = entry.all('COMMENT').flatMap(({ values }) => values);
  const summary = [description, ...comments].map(plainText).filter(Boolean).join('\n\n');
  const location = tidy(entry.text('LOCATION'));
  // What a Dateline page gave away says its date in the summary too, for want of another place.
  const own = entry.text('X-DATELINE-HEADLINE') || tidy(plainText(entry.text('SUMMARY')));
  const made = own || headlineFrom(summary, location) || 'Untitled entry';
  const status = entry.text('STATUS').toUpperCase();
  // Else it would seem to have taken place.
  const headline = status === 'CANCELLED' ? `Cancelled: ${made}` : made;
  const place = `line ${component.line}`;
  const note = (kind: ImportNote['kind'], what: string) => notes.push({ place, of: made, kind, what });

  const [start, end, duration] = ['DTSTART', 'DTEND', 'DURATION'].map((name) => entry.first(name));
  const datesAt = (shift: number) => eventDates(start, end, duration, { shift, local });
  const repeats = repeatsOf(component, entry, replaced);
  const dates = datesAt(repeats.shifts[0] ?? 0);
  if (component.name !== 'VEVENT' && component.name !== 'VJOURNAL') {
    const content = [made, entry.first('DUE')?.line ?? '', summary].filter(Boolean).join(' – ');
    note('event left out', `A ${component.name} is no event. It says: ${shown(content, 1000)}.`);
    return [];
  }
  if (typeof dates === 'string') {
    const content = [made, location, summary].filter(Boolean).join(' – ');
    const damaged = component.damaged.map((line) => ` The line ${shown(line, 300)} cannot be read.`).join('');
    note('event left out', `${dates}${damaged} It says: ${shown(content, 1000)}.`);
    return [];
  }
  const knownDate = entry.text('X-DATELINE-DATE');
  const edtf = parseEdtf(knownDate).ok ? knownDate : null;
  if (repeats.told) note(repeats.told.kind, repeats.told.what);
  if (repeats.shifts.length === 0) return [];
  if (own === '') note('changed', `It has no SUMMARY; it got the headline ${shown(made)}.`);
  if (!component.complete) note('changed', 'It breaks off: the file may be damaged and more be missing.');
  for (const doubt of dates.doubts) note('changed', doubt);
  if (status === 'CANCELLED') note('changed', 'It is cancelled; its headline says so now.');
  if (status === 'TENTATIVE') note('changed', 'It is only tentative, which is not shown.');
  if (status === 'DRAFT') note('changed', 'It is only a draft, which is not shown.');
  const people = peopleOf(entry, note);
  const places = placesOf(entry, location, note);
  const links = linksOf(entry, description, note);
  const tags = entry.all('CATEGORIES').flatMap(({ values }) => values.map(tidy)).filter(Boolean);
  for (const line of component.damaged) note('left out', `A line cannot be read: ${shown(line, 300)}.`);
  const rest = entry.rest();
  if (rest.length > 0) note('left out', `Without a counterpart here: ${rest.join(', ')}.`);
  const event = {
    place,
    headline,
    ...(summary && { summary }),
    ...(people.length > 0 && { actors: people }),
    ...(tags.length > 0 && { tags }),
    ...(places.length > 0 && { places }),
    ...links,
  };
  return repeats.shifts.flatMap((shift) => {
    const at = datesAt(shift);
    return typeof at === 'string' ? [] : [{ ...event, date: edtf ?? at.edtf, ...(at.clock && { clock: at.clock }) }];
  });
}

type Noting = (kind: ImportNote['kind'], what: string) => void;

const POSITION = /^\s*([-+]?\d+(?:\.\d+)?)\s*[;,]\s*([-+]?\d+(?:\.\d+)?)\s*$/;

function placesOf(entry: EntryReader, location: string, note: Noting): ImportedPlace[] {
  const written = entry.text('GEO');
  const [, latitude, longitude] = POSITION.exec(written) ?? [];
  if (latitude !== undefined && longitude !== undefined) {
    const at = { latitude: Number(latitude), longitude: Number(longitude) };
    return [{ name: location || `${at.latitude}, ${at.longitude}`, ...at }];
  }
  if (written !== '') note('left out', `Its position ${shown(written)} is no latitude and longitude.`);
  return location === '' ? [] : [{ name: location }];
}

function linksOf(
  entry: EntryReader,
  description: string,
  note: Noting,
): Pick<ImportedEvent, 'sources' | 'media'> {
  const sources = new Map<string, { url: string; title?: string }>();
  const media = new Map<string, { url: string; caption?: string }>();
  const add = (address: string, title: string, what: string) => {
    const url = webAddress(address);
    if (url === null) note('left out', `${what} was left out: it leads to no page, ${shown(address, 300)}.`);
    else if (!sources.has(url)) sources.set(url, { url, ...(title && { title }) });
  };
  for (const { values } of [...entry.all('URL'), ...entry.all('CONFERENCE')]) {
    for (const value of values) add(value, '', 'Its address');
  }
  for (const { address, words } of linksIn(description)) add(address, words, 'A link');
  for (const { values, parameters, type } of entry.all('ATTACH')) {
    const [value = ''] = values;
    const name = tidy(parameters['filename'] ?? parameters['x-filename'] ?? '');
    const url = type === 'uri' ? webAddress(value) : null;
    const called = name || (parameters['fmttype'] ?? 'unnamed');
    if (url !== null) media.set(url, { url, ...(name && { caption: name }) });
    else note('left out', `An attached file that has no address on the web was left out: ${called}.`);
  }
  return {
    ...(sources.size > 0 && { sources: [...sources.values()] }),
    ...(media.size > 0 && { media: [...media.values()] }),
  };
}
