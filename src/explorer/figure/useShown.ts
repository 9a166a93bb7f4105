/** What the figure shows, made from the page's values: scale, rows of actors, words, sizes. */
import { useMemo, useState } from 'react';
import type { EventTable } from '../../model/table.ts';
import type { Place } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { actorRows, areSameRows } from '../../timeline/actorRows.ts';
import { fitWindow } from '../../timeline/scale.ts';
import { warpOf } from '../../timeline/warpOf.ts';
import type { StorySelection } from '../../view/storySelection.ts';
import type { View } from '../../view/view.ts';
import type { Strings } from '../../words/strings.ts';
import type { Shown } from './controller.ts';
import { figureSizes, gutterFor } from './figureSizes.ts';
import { layoutWords } from './figureWords.ts';
import { widestName, takersOf } from './shown.ts';
import type { ElementSize } from './useElementSize.ts';

interface ShownInput {
  readonly store: StoryStore;
  readonly selection: StorySelection;
  readonly view: View;
  readonly strings: Strings;
  readonly chosen: Place | null;
  readonly chosenTable: EventTable | null;
  readonly size: ElementSize | null;
}

/** `shown` is null until the figure has a size. */
export function useShown(input: ShownInput): { shown: Shown | null; hiddenActors: number } {
  const { store, selection, view, strings, chosen, chosenTable, size } = input;
  const { facts } = store;
  const kind = view.scale ?? facts.scale;
  const warp = warpOf(facts, kind);
  const words = layoutWords(facts, strings);
  const sizes = useMemo(() => size && figureSizes(size.width, size.height, size.page), [size]);
  const capacity = sizes?.capacity ?? 0;
  const { actors } = view;
  const { rows: made, hidden } = useMemo(
    () => actorRows(facts, selection, { capacity, chosen: actors, inOpen: takersOf(chosenTable, chosen) }),
    [facts, selection, capacity, actors, chosenTable, chosen],
  );
  const rows = useKept(made, areSameRows);
  // What matches is the same though its counts have become exact: it is not drawn anew.
  const drawn = useKept(selection, isSameMatch);
  const width = size?.width ?? 0;
  const widest = useMemo(() => widestName(facts), [facts]);
  const gutter = gutterFor(width, widest);
  const shown = useMemo<Shown | null>(
    () =>
      sizes && {
        facts,
        source: store.near,
        selection: drawn,
        warp,
        fit: fitWindow(warp),
        size: { width: sizes.width, height: sizes.height },
        gutter,
        chosen,
        actorRows: rows,
        words,
      },
    [facts, store, drawn, warp, sizes, gutter, chosen, rows, words],
  );
  return { shown, hiddenActors: hidden };
}

/** The same object as long as it says the same: what follows from it is not made anew. */
function useKept<T>(value: T, isSame: (a: T, b: T) => boolean): T {
  const [kept, keep] = useState(value);
  if (isSame(kept, value)) return kept;
  keep(value);
  return value;
}

function isSameMatch(a: StorySelection, b: StorySelection): boolean {
  return a.matching === b.matching && a.everything === b.everything && a.search === b.search;
}
