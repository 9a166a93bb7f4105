/** Collects the problems of a story, as long as there are not beyond all measure. */
import type { AnnotationFile, Fault } from './annotationFile.ts';
import { MOST_PROBLEMS } from './problem.ts';
import type { Finding, Problem, Report, Spot } from './problem.ts';

/** Thrown by a report that has taken all it can: the story was broken at one blow. */
export class TooManyProblems extends Error {}

export interface ProblemList {
  /** Grows with every report; begins with what the files’ parsers stumbled over. */
  readonly problems: readonly Problem[];
  /** Takes places as they were written, the number of the file first. */
  readonly report: Report;
  /** Takes what cannot be read in a file whose lines are read one by one. */
  readonly fault: (file: AnnotationFile, fault: Fault) => void;
}

export function problemList(files: readonly AnnotationFile[]): ProblemList {
  const problems: Problem[] = [];
  for (const { name: file, faults } of files) {
    for (const { place, finding } of faults) problems.push({ severity: 'error', file, ...place, ...finding });
  }
  const tell = (severity: Problem['severity'], { path: whole, ...spot }: Spot, finding: Finding) => {
    const [number, ...path] = whole;
    if (problems.length >= MOST_PROBLEMS) {
      // No story fails for its warnings.
      if (severity === 'warning') return;
      throw new TooManyProblems();
    }
    const file = files[Number(number)];
    if (file) problems.push({ severity, file: file.name, ...file.place({ ...spot, path }), ...finding });
  };
  return {
    problems,
    fault: ({ name: file }, { place, finding }) => {
      if (problems.length >= MOST_PROBLEMS) throw new TooManyProblems();
      problems.push({ severity: 'error', file, ...place, ...finding });
    },
    report: {
      error: (spot, finding) => tell('error', spot, finding),
      warning: (spot, finding) => tell('warning', spot, finding),
    },
  };
}

/** Says that the list goes on. */
export function andMore([first]: readonly AnnotationFile[]): Problem {
  return {
    severity: 'error',
    file: first?.name ?? '',
    ...(first?.place({ path: [] }) ?? { line: 1, column: 1, length: 1, source: '' }),
    what: 'There are more mistakes than these.',
    found: `more than ${MOST_PROBLEMS}`,
    expected: 'a story with fewer mistakes',
    mend: 'Mend these first, and compile again.',
  };
}
