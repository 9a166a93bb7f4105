import { useEffect, type DependencyList } from 'react';
import { markDrawn, markSettled } from '../figure/marks.ts';

/**
 * Tells whoever measures the page that the list or the cards are painted, and again after each
 * change of what they depend on.
 */
export function useDrawnMarks(hasEvents: boolean, dependencies: DependencyList): void {
  useEffect(() => {
    if (!hasEvents) return undefined;
    let gone = false;
    requestAnimationFrame(() => {
      markSettled(() => {
        if (!gone) markDrawn();
        return !gone;
      });
    });
    return () => {
      gone = true;
    };
    // The caller says what the picture depends on.
  }, [hasEvents, ...dependencies]);
}
