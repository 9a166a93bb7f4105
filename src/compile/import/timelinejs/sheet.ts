/**
 * The spreadsheet of TimelineJS as CSV or TSV: 19 columns known by their headers (`Year` … `Background`),
 * and the older ones (`Start Date`, `End Date`, `Tag`), in any order.
 */
import { shown, tidy } from '../../text.ts';
import type { Importer, ImportNote } from '../imported.ts';
import { readCsv } from '../tables/readCsv.ts';
import type { Row, Table } from '../tables/table.ts';
import { storyOfDeck } from './deckStory.ts';
import { orderOf, readLegacyDate } from './legacyDate.ts';
import type { Order } from './legacyDate.ts';
import { orNull } from './slide.ts';
import type { Deck, Slide, SlideDate } from './slide.ts';

const COLUMNS = [
  ...(['Year', 'Month', 'Day', 'Time', 'End Year', 'End Month', 'End Day', 'End Time'] as const),
  ...(['Display Date', 'Headline', 'Text', 'Media', 'Media Credit', 'Media Caption'] as const),
  ...(['Media Thumbnail', 'Alt Text', 'Type', 'Group', 'Background'] as const),
  ...(['Start Date', 'End Date', 'Tag'] as const),
] as const;
type Column = (typeof COLUMNS)[number];

export function looksLikeSheet(text: string): boolean {
  // The first lines alone: a whole table is not read to see what it is.
  return text
    .slice(0, 5000)
    .split('\n', 5)
    .map((line) => new Set(line.split(/[,;\t|]/).map(headerName)))
    .some((header) => header.has('Headline') && (header.has('Year') || header.has('Start Date')));
}

export const importSheet: Importer = (text, { file, dateOrder }) => {
  const table = readCsv(text, file);
  const reader = makeReader(table);
  const dates = table.rows.flatMap((row) => [reader.cell(row, 'Start Date'), reader.cell(row, 'End Date')]);
  const { order, notes } = orderOf(dates, dateOrder);
  const { deck, more } = deckOf(table.rows, reader, order);
  return storyOfDeck(deck, file, [...table.notes, ...notes, ...more]);
};

interface Reader {
  /** '' when there is no such column. */
  cell(row: Row, column: Column): string;
  /** Other columns and what of ours has no counterpart, for a message. */
  rest(row: Row): string[];
}

function makeReader({ columns }: Table): Reader {
  const names = columns.map(headerName);
  const places = new Map(COLUMNS.map((column) => [column, names.indexOf(column)]));
  const known = new Set(places.values());
  const cell = (row: Row, column: Column) => row.cells[places.get(column) ?? -1] ?? '';
  return {
    cell,
    rest: (row) => [
      ...(['Media Thumbnail', 'Background'] as const).flatMap((column) => named(column, cell(row, column))),
      ...row.cells.flatMap((value, index) =>
        known.has(index) ? [] : named(names[index] ?? '', value),
      ),
    ],
  };
}

function named(name: string, value: string): string[] {
  return value === '' ? [] : [`${name} ${shown(value, 300)}`];
}

/** Sheets that were exported twice have marks and blanks around their headers. */
function headerName(text: string): string {
  return tidy(text.replace(/^\uFEFF|"/g, ''));
}

function deckOf(rows: readonly Row[], reader: Reader, order: Order): { deck: Deck; more: ImportNote[] } {
  const events: Slide[] = [];
  const eras: Slide[] = [];
  const more: ImportNote[] = [];
  let title: Slide | null = null;
  for (const row of rows) {
    const type = reader.cell(row, 'Type').toLowerCase();
    const slide = slideOf(row, reader, order);
    if ((type === 'title' || type === 'start') && title === null) title = slide;
    else if (type === 'era') eras.push(slide);
    else {
      events.push(slide);
      if (type === '' || type === 'event') continue;
      const isTitle = type === 'title' || type === 'start';
      const what = isTitle ? 'A second title was taken for an event.' : `There is no type ${shown(type)}.`;
      more.push({ place: slide.place, of: slide.headline, kind: 'changed', what });
    }
  }
  return { deck: { title, events, eras, rest: [] }, more };
}

function slideOf(row: Row, reader: Reader, order: Order): Slide {
  const cell = (column: Column) => reader.cell(row, column);
  const date = (end: '' | 'End ', legacy: 'Start Date' | 'End Date'): SlideDate | null => {
    const year = cell(`${end}Year`);
    const own = { year, month: cell(`${end}Month`), day: cell(`${end}Day`), time: cell(`${end}Time`) };
    return orNull(own) ?? orNull(readLegacyDate(cell(legacy), order));
  };
  return {
    place: row.place,
    id: '',
    start: date('', 'Start Date'),
    end: date('End ', 'End Date'),
    displayDate: cell('Display Date'),
    headline: cell('Headline'),
    text: cell('Text'),
    media: {
      url: cell('Media'),
      caption: cell('Media Caption'),
      credit: cell('Media Credit'),
      alt: cell('Alt Text'),
      title: '',
      link: '',
    },
    tags: [cell('Group'), cell('Tag')].filter(Boolean),
    rest: reader.rest(row),
  };
}
