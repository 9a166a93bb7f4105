/** What the figure shows, made from the page's values: scale, rows of actors, words, sizes. */
import { useMemo } from 'react';
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { actorRows } from '../../timeline/actorRows.ts';
import { fitWindow } from '../../timeline/scale.ts';
import { makeWarp } from '../../timeline/warp.ts';
import type { Selection } from '../../view/selection.ts';
import type { View } from '../../view/view.ts';
import type { Strings } from '../../words/strings.ts';
import type { Shown } from './controller.ts';
import { figureSizes } from './figureSizes.ts';
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
    () => actorRows(table, selection, { capacity, chosen: actors }),
    [table, selection, capacity, actors],
  );
  const shown = useMemo<Shown | null>(
    () =>
      sizes && {
        table,
        selection,
        warp,
        fit: fitWindow(warp),
        size: { width: sizes.width, height: sizes.height },
        gutter: sizes.gutter,
        chosen,
        actorRows: rows,
        words,
      },
    [table, selection, warp, sizes, chosen, rows, words],
  );
  return { shown, hiddenActors: hidden };
}
