/** The forms in which events are taken away as data. The code of each is fetched when it is asked for. */
import type { ExportWords } from './articleLine.ts';
import type { StoryExtract } from './extract.ts';

export const DATA_FORMATS = ['csv', 'json', 'json-ld', 'ics'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

export interface DataFile {
  readonly text: string;
  /** Ids of events that the form has no place for. */
  readonly leftOut: readonly string[];
}

export const DATA_FILES: Readonly<Record<DataFormat, { readonly extension: string; readonly type: string }>> = {
  csv: { extension: 'csv', type: 'text/csv' },
  json: { extension: 'json', type: 'application/json' },
  'json-ld': { extension: 'jsonld', type: 'application/ld+json' },
  ics: { extension: 'ics', type: 'text/calendar' },
};

/** @param formerly former ids of the events, former → present, where they are at hand */
export async function writeData(
  format: DataFormat,
  extract: StoryExtract,
  words: ExportWords,
  formerly?: ReadonlyMap<string, string>,
): Promise<DataFile> {
  switch (format) {
    case 'csv':
      return whole((await import('./csv.ts')).csvOf(extract, words, { byteOrderMark: true }));
    case 'json':
      return whole((await import('./storyJson.ts')).storyJsonOf(extract, formerly ? { formerly } : {}));
    case 'json-ld':
      return whole((await import('./jsonLd.ts')).jsonLdOf(extract, words));
    case 'ics':
      return (await import('./calendar.ts')).calendarOf(extract, words);
  }
}

function whole(text: string): DataFile {
  return { text, leftOut: [] };
}
