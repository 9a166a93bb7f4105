/** One line each for what an address asked for and could not be had. */
import type { AddressProblem } from '../../view/addressProblem.ts';
import { fill } from '../../words/fill.ts';
import type { ProblemStrings } from '../../words/strings.ts';
import { useStrings } from '../reader/ReaderContext.tsx';

interface Props {
  readonly problems: readonly AddressProblem[];
  readonly onDismiss: (problem: AddressProblem) => void;
}

export function Notices({ problems, onDismiss }: Props) {
  const { page } = useStrings();
  return (
    <output className="notices">
      {problems.map((problem) => (
        <span key={`${problem.param}=${problem.value}`} className="notice">
          <span>{problemInWords(problem, page.problems)}</span>
          <button type="button" className="icon-button" aria-label={page.dismiss} onClick={() => onDismiss(problem)}>
            <span aria-hidden="true">×</span>
          </button>
        </span>
      ))}
    </output>
  );
}

export function problemInWords({ param, value, reason }: AddressProblem, strings: ProblemStrings): string {
  const text = reason === 'unknown' ? (strings.unknown[param] ?? strings.notOneOf) : strings[reason];
  return fill(text, { param, value });
}
