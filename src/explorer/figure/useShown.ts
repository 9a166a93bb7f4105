/** What the figure shows, made from the page's values: scale, rows of actors, words, sizes. */
import { useMemo } from 'react';
import type { EventTable } from '../../model/table.ts';
import type { Place } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { actorRows } from '../../timeline/actorRows.ts';
import { fitWindow } from '../../timeline/scale.ts';
import type { StorySelection } from '../../view/storySelection.ts';
import type { View } from '../../view/view.ts';
import type { Strings } from '../../words/strings.ts';
import type { Shown } from './controller.ts';
import { figureSizes, gutterFor } from './figureSizes.ts';
import { layoutWords } from './figureWords.ts';
import { longestName, takersOf, warpOf } from './shown.ts';
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
  const warp = useMemo(() => warpOf(store, kind), [store, kind]);
  const words = useMemo(() => layoutWords(facts, strings), [facts, strings]);
  const sizes = useMemo(() => size && figureSizes(size.width, size.height, size.page), [size]);
  const capacity = sizes?.capacity ?? 0;
  const { actors } = view;
  const { rows, hidden } = useMemo(
    () => actorRows(facts, selection, { capacity, chosen: actors, inOpen: takersOf(chosenTable, chosen) }),
    [facts, selection, capacity, actors, chosenTable, chosen],
  );
  const width = size?.width ?? 0;
  const longest = useMemo(() => longestName(facts), [facts]);
  const gutter = gutterFor(width, longest);
  const shown = useMemo<Shown | null>(
    () =>
      sizes && {
        facts,
        source: store.near,
        selection,
        warp,
        fit: fitWindow(warp),
        size: { width: sizes.width, height: sizes.height },
        gutter,
        chosen,
        actorRows: rows,
        words,
      },
    [facts, store, selection, warp, sizes, gutter, chosen, rows, words],
  );
  return { shown, hiddenActors: hidden };
}
