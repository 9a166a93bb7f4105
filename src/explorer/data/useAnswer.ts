/** What a part of the page asks the story for: used at once where it is there, else as it comes. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { EventDetail } from '../../model/bundle.ts';
import type { EventTable } from '../../model/table.ts';
import type { Place } from '../../model/units.ts';
import type { Awaitable, StoryStore } from '../../store/storyStore.ts';
import { atHand } from './awaitable.ts';

export interface Answer<T> {
  /** undefined until it has come, and where it could not be had. */
  readonly data: T | undefined;
  readonly error: Error | null;
  /** It was there without waiting. */
  readonly atOnce: boolean;
  readonly retry: () => void;
}

interface Question<T> {
  readonly store: StoryStore;
  /** Says what is asked; with the story it names the answer. */
  readonly key: readonly (string | number)[];
  readonly ask: (signal: AbortSignal) => Awaitable<T>;
  /** Until the answer comes, that to the question before stays. */
  readonly keepsOld?: boolean;
}

/** Answers that nobody looks at any more are kept so long. */
const KEPT_MS = 60_000;

export function useAnswer<T>(question: Question<T>): Answer<T> {
  const { data, error, isFetched, refetch } = useQuery<T>({
    ...queryOf(question),
    ...(question.keepsOld && { placeholderData: keepPreviousData }),
  });
  return { data, error, atOnce: data !== undefined && !isFetched, retry: () => void refetch() };
}

function queryOf<T>({ store, key, ask }: Question<T>) {
  return queryOptions<T>({
    queryKey: [numberOf(store), ...key],
    queryFn: ({ signal }) => ask(signal),
    initialData: () => atHand(ask),
    gcTime: KEPT_MS,
  });
}

/** A table with at least these events. */
export function useEvents(store: StoryStore, places: readonly Place[], keepsOld = false): Answer<EventTable> {
  return useAnswer({
    store,
    key: ['events', ...places],
    ask: (signal) => store.events(places, signal),
    keepsOld,
  });
}

/** Summary, excerpts and the rest of an event. */
export function useDetails(store: StoryStore, place: Place): Answer<EventDetail> {
  return useAnswer(details(store, place));
}

/** The same, to be fetched before it is looked at. */
export function detailsQuery(store: StoryStore, place: Place) {
  return queryOf(details(store, place));
}

function details(store: StoryStore, place: Place): Question<EventDetail> {
  return { store, key: ['details', place], ask: (signal) => store.details(place, signal) };
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** What stands for an object in a key: the same for the same object, another for every other. */
export function numberOf(object: object): number {
  let number = numbers.get(object);
  if (number === undefined) {
    last += 1;
    number = last;
    numbers.set(object, number);
  }
  return number;
}
