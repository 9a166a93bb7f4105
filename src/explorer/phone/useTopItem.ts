import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Scrolling has come to an end. */
const REST_MS = 200;

/**
 * @param list whose children bear their numbers as `data-index`
 * @param scroller what scrolls; null: the page itself does
 * @param onRest told the number of the item at the upper edge of what is seen, whenever scrolling ends
 * @param onScroll told the same once a frame while it lasts, and at its end
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
    // Where an item begins is rounded to whole px, and so is what it is scrolled by.
    const isSeen = (item: Element): boolean => item.getBoundingClientRect().bottom > edge + 2;
    const items = list.current?.querySelectorAll<HTMLElement>(':scope > :not(.outside)') ?? [];
    const found = [...items].find(isSeen);
    return found ? Number(found.dataset['index']) : null;
  };

  const tell = useEffectEvent((isAtRest: boolean) => {
    const item = topItem();
    if (item === null) return;
    onScroll(item);
    if (isAtRest) onRest(item);
  });
  useEffect(() => {
    const scrolls = scroller ? scroller.current : window;
    if (!scrolls) return undefined;
    let resting = 0;
    let frame = 0;
    const scrolled = (): void => {
      // By then the items that have come into view are there.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => tell(false));
      clearTimeout(resting);
      resting = window.setTimeout(() => tell(true), REST_MS);
    };
    scrolls.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(resting);
      cancelAnimationFrame(frame);
      scrolls.removeEventListener('scroll', scrolled);
    };
  }, [scroller]);
  return topItem;
}
