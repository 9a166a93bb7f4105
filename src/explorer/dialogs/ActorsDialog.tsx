/** Everybody who took part: searchable, each a toggle of the filter with its live count. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { hues } from '../../timeline/hues.ts';
import type { Match } from '../../view/view.ts';
import { formatNumber, plural } from '../../words/numbers.ts';
import { Segmented } from '../header/switches.tsx';
import { toggled, type Pieces } from '../pieces.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { Dialog } from './Dialog.tsx';
import { actorsByGroup } from './actorsByGroup.ts';

const ROW_PX = 44;

export default function ActorsDialog({ table, selection, view, navigate, onClose }: Pieces & { readonly onClose: () => void }) {
  const strings = useStrings();
  const { actorDialog, events } = strings.page;
  const [query, setQuery] = useState('');
  const entries = useMemo(() => actorsByGroup(table, query), [table, query]);
  const hueOf = useMemo(() => hues(table), [table]);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const shown = rows.getVirtualItems();
  const matches: readonly { value: Match; text: string; hint: string }[] = [
    { value: 'any', text: actorDialog.any, hint: actorDialog.anyHint },
    { value: 'all', text: actorDialog.all, hint: actorDialog.allHint },
    { value: 'none', text: actorDialog.none, hint: actorDialog.noneHint },
  ];
  return (
    <Dialog title={actorDialog.title} onClose={onClose}>
      <div className="actors-controls">
        <input
          type="search"
          aria-label={actorDialog.search}
          placeholder={actorDialog.search}
          value={query}
          autoComplete="off"
          onChange={(event) => setQuery(event.target.value)}
        />
        {view.actors.length > 1 && (
          <div className="actors-match">
            <span aria-hidden="true">{actorDialog.match}</span>
            <Segmented
              label={actorDialog.match}
              choices={matches}
              value={view.match}
              onChange={(match) => navigate({ match })}
            />
          </div>
        )}
      </div>
      <div ref={scroller} className="actors-scroller" tabIndex={-1}>
        {entries.length === 0 && <p className="dialog-hint">{actorDialog.nobody}</p>}
        <ul
          className="actors-list"
          style={{
            paddingTop: shown[0]?.start ?? 0,
            paddingBottom: rows.getTotalSize() - (shown.at(-1)?.end ?? 0),
          }}
        >
          {shown.map(({ index }) => {
            const { actor, depth } = entries[index]!;
            const { id, name } = table.actors[actor]!;
            const count = selection.actorCounts[actor] ?? 0;
            return (
              <li key={id} aria-setsize={entries.length} aria-posinset={index + 1} data-depth={Math.min(depth, 3)}>
                <button
                  type="button"
                  aria-pressed={view.actors.includes(id)}
                  title={plural(events, count, strings)}
                  data-none={count === 0 || undefined}
                  onClick={() => navigate({ actors: toggled(view.actors, id) })}
                >
                  <span className={`dot hue-${hueOf[actor] ?? 0}`} aria-hidden="true" />
                  <span lang={table.lang}>{name}</span>
                  <span className="count" aria-hidden="true">
                    {formatNumber(count, strings)}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </Dialog>
  );
}
