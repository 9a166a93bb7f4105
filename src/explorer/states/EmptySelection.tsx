import { useStrings } from '../reader/ReaderContext.tsx';

interface Props {
  /** The story itself is empty: nothing to clear. */
  readonly noEvents: boolean;
  /** It stands before the figure, and lies over it: nothing moves while somebody types. */
  readonly overFigure: boolean;
  readonly onClear: () => void;
}

/** No event matches: says so, and leads back. */
export function EmptySelection({ noEvents, overFigure, onClear }: Props) {
  const { states } = useStrings().page;
  const said = noEvents ? (
    <p className="empty">{states.noEvents}</p>
  ) : (
    <div className="empty">
      <p>
        <strong>{states.nothingMatches}</strong> {states.nothingMatchesHint}
      </p>
      <button type="button" className="button" onClick={onClear}>
        {states.clearFilters}
      </button>
    </div>
  );
  return overFigure ? <div className="over-figure">{said}</div> : said;
}
