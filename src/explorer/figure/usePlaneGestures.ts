/** Gestures on the plane, as moves of the controller's window. */
import { useEffect, useRef, type RefObject } from 'react';
import type { Px } from '../../model/units.ts';
import { hitTest } from '../../timeline/hitTest.ts';
import type { TimeScale } from '../../timeline/scale.ts';
import type { FigureController } from './controller.ts';
import { listenForGestures } from './gestures.ts';
import { ZOOM_STEP } from './windowMoves.ts';

/** The wheel has come to rest when it has not turned for so long, ms. */
const WHEEL_REST = 140;

/** `embedded`: the page around scrolls, so a plain wheel is not ours. */
export function usePlaneGestures(
  surface: RefObject<HTMLElement | null>,
  controller: FigureController,
  embedded: boolean,
): void {
  const plainWheelZooms = useRef(!embedded);
  useEffect(() => {
    plainWheelZooms.current = !embedded;
  }, [embedded]);

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
      plainWheelZooms: () => plainWheelZooms.current,
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
