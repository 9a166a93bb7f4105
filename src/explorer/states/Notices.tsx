/** What an address asked for and could not be had: one notice, a line each. */
import type { AddressProblem } from '../../view/addressProblem.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/numbers.ts';
import type { ProblemStrings } from '../../words/strings.ts';
import { useStrings } from '../reader/ReaderContext.tsx';

interface Props {
  readonly problems: readonly AddressProblem[];
  readonly onDismiss: () => void;
}

/** More lines than this are counted. */
const SHOWN = 3;

export function Notices({ problems, onDismiss }: Props) {
  const strings = useStrings();
  const { page } = strings;
  const lines = [...new Set(problems.map((problem) => problemInWords(problem, page.problems)))];
  const rest = lines.length - SHOWN;
  return (
    <output className="notices">
      {lines.length > 0 && (
        <span className="notice">
          <span className="notice-lines">
            {lines.slice(0, SHOWN).map((line) => (
              <span key={line}>{line}</span>
            ))}
            {rest > 0 && <span>{plural(page.problems.more, rest, strings)}</span>}
          </span>
          <button type="button" className="icon-button" aria-label={page.dismiss} onClick={onDismiss}>
            <span aria-hidden="true">×</span>
          </button>
        </span>
      )}
    </output>
  );
}

export function problemInWords({ param, value, reason }: AddressProblem, strings: ProblemStrings): string {
  const text = reason === 'unknown' ? (strings.unknown[param] ?? strings.notOneOf) : strings[reason];
  return fill(text, { param, value });
}
