/** What the figure shows, made from the page's values: scale, rows of actors, words, sizes. */
import { useMemo } from 'react';
import { withGroups } from '../../model/groups.ts';
import type { StoryFacts } from '../../model/facts.ts';
import { rowAt, type EventTable } from '../../model/table.ts';
import type { ActorIndex, Place, Px } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { actorRows } from '../../timeline/actorRows.ts';
import { extentOf } from '../../timeline/extent.ts';
import { rankedActors } from '../../timeline/hues.ts';
import { measureInTable } from '../../timeline/measure.ts';
import { sampledEvents } from '../../timeline/sampledEvents.ts';
import { fitWindow } from '../../timeline/scale.ts';
import { makeWarp, type Warp } from '../../timeline/warp.ts';
import { everythingIn } from '../../view/select.ts';
import type { StorySelection } from '../../view/storySelection.ts';
import type { View } from '../../view/view.ts';
import type { Strings } from '../../words/strings.ts';
import type { Shown } from './controller.ts';
import { figureSizes, gutterFor, INDENT } from './figureSizes.ts';
import { layoutWords } from './figureWords.ts';
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

/** An elastic axis is made from the events, or from how many begin when where not all are at hand. */
function warpOf({ facts, near: source }: StoryStore, kind: Warp['kind']): Warp {
  if (kind === 'linear') return makeWarp({ ...facts, length: 0, date: [] }, kind);
  const near = source.near({
    window: extentOf(facts),
    width: 1000,
    selection: everythingIn(facts),
    actors: [],
    chosen: null,
    most: 0,
  });
  return makeWarp(near.complete ? near.table : sampledEvents(facts, near.counts.all), kind);
}

function takersOf(table: EventTable | null, event: Place | null): readonly ActorIndex[] {
  const row = table && event !== null ? rowAt(table, event) : null;
  return table && row !== null ? [...(table.tookPart[row] ?? []), ...(table.affected[row] ?? [])] : [];
}

/** Actors that are likely to have a row, whatever the filter: the column keeps its width. */
const LIKELY = 30;

function longestName(facts: StoryFacts): Px {
  const { actors } = facts;
  const widths = rankedActors(facts).inOrder.slice(0, LIKELY).map((actor) =>
    measureInTable(actors[actor]?.name ?? '', 'label') + (withGroups(actors, actor).length - 1) * INDENT);
  return Math.max(0, ...widths);
}
