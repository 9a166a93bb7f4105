/** What most parts of the page are given. */
import type { EventTable } from '../model/table.ts';
import type { Row } from '../model/units.ts';
import type { Selection } from '../view/selection.ts';
import type { Match, View } from '../view/view.ts';

export interface Pieces {
  readonly table: EventTable;
  readonly selection: Selection;
  readonly view: View;
  readonly chosen: Row | null;
  /** Adopts a change of view; the address follows. */
  readonly navigate: (change: Partial<View>) => void;
}

export const MATCHES: readonly Match[] = ['any', 'all', 'none'];

/** Whether there are two or more actors and tags, so that how they are joined makes a difference. */
export function joins({ actors, tags }: View): boolean {
  return actors.length + tags.length > 1;
}

/** An id taken into a list, or out of it. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
