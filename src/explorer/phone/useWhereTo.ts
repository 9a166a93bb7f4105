import { useState } from 'react';
import { whenThere } from '../data/awaitable.ts';
import { useAnswer } from '../data/useAnswer.ts';
import type { ListAt } from '../data/viewStore.ts';
import type { Pieces } from '../pieces.ts';
import { NOWHERE, whereTo, type Kept, type WhereTo } from './whereTo.ts';

interface Led extends WhereTo {
  /** Leads to what is to stay at the top. */
  readonly keep: (kept: Kept) => void;
}

/** @param at where the reader was, see `ViewState.listAt` */
export function useWhereTo({ store, view, open }: Pieces, at: ListAt | null): Led {
  const from = view.window?.from ?? null;
  const { data: windowFrom } = useAnswer({
    store,
    key: ['placeFrom', from ?? 'none'],
    ask: (signal) => (from === null ? null : whenThere(store.placesAt([from], signal), ([place = 0]) => place)),
  });
  const [kept, keep] = useState<Kept | null>(null);
  const [before, setBefore] = useState(NOWHERE);
  const now = whereTo(before, { chosen: open?.place ?? null, at, windowFrom, kept });
  if (now !== before) setBefore(now);
  return { ...now, keep };
}
