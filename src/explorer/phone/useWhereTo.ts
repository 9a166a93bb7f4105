import { useState } from 'react';
import { whenThere } from '../data/awaitable.ts';
import { useAnswer } from '../data/useAnswer.ts';
import type { ListAt } from '../data/viewStore.ts';
import type { Pieces } from '../pieces.ts';
import { NOWHERE, whereTo, type WhereTo } from './whereTo.ts';

/** @param at where the reader was, see `ViewState.listAt` */
export function useWhereTo({ store, view, open }: Pieces, at: ListAt | null): WhereTo {
  const from = view.window?.from ?? null;
  const { data: windowFrom } = useAnswer({
    store,
    key: ['placeFrom', from ?? 'none'],
    ask: (signal) => (from === null ? null : whenThere(store.placesAt([from], signal), ([place = 0]) => place)),
  });
  const [before, setBefore] = useState(NOWHERE);
  const now = whereTo(before, { chosen: open?.place ?? null, at, windowFrom });
  if (now !== before) setBefore(now);
  return now;
}
