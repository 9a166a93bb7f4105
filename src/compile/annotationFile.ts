/** One file of annotations, read: the same for every notation. */
import type { Pace } from './pace.ts';
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
  /** Events that are read one by one, after those in `value`. */
  readonly lines?: EventLines;
  /** Where a value or key stands; for what is not there, the nearest thing that should hold it. */
  place(spot: Spot): Place;
  /** The value as written. */
  written(spot: Spot): string;
}

/** Is told what stands on a file's lines, in order. */
export interface LineVisitor {
  /** @param index the event's own; from then on its place in the file is known */
  event(value: YamlValue, index: number): void;
  fault(fault: Fault): void;
}

export interface EventLines {
  each(visitor: LineVisitor, pace: Pace): Promise<void>;
  /** To be called at last; no place can be looked up from then on. */
  close(): void;
}

/** A file of which nothing could be read. */
export function unreadable(name: string, finding: Finding, line = 1): AnnotationFile {
  const place = { line, column: 1, length: 1, source: '' };
  return { name, value: null, faults: [{ place, finding }], place: () => place, written: () => '' };
}
