/** The panel of the page that was built and that of the explorer are alike: reading goes on where it was. */
import { useLayoutEffect } from 'react';

/** What scrolls in the panel. */
function scroller(root: HTMLElement): Element | null {
  return root.querySelector('.event-body');
}

/** How far the panel is scrolled, px, for as long as it stands: once it is replaced nobody can tell. */
export function readSoFar(root: HTMLElement): () => number {
  const panel = scroller(root);
  let top = panel?.scrollTop ?? 0;
  panel?.addEventListener('scroll', () => (top = panel.scrollTop), { passive: true });
  return () => top;
}

export function ReadOn({ root, from }: { readonly root: HTMLElement; readonly from: () => number }) {
  useLayoutEffect(() => {
    const panel = scroller(root);
    if (panel) panel.scrollTop = from();
  }, [root, from]);
  return null;
}
