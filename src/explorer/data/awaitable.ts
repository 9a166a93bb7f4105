/** Answers that are there at once, or come later: what is there is used without a tick of waiting. */
import type { Awaitable } from '../../store/storyStore.ts';

type Ask<T> = (signal: AbortSignal) => Awaitable<T>;

const NOTHING_MORE = AbortSignal.abort();

/** The answer if it is there; what would have to be fetched is not asked for, and undefined. */
export function atHand<T>(ask: Ask<T>): T | undefined {
  try {
    const answer = ask(NOTHING_MORE);
    if (!(answer instanceof Promise)) return answer;
    answer.catch(() => undefined);
  } catch {
    // Whoever says at once that it was called off: as one who says it later.
  }
  return undefined;
}

/** What is made of an answer, as soon as it is there. */
export function whenThere<T, R>(answer: Awaitable<T>, make: (value: T) => Awaitable<R>): Awaitable<R> {
  return answer instanceof Promise ? answer.then(make) : make(answer);
}

/** Several answers together. */
export function allThere<T>(answers: readonly Awaitable<T>[]): Awaitable<readonly T[]> {
  const come = answers.filter((answer): answer is Exclude<typeof answer, Promise<T>> => !(answer instanceof Promise));
  return come.length === answers.length ? come : Promise.all(answers);
}

/** Loads when first asked; from then on the value is there at once. A failure is forgotten. */
export function loadedOnce<T>(load: () => Promise<T>): () => Awaitable<T> {
  let answer: Awaitable<T> | undefined;
  return () => {
    answer ??= load().then(
      (value) => (answer = value),
      (error: unknown) => {
        answer = undefined;
        throw error;
      },
    );
    return answer;
  };
}
