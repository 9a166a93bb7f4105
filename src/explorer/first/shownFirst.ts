/** What the figure shows first, as far as the story answers at once: on the page, and drawn ahead in Node. */
import type { EventTable } from '../../model/table.ts';
import type { Place } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { actorRows } from '../../timeline/actorRows.ts';
import { fitWindow } from '../../timeline/scale.ts';
import { warpOf } from '../../timeline/warpOf.ts';
import type { View } from '../../view/view.ts';
import type { Strings } from '../../words/strings.ts';
import { atHand } from '../data/awaitable.ts';
import type { Shown } from '../figure/controller.ts';
import { gutterFor, type FigureSizes } from '../figure/figureSizes.ts';
import { layoutWords } from '../figure/figureWords.ts';
import { takersOf, widestName } from '../figure/shown.ts';

/** The open event, in a table that holds it. */
export interface Open {
  readonly table: EventTable;
  readonly place: Place;
}

export interface ShownFirst extends Shown {
  /** Actors that found no row. */
  readonly hiddenActors: number;
}

/** null: what matches is not known yet, or nothing does. */
export function shownFirst(
  store: StoryStore, view: View, strings: Strings, open: Open | null, size: FigureSizes,
): ShownFirst | null {
  const { facts } = store;
  const { actors, articles, tags, match, underWay } = view;
  const selection = atHand((signal) =>
    store.select({ actors, articles, tags, match, query: '', underWay }, signal, () => undefined));
  if (!selection || selection.matching.count === 0) return null;
  const warp = warpOf(facts, view.scale ?? facts.scale);
  const inOpen = takersOf(open?.table ?? null, open?.place ?? null);
  const { rows, hidden } = actorRows(facts, selection, { capacity: size.capacity, chosen: actors, inOpen });
  return {
    facts,
    source: store.near,
    selection,
    warp,
    fit: fitWindow(warp),
    size,
    gutter: gutterFor(size.width, widestName(facts)),
    chosen: open?.place ?? null,
    actorRows: rows,
    hiddenActors: hidden,
    words: layoutWords(facts, strings),
  };
}
