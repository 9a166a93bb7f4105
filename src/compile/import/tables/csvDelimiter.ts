/** What parts the cells of a table. */
import { isDateHeader } from './mapping.ts';

/** In the order of preference when several would do. */
const DELIMITERS = [',', '\t', ';', '|'] as const;
/** Lines by which the delimiter is told. */
const FIRST_LINES = 20;

/** Whether it has the same number of cells, two or more, on most of its first lines. */
export function looksLikeCsv(text: string): boolean {
  return /^[^\0]*$/.test(text.slice(0, 10_000)) && delimiterOf(text) !== null;
}

/** Null when nothing parts the lines alike. */
export function delimiterOf(text: string): string | null {
  const lines = text.slice(0, 100_000).split('\n', FIRST_LINES * 5).filter((line) => line.trim() !== '');
  const first = lines.slice(0, FIRST_LINES).map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  let best: string | null = null;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const counts = first.map((line) => line.split(delimiter).length - 1);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    // Alike on most lines, above all on the first one with any.
    const alike = usual === 0 ? 0 : counts.filter((count) => count === usual).length / counts.length;
    const score = alike < 0.5 ? 0 : alike * Math.min(usual, 20);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best ?? headerDelimiter(first[0] ?? '');
}

/** Rows may have any number of cells under a line of short names, one of which speaks of dates. */
function headerDelimiter(line: string): string | null {
  return DELIMITERS.find((delimiter) => isDateHeaders(line.split(delimiter))) ?? null;
}

function isDateHeaders(cells: readonly string[]): boolean {
  return (
    cells.length > 1 &&
    cells.every((cell) => cell.trim().length <= 40 && !/[.!?]\s*$/.test(cell)) &&
    cells.some((cell) => cell.trim().split(/\s+/).length <= 3 && isDateHeader(cell))
  );
}
