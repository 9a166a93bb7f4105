import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import type { Px } from '../../model/units.ts';

interface Items {
  readonly count: number;
  readonly estimateSize: (index: number) => Px;
  readonly overscan: number;
  /** What scrolls along above the items. */
  readonly scrollMargin: Px;
  /** So far from the edge is an item that is scrolled to. */
  readonly scrollPaddingStart: Px;
}

type ItemsInView = Pick<
  Virtualizer<HTMLElement, Element>,
  'getVirtualItems' | 'getTotalSize' | 'scrollToIndex' | 'scrollToOffset' | 'measureElement'
>;

/** The items that are in view. @param scroller what scrolls; null: the page itself does */
export function useItemsInView(scroller: RefObject<HTMLElement | null> | null, items: Items): ItemsInView {
  const ofPage = useWindowVirtualizer({ ...items, enabled: scroller === null });
  const ofBox = useVirtualizer<HTMLElement, Element>({
    ...items,
    getScrollElement: () => scroller?.current ?? null,
    enabled: scroller !== null,
  });
  return scroller ? ofBox : ofPage;
}
