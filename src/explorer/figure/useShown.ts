/** What the figure shows, made from the page's values: scale, rows of actors, words, sizes. */
import { useMemo } from 'react';
import { withGroups } from '../../model/groups.ts';
import type { EventTable } from '../../model/table.ts';
import type { Px, Row } from '../../model/units.ts';
import { actorRows } from '../../timeline/actorRows.ts';
import { measureInTable } from '../../timeline/measure.ts';
import { fitWindow } from '../../timeline/scale.ts';
import { makeWarp } from '../../timeline/warp.ts';
import type { Selection } from '../../view/selection.ts';
import type { View } from '../../view/view.ts';
import type { Strings } from '../../words/strings.ts';
import type { Shown } from './controller.ts';
import { figureSizes, gutterFor, INDENT } from './figureSizes.ts';
import { layoutWords } from './figureWords.ts';
import type { ElementSize } from './useElementSize.ts';

interface ShownInput {
  readonly table: EventTable;
  readonly selection: Selection;
  readonly view: View;
  readonly strings: Strings;
  readonly chosen: Row | null;
  readonly size: ElementSize | null;
}

/** `shown` is null until the figure has a size. */
export function useShown(input: ShownInput): { shown: Shown | null; hiddenActors: number } {
  const { table, selection, view, strings, chosen, size } = input;
  const kind = view.scale ?? table.scale;
  const warp = useMemo(() => makeWarp(table, kind), [table, kind]);
  const words = useMemo(() => layoutWords(table, strings), [table, strings]);
  const sizes = useMemo(() => size && figureSizes(size.width, size.height, size.page), [size]);
  const capacity = sizes?.capacity ?? 0;
  const { actors } = view;
  const { rows, hidden } = useMemo(
    () => actorRows(table, selection, { capacity, chosen: actors, open: chosen }),
    [table, selection, capacity, actors, chosen],
  );
  const width = size?.width ?? 0;
  const longest = useMemo(() => longestName(table), [table]);
  const gutter = gutterFor(width, longest);
  const shown = useMemo<Shown | null>(
    () =>
      sizes && {
        table,
        selection,
        warp,
        fit: fitWindow(warp),
        size: { width: sizes.width, height: sizes.height },
        gutter,
        chosen,
        actorRows: rows,
        words,
      },
    [table, selection, warp, sizes, gutter, chosen, rows, words],
  );
  return { shown, hiddenActors: hidden };
}

/** Actors that are likely to have a row, whatever the filter: the column keeps its width. */
const LIKELY = 30;

function longestName(table: EventTable): Px {
  const widths = table.actors
    .map((actor, index) => ({
      width: measureInTable(actor.name, 'label') + (withGroups(table.actors, index).length - 1) * INDENT,
      events: table.rowsOf[index]?.length ?? 0,
    }))
    .toSorted((a, b) => b.events - a.events)
    .slice(0, LIKELY)
    .map(({ width }) => width);
  return Math.max(0, ...widths);
}
