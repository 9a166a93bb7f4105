/** What the page tells whoever measures it (DESIGN section 7). */

const DRAWN = 'dateline:drawn';
const SETTLED = 'dateline:settled';

/** Once: the first timeline with events has been painted. */
export function markDrawn(): void {
  if (performance.getEntriesByName(DRAWN).length === 0) performance.mark(DRAWN);
}

/**
 * A change of view has been painted; said once the frame is through and if nothing new is pending.
 *
 * @param isInFrame it is painted with the frame that is being made, not with the next
 */
export function markSettled(isInFrame: boolean, stillQuiet: () => boolean): void {
  // A task that is set within a frame comes when the browser has laid it out, painted and handed it on.
  const afterFrame = (): void => {
    setTimeout(() => {
      if (stillQuiet()) performance.mark(SETTLED);
    });
  };
  if (isInFrame) afterFrame();
  else requestAnimationFrame(afterFrame);
}
