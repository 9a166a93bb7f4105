import { useStrings } from '../reader/ReaderContext.tsx';

interface Props {
  /** The story itself is empty: nothing to clear. */
  readonly noEvents: boolean;
  readonly onClear: () => void;
}

/** No event matches: says so, and leads back. */
export function EmptySelection({ noEvents, onClear }: Props) {
  const { states } = useStrings().page;
  if (noEvents) return <p className="empty">{states.noEvents}</p>;
  return (
    <div className="empty">
      <p>
        <strong>{states.nothingMatches}</strong> {states.nothingMatchesHint}
      </p>
      <button type="button" className="button" onClick={onClear}>
        {states.clearFilters}
      </button>
    </div>
  );
}
