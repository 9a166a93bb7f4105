/**
 * What can be filtered by (actors, tags), searchable, each a toggle with its live count. Only what is
 * near is in the page.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Match } from '../../view/view.ts';
import { fill } from '../../words/fill.ts';
import { formatNumber, plural } from '../../words/numbers.ts';
import { Segmented } from '../header/switches.tsx';
import { MATCHES } from '../pieces.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';

export interface FilterEntry {
  readonly id: string;
  readonly name: string;
  /** Matching events. */
  readonly count: number;
  /** Among groups and their members, 0: topmost. */
  readonly depth?: number;
  /** 0 to 4; none for tags. */
  readonly hue?: number;
}

interface Props {
  /** Entries. */
  readonly count: number;
  readonly entryAt: (index: number) => FilterEntry;
  /** The counts are estimates; the exact ones are on their way. */
  readonly estimated: boolean;
  /** Ids that the filter has. */
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What the search box asks for. */
  readonly search: string;
  /** Said when the query finds nothing. */
  readonly none: string;
  /** Language of the story. */
  readonly lang: string;
  /** How what is chosen is joined; null where there are not two to join. */
  readonly match: Match | null;
  readonly onMatch: (match: Match) => void;
}

const ROW_PX = 44;

export function FilterList(props: Props) {
  const { entryAt, estimated, chosen, onToggle, lang, match } = props;
  const strings = useAllStrings();
  const { events, aboutCount } = strings.page;
  const { filterDialog } = strings.later;
  const about = (text: string) => (estimated ? fill(aboutCount, { count: text }) : text);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: props.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const shown = rows.getVirtualItems();
  return (
    <>
      <div className="filter-controls">
        <input
          type="search"
          aria-label={props.search}
          placeholder={props.search}
          value={props.query}
          autoComplete="off"
          onChange={(event) => props.onQuery(event.target.value)}
        />
        {match !== null && (
          <div className="filter-match">
            <span aria-hidden="true">{filterDialog.match}</span>
            <Segmented
              label={filterDialog.match}
              choices={MATCHES.map((value) => ({
                value,
                text: filterDialog[value],
                hint: filterDialog[`${value}Hint`],
              }))}
              value={match}
              onChange={props.onMatch}
            />
          </div>
        )}
      </div>
      <div ref={scroller} className="filter-scroller" tabIndex={-1}>
        {props.count === 0 && <p className="dialog-hint">{props.none}</p>}
        <ul
          className="filter-list"
          style={{
            paddingTop: shown[0]?.start ?? 0,
            paddingBottom: rows.getTotalSize() - (shown.at(-1)?.end ?? 0),
          }}
        >
          {shown.map(({ index }) => {
            const { id, name, count, depth, hue } = entryAt(index);
            return (
              <li
                key={id}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={props.count}
                aria-posinset={index + 1}
                data-depth={depth === undefined ? undefined : Math.min(depth, 3)}
              >
                <button
                  type="button"
                  aria-pressed={chosen.includes(id)}
                  title={about(plural(events, count, strings))}
                  data-none={count === 0 || undefined}
                  onClick={() => onToggle(id)}
                >
                  {hue !== undefined && <span className={`dot hue-${hue}`} aria-hidden="true" />}
                  <span lang={lang}>{name}</span>
                  <span className="count" aria-hidden="true">
                    {about(formatNumber(count, strings))}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
