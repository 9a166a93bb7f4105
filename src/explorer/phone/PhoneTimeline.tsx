/** The timeline of a narrow screen: time runs downwards, one card per event. */
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Row } from '../../model/units.ts';
import { hues } from '../../timeline/hues.ts';
import type { Pieces } from '../pieces.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { useDrawnMarks } from '../reader/useDrawnMarks.ts';
import { PhoneItemView } from './PhoneItemView.tsx';
import { phoneItems, sectionKeyOf } from './phoneItems.ts';
import { withEras } from './withEras.ts';
import '../styles/phone.css';

/** So many items fit into 1,500 DOM nodes. */
const WHOLE = 50;

export default function PhoneTimeline({ table, selection, chosen, navigate }: Pieces) {
  const strings = useStrings();
  const { rows } = selection;
  const list = useRef<HTMLUListElement>(null);
  const [toggledSections, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const hueOf = useMemo(() => hues(table), [table]);
  const openAtFirst = rows.length === 0 ? null : sectionKeyOf(table, rows, chosen ?? rows[0]!);
  const items = useMemo(
    () => withEras(phoneItems(table, rows, (key) => toggledSections.get(key) ?? key === openAtFirst), table),
    [table, rows, toggledSections, openAtFirst],
  );

  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (box) setTop(Math.round(box.top + window.scrollY));
  }, [items]);
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: (index) => (items[index]?.kind === 'event' ? 88 : 40),
    overscan: items.length <= WHOLE ? items.length : 8,
    scrollMargin: top,
  });
  const shown = virtual.getVirtualItems();

  const bringIntoView = useEffectEvent((row: Row) => {
    const card = list.current?.querySelector('.phone-card[aria-current]');
    if (card) {
      card.scrollIntoView({ block: 'nearest' });
      return;
    }
    const index = items.findIndex((item) => item.kind === 'event' && item.row === row);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'start' });
  });
  // Only a choice scrolls, not a change of what is listed.
  useEffect(() => {
    if (chosen !== null) bringIntoView(chosen);
  }, [chosen]);
  useDrawnMarks(rows.length > 0);

  return (
    <section className="phone" aria-label={strings.timeline.region}>
      <ul
        ref={list}
        className="phone-items"
        style={{
          paddingTop: Math.max(0, (shown[0]?.start ?? top) - top),
          paddingBottom: Math.max(0, virtual.getTotalSize() + top - (shown.at(-1)?.end ?? top)),
        }}
      >
        {shown.map(({ index, key }) => (
          <PhoneItemView
            key={key}
            ref={virtual.measureElement}
            index={index}
            item={items[index]!}
            table={table}
            hues={hueOf}
            chosen={chosen}
            onOpen={(row) => navigate({ event: table.id[row]!, excerpt: null })}
            onToggle={(section, open) => setToggled((before) => new Map(before).set(section, open))}
          />
        ))}
      </ul>
    </section>
  );
}
