/** One row of a table as an event. */
import { shown } from '../../text.ts';
import { LONGEST } from '../fit.ts';
import { headlineFrom } from '../headline.ts';
import type { ImportNote, ImportedActor, ImportedEvent, ImportedPlace } from '../imported.ts';
import type { PeopleDate } from '../peopleDates/readPeopleDate.ts';
import type { CellDates } from './cellDates.ts';
import { liesWithin } from './exactness.ts';
import { dateColumns, templateColumns } from './mapping.ts';
import type { TableMapping } from './mapping.ts';
import { CLERICAL } from './proposeDates.ts';
import { rowDate } from './rowDates.ts';
import type { Cell, RowDate } from './rowDates.ts';
import { humanName, wordsOf } from './table.ts';
import { linksOf } from './rowLinks.ts';
import { actorsOf, tagsOf } from './rowNames.ts';
import type { Row } from './table.ts';
import type { TableReading } from './tableReading.ts';

export interface RowReader {
  /** The event, or null when the row cannot be one; whatever is not as it stood is noted. */
  read(row: Row): ImportedEvent | null;
}

export function makeRowReader(
  mapping: TableMapping,
  columns: readonly string[],
  dates: CellDates,
  notes: ImportNote[],
  reading: TableReading,
): RowReader {
  const reader = new TableRowReader(mapping, columns, dates, notes, reading);
  return { read: (row) => reader.read(row) };
}

interface Column {
  readonly name: string;
  readonly title: string;
  /** Whether it stands elsewhere in the event, whatever it holds. */
  readonly isUsed: boolean;
  readonly isYear: boolean;
}

/** A row is read a million times: what does not depend on it is worked out once. */
class TableRowReader implements RowReader {
  readonly #mapping: TableMapping;
  readonly #dates: CellDates;
  readonly #notes: ImportNote[];
  readonly #reading: TableReading;
  /** The column that headlines are to come from, and then those that stand in for it. */
  readonly #titles: readonly string[];
  /** Columns that are shown, and whose number is which. */
  readonly #shown: readonly Column[];
  /** What a row without a headline is called by, before its date or an address. */
  readonly #wordy: readonly string[];
  readonly #names: readonly ((cell: Cell) => ImportedActor[])[];
  readonly #cell: Cell;
  #cells: readonly string[] = [];

  constructor(
    mapping: TableMapping,
    columns: readonly string[],
    dates: CellDates,
    notes: ImportNote[],
    reading: TableReading,
  ) {
    this.#mapping = mapping;
    this.#reading = reading;
    this.#dates = dates;
    this.#notes = notes;
    const used = new Set(usedColumns(mapping));
    this.#shown = columns
      .filter((name) => !mapping.left_out.includes(name))
      .map((name) => ({ name, title: humanName(name), isUsed: used.has(name), isYear: isYearHeader(name) }));
    const { dates: entries, sources, media, id } = mapping;
    const plain = new Set([...entries.flatMap(dateColumns), ...sources, ...media, id]);
    this.#wordy = columns.filter((name) => !plain.has(name));
    this.#titles = [...templateColumns(mapping.headline), ...mapping.summary, ...this.#wordy, ...columns];
    this.#names = mapping.actors.map(actorsOf);
    const at = new Map(columns.map((name, i) => [name, i]));
    this.#cell = (column) => (column === undefined ? '' : (this.#cells[at.get(column) ?? -1] ?? ''));
  }

  read({ place, cells }: Row): ImportedEvent | null {
    this.#cells = cells;
    const [mapping, cell] = [this.#mapping, this.#cell];
    const title = rendered(mapping.headline, cell);
    const isText = title.length > LONGEST.headline;
    const told = mapping.summary.map(cell);
    const headline =
      title === '' || isText ? headlineFrom(title, ...told, ...this.#wordy.map(cell), ...cells) : title;
    const date = rowDate(mapping, cell, this.#dates);
    if ('why' in date) {
      this.#note(place, headline, 'event left out', date.why);
      return null;
    }
    const titled = this.#titles.find((name) => cell(name) !== '');
    this.#reading.count(date, titled === this.#titles[0] ? null : (titled ?? null));
    for (const doubt of date.doubts) this.#note(place, headline, 'changed', doubt);
    const places = placesOf(mapping, cell);
    const { sources, media, unused } = linksOf(mapping, cell);
    const id = cell(mapping.id);
    const importance = cell(mapping.importance);
    const clock = [date.clock, cell(mapping.clock)].filter(Boolean).join(' – ');
    const tags = mapping.tags.flatMap((entry) => tagsOf(entry, cell(entry.column)));
    const texts = [isText ? title : '', ...told].filter((text) => text !== '' && text !== headline);
    const said = [headline, ...texts, ...places.map(({ name }) => name), ...tags];
    const details = this.#details(date, unused, said);
    return {
      place,
      ...(id && { id }),
      headline,
      date: date.edtf,
      ...(date.asWritten !== undefined && { dateAsWritten: date.asWritten }),
      ...(clock && { clock }),
      ...((texts.length > 0 || details.length > 0) && { summary: summaryOf(texts, details) }),
      ...(importance && Number.isFinite(Number(importance)) && { importance: Number(importance) }),
      actors: this.#names.flatMap((read) => read(cell)),
      tags,
      places,
      sources,
      media,
    };
  }

  /** What stands nowhere else in the event: "Deaths: 4". */
  #details(date: RowDate, unused: readonly string[], said: readonly string[]): string[] {
    const details: string[] = [];
    for (const { name, title, isUsed, isYear } of this.#shown) {
      const value = this.#cell(name);
      if (value === '' || (isUsed && !unused.includes(name)) || date.columns.includes(name)) continue;
      if (isSaid(value, said) || (isYear && saysYearOf(date.edtf, this.#dates.read(value)))) continue;
      details.push(`${title}: ${value}`);
    }
    return details;
  }

  #note(place: string, headline: string, kind: ImportNote['kind'], what: string): void {
    this.#notes.push({ place, of: shown(headline), kind, what });
  }
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
