import { BundleError } from '../../bundle/bundleError.ts';

/** What is known about a failure, one fact a line, in the form in which it was found. */
export function failureFacts(error: Error): string {
  if (!(error instanceof BundleError)) return error.message;
  return Object.entries(error.facts)
    .filter(([, fact]) => fact !== null && fact !== '')
    .map(([name, fact]) => `${name}: ${String(fact)}`)
    .join('\n');
}
