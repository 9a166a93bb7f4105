/** The way to the previous and the next event that match. */
import { rowAt } from '../../model/table.ts';
import type { Place } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { eventAt, type OpenEvent } from '../data/openEvent.ts';
import { useEvents } from '../data/useAnswer.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';

interface Props {
  readonly store: StoryStore;
  readonly previous: Place | null;
  readonly next: Place | null;
  readonly onOpen: (found: OpenEvent) => void;
}

export function Neighbours({ store, previous, next, onOpen }: Props) {
  const { event } = useAllStrings().later;
  const table = useEvents(store, [previous, next].filter((place) => place !== null)).data;
  const way = (place: Place | null, name: string, className: string) => {
    const row = table && place !== null ? rowAt(table, place) : null;
    if (!table || row === null) return null;
    return (
      <button
        type="button"
        className={className}
        aria-label={`${name}: ${table.headline[row]}`}
        onClick={() => onOpen(eventAt(table, row))}
      >
        <span lang={table.lang}>{table.headline[row]}</span>
      </button>
    );
  };
  return (
    <div className="event-neighbours">
      {/* Keeps the room of what is on its way. */}
      {!table && <span />}
      {way(previous, event.previous, 'previous')}
      {way(next, event.next, 'next')}
    </div>
  );
}
