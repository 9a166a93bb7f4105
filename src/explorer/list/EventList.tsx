/**
 * The same selection to read: one item per event, under its year. Short lists are in the page whole,
 * so that the browser's own search finds everything; of long ones what is near, and any
 * date can be gone to.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PlaceSet } from '../../model/placeSet.ts';
import type { Place } from '../../model/units.ts';
import type { ListAt } from '../data/viewStore.ts';
import { opening, type Pieces } from '../pieces.ts';
import { askToPrint } from '../print/askToPrint.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { useDrawnMarks } from '../reader/useDrawnMarks.ts';
import { PHONE } from '../reader/screens.ts';
import { useWithin } from '../surroundings/useWithin.ts';
import { GoToDate } from './GoToDate.tsx';
import { useKeptFocus, withKept } from './keptFocus.ts';
import { ListItem } from './ListItem.tsx';
import { useAnchoredList } from './useAnchoredList.ts';
import { useScrollKeys } from './useScrollKeys.ts';
import '../styles/list.css';

/** So many items fit into 1,500 DOM nodes. */
const WHOLE = 50;

interface Props extends Pieces {
  /** It scrolls in a box of its own, whatever its width. */
  readonly boxed: boolean;
  /** Where it is to be. */
  readonly at: ListAt | null;
  /** Told what is at its top, whenever it comes to rest. */
  readonly onAt: (place: Place) => void;
}

export default function EventList({ store, selection, navigate, open, boxed, at, onAt }: Props) {
  const strings = useAllStrings();
  const { listView } = strings.later;
  const { matching, search } = selection;
  const { count } = matching;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [preparing, setPreparing] = useState(false);
  const print = () => {
    setPreparing(true);
    void askToPrint().finally(() => setPreparing(false));
  };
  const pageScrolls = useWithin(PHONE) && !boxed;
  const tellTop = (index: number) => {
    const place = matching.at(index);
    if (place !== null) onAt(place);
  };
  const near = useAnchoredList(matching, count, { scroller, list, pageScrolls }, tellTop);
  const { first, end, above, below } = count <= WHOLE ? { first: 0, end: count, above: 0, below: 0 } : near;

  const { goTo, show, atTop } = near;
  const chosen = open?.place ?? null;
  // On a phone the browser knows what the sheet covers.
  const browserShows = pageScrolls || count <= WHOLE;
  useEffect(() => {
    if (chosen === null || !matching.has(chosen)) return;
    const index = matching.rank(chosen);
    const item = browserShows && list.current?.querySelector(`[data-index="${index}"]:not(.outside)`);
    if (item) item.scrollIntoView({ block: 'nearest' });
    else show(index);
  }, [chosen, matching, browserShows, show]);
  useDrawnMarks(count > 0);
  useScrollKeys(scroller, !pageScrolls);

  const openIndex = useEffectEvent(() =>
    chosen !== null && matching.has(chosen) ? matching.rank(chosen) : null,
  );
  useEffect(() => {
    if (!at || matching.count === 0) return;
    const index = indexOf(at, matching);
    // Gone back to from an event that was opened here: of the item at the top as much is seen as before.
    if (at.isSought) goTo(index);
    else if (index !== atTop()) goTo(index, openIndex() ?? index);
  }, [at, matching, goTo, atTop]);
  // The event that a date or a count led to: it takes the focus as soon as it is there.
  const [dated, setDated] = useState<number | null>(null);
  const [reached, setReached] = useState<ListAt | null>(null);
  const sought = dated ?? (at?.isSought && at !== reached ? indexOf(at, matching) : null);
  const reach = () => {
    setDated(null);
    setReached(at);
  };
  const { kept, handlers } = useKeptFocus(count);
  const go = (index: number) => {
    setDated(index);
    goTo(index);
  };

  return (
    <>
      {count > WHOLE && (
        <div className="list-tools">
          <GoToDate store={store} matching={matching} onGo={go} />
          <button type="button" className="button" aria-busy={preparing || undefined} onClick={print}>
            {listView.print}
          </button>
        </div>
      )}
      <div ref={scroller} className="list-scroller" tabIndex={-1}>
        {count > 0 && (
          <ul
            ref={list}
            className="list"
            aria-label={listView.label}
            style={{ paddingTop: above, paddingBottom: below }}
            {...handlers}
          >
            {withKept(Array.from({ length: end - first }, (_, i) => first + i), kept).map((index) => (
              <ListItem
                key={matching.at(index)}
                store={store}
                matching={matching}
                index={index}
                outside={index < first || index >= end}
                chosen={matching.at(index) === chosen}
                words={search?.words ?? null}
                takesFocus={index === sought}
                onFocused={reach}
                onOpen={(found) => {
                  // The way back leads here, also when the list has hardly come to rest.
                  tellTop(atTop());
                  navigate(opening(found), found);
                }}
              />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** The first matching event that is not before a place, else the last. */
function indexOf({ place }: ListAt, matching: PlaceSet): number {
  return Math.min(matching.rank(place), matching.count - 1);
}
