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
import { eventsAtHand, fetchedEvents, type Printed } from './printable.ts';

const Chronology = lazyPart(() => import('./Chronology.tsx'), { className: 'part-missing' });

interface Fetched {
  /** For what was looked at then. */
  readonly asked: ReturnType<typeof askedOf>;
  readonly printed: Printed;
}

const askedOf = ({ store, selection: { matching }, view: { window } }: Pieces) => ({ store, matching, window });

export function Printing(pieces: Pieces) {
  const [printed, setPrinted] = useState<Printed | null>(null);
  const client = useQueryClient();
  const latest = useRef(pieces);
  useEffect(() => {
    latest.current = pieces;
  });
  useEffect(() => {
    let fetched: Fetched | null = null;
    const before = () => {
      const asked = askedOf(latest.current);
      const found = fetched && isSame(fetched.asked, asked)
        ? fetched.printed
        : eventsAtHand(asked.store, asked, client);
      flushSync(() => setPrinted(found));
    };
    const after = () => {
      fetched = null;
      setPrinted(null);
    };
    const ending = new AbortController();
    const { signal } = ending;
    addEventListener('beforeprint', before, { signal });
    addEventListener('afterprint', after, { signal });
    const forget = onPrintAsked(async () => {
      do {
        const asked = askedOf(latest.current);
        const all = Promise.all([fetchedEvents(asked.store, asked, signal), Chronology.fetch()]);
        // What cannot be fetched is not printed, and paper says so.
        fetched = await all.then(([found]) => ({ asked, printed: found }), () => null);
        // Whoever filters or moves on meanwhile means what is seen then.
      } while (fetched && !isSame(fetched.asked, askedOf(latest.current)) && !signal.aborted);
      if (!signal.aborted) window.print();
    });
    return () => {
      ending.abort();
      forget();
    };
  }, [client]);
  return printed && createPortal(<Chronology {...pieces} printed={printed} />, document.body);
}

function isSame(some: Fetched['asked'], other: Fetched['asked']): boolean {
  return some.store === other.store && some.matching === other.matching && some.window === other.window;
}
