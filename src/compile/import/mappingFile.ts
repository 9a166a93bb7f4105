/** The mapping of a table's columns, as a file that a person can edit. */
import { readYaml, writeYaml } from '../yaml.ts';
import type { YamlValue } from '../yaml.ts';
import { ImportError } from './imported.ts';
import { isObject } from './json.ts';
import { readText } from './readSource.ts';

const HEADING = `Which column of the table was taken for what. Edit this and import again:
npm run import -- table.csv --to another/folder --mapping this/mapping.yaml`;

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
