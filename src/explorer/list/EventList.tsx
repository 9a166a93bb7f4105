/**
 * The same selection to read: one item per event, under its year. Short lists are in the page whole,
 * so that the browser's own search and the printer find everything; of long ones what is near.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Details } from '../../model/bundle.ts';
import { useDrawnMarks } from '../reader/useDrawnMarks.ts';
import type { Pieces } from '../pieces.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { ListItem } from './ListItem.tsx';
import { usePrinting } from './usePrinting.ts';
import { startsYear } from './years.ts';
import '../styles/list.css';

/** So many items fit into 1,500 DOM nodes; up to so many are printed whole. */
const WHOLE = 50;
const PRINTED = 2000;
const ITEM_PX = 132;

interface Props extends Pieces {
  readonly details: Details | undefined;
  /** Words that the search matched; null while nothing is searched for. */
  readonly words: readonly string[] | null;
}

export default function EventList({ table, selection, navigate, chosen, details, words }: Props) {
  const { listView } = useStrings().page;
  const { rows } = selection;
  const scroller = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const items = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]!,
    estimateSize: () => ITEM_PX,
    overscan: rows.length <= WHOLE || (printing && rows.length <= PRINTED) ? rows.length : 5,
  });
  const shown = items.getVirtualItems();

  const { scrollToIndex } = items;
  useEffect(() => {
    if (chosen === null) return;
    const index = rows.indexOf(chosen);
    if (index >= 0) scrollToIndex(index, { align: 'auto' });
  }, [chosen, rows, scrollToIndex]);
  useDrawnMarks(rows.length > 0);

  return (
    <div ref={scroller} className="list-scroller">
      {rows.length > 0 && (
        <ul
          className="list"
          aria-label={listView.label}
          style={{
            paddingTop: shown[0]?.start ?? 0,
            paddingBottom: items.getTotalSize() - (shown.at(-1)?.end ?? 0),
          }}
        >
          {shown.map(({ index, key }) => {
            const row = rows[index]!;
            return (
              <ListItem
                key={key}
                ref={items.measureElement}
                index={index}
                count={rows.length}
                table={table}
                row={row}
                chosen={row === chosen}
                yearStarts={startsYear(table, rows, index)}
                detail={details?.[row] ?? null}
                details={details}
                words={words}
                onOpen={() => navigate({ event: table.id[row]!, excerpt: null })}
              />
            );
          })}
        </ul>
      )}
    </div>
  );
}
