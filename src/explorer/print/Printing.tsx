/**
 * Prints, whatever is on the screen, the events that match as a chronology: by the browser's own command
 * what is at hand, by the page's what has been fetched for it.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Pieces } from '../pieces.ts';
import { lazyPart } from '../states/lazyPart.tsx';
import { onPrintAsked } from './askToPrint.ts';
import { eventsAtHand, fetchedEvents, type PrintedEvent } from './printable.ts';

const Chronology = lazyPart(() => import('./Chronology.tsx'), { className: 'part-missing' });

interface Fetched {
  readonly selection: Pieces['selection'];
  readonly events: readonly PrintedEvent[];
}

export function Printing(pieces: Pieces) {
  const [events, setEvents] = useState<readonly PrintedEvent[] | null>(null);
  const client = useQueryClient();
  const latest = useRef(pieces);
  useEffect(() => {
    latest.current = pieces;
  });
  useEffect(() => {
    let fetched: Fetched | null = null;
    const before = () => {
      const { store, selection } = latest.current;
      const found = fetched?.selection === selection ? fetched.events : eventsAtHand(store, selection, client);
      flushSync(() => setEvents(found));
    };
    const after = () => {
      fetched = null;
      setEvents(null);
    };
    const ending = new AbortController();
    const { signal } = ending;
    addEventListener('beforeprint', before, { signal });
    addEventListener('afterprint', after, { signal });
    const forget = onPrintAsked(async () => {
      do {
        const { store, selection } = latest.current;
        const all = Promise.all([fetchedEvents(store, selection, signal), Chronology.fetch()]);
        // What cannot be fetched is not printed, and paper says so.
        fetched = await all.then(([found]) => ({ selection, events: found }), () => null);
        // Whoever filters meanwhile means what is filtered.
      } while (fetched && fetched.selection !== latest.current.selection && !signal.aborted);
      if (!signal.aborted) window.print();
    });
    return () => {
      ending.abort();
      forget();
    };
  }, [client]);
  return events && createPortal(<Chronology {...pieces} events={events} />, document.body);
}
