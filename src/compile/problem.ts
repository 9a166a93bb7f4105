/** What is wrong with a story, said so that its author can mend it. */

/** A stretch of one line of a file. */
export interface Place {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
  /** How much of the line to underline; at least 1. */
  readonly length: number;
  /** The line itself. */
  readonly source: string;
}

export interface Finding {
  /** What is wrong, one sentence. */
  readonly what: string;
  /** What stands there. */
  readonly found: string;
  /** What should stand there. */
  readonly expected: string;
  /** What to do, in the imperative. */
  readonly mend: string;
}

export interface Problem extends Finding, Place {
  /** Warnings are printed but do not keep the story from being compiled. */
  readonly severity: 'error' | 'warning';
  /** As its author would name it, with slashes. */
  readonly file: string;
}

/**
 * Where something stands in the annotations: the keys and list positions that lead to it. Before them
 * comes the number of the file, wherever the story as a whole is spoken of.
 */
export type YamlPath = readonly (string | number)[];

export interface Spot {
  readonly path: YamlPath;
  /** The key rather than its value. */
  readonly key?: boolean;
  /** Offset into the value with single spaces: where in a long text the mistake is. */
  readonly at?: number;
  /** Characters to underline, from `at`. */
  readonly length?: number;
}

/** Collects what the checks find; a check goes on after a finding. */
export interface Report {
  error(spot: Spot, finding: Finding): void;
  warning(spot: Spot, finding: Finding): void;
}

/** A story with more mistakes than this was broken at one blow; the rest is not looked for. */
export const MOST_PROBLEMS = 10_000;

/** By file, line and column; two sentences about the same place stay in the order they were found. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => compareCodeUnits(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

/** The same order on every machine, unlike `localeCompare`. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
