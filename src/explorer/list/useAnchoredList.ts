/** The items of a long list that are in the page, as it is scrolled; see `anchoredScroll.ts`. */
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import type { Px } from '../../model/units.ts';
import { roomAround, type Viewport } from './anchoredScroll.ts';
import { ListGeometry } from './listGeometry.ts';

/** The list stands still: the scrollbar may be put right. */
const REST_MS = 200;

interface AnchoredList {
  readonly first: number;
  readonly end: number;
  /** Empty room above and below them. */
  readonly above: Px;
  readonly below: Px;
  /** Brings an item to the upper edge of what is seen. */
  readonly goTo: (index: number) => void;
  /** The item that is there now. */
  readonly atTop: () => number;
}

interface Elements {
  /** What scrolls; `null` in it: the page itself does. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly list: RefObject<HTMLElement | null>;
  readonly pageScrolls: boolean;
}

/**
 * @param items another object for other items: their list begins at its beginning
 * @param rested told which item is at the upper edge, whenever the list has come to rest
 */
export function useAnchoredList(
  items: object,
  count: number,
  elements: Elements,
  rested: (index: number) => void,
): AnchoredList {
  const [moves] = useState(() => new ListGeometry());
  const range = useSyncExternalStore(moves.subscribe, moves.getRange, moves.getRange);

  const { scroller, list, pageScrolls } = elements;
  const nextFrame = useRef(0);
  const tellRest = useEffectEvent(rested);

  useLayoutEffect(() => {
    moves.begin(items, count);
    moves.settle();
  }, [moves, items, count]);

  useLayoutEffect(() => {
    const { current } = list;
    if (!current) return;
    const by = moves.takeScroll();
    if (by !== 0) (pageScrolls ? window : scroller.current)?.scrollBy({ top: by, behavior: 'instant' });
    if (!moves.measure(heightsOf(current))) return;
    if (moves.mayGoOn()) moves.settle();
    else {
      // Not given up by another rendering: what was measured is known, but not yet in its place.
      nextFrame.current ||= requestAnimationFrame(() => {
        nextFrame.current = 0;
        moves.nextFrame();
        moves.settle();
      });
    }
  });

  useEffect(() => {
    const scrolls = pageScrolls ? window : scroller.current;
    const { current } = list;
    if (!scrolls || !current) return undefined;
    let resting = 0;
    const look = () => {
      // Browsers say this once a frame.
      moves.nextFrame();
      moves.look(viewportOf(current, pageScrolls ? null : scroller.current));
      flushSync(() => moves.settle());
      clearTimeout(resting);
      resting = window.setTimeout(() => {
        moves.rest();
        flushSync(() => moves.settle());
        tellRest(moves.topIndex);
      }, REST_MS);
    };
    const sizes = new ResizeObserver(() => {
      // First what has grown finds its place around what is seen, then it is looked where that is.
      if (moves.measure(heightsOf(current))) flushSync(() => moves.settle());
      look();
    });
    sizes.observe(current);
    if (scroller.current) sizes.observe(scroller.current);
    scrolls.addEventListener('scroll', look, { passive: true });
    return () => {
      clearTimeout(resting);
      sizes.disconnect();
      scrolls.removeEventListener('scroll', look);
    };
  }, [moves, scroller, list, pageScrolls]);

  const goTo = useCallback(
    (index: number) => {
      moves.goTo(index);
      moves.settle();
    },
    [moves],
  );
  const atTop = useCallback(() => moves.topIndex, [moves]);
  return useMemo(
    () => ({ first: range.first, end: Math.min(range.end, count), ...roomAround(range, count), goTo, atTop }),
    [range, count, goTo, atTop],
  );
}

function viewportOf(list: HTMLElement, scroller: HTMLElement | null): Viewport {
  const { top, width } = list.getBoundingClientRect();
  if (!scroller) return { offset: -top, height: window.innerHeight, width };
  return { offset: scroller.getBoundingClientRect().top - top, height: scroller.clientHeight, width };
}

function* heightsOf(list: HTMLElement): Iterable<readonly [index: number, height: Px]> {
  for (const item of list.querySelectorAll<HTMLElement>(':scope > :not(.outside)')) {
    yield [Number(item.dataset.index), item.getBoundingClientRect().height];
  }
}
