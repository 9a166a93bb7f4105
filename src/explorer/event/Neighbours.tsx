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
  const { data: table, error, retry } = useEvents(store, [previous, next].filter((place) => place !== null));
  // Until its event is there a way stays where it is, so that whoever has the focus on it keeps it.
  const way = (place: Place | null, name: string, className: string) => {
    if (place === null) return null;
    const row = table ? rowAt(table, place) : null;
    const headline = row === null ? null : table?.headline[row];
    const go = () => {
      if (table && row !== null) onOpen(eventAt(table, row));
      else if (error) retry();
    };
    return (
      <button
        type="button"
        className={className}
        aria-label={headline ? `${name}: ${headline}` : name}
        aria-disabled={row === null && !error ? true : undefined}
        onClick={go}
      >
        <span lang={headline ? store.facts.lang : undefined}>{headline ?? '…'}</span>
      </button>
    );
  };
  return (
    <div className="event-neighbours">
      {way(previous, event.previous, 'previous')}
      {way(next, event.next, 'next')}
    </div>
  );
}
