/** The items of a long list that are in the page, as it is scrolled; see `anchoredScroll.ts`. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
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
}

interface Elements {
  /** What scrolls; `null` in it: the page itself does. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly list: RefObject<HTMLElement | null>;
  readonly pageScrolls: boolean;
}

/** @param items another object for other items: their list begins at its beginning */
export function useAnchoredList(items: object, count: number, elements: Elements): AnchoredList {
  const [moves] = useState(() => new ListGeometry());
  const [range, setRange] = useState(() => moves.range);

  const { scroller, list, pageScrolls } = elements;
  const adopt = useCallback(() => setRange(moves.settle()), [moves]);

  useLayoutEffect(() => {
    moves.begin(items, count);
    adopt();
  }, [moves, items, count, adopt]);

  useLayoutEffect(() => {
    const { current } = list;
    if (!current) return;
    const by = moves.takeScroll();
    if (by !== 0) (pageScrolls ? window : scroller.current)?.scrollBy({ top: by, behavior: 'instant' });
    if (moves.measure(heightsOf(current))) adopt();
  });

  useEffect(() => {
    const scrolls = pageScrolls ? window : scroller.current;
    const { current } = list;
    if (!scrolls || !current) return undefined;
    let resting = 0;
    const look = () => {
      moves.look(viewportOf(current, pageScrolls ? null : scroller.current));
      flushSync(adopt);
      clearTimeout(resting);
      resting = window.setTimeout(() => {
        moves.rest();
        flushSync(adopt);
      }, REST_MS);
    };
    const sizes = new ResizeObserver(() => {
      // First what has grown finds its place around what is seen, then it is looked where that is.
      if (moves.measure(heightsOf(current))) flushSync(adopt);
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
  }, [moves, scroller, list, pageScrolls, adopt]);

  const goTo = useCallback(
    (index: number) => {
      moves.goTo(index);
      adopt();
    },
    [moves, adopt],
  );
  return useMemo(
    () => ({ first: range.first, end: Math.min(range.end, count), ...roomAround(range, count), goTo }),
    [range, count, goTo],
  );
}

function viewportOf(list: HTMLElement, scroller: HTMLElement | null): Viewport {
  const { top } = list.getBoundingClientRect();
  if (!scroller) return { offset: -top, height: window.innerHeight };
  return { offset: scroller.getBoundingClientRect().top - top, height: scroller.clientHeight };
}

function* heightsOf(list: HTMLElement): Iterable<readonly [index: number, height: Px]> {
  for (const item of list.children) {
    yield [Number((item as HTMLElement).dataset.index), item.getBoundingClientRect().height];
  }
}
