/** Gestures on the plane, as moves of the controller's window. */
import { useEffect, useRef, type RefObject } from 'react';
import type { Interval, Place } from '../../model/units.ts';
import type { TimeScale } from '../../timeline/scale.ts';
import type { FigureController } from './controller.ts';
import type { GestureHandlers } from './gestures.ts';
import { listenForPointing } from './pointing.ts';
import { focusedEvent } from './useWalking.ts';
import { ZOOM_STEP } from './windowMoves.ts';

/** The wheel has come to rest when it has not turned for so long, ms. */
const WHEEL_REST = 140;

/** What stands on the plane and is not an event. */
const OTHER_CONTROLS = '.figure-actors, .figure-outside, .figure-lasting, .figure-cluster';

interface PlaneInput {
  readonly surface: RefObject<HTMLElement | null>;
  readonly controller: FigureController;
  /** The page around scrolls, so a plain wheel is not ours. */
  readonly scrollsAround: boolean;
  onOpen(event: Place): void;
}

export function usePlaneGestures({ surface, controller, scrollsAround, onOpen }: PlaneInput): void {
  const latest = useRef({ scrollsAround, onOpen });
  useEffect(() => {
    latest.current = { scrollsAround, onOpen };
  });

  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    return listenForPointing(element, {
      click: (target, place) => {
        if (target.closest(OTHER_CONTROLS)) return;
        // By keyboard the button says which event; by hand what is drawn under the pointer does.
        const event = (place && controller.eventAt(place.x, place.y)) ?? focusedEvent(target.closest('button'));
        if (event !== null) latest.current.onOpen(event);
      },
      hover: (place) => {
        const event = place && controller.eventAt(place.x, place.y);
        controller.hover(event);
        element.style.cursor = event === null ? '' : 'pointer';
      },
    });
  }, [surface, controller]);

  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    const handlers = gestureHandlers(element, controller, () => !latest.current.scrollsAround);
    let stop = (): void => {};
    let here = true;
    const fetchGestures = (): void => {
      forget();
      import('./gestures.ts').then(
        ({ listenForGestures }) => {
          if (here) stop = listenForGestures(element, handlers);
        },
        // Without them buttons and keys still move the window.
        () => undefined,
      );
    };
    // Nobody drags what is not drawn yet: the code comes right after the first drawing.
    const forget = controller.subscribe(fetchGestures);
    if (controller.settledFrame()) fetchGestures();
    return () => {
      here = false;
      forget();
      stop();
    };
  }, [surface, controller]);
}

function gestureHandlers(
  element: HTMLElement,
  controller: FigureController,
  plainWheelZooms: () => boolean,
): GestureHandlers {
  let wheelTimer = 0;
  let grabbed = false;
  /** What steps go out from: a hand that comes back from beyond the bounds finds what it had. */
  let from: TimeScale | null = null;
  const move = (window: Interval): void => {
    controller.window.place(window);
    from = controller.window.current();
  };
  const rest = (): void => {
    if (!grabbed && wheelTimer === 0) controller.window.release();
  };
  return {
    plainWheelZooms,
    onPlane: ({ x, y }) => {
      const { layout } = controller;
      return layout !== null && x >= layout.plane.x && y >= 0 && y <= element.clientHeight;
    },
    grab: (by) => {
      grabbed = true;
      from = controller.window.hold();
      element.toggleAttribute('data-grabbed', by === 'hand');
    },
    step: (factor, x, dx) => {
      if (factor === 1) {
        if (from) controller.window.place(from.panned(dx));
        return;
      }
      if (from) move(from.zoomed(factor, x));
      if (from) move(from.panned(dx));
    },
    letGo: () => {
      grabbed = false;
      element.removeAttribute('data-grabbed');
      rest();
    },
    wheelPan: (dx) => {
      controller.window.hold();
      clearTimeout(wheelTimer);
      wheelTimer = window.setTimeout(() => {
        wheelTimer = 0;
        rest();
      }, WHEEL_REST);
      const panned = controller.window.current()?.panned(dx);
      if (panned) move(panned);
    },
    doubleClick: (place) => {
      if (controller.eventAt(place.x, place.y) === null) controller.window.zoomStep(ZOOM_STEP, place.x);
    },
  };
}
