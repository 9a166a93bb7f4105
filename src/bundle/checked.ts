/** What was fetched, checked against its form; the first fault ends it. */
import * as v from 'valibot';
import { BundleError, type BundlePart } from './bundleError.ts';
import type { Fault } from './consistency.ts';

/** Which file it is that is checked. */
export interface FileAbout {
  readonly url: string;
  readonly part: BundlePart;
}

/** @throws BundleError of kind `invalid` */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
  about: FileAbout,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new BundleError({
    kind: 'invalid',
    ...about,
    path: v.getDotPath(issue) ?? '',
    expected: issue.expected ?? issue.message,
    found: issue.received,
  });
}

/** @throws BundleError of kind `invalid` where there is a fault */
export function sound<T>(value: T, fault: Fault | null, about: FileAbout): T {
  if (fault) throw new BundleError({ kind: 'invalid', ...about, ...fault });
  return value;
}
