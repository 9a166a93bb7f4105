/** A line of millions of empty cells would be millions of texts before it could be refused. */
import { ImportError } from '../imported.ts';

/** Delimiters on one line, those in quoted texts included. */
const MOST_MARKS = 200_000;

/** Looks at a text piece by piece; throws an ImportError that names the line with too many delimiters. */
export function cellCounter(delimiter: string, file: string): (piece: string) => void {
  let line = 1;
  /** Characters and delimiters of the line that has begun. */
  let [length, marks] = [0, 0];
  return (piece) => {
    for (let from = 0; from < piece.length; ) {
      const end = piece.indexOf('\n', from);
      const to = end < 0 ? piece.length : end;
      length += to - from;
      // Where the line may go on in another piece they are counted, in case it does.
      if (length > MOST_MARKS || end < 0) {
        marks += piece.slice(from, to).split(delimiter, MOST_MARKS + 2).length - 1;
      }
      if (marks > MOST_MARKS) {
        throw new ImportError(`${file}:${line}: this line has more than ${MOST_MARKS} cells. Is it a table?`);
      }
      if (end >= 0) {
        line += 1;
        [length, marks] = [0, 0];
      }
      from = to + 1;
    }
  };
}
