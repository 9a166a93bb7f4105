/** Problems and results as text: for a terminal, and for the frame of an overlay. */
import { MOST_WHOLE } from '../model/bundle.ts';
import type { Summary } from './compileStory.ts';
import type { Problem } from './problem.ts';

export interface Style {
  readonly bold: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly faint: (text: string) => string;
}

const sgr = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
const same = (text: string) => text;

export const PLAIN: Style = { bold: same, red: same, yellow: same, faint: same };
export const COLOURED: Style = { bold: sgr(1, 22), red: sgr(31, 39), yellow: sgr(33, 39), faint: sgr(2, 22) };

/** As much of a line as a message shows. */
const WIDEST = 100;

/**
 * The line with the mistake underlined:
 *
 *      94 |   date: 2016-13
 *         |              ^^
 *
 * A long line is cut on both sides; tabs become one space, so that the caret stands where it should.
 */
export function frameOf({ line, column, length, source }: Problem): string {
  const number = String(line).padStart(5);
  const from = column + length > WIDEST ? Math.max(0, column - 1 - 40) : 0;
  const cut = source.slice(from, from + WIDEST).replaceAll('\t', ' ');
  const lead = from > 0 ? '…' : '';
  const tail = source.length > from + WIDEST ? '…' : '';
  const width = Math.max(1, Math.min(length, from + WIDEST - column + 1));
  const caret = ' '.repeat(column - 1 - from + lead.length) + '^'.repeat(width);
  return `${number} | ${lead}${cut}${tail}\n      | ${caret}`;
}

export function problemText(problem: Problem, style: Style = PLAIN): string {
  const { severity, file, line, column, what, found, expected, mend } = problem;
  const tint = severity === 'error' ? style.red : style.yellow;
  const [sourceLine, caretLine] = frameOf(problem).split('\n');
  return [
    `${style.bold(`${file}:${line}:${column}`)}  ${tint(severity)}  ${style.bold(what)}`,
    style.faint(sourceLine ?? ''),
    tint(caretLine ?? ''),
    `      found     ${found}`,
    `      expected  ${expected}`,
    `      mend      ${mend}`,
  ].join('\n');
}

/**
 * “17 events (3 without an excerpt), 19 actors, 2 articles, 34 excerpts → public/story.json (11 kB)”; of many
 * events “… → public/story.json and its pages (52.6 MB)”.
 */
export function summaryText(summary: Summary): string {
  const { events, actors, articles, excerpts, unproven, bytes, manifest } = summary;
  const counts = [
    `${counted(events, 'event')}${unproven > 0 ? ` (${unproven} without an excerpt)` : ''}`,
    counted(actors, 'actor'),
    counted(articles, 'article'),
    counted(excerpts, 'excerpt'),
  ];
  const size = bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  return `${counts.join(', ')} → ${manifest}${events > MOST_WHOLE ? ' and its pages' : ''} (${size})`;
}

/** “3 errors and 1 warning” */
export function problemCount(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return parts.join(' and ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
