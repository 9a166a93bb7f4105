/** The mapping of a table's columns, as a file that a person can edit. */
import { readYaml, writeYaml } from '../yaml.ts';
import type { YamlValue } from '../yaml.ts';
import { ImportError } from './imported.ts';
import { isObject } from './json.ts';
import { readText } from './readSource.ts';

const HEADING = `Which column of the table was taken for what. Edit this and import again, into another folder:
npm run import -- table.csv --to path/to/story --mapping mapping.yaml

title      title of the timeline
order      dmy or mdy: what 9/1/2016 means
headline   a column, or text with columns in braces: "{name}: {place}"
dates      a list; the first entry that a row fills counts. Each has
             date: one column with the whole date, or
             start: and end: two columns; without_end: one day, unknown or open, or
             year:, month:, day: (and end_year: …) a column each; to each of these
             about: those of its columns whose dates are only about right
precision  column: says how exact the date is; codes: what its values mean (exact; within: some time
           from start to end; about; month, year, decade, century)
clock, id, importance    a column each
summary    columns that are told in full; details: those told behind it, as "Header: value"
actors     a list of column: with split: (characters between names) and kind: (person, body, state,
           outlet, group); tags: the same with label: (stands before each value)
places     name: columns, smallest first; latitude:, longitude:, or coordinates: ("48.85, 2.35")
sources    columns with addresses, source_title: a column; media, media_caption, media_credit: the same
left_out   columns that nobody needs to see`;

/** Throws an ImportError that names the line when the file is not what it should be. */
export async function readMapping(file: string): Promise<Readonly<Record<string, unknown>>> {
  const yaml = readYaml(await readText(file));
  const [fault] = yaml.faults;
  if (fault) {
    const { place, finding } = fault;
    throw new ImportError(
      `${file}:${place.line}:${place.column}: ${finding.what} Found ${finding.found}; ` +
        `expected ${finding.expected}. ${finding.mend}`,
    );
  }
  if (isObject(yaml.value)) return yaml.value;
  throw new ImportError(`${file} holds no mapping: expected keys such as “headline:” and “date:”.`);
}

/** @param mapping texts, lists and records of them */
export function mappingText(mapping: Readonly<Record<string, unknown>>): string {
  return writeYaml(mapping as YamlValue, HEADING);
}
