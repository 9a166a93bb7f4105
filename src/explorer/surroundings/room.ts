/** The room that the explorer is given: a window of the browser, or an element's box. */
import type { Px } from '../../model/units.ts';

export interface Room {
  height(): Px;
  /** Whether it is at most so wide. */
  isWithin(width: Px): boolean;
  /** Calls back whenever `isWithin(width)` may have changed; returns what stops it. */
  watch(width: Px, changed: () => void): () => void;
}

/** The browser's window. */
export const windowRoom: Room = {
  height: () => innerHeight,
  isWithin: (width) => mediaOf(width).matches,
  watch(width, changed) {
    const media = mediaOf(width);
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  },
};

function mediaOf(width: Px): MediaQueryList {
  return matchMedia(`(max-width: ${width}px)`);
}

/** The box of an element. */
export function boxRoom(box: HTMLElement): Room {
  return {
    height: () => box.clientHeight,
    isWithin: (width) => box.clientWidth <= width,
    watch(_width, changed) {
      const observer = new ResizeObserver(changed);
      observer.observe(box);
      return () => observer.disconnect();
    },
  };
}
