/** What the page tells whoever measures it (DESIGN section 7). */

const DRAWN = 'dateline:drawn';
const SETTLED = 'dateline:settled';

/** Once: the first timeline with events has been painted. */
export function markDrawn(): void {
  if (performance.getEntriesByName(DRAWN).length === 0) performance.mark(DRAWN);
}

/** A change of view has been painted; said once the frame is through and if nothing new is pending. */
export function markSettled(stillQuiet: () => boolean): void {
  requestAnimationFrame(() => {
    if (stillQuiet()) performance.mark(SETTLED);
  });
}
