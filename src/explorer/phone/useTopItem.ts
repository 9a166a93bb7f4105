import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Scrolling has come to an end. */
const REST_MS = 200;

/**
 * @param list whose children bear their numbers as `data-index`
 * @param scroller what scrolls; null: the page itself does
 * @param onRest told the number of the item at the upper edge of what is seen, whenever scrolling ends
 * @param onScroll told the same while it lasts
 * @returns that number now; null: there is none
 */
export function useTopItem(
  list: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null> | null,
  onRest: (item: number) => void,
  onScroll: (item: number) => void,
): () => number | null {
  const topItem = (): number | null => {
    const edge = scroller?.current?.getBoundingClientRect().top ?? 0;
    // Where an item begins is rounded to whole px.
    const isSeen = (item: Element): boolean => item.getBoundingClientRect().bottom > edge + 1;
    const items = list.current?.querySelectorAll<HTMLElement>(':scope > :not(.outside)') ?? [];
    const found = [...items].find(isSeen);
    return found ? Number(found.dataset['index']) : null;
  };

  const tell = useEffectEvent((isAtRest: boolean) => {
    const item = topItem();
    if (item !== null) (isAtRest ? onRest : onScroll)(item);
  });
  useEffect(() => {
    const scrolls = scroller ? scroller.current : window;
    if (!scrolls) return undefined;
    let resting = 0;
    const scrolled = (): void => {
      tell(false);
      clearTimeout(resting);
      resting = window.setTimeout(() => tell(true), REST_MS);
    };
    scrolls.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(resting);
      scrolls.removeEventListener('scroll', scrolled);
    };
  }, [scroller]);
  return topItem;
}
