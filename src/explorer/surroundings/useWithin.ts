import { useCallback, useSyncExternalStore } from 'react';
import type { Px } from '../../model/units.ts';
import { windowRoom } from './room.ts';
import { useSurroundings } from './surroundings.ts';

/** Whether the explorer's room is at most so wide. In Node there is no window, and it is not; other rooms know. */
export function useWithin(width: Px): boolean {
  const { room } = useSurroundings();
  const watch = useCallback((changed: () => void) => room.watch(width, changed), [room, width]);
  return useSyncExternalStore(
    watch,
    () => room.isWithin(width),
    () => room !== windowRoom && room.isWithin(width),
  );
}
