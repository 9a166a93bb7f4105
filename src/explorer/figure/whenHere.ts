/** What may be there at once, or come later, or never. */
import type { Awaitable } from '../../store/storyStore.ts';

/** Goes on with a value, at once if it is there; what fails to come changes nothing. */
export function whenHere<T>(value: Awaitable<T>, next: (value: T) => void): void {
  if (value instanceof Promise) value.then(next, () => undefined);
  else next(value);
}
