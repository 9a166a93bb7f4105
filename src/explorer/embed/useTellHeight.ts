import { useEffect } from 'react';
import { parseAddress } from '../../view/address.ts';
import { wantedHeight } from '../figure/figureSizes.ts';
import { isFramed } from '../surroundings/addressHome.ts';
import { useSurroundings } from '../surroundings/surroundings.ts';

/** Where the page stands in a frame of another without its own frame. @param actors of the story; 0 while it is not known */
export function useTellHeight(actors: number): void {
  const { home, isElement } = useSurroundings();
  useEffect(() => {
    const root = document.getElementById('root');
    if (isElement || !root || !isFramed()) return undefined;
    if (!parseAddress(home.location.search).view.embed) return undefined;
    let stop: (() => void) | null = null;
    let gone = false;
    import('./tellHeight.ts').then(
      ({ tellHeight }) => {
        if (!gone) stop = tellHeight(root, wantedHeight(actors), (message) => window.parent.postMessage(message, '*'));
      },
      // Then the frame keeps the height that it was given.
      () => undefined,
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, [home, isElement, actors]);
}
