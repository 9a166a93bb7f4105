/** What the figure shows, as pure functions of the page's values; `useShown.ts` keeps the parts of it. */
import { withGroups } from '../../model/groups.ts';
import type { StoryFacts } from '../../model/facts.ts';
import { involvedIn, rowAt, type EventTable } from '../../model/table.ts';
import type { ActorIndex, Place, Px } from '../../model/units.ts';
import { rankedActors } from '../../timeline/hues.ts';
import { measureInTable } from '../../timeline/measure.ts';
import { INDENT } from './figureSizes.ts';

/** Whoever has part in the open event. */
export function takersOf(table: EventTable | null, event: Place | null): readonly ActorIndex[] {
  const row = table && event !== null ? rowAt(table, event) : null;
  return table && row !== null ? involvedIn(table, row) : [];
}

/** Actors that are likely to have a row, whatever the filter: the column keeps its width. */
const LIKELY = 30;

/** Width of the widest name that stands beside the plane, with its count, which no filter makes wider. */
export function widestName(facts: StoryFacts): Px {
  const { actors, totals } = facts;
  const widths = rankedActors(facts).inOrder.slice(0, LIKELY).map((actor) =>
    measureInTable(actors[actor]?.name ?? '', 'label') + (withGroups(actors, actor).length - 1) * INDENT
    + countWidth(totals.actors[actor] ?? 0));
  return Math.max(0, ...widths);
}

/** Of figures that are all equally wide, and of what divides thousands, at 12 px. */
const FIGURE: Px = 7.8;
const DIVIDER: Px = 3.6;

function countWidth(count: number): Px {
  const figures = String(count).length;
  return figures * FIGURE + Math.floor((figures - 1) / 3) * DIVIDER;
}
