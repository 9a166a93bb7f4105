/** One file of annotations, read: the same for every notation. */
import type { Finding, Place, Spot } from './problem.ts';
import type { YamlValue } from './yaml.ts';

/** What a parser stumbled over, and where. */
export interface Fault {
  readonly place: Place;
  readonly finding: Finding;
}

export interface AnnotationFile {
  /** As problems call it, with slashes. */
  readonly name: string;
  /** Null when the file could not be read at all, or holds nothing. */
  readonly value: YamlValue | null;
  readonly faults: readonly Fault[];
  /** Where a value or key stands; for what is not there, the nearest thing that should hold it. */
  place(spot: Spot): Place;
  /** The value as written. */
  written(spot: Spot): string;
}

/** A file of which nothing could be read. */
export function unreadable(name: string, finding: Finding, line = 1): AnnotationFile {
  const place = { line, column: 1, length: 1, source: '' };
  return { name, value: null, faults: [{ place, finding }], place: () => place, written: () => '' };
}
