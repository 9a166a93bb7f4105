/** Whether a change of view is a step that "back" undoes. Decided here and nowhere else. */
import { writeAddress } from './address.ts';
import type { View } from './view.ts';

/** `push`: a new entry; `replace`: the entry's address is renewed; `none`: the address stays as it is. */
export type HistoryStep = 'push' | 'replace' | 'none';

/**
 * Choosing an event, filtering and switching views push, whatever else changes along with them. A
 * search is one entry: its first letter pushes, typing on replaces, emptying the box pushes, so that
 * "back" brings the search again. Panning and zooming replace.
 */
export function historyStep(previous: View, next: View): HistoryStep {
  if (writeAddress(previous) === writeAddress(next)) return 'none';
  return entryOf(previous) === entryOf(next) ? 'replace' : 'push';
}

/** What all views of one history entry have in common. */
function entryOf(view: View): string {
  return writeAddress({ ...view, window: null, query: view.query.trim() === '' ? '' : 'search' });
}
