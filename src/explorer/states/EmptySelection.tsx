import { useStrings } from '../reader/ReaderContext.tsx';

/** No event matches: says so, and leads back. */
export function EmptySelection({ onClear }: { onClear(): void }) {
  const { states } = useStrings().page;
  return (
    <div className="empty">
      <p>
        <strong>{states.nothingMatches}</strong>
      </p>
      <p>{states.nothingMatchesHint}</p>
      <button type="button" className="button" onClick={onClear}>
        {states.clearFilters}
      </button>
    </div>
  );
}
