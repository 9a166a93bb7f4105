/** Once the first picture is at rest and the page idle, the figure makes itself ready for a filter. */
import { useEffect } from 'react';
import type { FigureController } from './controller.ts';

/** @param isDrawn the first picture is at rest */
export function useRehearsal(controller: FigureController, isDrawn: boolean): void {
  useEffect(() => {
    // Safari has no idle callback; whoever uses it waits a moment more.
    if (!isDrawn || !('requestIdleCallback' in window)) return undefined;
    const parts = controller.rehearsals();
    let idle = 0;
    const next = (): void => {
      const part = parts.shift();
      if (!part) return;
      idle = requestIdleCallback(() => {
        part();
        next();
      });
    };
    next();
    return () => cancelIdleCallback(idle);
  }, [controller, isDrawn]);
}
