import { useEffect } from 'react';
import { markDrawn, markSettled } from '../figure/marks.ts';

/**
 * Tells whoever measures the page that the list or the cards are painted, and again after each
 * change of them: it is for components that are drawn anew only when something changed.
 */
export function useDrawnMarks(hasEvents: boolean): void {
  useEffect(() => {
    if (!hasEvents) return undefined;
    let gone = false;
    requestAnimationFrame(() => {
      markSettled(true, () => {
        if (!gone) markDrawn();
        return !gone;
      });
    });
    return () => {
      gone = true;
    };
  });
}
