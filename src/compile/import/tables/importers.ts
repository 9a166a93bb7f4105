/** The importers of tables. */
import type { Importer, PieceImporter } from '../imported.ts';
import { readCsv, readCsvPieces } from './readCsv.ts';
import { readJsonLines, readJsonRows } from './readJsonRows.ts';
import { tableStory, wholeTableStory } from './tableStory.ts';

export const importCsv: Importer = (text, options) =>
  wholeTableStory(readCsv(text, options.file, options.onProgress), options);

export const importCsvPieces: PieceImporter = async (pieces, options) => {
  const table = await readCsvPieces(pieces, options.file, options.onProgress);
  try {
    return { ...tableStory(table, table.rows.sample, options), close: () => table.rows.close() };
  } catch (error) {
    table.rows.close();
    throw error;
  }
};

export const importJsonRows: Importer = (text, options) =>
  wholeTableStory(readJsonRows(text, options.file), options);

export const importJsonLines: Importer = (text, options) =>
  wholeTableStory(readJsonLines(text, options.file), options);
