/**
 * The versions of the bundle's form. A version that changes the form gets a line here. A page reads its
 * own version only: both are built together, so another one means a half-renewed site or an old tab.
 */
import * as v from 'valibot';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from '../model/bundle.ts';
import { BundleError } from './bundleError.ts';
import { formatSchema } from './schemas.ts';

/** Log of versions: what each changed. */
export const VERSIONS: Readonly<Record<number, string>> = {
  1: 'First form: manifest with actors and articles; columns, labels and details inline or as files.',
  2: 'Tags, eras, sources, media and places; events without an excerpt are counted.',
  3: 'Lanes, extent and totals worked out by the compiler; stories of very many events in pages.',
  4: 'The elastic axis worked out by the compiler.',
  5: 'Stories in pages tell how long their events last, so that what is under way is counted.',
  6: 'Stories in pages: density is spread over days on which events may have begun; former ids with details.',
};

/** @throws BundleError of kind `version` when a parsed manifest is not in the form that this page reads. */
export function checkVersion(manifest: unknown, url: URL): void {
  const head = v.safeParse(formatSchema, manifest);
  const format = head.success ? head.output.format : '';
  const version = head.success ? head.output.version : null;
  if (format === BUNDLE_FORMAT && version === BUNDLE_VERSION) return;
  throw new BundleError({
    kind: 'version',
    url: url.href,
    part: 'manifest',
    format,
    version,
    supported: BUNDLE_VERSION,
    newer: format === BUNDLE_FORMAT && version !== null && version > BUNDLE_VERSION,
  });
}
