/**
 * The table that a Dateline page gave away for spreadsheets, as it was or edited since. Its dates are
 * EDTF, so they stay what they are; the apostrophes that keep spreadsheets from running cells are taken
 * away again. What a table cannot hold in parts is left out: excerpts with their articles.
 */
import { restored } from '../../../model/spreadsheetCell.ts';
import { titleFromFile } from '../headline.ts';
import type { Importer, ImportedEvent, ImportedPlace, ImportNote } from '../imported.ts';
import { readCsv } from '../tables/readCsv.ts';

/** Several values in a cell. */
const BETWEEN = '; ';
/** Columns by which the table is known. */
const ITS_OWN = ['id', 'headline', 'date', 'date_in_words', 'earliest', 'latest', 'basis', 'status'];
/** Made of others: what they say is kept by those. */
const MADE = new Set(['date_in_words', 'earliest', 'latest', 'address', 'story', 'told_on']);
/** Told in the report, where a row has them. */
const WITHOUT_A_PLACE = ['affected', 'reasoning', 'articles', 'excerpts'];

const READ = new Set(
  'id headline date basis status importance clock summary took_part tags places sources media'.split(' '),
);

/** By its line of headers, whatever parts them by now. */
export function looksLikeOwnTable(text: string): boolean {
  const header = text.slice(0, 2000).split('\n', 1)[0] ?? '';
  const columns = new Set(header.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
  return ITS_OWN.every((name) => columns.has(name));
}

export const importOwnTable: Importer = (text, { file, onProgress }) => {
  const table = readCsv(text, file, onProgress);
  const notes: ImportNote[] = [...table.notes];
  const rows = table.rows.map(({ place, cells }) => {
    const byColumn = new Map(table.columns.map((column, i) => [column, restored(cells[i] ?? '')]));
    return { place, cell: (column: string) => byColumn.get(column) ?? '' };
  });
  const unknown = table.columns.filter(
    (column) => !READ.has(column) && !MADE.has(column) && !WITHOUT_A_PLACE.includes(column),
  );
  if (unknown.length > 0) {
    notes.push({ place: file, kind: 'left out', what: `Columns of other names: ${unknown.join(', ')}.` });
  }
  for (const { place, cell } of rows) {
    const lost = WITHOUT_A_PLACE.filter((column) => cell(column) !== '');
    if (lost.length === 0) continue;
    const what = `Its ${lost.join(', ')}: a table does not hold them in parts; the story as JSON does.`;
    notes.push({ place, of: cell('headline'), kind: 'left out', what });
  }
  const [first] = rows;
  return {
    title: first?.cell('story') || titleFromFile(file),
    eras: [],
    events: rows.map(({ place, cell }) => eventOf(place, cell)),
    notes,
  };
};

function eventOf(place: string, cell: (column: string) => string): ImportedEvent {
  const list = (column: string) =>
    cell(column)
      .split(BETWEEN)
      .filter((value) => value.trim() !== '');
  const importance = Number(cell('importance'));
  return {
    place,
    id: cell('id'),
    headline: cell('headline'),
    date: cell('date'),
    ...(cell('clock') && { clock: cell('clock') }),
    ...(cell('summary') && { summary: cell('summary') }),
    status: cell('status') === 'planned' ? 'planned' : 'happened',
    ...(importance >= 1 && importance <= 5 && { importance: Math.round(importance) }),
    actors: list('took_part').map((name) => ({ name })),
    tags: list('tags'),
    places: list('places').map(placeOf),
    sources: list('sources').map((url) => ({ url })),
    media: list('media').map((url) => ({ url })),
  };
}

/** `North pier (60.1, 5.2)` */
function placeOf(text: string): ImportedPlace {
  const [, name, latitude, longitude] = /^(.*) \((-?[\d.]+), (-?[\d.]+)\)$/.exec(text) ?? [];
  if (name === undefined) return { name: text };
  return { name, latitude: Number(latitude), longitude: Number(longitude) };
}
