import { involvedIn, type EventTable } from '../../model/table.ts';
import type { ActorIndex, Row } from '../../model/units.ts';

/** So many are named; the rest is counted. */
const NAMED = 3;

export interface CardNames {
  /** Of those named: each has a dot in its hue before the names; none where tags are named. */
  readonly actors: readonly ActorIndex[];
  readonly named: readonly string[];
  readonly rest: readonly string[];
}

/** Who took part in an event or was affected; what nobody takes part in is gathered under tags. */
export function cardNames(
  table: Pick<EventTable, 'tookPart' | 'affected' | 'tagsOf' | 'actors' | 'tags'>, row: Row,
): CardNames {
  const { tagsOf, actors, tags } = table;
  const own = involvedIn(table, row);
  const names =
    own.length > 0 ? own.map((actor) => actors[actor]!.name) : (tagsOf[row] ?? []).map((tag) => tags[tag]!.name);
  return { actors: own.slice(0, NAMED), named: names.slice(0, NAMED), rest: names.slice(NAMED) };
}
