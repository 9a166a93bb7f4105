/** The size that the page gives an element. */
import { useLayoutEffect, useState, type RefObject } from 'react';
import { useSurroundings } from '../surroundings/surroundings.ts';
import type { Px } from '../../model/units.ts';

export interface ElementSize {
  readonly width: Px;
  readonly height: Px;
  /** Height of the browser's window, or of the element that holds the explorer. */
  readonly page: Px;
}

/** Whole pixels; null until the element is there. */
export function useElementSize(ref: RefObject<HTMLElement | null>): ElementSize | null {
  const [size, setSize] = useState<ElementSize | null>(null);
  const { room } = useSurroundings();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      const next = { width: element.clientWidth, height: element.clientHeight, page: room.height() };
      setSize((old) =>
        old && old.width === next.width && old.height === next.height && old.page === next.page ? old : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, room]);
  return size;
}
