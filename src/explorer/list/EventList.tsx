/**
 * The same selection to read: one item per event, under its year. Short lists are in the page whole,
 * so that the browser's own search and the printer find everything; of long ones what is near, and any
 * date can be gone to.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { fill } from '../../words/fill.ts';
import { formatNumber } from '../../words/numbers.ts';
import { opening, type Pieces } from '../pieces.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { useDrawnMarks } from '../reader/useDrawnMarks.ts';
import { PHONE } from '../reader/screens.ts';
import { useWithin } from '../surroundings/useWithin.ts';
import { GoToDate } from './GoToDate.tsx';
import { ListItem } from './ListItem.tsx';
import { useAnchoredList } from './useAnchoredList.ts';
import { usePrintable } from './usePrintable.ts';
import '../styles/list.css';

/** So many items fit into 1,500 DOM nodes; up to so many are printed. */
const WHOLE = 50;
const PRINTED = 2000;

interface Props extends Pieces {
  /** It scrolls in a box of its own, whatever its width. */
  readonly boxed: boolean;
}

export default function EventList({ store, selection, navigate, open, boxed }: Props) {
  const strings = useAllStrings();
  const { listView } = strings.later;
  const { matching, search } = selection;
  const { count } = matching;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { wholly, preparing, missing, print } = usePrintable(
    useCallback(() => list.current?.querySelectorAll('.waiting').length ?? 0, []),
  );
  const near = useAnchoredList(matching, count, { scroller, list, pageScrolls: useWithin(PHONE) && !boxed });
  const whole = wholly ? Math.min(count, PRINTED) : count <= WHOLE ? count : null;
  const { first, end, above, below } = whole === null ? near : { first: 0, end: whole, above: 0, below: 0 };

  const { goTo } = near;
  const chosen = open?.place ?? null;
  useEffect(() => {
    if (chosen === null || !matching.has(chosen)) return;
    const index = matching.rank(chosen);
    const item = list.current?.querySelector(`[data-index="${index}"]`);
    if (item) item.scrollIntoView({ block: 'nearest' });
    else goTo(index);
  }, [chosen, matching, goTo]);
  useDrawnMarks(count > 0);

  // The event that a date led to: it takes the focus as soon as it is there.
  const [sought, setSought] = useState<number | null>(null);
  const go = (index: number) => {
    setSought(index);
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
      <div ref={scroller} className="list-scroller">
        {(count > PRINTED || missing > 0) && (
          <p className="list-printed">
            {fill(missing > 0 ? listView.printedInPart : listView.printed, {
              count: formatNumber(Math.min(count, PRINTED) - missing, strings),
              total: formatNumber(count, strings),
              most: formatNumber(Math.min(count, PRINTED), strings),
              print: listView.print,
            })}
          </p>
        )}
        {count > 0 && (
          <ul
            ref={list}
            className="list"
            aria-label={listView.label}
            style={{ paddingTop: above, paddingBottom: below }}
          >
            {Array.from({ length: end - first }, (_, i) => first + i).map((index) => (
              <ListItem
                key={matching.at(index)}
                store={store}
                matching={matching}
                index={index}
                chosen={matching.at(index) === chosen}
                words={search?.words ?? null}
                takesFocus={index === sought}
                onFocused={() => setSought(null)}
                onOpen={(found) => navigate(opening(found), found)}
              />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
