/** Matches that the window does not show, as soon as it is known where it lies in the story. */
import { useEffect, useMemo, useState } from 'react';
import { midnightOf } from '../../model/calendar.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import type { StorySelection } from '../../view/storySelection.ts';
import type { SettledFrame } from './controller.ts';
import { matchesOutside, type OutsideWindow } from './outside.ts';
import { whenHere } from './whenHere.ts';

/** null: nothing to be announced, or not known yet. */
export function useOutside(
  store: StoryStore,
  selection: StorySelection,
  frame: SettledFrame | null,
): OutsideWindow | null {
  const [late, setLate] = useState<{ frame: SettledFrame; before: Uint32Array } | null>(null);
  const asked = useMemo(() => {
    if (!frame || selection.everything) return null;
    const ending = new AbortController();
    const { from, to } = frame.scale.window;
    return { frame, ending, before: store.placesAt([midnightOf(from), to], ending.signal) };
  }, [store, selection, frame]);

  useEffect(() => {
    if (!(asked?.before instanceof Promise)) return;
    whenHere(asked.before, (before) => setLate({ frame: asked.frame, before }));
    return () => asked.ending.abort();
  }, [asked]);

  return useMemo(() => {
    if (!asked) return null;
    const known = asked.before instanceof Promise ? late : { frame: asked.frame, before: asked.before };
    if (!known || known.frame !== asked.frame) return null;
    const [first = 0, end = 0] = known.before;
    const { near, scale } = known.frame;
    return matchesOutside({ matching: selection.matching, before: [first, end], window: scale.window, ...near });
  }, [asked, late, selection]);
}
