/** The pointer over the drawing: what it is on, and what is clicked. */
import { placeOn, type Place } from './place.ts';

export interface PointingHandlers {
  /** `target` is what was clicked; place is null when it was pressed by keyboard. */
  click(target: Element, place: Place | null): void;
  /** null: the pointer has left, or is busy dragging. */
  hover(place: Place | null): void;
}

/** Listens on `element`; returns what stops it. A click that ends a drag never comes here: d3-zoom keeps it. */
export function listenForPointing(element: HTMLElement, handlers: PointingHandlers): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'touch') handlers.hover(event.buttons === 0 ? placeOn(element, event) : null);
    },
    { signal },
  );
  element.addEventListener('pointerleave', () => handlers.hover(null), { signal });
  element.addEventListener(
    'click',
    (event) => {
      // A button pressed by keyboard clicks as well, with no place.
      if (event.target instanceof Element) handlers.click(event.target, event.detail > 0 ? placeOn(element, event) : null);
    },
    { signal },
  );
  return () => stop.abort();
}
