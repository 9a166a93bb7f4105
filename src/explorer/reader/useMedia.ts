import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query matches; false where there is no screen (rendering in Node). */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** Under this width time runs downwards. Stands in the style sheets as well. */
export const PHONE = '(max-width: 719.98px)';
/** Under this width what the search box asks for is said in one word. */
export const TIGHT = '(max-width: 859.98px)';
