/** A place on the drawing, px from its element's top left. */
import type { Px } from '../../model/units.ts';

export interface Place {
  readonly x: Px;
  readonly y: Px;
}

/** Where on `element` the pointer is. */
export function placeOn(element: Element, event: MouseEvent): Place {
  const box = element.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}
