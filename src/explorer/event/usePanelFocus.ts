/**
 * Focus around the event's panel. Opened by keyboard, the panel takes the focus, or a screen reader's
 * user would not learn of it; opened by pointer it does not, so that the keys stay where they were.
 * Escape closes it, and the focus goes back to where it came from.
 */
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { Place } from '../../model/units.ts';

/** @returns whether the last thing the reader did, was done by keyboard */
export function usePanelFocus(
  chosen: Place | null,
  close: () => void,
  fallback: RefObject<HTMLElement | null>,
): () => boolean {
  const lastInput = useRef<'key' | 'pointer' | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const wasOpen = useRef(false);
  const open = chosen !== null;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      lastInput.current = 'key';
      if (event.key === 'Enter' || event.key === ' ') cameFrom.current = origin();
    };
    const onPointer = () => {
      lastInput.current = 'pointer';
    };
    addEventListener('keydown', onKey, true);
    addEventListener('pointerdown', onPointer, true);
    return () => {
      removeEventListener('keydown', onKey, true);
      removeEventListener('pointerdown', onPointer, true);
    };
  }, []);

  useEffect(() => {
    const panel = document.querySelector<HTMLElement>('.event-panel');
    if (open && !wasOpen.current) {
      if (!panel?.contains(document.activeElement)) cameFrom.current = origin() ?? cameFrom.current;
    }
    // The panel took the focus away with it: bring it back.
    if (!open && wasOpen.current && (focused() === null || panel?.contains(document.activeElement))) {
      (cameFrom.current?.isConnected ? cameFrom.current : fallback.current)?.focus({ preventScroll: true });
    }
    wasOpen.current = open;
  }, [open, fallback]);

  useEffect(() => {
    if (!open) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      const covered = document.querySelector('dialog[open], [popover]:popover-open') !== null;
      if (event.key !== 'Escape' || event.defaultPrevented || typing || covered) return;
      event.preventDefault();
      close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  return useCallback(() => lastInput.current === 'key', []);
}

function focused(): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
}

/** Where to go back to: what has the focus; from a hit of the search, which goes, to the search box. */
function origin(): HTMLElement | null {
  const element = focused();
  return element?.closest('search')?.querySelector('input') ?? element;
}
