/** Gestures on the plane, as moves of the controller's window. */
import { useEffect, useRef, type RefObject } from 'react';
import type { Px, Row } from '../../model/units.ts';
import { hitTest } from '../../timeline/hitTest.ts';
import type { TimeScale } from '../../timeline/scale.ts';
import type { FigureController } from './controller.ts';
import { listenForGestures } from './gestures.ts';
import { focusedRow } from './useWalking.ts';
import { ZOOM_STEP } from './windowMoves.ts';

/** The wheel has come to rest when it has not turned for so long, ms. */
const WHEEL_REST = 140;

/** What stands on the plane and is not an event. */
const OTHER_CONTROLS = '.figure-actors, .figure-outside, .figure-cluster';

interface PlaneInput {
  readonly surface: RefObject<HTMLElement | null>;
  readonly controller: FigureController;
  /** The page around scrolls, so a plain wheel is not ours. */
  readonly embedded: boolean;
  onOpen(row: Row): void;
}

export function usePlaneGestures({ surface, controller, embedded, onOpen }: PlaneInput): void {
  const latest = useRef({ embedded, onOpen });
  useEffect(() => {
    latest.current = { embedded, onOpen };
  });

  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    let anchor: TimeScale | null = null;
    let wheelTimer = 0;

    const turned = (): void => {
      if (wheelTimer === 0) controller.hold();
      clearTimeout(wheelTimer);
      wheelTimer = window.setTimeout(() => {
        wheelTimer = 0;
        controller.release();
      }, WHEEL_REST);
    };
    const rowAt = (x: Px, y: Px) => (controller.layout ? hitTest(controller.layout, x, y) : null);

    const stop = listenForGestures(element, {
      onPlane: (x, y) => {
        const layout = controller.layout;
        return layout !== null && x >= layout.plane.x && y >= 0 && y <= element.clientHeight;
      },
      plainWheelZooms: () => !latest.current.embedded,
      grab: () => {
        clearTimeout(wheelTimer);
        wheelTimer = 0;
        anchor = controller.hold();
        element.dataset.grabbed = '';
      },
      drag: (dx) => {
        if (anchor) controller.place(anchor.panned(dx));
      },
      pinch: (factor, x, dx) => {
        const zoomed = controller.current()?.zoomed(factor, x);
        if (zoomed) controller.place(zoomed);
        const moved = controller.current()?.panned(dx);
        if (moved) controller.place(moved);
      },
      letGo: () => {
        delete element.dataset.grabbed;
        controller.release();
      },
      wheelZoom: (factor, x) => {
        turned();
        const window = controller.current()?.zoomed(factor, x);
        if (window) controller.place(window);
      },
      wheelPan: (dx) => {
        turned();
        const window = controller.current()?.panned(dx);
        if (window) controller.place(window);
      },
      doubleClick: (x, y) => {
        if (rowAt(x, y) === null) controller.zoomStep(ZOOM_STEP, x);
      },
      click: (target, place) => {
        if (target.closest(OTHER_CONTROLS)) return;
        // By keyboard the button says which event; by hand what is drawn under the pointer does.
        const row = (place && rowAt(place.x, place.y)) ?? focusedRow(target.closest('button'));
        if (row !== null) latest.current.onOpen(row);
      },
      hover: (place) => {
        const row = place ? rowAt(place.x, place.y) : null;
        controller.hover(row);
        element.style.cursor = row === null ? '' : 'pointer';
      },
    });
    return () => {
      clearTimeout(wheelTimer);
      stop();
    };
  }, [surface, controller]);
}
