/** Fetches one JSON file of a paged story, of the form and as sound as it should be. */
import type * as v from 'valibot';
import type { BundlePart } from '../bundleError.ts';
import { checked, sound } from '../checked.ts';
import type { Fault } from '../consistency.ts';
import { fetchJson } from '../fetchJson.ts';

/**
 * @param fault what the schema cannot see; null where nothing is wrong
 * @throws BundleError of any kind but `version`
 */
export async function fetchChecked<Schema extends v.GenericSchema>(
  url: URL,
  part: BundlePart,
  schema: Schema,
  fault: (value: v.InferOutput<Schema>) => Fault | null,
): Promise<v.InferOutput<Schema>> {
  const about = { url: url.href, part };
  const value = checked(schema, await fetchJson(url, { part }), about);
  return sound(value, fault(value), about);
}
