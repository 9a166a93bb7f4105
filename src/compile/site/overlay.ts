/** Errors of a story as the development server's overlay shows them. */
import path from 'node:path';
import type { ErrorPayload } from 'vite';
import type { Compiled } from '../compileStory.ts';
import { frameOf, problemCount, problemText } from '../report.ts';

/** Errors that the overlay lists; more would not be read. */
const MOST_SHOWN = 20;

/**
 * Null when nothing keeps the story from being shown.
 *
 * @param from the folder from which problems name their files
 */
export function overlayOf({ problems }: Compiled, from: string): ErrorPayload | null {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const [first] = errors;
  if (!first) return null;
  const file = path.resolve(from, first.file);
  const place = { id: file, loc: { file, line: first.line, column: first.column } };
  const common = { stack: '', ...place };
  if (errors.length === 1) {
    const { what, found, expected, mend } = first;
    const message = `${what}\nfound     ${found}\nexpected  ${expected}\nmend      ${mend}`;
    // The overlay trims the frame; with a sign in front the caret keeps its place under the line.
    return { type: 'error', err: { ...common, message, frame: frameOf(first).replace(/^ /, '>') } };
  }
  // Without a frame of its own, for then the overlay would take those in the message for doubles.
  const more = errors.length - MOST_SHOWN;
  const message = [
    `${problemCount(errors)} in the story`,
    ...errors.slice(0, MOST_SHOWN).map((problem) => problemText(problem)),
    ...(more > 0 ? [`and ${more} more; the terminal lists them all.`] : []),
  ].join('\n\n');
  return { type: 'error', err: { ...common, message } };
}

/** A failure that no author made: a full disk, a folder that must not be written. */
export function overlayOfCrash(error: unknown): ErrorPayload {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { type: 'error', err: { message, stack } };
}
