/**
 * Hands on the plane: drag, pinch, wheel, double-click, hover. Recognises them and says what they
 * mean; the window is somebody else's. Coordinates are px from the element's top left.
 */
import type { Px } from '../../model/units.ts';
import { wheelMeaning } from './wheel.ts';

export interface GestureHandlers {
  /** Whether gestures apply at this place (the plane, not the column of names). */
  onPlane(x: Px, y: Px): boolean;
  /** Whether a wheel without keys zooms. */
  plainWheelZooms(): boolean;
  /** A drag or pinch begins. */
  grab(): void;
  /** Moved by dx since `grab`. */
  drag(dx: Px): void;
  /** Zoomed by `factor` about x and moved by dx, both since the last call. */
  pinch(factor: number, x: Px, dx: Px): void;
  /** The hand is off. */
  letGo(): void;
  wheelZoom(factor: number, x: Px): void;
  wheelPan(dx: Px): void;
  doubleClick(x: Px, y: Px): void;
  /** A click that did not end a drag; `target` is what was clicked, by hand or by keyboard. */
  click(target: Element, place: { x: Px; y: Px } | null): void;
  /** null: the pointer has left. */
  hover(place: { x: Px; y: Px } | null): void;
}

/** A press moves this far before it is a drag rather than a click. */
const SLACK: Px = 4;

interface Finger {
  readonly startX: Px;
  x: Px;
  y: Px;
}

/** Listens on `element`; returns what stops it. */
export function listenForGestures(element: HTMLElement, handlers: GestureHandlers): () => void {
  const fingers = new Map<number, Finger>();
  let mode: 'none' | 'drag' | 'pinch' = 'none';
  /** A drag ends in a click on what it began over; that one is not meant. */
  let swallowClick = false;
  const stop = new AbortController();

  const place = (event: MouseEvent): { x: Px; y: Px } => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const begin = (next: 'drag' | 'pinch', pointers: Iterable<number>): void => {
    if (mode === 'none') handlers.grab();
    mode = next;
    swallowClick = true;
    for (const id of pointers) element.setPointerCapture(id);
    handlers.hover(null);
  };
  const lift = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId)) return;
    if (mode === 'none') return;
    if (mode === 'pinch' && fingers.size > 0) return;
    mode = 'none';
    handlers.letGo();
  };

  const down = (event: PointerEvent): void => {
    const { x, y } = place(event);
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    if (!handlers.onPlane(x, y)) return;
    if (fingers.size === 0) swallowClick = false;
    if (fingers.size >= 2 || mode === 'pinch') return;
    fingers.set(event.pointerId, { startX: x, x, y });
    if (fingers.size === 2) begin('pinch', fingers.keys());
  };

  const move = (event: PointerEvent): void => {
    const at = place(event);
    const finger = fingers.get(event.pointerId);
    if (!finger) {
      if (fingers.size === 0 && event.pointerType !== 'touch') handlers.hover(at);
      return;
    }
    if (mode === 'pinch') {
      const before = spread(fingers);
      finger.x = at.x;
      finger.y = at.y;
      const after = spread(fingers);
      if (fingers.size === 2) handlers.pinch(after.distance / before.distance, after.x, after.x - before.x);
      return;
    }
    finger.x = at.x;
    finger.y = at.y;
    if (mode === 'none' && Math.abs(at.x - finger.startX) > SLACK) begin('drag', [event.pointerId]);
    if (mode === 'drag') handlers.drag(at.x - finger.startX);
    else if (event.pointerType !== 'touch') handlers.hover(at);
  };

  const wheel = (event: WheelEvent): void => {
    const { x, y } = place(event);
    if (!handlers.onPlane(x, y)) return;
    const meaning = wheelMeaning(event, handlers.plainWheelZooms());
    if (!meaning) return;
    event.preventDefault();
    if (meaning.kind === 'zoom') handlers.wheelZoom(meaning.factor, x);
    else handlers.wheelPan(meaning.dx);
  };

  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    handle: (event: HTMLElementEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ): void => element.addEventListener(type, handle, { ...options, signal: stop.signal });

  listen('pointerdown', down);
  listen('pointermove', move);
  listen('pointerup', lift);
  listen('pointercancel', lift);
  listen('pointerleave', () => handlers.hover(null));
  listen('wheel', wheel, { passive: false });
  listen('dblclick', (event) => {
    const { x, y } = place(event);
    if (handlers.onPlane(x, y)) handlers.doubleClick(x, y);
  });
  listen(
    'click',
    (event) => {
      if (!swallowClick || event.detail === 0) return;
      swallowClick = false;
      event.stopPropagation();
      event.preventDefault();
    },
    { capture: true },
  );
  listen('click', (event) => {
    // A button pressed by keyboard clicks as well, with no place.
    if (event.target instanceof Element) handlers.click(event.target, event.detail > 0 ? place(event) : null);
  });
  return () => stop.abort();
}

/** Middle and distance of two fingers. */
function spread(fingers: ReadonlyMap<number, Finger>): { x: Px; distance: Px } {
  const [a, b] = [...fingers.values()];
  if (!a || !b) return { x: a?.x ?? 0, distance: 1 };
  return { x: (a.x + b.x) / 2, distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) };
}
