/**
 * Focus around the event's panel. Opened by keyboard, the panel takes the focus, or a screen reader's
 * user would not learn of it; opened by pointer it does not, so that the keys stay where they were.
 * Where it goes with one event, the next has it. Escape closes it, and the focus goes back to where it came from.
 */
import { useCallback, useEffect, useRef } from 'react';
import type { Place } from '../../model/units.ts';
import { useSurroundings } from '../surroundings/surroundings.ts';

type Root = Document | ShadowRoot;

/**
 * @param focusElse gives the focus to something when nothing is left where it came from; always the same
 * @returns whether the last thing the reader did, was done by keyboard
 */
export function usePanelFocus(
  chosen: Place | null,
  close: () => void,
  focusElse: () => void,
): () => boolean {
  const lastInput = useRef<'key' | 'pointer' | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  /** What of the panel had the focus last; null: something else had. */
  const inPanel = useRef<Element | null>(null);
  /** The event that was open until now. */
  const before = useRef<Place | null>(null);
  const open = chosen !== null;
  const { root } = useSurroundings();

  useEffect(() => {
    const onKey = (event: Event) => {
      if (!(event instanceof KeyboardEvent)) return;
      lastInput.current = 'key';
      if (event.key !== 'Enter' && event.key !== ' ') return;
      const from = origin(root);
      // What goes with the panel, or with a dialog over it, is no way back.
      if (!from?.closest('.event-panel, dialog')) cameFrom.current = from;
    };
    const onPointer = () => {
      lastInput.current = 'pointer';
    };
    const onFocus = ({ target }: Event) => {
      inPanel.current = target instanceof Element && target.closest('.event-panel') ? target : null;
    };
    root.addEventListener('keydown', onKey, true);
    root.addEventListener('pointerdown', onPointer, true);
    root.addEventListener('focusin', onFocus);
    return () => {
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('keydown', onKey, true);
      root.removeEventListener('pointerdown', onPointer, true);
    };
  }, [root]);

  useEffect(() => {
    const panel = root.querySelector<HTMLElement>('.event-panel');
    if (chosen !== null && before.current === null) {
      if (!panel?.contains(root.activeElement)) cameFrom.current = origin(root) ?? cameFrom.current;
    }
    // The panel took the focus away with it: bring it back, to whoever reads here and nowhere else.
    const isLost = lastInput.current !== null && (isNowhere(root) || panel?.contains(root.activeElement));
    if (chosen === null && before.current !== null && isLost) {
      if (cameFrom.current?.isConnected) cameFrom.current.focus({ preventScroll: true });
      else focusElse();
    }
    const wentWithFocus = inPanel.current?.isConnected === false && isNowhere(root);
    const isNext = chosen !== null && before.current !== null && chosen !== before.current;
    if (isNext && wentWithFocus) panel?.querySelector('h2')?.focus();
    before.current = chosen;
  }, [root, chosen, focusElse]);

  useEffect(() => {
    if (!open) return undefined;
    const onKey = (event: Event) => {
      if (!(event instanceof KeyboardEvent)) return;
      const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      const covered = root.querySelector('dialog[open], [popover]:popover-open') !== null;
      if (event.key !== 'Escape' || event.defaultPrevented || typing || covered) return;
      event.preventDefault();
      close();
    };
    root.addEventListener('keydown', onKey);
    return () => root.removeEventListener('keydown', onKey);
  });

  return useCallback(() => lastInput.current === 'key', []);
}

function focused(root: Root): HTMLElement | null {
  const { activeElement } = root;
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
}

/** Nothing has the focus, neither here nor in the page around. */
function isNowhere(root: Root): boolean {
  const { activeElement: inPage, body } = document;
  if (root instanceof ShadowRoot && inPage === root.host) return root.activeElement === null;
  return inPage === null || inPage === body;
}

/** Where to go back to: what has the focus; from a hit of the search, which goes, to the search box. */
function origin(root: Root): HTMLElement | null {
  const element = focused(root);
  return element?.closest('search')?.querySelector('input') ?? element;
}
