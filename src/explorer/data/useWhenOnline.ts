/** What could not be fetched is asked for again as soon as the network is back. */
import { useEffect } from 'react';

/** @param again always the same function, or it is listened for anew */
export function useWhenOnline(again: () => void): void {
  useEffect(() => {
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [again]);
}
