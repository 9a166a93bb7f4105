/** A table as a story, by a mapping that a person wrote or that is proposed. */
import { ImportError } from '../imported.ts';
import type { AnyStory, ImportNote, ImportedEvent, ImportedStory } from '../imported.ts';
import type { ImporterOptions, ReadingNote } from '../imported.ts';
import { titleFromFile } from '../headline.ts';
import { taken } from '../taken.ts';
import { cellDates } from './cellDates.ts';
import { checkedMapping } from './mapping.ts';
import type { DateEntry, TableMapping } from './mapping.ts';
import { proposeMapping } from './proposeMapping.ts';
import { makeRowReader } from './rowEvent.ts';
import type { RowReader } from './rowEvent.ts';
import type { Row, Rows, Table } from './table.ts';
import { TableReading } from './tableReading.ts';

/** Collections begin with an even scale, stories with one that squeezes empty stretches. */
const COLLECTION = 300;
/** Rows between two signs of life. */
const STEP = 1000;

/**
 * Its events are made of the rows while they are asked for.
 *
 * Throws an ImportError when no column holds dates, or the mapping does not fit the table.
 *
 * @param sample rows by which the columns are judged; all, unless there are too many
 */
export function tableStory(table: Table<Rows>, sample: Row[], options: ImporterOptions): AnyStory {
  const mapping = options.mapping
    ? checkedMapping(options.mapping, table.columns)
    : proposeMapping({ ...table, rows: sample });
  if (mapping.dates.length === 0) {
    throw new ImportError(
      `${options.file}: no column holds dates. The columns are ${table.columns.slice(0, 30).join(', ')}. ` +
        'Write a file mapping.yaml with “headline: a column” and “dates: [{date: a column}]”, ' +
        'and import again with --mapping mapping.yaml.',
    );
  }
  const order = options.dateOrder ?? mapping.order;
  const dates = cellDates(dateTexts(table, mapping.dates), order);
  const notes: ImportNote[] = [...table.notes, ...leftOut(mapping)];
  const counts = new TableReading(mapping, { ...table, rows: sample });
  const reader = makeRowReader(mapping, table.columns, dates, notes, counts);
  const reading: ReadingNote[] = [];
  const title = mapping.title ?? table.title ?? titleFromFile(options.file);
  return {
    title,
    ...(table.description !== undefined && { description: table.description }),
    ...(table.rows.length > COLLECTION && { scale: 'linear' as const }),
    eras: [],
    events: eventsOf(table.rows, reader, () => reading.push(...counts.notes())),
    most: table.rows.length,
    notes,
    reading,
    mapping: written({ ...mapping, ...(dates.order && { order: dates.order }) }),
  };
}

/** The same with all events at hand. */
export function wholeTableStory(table: Table, options: ImporterOptions): ImportedStory {
  const { most = 0, events, ...story } = tableStory(table, table.rows, options);
  const made: ImportedEvent[] = [];
  for (const event of events) {
    made.push(event);
    if (made.length % STEP === 0) options.onProgress?.('Understanding rows', made.length, most);
  }
  return { ...story, events: made };
}

function* eventsOf(rows: Rows, reader: RowReader, onEnd: () => void): Generator<ImportedEvent> {
  for (const row of Array.isArray(rows) ? taken<Row>(rows) : rows) {
    const event = reader.read(row);
    if (event) yield event;
  }
  onEnd();
}

function dateTexts({ columns, rows }: Table<Rows>, dates: readonly DateEntry[]): Iterable<string> {
  const at = dates.flatMap(({ date, start, end }) =>
    [date, start, end].flatMap((name) => (name === undefined ? [] : [columns.indexOf(name)])),
  );
  return {
    *[Symbol.iterator]() {
      for (const { cells } of rows) for (const i of at) yield cells[i] ?? '';
    },
  };
}

function leftOut(mapping: TableMapping): ImportNote[] {
  return mapping.left_out.map((name) => ({
    place: `column “${name}”`,
    kind: 'left out',
    what: 'It was left out, as the mapping says.',
  }));
}

/** What says nothing is not written; an empty list to fill stays. */
function written(mapping: TableMapping): Record<string, unknown> {
  return JSON.parse(JSON.stringify(mapping)) as Record<string, unknown>;
}
