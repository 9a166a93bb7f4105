/** The importers of tables. */
import type { Importer } from '../imported.ts';
import { readCsv } from './readCsv.ts';
import { readJsonLines, readJsonRows } from './readJsonRows.ts';
import { tableStory } from './tableStory.ts';

export const importCsv: Importer = (text, options) =>
  tableStory(readCsv(text, options.file, options.onProgress), options);

export const importJsonRows: Importer = (text, options) =>
  tableStory(readJsonRows(text, options.file), options);

export const importJsonLines: Importer = (text, options) =>
  tableStory(readJsonLines(text, options.file), options);
