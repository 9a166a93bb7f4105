/**
 * The versions of the bundle's form, and which of them this page reads. A version that changes the
 * form gets a line here; a page that should go on reading an older one gets its upgrader here, as a
 * function from that version's parsed manifest to the next one's.
 */
import * as v from 'valibot';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from '../model/bundle.ts';
import { BundleError } from './bundleError.ts';
import { formatSchema } from './schemas.ts';

/** Log of versions: what each changed. */
export const VERSIONS: Readonly<Record<number, string>> = {
  1: 'First form: manifest with actors and articles; columns, labels and details inline or as files.',
};

/** @throws BundleError of kind `version` when a parsed manifest is in no form that this page reads. */
export function checkVersion(manifest: unknown, url: URL): void {
  const head = v.safeParse(formatSchema, manifest);
  const format = head.success ? head.output.format : '';
  const version = head.success ? head.output.version : null;
  if (format === BUNDLE_FORMAT && version !== null && version in VERSIONS) return;
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
