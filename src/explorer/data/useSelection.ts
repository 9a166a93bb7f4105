/** What matches the filters and the search; until it is known, the selection before stays on the screen. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { StoryStore } from '../../store/storyStore.ts';
import { isNoFilter, NO_FILTER, type StoryFilter, type StorySelection } from '../../view/storySelection.ts';
import type { View } from '../../view/view.ts';
import { atHand } from './awaitable.ts';

export interface SelectionState {
  readonly selection: StorySelection;
  /** The answer is on its way: `selection` is of before. */
  readonly pending: boolean;
  /** While it is on its way: about how many events will match; null where nobody can say, as in a search. */
  readonly estimate: number | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Another object for another try. */
interface Question {
  readonly store: StoryStore;
  readonly filter: StoryFilter;
  readonly tries: number;
}

interface Answered {
  readonly to: Question;
  /** null: it could not be had. */
  readonly selection: StorySelection | null;
}

export function useSelection(store: StoryStore, view: View): SelectionState {
  const { actors, articles, tags, match, underWay } = view;
  // Typing is never held up.
  const query = useDeferredValue(view.query);
  const [tries, setTries] = useState(0);
  const question = useMemo(
    (): Question => ({ store, filter: { actors, articles, tags, match, query, underWay }, tries }),
    [store, actors, articles, tags, match, query, underWay, tries],
  );
  const now = useMemo(() => selectionAtHand(question), [question]);
  const answered = useAsked(question, now?.estimated === false);
  const answer = answered?.selection ?? now;
  const [shown, setShown] = useState({ store, selection: answer ?? everythingIn(store) });
  if (answer && answer !== shown.selection) setShown({ store, selection: answer });

  const failed = !answer && answered !== null;
  const pending = !failed && (!answer || query !== view.query);
  // How many last and how many words are found, no total tells.
  const isEstimable = view.query.trim() === '' && underWay === null;
  return {
    selection: answer ?? (shown.store === store ? shown.selection : everythingIn(store)),
    pending,
    estimate: pending && isEstimable ? store.estimate({ ...question.filter, query: '' }) : null,
    failed,
    retry: () => setTries(tries + 1),
  };
}

/** The answer as it comes, which may become better later; null before. @param known nothing is to be asked */
function useAsked(question: Question, known: boolean): Answered | null {
  const [answered, setAnswered] = useState<Answered | null>(null);
  useEffect(() => {
    if (known) return undefined;
    const { store, filter } = question;
    const controller = new AbortController();
    const { signal } = controller;
    const adopt = (selection: StorySelection | null) => {
      if (!signal.aborted) setAnswered({ to: question, selection });
    };
    const ask = async () => adopt(await store.select(filter, signal, adopt));
    ask().catch(() => adopt(null));
    return () => controller.abort();
  }, [question, known]);
  return answered?.to === question ? answered : null;
}

/** The answer to the empty filter always is at hand. */
function selectionAtHand({ store, filter }: Question): StorySelection | undefined {
  if (isNoFilter(filter)) return everythingIn(store);
  return atHand((signal) => store.select(filter, signal, () => undefined));
}

const wholes = new WeakMap<StoryStore, StorySelection>();

function everythingIn(store: StoryStore): StorySelection {
  const known = wholes.get(store);
  if (known) return known;
  const whole = store.select(NO_FILTER, new AbortController().signal, () => undefined);
  if (whole instanceof Promise) throw new Error('the empty filter is answered at once');
  wholes.set(store, whole);
  return whole;
}
