/** What the commands print: the result of compiling, and signs of life while it takes long. */
import type { WriteStream } from 'node:tty';
import type { Compiled } from './compileStory.ts';
import { COLOURED, PLAIN, problemCount, problemText, summaryText } from './report.ts';
import type { Style } from './report.ts';

/** Colour is for terminals; an empty NO_COLOR means nothing (no-color.org). */
export function styleFor(stream: { readonly isTTY?: boolean }): Style {
  return stream.isTTY && !process.env['NO_COLOR'] ? COLOURED : PLAIN;
}

/**
 * Problems, then one line of result.
 *
 * @param check whether files were only compared
 */
export function resultText(result: Compiled, check: boolean, style: Style): string {
  const blocks = result.problems.map((problem) => `${problemText(problem, style)}\n`);
  if (!result.summary) {
    blocks.push(style.bold(`${problemCount(result.problems)}; nothing was written.`));
  } else if (!result.ok) {
    blocks.push(...result.outdated.map((file) => `${style.bold(file)} is not what the story compiles to.`));
    blocks.push('Run “npm run compile” and commit the result.');
  } else {
    const warnings = result.problems.length > 0 ? `, ${problemCount(result.problems)}` : '';
    blocks.push(`${summaryText(result.summary)}${check ? ', up to date' : ''}${warnings}`);
  }
  return blocks.join('\n');
}

/** “Reading events.jsonl, 12,000 of 100,000”, as `compileStory` tells it. */
export function progressText(done: number, total: number | null, what: string): string {
  if (total === null) return done > 0 ? `${what}, ${FIGURES.format(done)}` : what;
  return `${what}, ${FIGURES.format(done)} of ${FIGURES.format(total)}`;
}

const FIGURES = new Intl.NumberFormat('en');

/** Work that is over sooner is not talked about, ms. */
const PATIENCE = 1000;
/** How often a line on a terminal is written anew, and how often a pipe gets another one, ms. */
const BETWEEN = { terminal: 100, pipe: 5000 };

export interface Progress {
  /** What is being done, “Events, 12,000 of 100,000”; may be called as often as one likes. */
  show(text: string): void;
  /** Takes the line off a terminal; before anything else is printed. */
  clear(): void;
}

/**
 * Signs of life, from the second second on: one line that is written anew on a terminal, a line now
 * and then in a pipe.
 *
 * @param now ms, for tests
 */
export function progressOn(
  stream: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean; readonly columns?: number },
  now: () => number = () => performance.now(),
): Progress {
  const start = now();
  const pause = stream.isTTY ? BETWEEN.terminal : BETWEEN.pipe;
  let last = -Infinity;
  let isOnScreen = false;
  return {
    show(text) {
      const time = now();
      if (time - start < PATIENCE || time - last < pause) return;
      last = time;
      if (stream.isTTY) {
        // Some terminals do not know how wide they are, and say 0.
        const width = (stream.columns || 80) - 1;
        stream.write(`\r\u001b[K${text.slice(0, width)}`);
        isOnScreen = true;
      } else {
        stream.write(`${text}\n`);
      }
    },
    clear() {
      if (isOnScreen) stream.write('\r\u001b[K');
      isOnScreen = false;
    },
  };
}

/** Lets a command go on to its end when nobody reads what it prints any more: `… | head`. */
export function outliveReader(stream: Pick<WriteStream, 'on'>): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
