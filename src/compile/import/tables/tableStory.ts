/** A table as a story, by a mapping that a person wrote or that is proposed. */
import { ImportError } from '../imported.ts';
import type { ImportNote, ImportedEvent, ImportedStory, ImporterOptions } from '../imported.ts';
import { titleFromFile } from '../headline.ts';
import { taken } from '../taken.ts';
import { cellDates } from './cellDates.ts';
import { checkedMapping } from './mapping.ts';
import type { DateEntry, TableMapping } from './mapping.ts';
import { proposeMapping } from './proposeMapping.ts';
import { makeRowReader } from './rowEvent.ts';
import type { Table } from './table.ts';

/** Collections begin with an even scale, stories with one that squeezes empty stretches. */
const COLLECTION = 300;
/** Rows between two signs of life. */
const STEP = 1000;

/** Throws an ImportError when no column holds dates, or the mapping does not fit the table. */
export function tableStory(table: Table, options: ImporterOptions): ImportedStory {
  const mapping = options.mapping ? checkedMapping(options.mapping, table.columns) : proposeMapping(table);
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
  const reader = makeRowReader(mapping, table.columns, dates, notes);
  const events: ImportedEvent[] = [];
  const rows = table.rows.length;
  for (const row of taken(table.rows)) {
    const done = rows - table.rows.length - 1;
    if (done % STEP === 0) options.onProgress?.('Understanding rows', done, rows);
    const event = reader.read(row);
    if (event) events.push(event);
  }
  const title = mapping.title ?? table.title ?? titleFromFile(options.file);
  return {
    title,
    ...(table.description !== undefined && { description: table.description }),
    ...(events.length > COLLECTION && { scale: 'linear' as const }),
    eras: [],
    events,
    notes,
    mapping: written({ ...mapping, ...(dates.order && { order: dates.order }) }),
  };
}

function dateTexts(table: Table, dates: readonly DateEntry[]): string[] {
  const at = dates.flatMap(({ date, start, end }) =>
    [date, start, end].flatMap((name) => (name === undefined ? [] : [table.columns.indexOf(name)])),
  );
  return table.rows.flatMap(({ cells }) => at.map((i) => cells[i] ?? ''));
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
