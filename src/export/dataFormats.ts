/** The forms in which events are taken away as data. The code of each is fetched when it is asked for. */
import type { ExportWords } from './articleLine.ts';
import type { StoryExtract } from './extract.ts';
import { inSlices } from './inSlices.ts';

export const DATA_FORMATS = ['csv', 'json', 'json-ld', 'ics'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

export interface DataFile {
  /** Its text, in pieces. */
  readonly parts: readonly string[];
  /** Ids of events that the form has no place for. */
  readonly leftOut: readonly string[];
}

export const DATA_FILES: Readonly<Record<DataFormat, { readonly extension: string; readonly type: string }>> = {
  csv: { extension: 'csv', type: 'text/csv' },
  json: { extension: 'json', type: 'application/json' },
  'json-ld': { extension: 'jsonld', type: 'application/ld+json' },
  ics: { extension: 'ics', type: 'text/calendar' },
};

export interface DataOptions {
  readonly words: ExportWords;
  /** Calls it off. */
  readonly signal?: AbortSignal;
}

export async function writeData(
  format: DataFormat,
  extract: StoryExtract,
  { words, signal }: DataOptions,
): Promise<DataFile> {
  switch (format) {
    case 'csv': {
      const { csvLines } = await import('./csv.ts');
      const { parts } = await inSlices(csvLines(extract, words, { byteOrderMark: true }), signal);
      return { parts, leftOut: [] };
    }
    case 'json': {
      const { storyJsonParts } = await import('./storyJson.ts');
      const { parts } = await inSlices(storyJsonParts(extract), signal);
      return { parts, leftOut: [] };
    }
    case 'json-ld': {
      const { jsonLdParts } = await import('./jsonLd.ts');
      const { parts } = await inSlices(jsonLdParts(extract, words), signal);
      return { parts, leftOut: [] };
    }
    case 'ics': {
      const { calendarParts } = await import('./calendar.ts');
      const { parts, result } = await inSlices(calendarParts(extract, words), signal);
      return { parts, leftOut: result };
    }
  }
}
