/**
 * What an address asked for and could not be had: one notice, a line each, and another try where that
 * may help. Mounted where there is something to say.
 */
import type { AddressProblem } from '../../view/addressProblem.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/numbers.ts';
import type { ProblemStrings } from '../../words/laterStrings.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';

interface Props {
  readonly problems: readonly AddressProblem[];
  /** Id of the event that could not be fetched. */
  readonly unreachable: string | null;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** More lines than this are counted. */
const SHOWN = 3;

export default function Notice({ problems, unreachable, onRetry, onDismiss }: Props) {
  const strings = useAllStrings();
  const { dismiss, states } = strings.page;
  const texts = strings.later.problems;
  const missing = unreachable === null ? [] : [fill(texts.unreachable, { value: unreachable })];
  const lines = [...new Set([...missing, ...problems.map((problem) => problemInWords(problem, texts))])];
  const rest = lines.length - SHOWN;
  return (
    <span className="notice">
      <span className="notice-lines">
        {lines.slice(0, SHOWN).map((line) => (
          <span key={line}>{line}</span>
        ))}
        {rest > 0 && <span>{plural(texts.more, rest, strings)}</span>}
      </span>
      {unreachable !== null && (
        <button type="button" className="button" onClick={onRetry}>
          {states.retry}
        </button>
      )}
      <button type="button" className="icon-button" aria-label={dismiss} onClick={onDismiss}>
        <span aria-hidden="true">×</span>
      </button>
    </span>
  );
}

function problemInWords({ param, value, reason }: AddressProblem, strings: ProblemStrings): string {
  const text = reason === 'unknown' ? (strings.unknown[param] ?? strings.notOneOf) : strings[reason];
  return fill(text, { param, value });
}
