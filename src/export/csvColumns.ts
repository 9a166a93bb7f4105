/** The columns of the table for spreadsheets. */
import { isoDate } from '../model/calendar.ts';
import type { EventDetail } from '../model/bundle.ts';
import { knownBounds } from '../model/date.ts';
import type { Basis } from '../model/date.ts';
import type { EventTable } from '../model/table.ts';
import type { Row } from '../model/units.ts';
import { dateInWords } from '../words/dates.ts';
import { articleLine, inQuotationMarks } from './articleLine.ts';
import type { ExportWords } from './articleLine.ts';
import type { StoryExtract } from './extract.ts';
import { lastDay } from './isoDates.ts';

export interface CsvColumn {
  readonly name: string;
  /** What it holds, for the documentation. */
  readonly holds: string;
  value(extract: StoryExtract, row: Row, words: ExportWords): string;
}

/** As the annotations write it. */
export const BASIS_WRITTEN: Readonly<Record<Basis, string>> = {
  stated: 'stated',
  completed: 'completed',
  workedOut: 'worked out',
};

export const CSV_COLUMNS: readonly CsvColumn[] = [
  fromTable('id', 'Stable short name of the event.', ({ id }, row) => id[row]!),
  fromTable('headline', 'What happened.', ({ headline }, row) => headline[row]!),
  fromTable(
    'date',
    'The date in EDTF (ISO 8601-2), as exact as it is known.',
    ({ date }, row) => date[row]!.edtf,
  ),
  {
    name: 'date_in_words',
    holds: 'The same for people.',
    value: ({ table }, row, { strings }) => dateInWords(table.date[row]!, strings),
  },
  fromTable(
    'earliest',
    'First day on which it can have been; empty when that is open or unknown.',
    boundOf('from'),
  ),
  fromTable(
    'latest',
    'Last day on which it can have been; empty when that is open or unknown.',
    boundOf('to'),
  ),
  fromTable('basis', 'How the date is known: stated, completed or worked out.', ({ basis }, row) => {
    return BASIS_WRITTEN[basis[row]!];
  }),
  fromTable(
    'status',
    'happened, or planned: ahead when the articles told of it.',
    ({ status }, row) => status[row]!,
  ),
  fromTable('importance', '1 (least) to 5.', ({ importance }, row) => String(importance[row])),
  fromDetail('clock', 'Clock time as the article writes it.', ({ clock }) => [clock ?? '']),
  fromDetail('summary', 'Two or three sentences.', ({ summary }) => [summary]),
  fromDetail('reasoning', 'How the date was completed or worked out.', ({ reasoning }) => [reasoning ?? '']),
  fromTable('took_part', 'Names of who took part.', (table, row) =>
    namesOf(table.actors, table.tookPart[row]),
  ),
  fromTable('affected', 'Names of who was affected.', (table, row) =>
    namesOf(table.actors, table.affected[row]),
  ),
  fromTable('tags', 'Headings it stands under.', (table, row) => namesOf(table.tags, table.tagsOf[row])),
  fromDetail('places', 'Where; with latitude and longitude where they are known.', ({ places }) =>
    places.map(({ name, at }) => (at ? `${name} (${at.latitude}, ${at.longitude})` : name)),
  ),
  {
    name: 'articles',
    holds: 'The articles that tell of it: title, author, publisher, date.',
    value: ({ table }, row, words) =>
      joined(table.articlesOf[row]!.map((article) => articleLine(table.articles[article]!, words))),
  },
  {
    name: 'excerpts',
    holds: 'Their words, each with the article’s short name.',
    value: ({ table, details }, row, words) =>
      joined(
        details[row]!.excerpts.map(({ quote, article }) => {
          return `${inQuotationMarks(quote.exact, words)} [${table.articles[article]!.id}]`;
        }),
      ),
  },
  fromDetail('sources', 'Addresses of pages that tell of it.', ({ sources }) =>
    sources.map(({ url }) => url),
  ),
  fromDetail('media', 'Addresses of pictures, films, sounds, maps.', ({ media }) =>
    media.map(({ url }) => url),
  ),
  {
    name: 'address',
    holds: 'The event in the timeline.',
    value: ({ table, addresses }, row) => addresses?.event(table.id[row]!) ?? '',
  },
  fromTable('story', 'Title of the timeline.', ({ title }) => title),
  fromTable(
    'told_on',
    'Day of the latest article, which is the date of the data; empty when none is dated.',
    (table) => (table.toldOn === null ? '' : lastDay(table.toldOn)),
  ),
];

function fromTable(name: string, holds: string, value: (table: EventTable, row: Row) => string): CsvColumn {
  return { name, holds, value: ({ table }, row) => value(table, row) };
}

function fromDetail(
  name: string,
  holds: string,
  values: (detail: EventDetail) => readonly string[],
): CsvColumn {
  return { name, holds, value: ({ details }, row) => joined(values(details[row]!)) };
}

function boundOf(side: 'from' | 'to') {
  return ({ date }: EventTable, row: Row): string => {
    const bound = knownBounds(date[row]!)[side];
    if (bound === null) return '';
    return side === 'from' ? isoDate(bound) : lastDay(bound);
  };
}

function namesOf(all: readonly { readonly name: string }[], indexes: readonly number[] = []): string {
  return joined(indexes.map((index) => all[index]!.name));
}

function joined(values: readonly string[]): string {
  return values.join('; ');
}
