/**
 * Hands on the plane. d3-zoom recognises drag, pinch and wheel; the window is somebody else's, so
 * what leaves here are steps (zoom by a factor about x, move by dx), never d3's own transform.
 * Coordinates are px from the element's top left.
 */
import { pointers, select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import type { Px } from '../../model/units.ts';
import { wheelMeaning } from './wheel.ts';
import { zoomStep } from './zoomSteps.ts';

export interface Place {
  readonly x: Px;
  readonly y: Px;
}

export interface GestureHandlers {
  /** Whether gestures apply at this place (the plane, not the column of names). */
  onPlane(place: Place): boolean;
  /** Whether a wheel without keys zooms. */
  plainWheelZooms(): boolean;
  /** A drag, pinch or turn of the wheel begins. */
  grab(): void;
  /** Zoomed by `factor` about x and moved by dx, both since the last call. */
  step(factor: number, x: Px, dx: Px): void;
  /** The hand is off. */
  letGo(): void;
  /** A wheel that moves rather than zooms. */
  wheelPan(dx: Px): void;
  doubleClick(place: Place): void;
}

/** A press moves this far before it is a drag rather than a click. */
const SLACK: Px = 4;

type Plane = HTMLElement;

/** Listens on `element`; returns what stops it. */
export function listenForGestures(element: Plane, handlers: GestureHandlers): () => void {
  const selection = select<Plane, unknown>(element);
  let last: ZoomTransform = zoomIdentity;
  let holding = false;

  const placeOf = (event: MouseEvent): Place => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  /** Middle of the fingers, or the pointer. */
  const centreOf = (event: unknown): Px => {
    const places = pointers(event, element);
    return places.reduce((sum, [x]) => sum + x, 0) / Math.max(1, places.length);
  };

  const behaviour = zoom<Plane, unknown>()
    .clickDistance(SLACK)
    .filter((event: Event) => {
      if (event instanceof WheelEvent) {
        return handlers.onPlane(placeOf(event)) && turnOf(event)?.kind === 'zoom';
      }
      if (event instanceof MouseEvent) {
        return event.type === 'mousedown' && event.button === 0 && !event.ctrlKey && handlers.onPlane(placeOf(event));
      }
      const [touch] = pointers(event, element);
      return touch !== undefined && handlers.onPlane({ x: touch[0], y: touch[1] });
    })
    .wheelDelta((event: WheelEvent) => {
      const turn = turnOf(event);
      return turn?.kind === 'zoom' ? Math.log2(turn.factor) : 0;
    })
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<Plane, unknown>) => {
      // Our own return to the beginning, below.
      if (!(sourceEvent instanceof Event)) return;
      const about = centreOf(sourceEvent);
      const { factor, dx } = zoomStep(last, transform, about);
      if (!holding) {
        if (factor === 1 && Math.abs(dx) <= SLACK) return;
        holding = true;
        handlers.grab();
      }
      last = transform;
      handlers.step(factor, about, dx);
    })
    .on('end', ({ sourceEvent }: D3ZoomEvent<Plane, unknown>) => {
      if (!(sourceEvent instanceof Event)) return;
      if (holding) handlers.letGo();
      holding = false;
      // Steps are differences: d3 starts each gesture afresh, and its transform never runs away.
      last = zoomIdentity;
      behaviour.transform(selection, zoomIdentity);
    });

  function turnOf(event: WheelEvent) {
    return wheelMeaning(event, handlers.plainWheelZooms());
  }

  const panByWheel = (event: WheelEvent): void => {
    const turn = turnOf(event);
    if (turn?.kind !== 'pan' || !handlers.onPlane(placeOf(event))) return;
    event.preventDefault();
    handlers.wheelPan(turn.dx);
  };
  const doubleClick = (event: MouseEvent): void => {
    if (handlers.onPlane(placeOf(event))) handlers.doubleClick(placeOf(event));
  };

  // d3's double click would glide its own transform; ours glides the window.
  selection.call(behaviour).on('dblclick.zoom', null);
  element.addEventListener('wheel', panByWheel, { passive: false });
  element.addEventListener('dblclick', doubleClick);
  return () => {
    selection.on('.zoom', null);
    element.removeEventListener('wheel', panByWheel);
    element.removeEventListener('dblclick', doubleClick);
  };
}
