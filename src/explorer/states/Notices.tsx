/** What an address asked for and could not be had: one notice, a line each, and another try where that may help. */
import type { AddressProblem } from '../../view/addressProblem.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/numbers.ts';
import type { ProblemStrings } from '../../words/strings.ts';
import { useStrings } from '../reader/ReaderContext.tsx';

interface Props {
  readonly problems: readonly AddressProblem[];
  /** Id of the event that could not be fetched. */
  readonly unreachable: string | null;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** More lines than this are counted. */
const SHOWN = 3;

export function Notices({ problems, unreachable, onRetry, onDismiss }: Props) {
  const strings = useStrings();
  const { page } = strings;
  const missing = unreachable === null ? [] : [fill(page.problems.unreachable, { value: unreachable })];
  const lines = [...new Set([...missing, ...problems.map((problem) => problemInWords(problem, page.problems))])];
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
          {unreachable !== null && (
            <button type="button" className="button" onClick={onRetry}>
              {page.states.retry}
            </button>
          )}
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
