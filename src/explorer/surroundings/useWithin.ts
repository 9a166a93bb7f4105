import { useCallback, useSyncExternalStore } from 'react';
import type { Px } from '../../model/units.ts';
import { useSurroundings } from './surroundings.ts';

/** Whether the explorer's room is at most so wide; false where there is no screen (rendering in Node). */
export function useWithin(width: Px): boolean {
  const { room } = useSurroundings();
  const watch = useCallback((changed: () => void) => room.watch(width, changed), [room, width]);
  return useSyncExternalStore(watch, () => room.isWithin(width), () => false);
}
