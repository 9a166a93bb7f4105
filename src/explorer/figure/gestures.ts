/**
 * Hands on the plane. d3-zoom recognises drag, pinch and wheel; the window is somebody else's, so
 * what leaves here are steps (zoom by a factor about x, move by dx), never d3's own transform.
 * Coordinates are px from the element's top left.
 */
import {
  pointers,
  select,
  zoom,
  zoomIdentity,
  type D3ZoomEvent,
  type Selection,
  type ZoomTransform,
} from 'd3';
import type { Px } from '../../model/units.ts';
import { placeOn, type Place } from './place.ts';
import { wheelMeaning } from './wheel.ts';
import { zoomStep } from './zoomSteps.ts';

export type Means = 'hand' | 'wheel';

export interface GestureHandlers {
  /** Whether gestures apply at this place (the plane, not the column of names). */
  onPlane(place: Place): boolean;
  /** Whether a wheel without keys zooms. */
  plainWheelZooms(): boolean;
  /** A drag or pinch begins, or the wheel turns. */
  grab(by: Means): void;
  /** Zoomed by `factor` about x, then moved by dx: since `grab`, or since the last step that zoomed. */
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
type PlaneSelection = Selection<Plane, unknown, null, undefined>;

/** Listens on `element`; returns what stops it. */
export function listenForGestures(element: Plane, handlers: GestureHandlers): () => void {
  const selection = select<Plane, unknown>(element);
  /** The transform at the last step that zoomed. */
  let last: ZoomTransform = zoomIdentity;
  let holding = false;
  /** A drag may begin before the wheel has come to rest. */
  const underWay = new Set<Means>();

  /** Middle of the fingers, or the pointer. */
  const centreOf = (event: unknown): Px => {
    const places = pointers(event, element);
    return places.reduce((sum, [x]) => sum + x, 0) / Math.max(1, places.length);
  };

  const behaviour = zoom<Plane, unknown>()
    .clickDistance(SLACK)
    .filter((event: Event) => {
      if (event instanceof WheelEvent) {
        return handlers.onPlane(placeOn(element, event)) && turnOf(event)?.kind === 'zoom';
      }
      if (event instanceof MouseEvent) {
        const pressed = event.type === 'mousedown' && event.button === 0 && !event.ctrlKey;
        return pressed && handlers.onPlane(placeOn(element, event));
      }
      const [touch] = pointers(event, element);
      return touch !== undefined && handlers.onPlane({ x: touch[0], y: touch[1] });
    })
    .wheelDelta((event: WheelEvent) => {
      const turn = turnOf(event);
      return turn?.kind === 'zoom' ? Math.log2(turn.factor) : 0;
    })
    .on('start', ({ sourceEvent }: D3ZoomEvent<Plane, unknown>) => {
      if (sourceEvent instanceof Event) underWay.add(meansOf(sourceEvent));
    })
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<Plane, unknown>) => {
      // Our own return to the beginning, below.
      if (!(sourceEvent instanceof Event)) return;
      const about = centreOf(sourceEvent);
      const { factor, dx } = zoomStep(last, transform, about);
      if (!holding) {
        if (factor === 1 && Math.abs(dx) <= SLACK) return;
        holding = true;
        handlers.grab(meansOf(sourceEvent));
      }
      if (factor !== 1) last = transform;
      handlers.step(factor, about, dx);
    })
    .on('end', ({ sourceEvent }: D3ZoomEvent<Plane, unknown>) => {
      if (!(sourceEvent instanceof Event)) return;
      underWay.delete(meansOf(sourceEvent));
      if (underWay.size > 0) return;
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
    if (turn?.kind !== 'pan' || !handlers.onPlane(placeOn(element, event))) return;
    event.preventDefault();
    handlers.wheelPan(turn.dx);
  };
  const doubleClick = (event: MouseEvent): void => {
    if (handlers.onPlane(placeOn(element, event))) handlers.doubleClick(placeOn(element, event));
  };

  // d3's double click would glide its own transform; ours glides the window.
  selection.call(behaviour).on('dblclick.zoom', null);
  leaveScrolling(selection);
  element.addEventListener('wheel', panByWheel, { passive: false });
  element.addEventListener('dblclick', doubleClick);
  return () => {
    selection.on('.zoom', null).on('.scrolling', null);
    element.removeEventListener('wheel', panByWheel);
    element.removeEventListener('dblclick', doubleClick);
  };
}

function meansOf(event: Event): Means {
  return event instanceof WheelEvent ? 'wheel' : 'hand';
}

/**
 * One finger that goes up or down scrolls the page, as `touch-action` says; d3-zoom would hold it
 * back. It gets two fingers, and one that goes sideways.
 */
function leaveScrolling(plane: PlaneSelection): void {
  const moved = plane.on('touchmove.zoom');
  // No touch screen.
  if (!moved) return;
  let first: Touch | undefined;
  let whose: 'ours' | 'page' | 'undecided' = 'undecided';
  const begun = (event: TouchEvent): void => {
    if (event.touches.length > 1) return;
    [first] = event.touches;
    whose = 'undecided';
  };
  // In capture, as d3-zoom lets nobody after it hear of a touch.
  plane.on('touchstart.scrolling', begun, { capture: true, passive: true });
  plane.on('touchmove.zoom', function (event: TouchEvent, datum) {
    const [touch] = event.touches;
    if (event.touches.length > 1) whose = 'ours';
    else if (whose === 'undecided' && touch && first) whose = direction(first, touch);
    if (whose === 'ours') moved.call(this, event, datum);
  });
}

function direction(from: Touch, to: Touch): 'ours' | 'page' | 'undecided' {
  const dx = Math.abs(to.clientX - from.clientX);
  const dy = Math.abs(to.clientY - from.clientY);
  if (Math.max(dx, dy) <= SLACK) return 'undecided';
  return dx > dy ? 'ours' : 'page';
}
