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
  /**
   * Brings an item to the upper edge of what is seen, or as near as the end of the list lets it, and
   * keeps it there until the reader scrolls.
   *
   * @param seen an item that is to be seen whole, if it is near
   */
  readonly goTo: (index: number, seen?: number) => void;
  /** Brings an item into sight, and keeps it there until the reader scrolls. */
  readonly show: (index: number) => void;
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
    const scrolls = pageScrolls ? window : scroller.current;
    moves.scroll({
      offset: () => offsetOf(current, pageScrolls ? null : scroller.current),
      scrollBy: (by) => scrolls?.scrollBy({ top: by, behavior: 'instant' }),
    });
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
    (index: number, seen = index) => {
      moves.goTo(index, seen);
      moves.settle();
    },
    [moves],
  );
  const show = useCallback(
    (index: number) => {
      moves.show(index);
      moves.settle();
    },
    [moves],
  );
  const atTop = useCallback(() => moves.topIndex, [moves]);
  return useMemo(
    () => ({ first: range.first, end: Math.min(range.end, count), ...roomAround(range, count), goTo, show, atTop }),
    [range, count, goTo, show, atTop],
  );
}

/** @param scroller `null`: the page itself scrolls */
function viewportOf(list: HTMLElement, scroller: HTMLElement | null): Viewport {
  const { bottom, width } = list.getBoundingClientRect();
  const offset = offsetOf(list, scroller);
  if (scroller) return { offset, height: scroller.clientHeight, width, beyond: 0 };
  const beyond = document.documentElement.getBoundingClientRect().bottom - bottom;
  return { offset, height: window.innerHeight, width, beyond };
}

function offsetOf(list: HTMLElement, scroller: HTMLElement | null): Px {
  return (scroller?.getBoundingClientRect().top ?? 0) - list.getBoundingClientRect().top;
}

function* heightsOf(list: HTMLElement): Iterable<readonly [index: number, height: Px]> {
  for (const item of list.querySelectorAll<HTMLElement>(':scope > :not(.outside)')) {
    yield [Number(item.dataset.index), item.getBoundingClientRect().height];
  }
}
