/** One row of a table as an event. */
import { shown } from '../../text.ts';
import { LONGEST } from '../fit.ts';
import { headlineFrom } from '../headline.ts';
import type { ImportNote, ImportedActor, ImportedEvent, ImportedPlace } from '../imported.ts';
import type { PeopleDate } from '../peopleDates/readPeopleDate.ts';
import { remembered } from '../remembered.ts';
import type { CellDates } from './cellDates.ts';
import { liesWithin } from './exactness.ts';
import { dateColumns } from './mapping.ts';
import type { NamesEntry, TableMapping } from './mapping.ts';
import { CLERICAL } from './proposeDates.ts';
import { rowDate } from './rowDates.ts';
import type { Cell } from './rowDates.ts';
import { humanName, wordsOf } from './table.ts';
import { linksOf } from './rowLinks.ts';
import type { Row } from './table.ts';

export interface RowReader {
  /** The event, or null when the row cannot be one; whatever is not as it stood is noted. */
  read(row: Row): ImportedEvent | null;
}

export function makeRowReader(
  mapping: TableMapping,
  columns: readonly string[],
  dates: CellDates,
  notes: ImportNote[],
): RowReader {
  const at = new Map(columns.map((name, i) => [name, i]));
  const shownColumns = columns.filter((name) => !mapping.left_out.includes(name));
  const used = new Set(usedColumns(mapping));
  // What a row without a headline is called by, before its date or an address.
  const plain = new Set([...mapping.dates.flatMap(dateColumns), ...mapping.sources, ...mapping.media, mapping.id]);
  const wordy = columns.filter((name) => !plain.has(name));
  const actorsIn = mapping.actors.map((entry) => {
    return [entry.column, remembered((value) => actorsOf(entry, value))] as const;
  });
  const tagsIn = mapping.tags.map((entry) => {
    return [entry.column, remembered((value) => tagsOf(entry, value))] as const;
  });
  return {
    read(row) {
      const cell: Cell = (column) => row.cells[at.get(column ?? '') ?? -1] ?? '';
      const title = rendered(mapping.headline, cell);
      const isText = title.length > LONGEST.headline;
      const told = mapping.summary.map(cell);
      const headline =
        title === '' || isText ? headlineFrom(title, ...told, ...wordy.map(cell), ...row.cells) : title;
      const note = (kind: ImportNote['kind'], what: string) => {
        notes.push({ place: row.place, of: shown(headline), kind, what });
      };
      const date = rowDate(mapping, cell, dates);
      if ('why' in date) {
        note('event left out', date.why);
        return null;
      }
      for (const doubt of date.doubts) note('changed', doubt);
      const places = placesOf(mapping, cell);
      const links = linksOf(mapping, cell);
      const importance = Number(cell(mapping.importance));
      const clock = [date.clock, cell(mapping.clock)].filter(Boolean).join(' – ');
      const actors = actorsIn.flatMap(([column, read]) => read(cell(column)));
      const tags = tagsIn.flatMap(([column, read]) => read(cell(column)));
      const isElsewhere = (name: string) =>
        date.columns.includes(name) || (used.has(name) && !links.unused.includes(name));
      const texts = [isText ? title : '', ...told].filter((text) => text !== '' && text !== headline);
      const said = [headline, ...texts, ...places.map(({ name }) => name), ...tags];
      const isInDate = (name: string, value: string) =>
        isYearHeader(name) && saysYearOf(date.edtf, dates.read(value));
      const details = shownColumns.flatMap((name) => {
        const value = cell(name);
        if (value === '' || isElsewhere(name)) return [];
        if (isSaid(value, said) || isInDate(name, value)) return [];
        return [`${humanName(name)}: ${value}`];
      });
      return {
        place: row.place,
        ...(cell(mapping.id) && { id: cell(mapping.id) }),
        headline,
        date: date.edtf,
        ...(date.asWritten !== undefined && { dateAsWritten: date.asWritten }),
        ...(clock && { clock }),
        ...((texts.length > 0 || details.length > 0) && { summary: summaryOf(texts, details) }),
        ...(cell(mapping.importance) && Number.isFinite(importance) && { importance }),
        actors,
        tags,
        places,
        sources: links.sources,
        media: links.media,
      };
    },
  };
}

/** Whether a header speaks of the year of what happened, rather than of that of the entry. */
function isYearHeader(name: string): boolean {
  const words = wordsOf(name);
  return /\b(?:year|decade|century|jahr|année|año|anno|ano)\b/.test(words) && !CLERICAL.test(words);
}

function saysYearOf(edtf: string, year: PeopleDate): boolean {
  return year.ok && liesWithin(edtf, year.edtf);
}

/** "{name}: {place}" with the cells; what stands before an empty one goes with it. */
export function rendered(template: string, cell: Cell): string {
  if (!/\{[^{}]+\}/.test(template)) return cell(template);
  let text = '';
  let between = '';
  for (const [, literal, column] of template.matchAll(/([^{}]+)|\{([^{}]+)\}/g)) {
    if (literal !== undefined) {
      between += literal;
      continue;
    }
    const value = cell(column);
    if (value === '') {
      if (text !== '') between = '';
      continue;
    }
    text += `${between}${value}`;
    between = '';
  }
  return `${text}${text === '' ? '' : between}`.trim();
}

function summaryOf(texts: readonly string[], details: readonly string[]): string {
  const sentences = texts.map((text) => (/[.!?…:]["”’)]*$/.test(text) || details.length === 0 ? text : `${text}.`));
  return [...sentences, details.join(' · ')].filter(Boolean).join(' ');
}

/** Longer words that stand in the headline or the place already need no telling again. */
function isSaid(value: string, said: readonly string[]): boolean {
  return /\p{L}/u.test(value) && said.some((text) => text === value || (value.length > 2 && hasWords(text, value)));
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

function hasWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  if (at < 0) return false;
  return !isLetter(text[at - 1]) && !isLetter(text[at + words.length]);
}

/** Columns that stand elsewhere in the event, whatever they hold. */
function usedColumns(mapping: TableMapping): string[] {
  const { places } = mapping;
  return [
    ...mapping.summary,
    ...mapping.actors.map(({ column }) => column),
    ...mapping.tags.map(({ column }) => column),
    ...(places?.name ?? []),
    ...[places?.latitude, places?.longitude, places?.coordinates].flatMap((name) => name ?? []),
    ...mapping.sources,
    ...mapping.media,
    ...[mapping.id, mapping.clock, mapping.importance].flatMap((name) => name ?? []),
    ...[mapping.source_title, mapping.media_caption, mapping.media_credit].flatMap((name) => name ?? []),
    ...[...mapping.headline.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ''),
    mapping.headline,
  ];
}

function namesIn({ split }: NamesEntry, value: string): string[] {
  if (value === '') return [];
  const separators = new Set(split ?? '');
  const parts = separators.size === 0 ? [value] : splitAt(value, separators);
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
}

function splitAt(value: string, separators: ReadonlySet<string>): string[] {
  const parts: string[] = [''];
  for (const char of value) {
    if (separators.has(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

function actorsOf(entry: NamesEntry, value: string): ImportedActor[] {
  return namesIn(entry, value).map((name) => (entry.kind === undefined ? { name } : { name, kind: entry.kind }));
}

function tagsOf(entry: NamesEntry, value: string): string[] {
  return namesIn(entry, value).map((name) => (entry.label === undefined ? name : `${entry.label}: ${name}`));
}

/** "48.85, 2.35" */
const COORDINATES = /^\(?\s*(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*\)?$/;

function placesOf({ places }: TableMapping, cell: Cell): ImportedPlace[] {
  if (!places) return [];
  const name = places.name.map(cell).reduce((whole, part) => {
    if (part === '' || hasWords(whole, part)) return whole;
    return whole === '' ? part : `${whole}, ${part}`;
  }, '');
  const both = COORDINATES.exec(cell(places.coordinates));
  const [first, second] = both ? both.slice(1) : [cell(places.latitude), cell(places.longitude)];
  const hasPoint = Boolean(first) && Boolean(second);
  const point = hasPoint ? { latitude: Number(first), longitude: Number(second) } : {};
  return name === '' && !hasPoint ? [] : [{ name, ...point }];
}
