/** The search: the box, and while it has the focus the best hits with the words that match. */
import { useId, useState, type KeyboardEvent } from 'react';
import type { Row } from '../../model/units.ts';
import type { Details } from '../../model/bundle.ts';
import { plural } from '../../words/numbers.ts';
import type { SearchState } from '../data/useSearch.ts';
import type { Pieces } from '../pieces.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { lazyPart } from '../states/lazyPart.tsx';

const SearchHits = lazyPart(() => import('./SearchHits.tsx'), { className: 'search-hits' });

const BEST_HITS = 5;
/** Width of a letter of the placeholder, in those that `size` counts. */
const CHAR = 0.75;

interface Props extends Pieces {
  readonly search: SearchState;
  readonly details: Details | undefined;
  /** Whether there is room for one word only. */
  readonly short: boolean;
}

export function SearchBox({ table, selection, view, navigate, search, details, short }: Props) {
  const strings = useStrings();
  const { page } = strings;
  const [focused, setFocused] = useState(false);
  const hitsId = useId();
  const { hits } = search;
  const placeholder = short ? page.search : page.searchLabel;
  const best =
    focused && hits && details
      ? [...hits.ranked].filter((row) => selection.mask[row] === 1).slice(0, BEST_HITS)
      : [];

  const open = (row: Row) => navigate({ event: table.id[row]!, excerpt: null });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && best.length > 0 && event.target instanceof HTMLButtonElement) {
      event.currentTarget.querySelector('input')?.focus();
      event.preventDefault();
    }
    if (step === undefined) return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .search-hits button')];
    const next = stops[stops.indexOf(event.target as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <search
      className="search"
      onFocus={() => setFocused(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
      }}
      onKeyDown={onKeyDown}
    >
      <input
        type="search"
        aria-label={page.searchLabel}
        aria-controls={best.length > 0 ? hitsId : undefined}
        placeholder={placeholder}
        size={Math.ceil(placeholder.length * CHAR)}
        value={view.query}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => navigate({ query: event.target.value })}
      />
      {view.query !== '' && (
        <button
          type="button"
          className="search-clear"
          aria-label={page.clearSearch}
          onClick={() => navigate({ query: '' })}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
      {hits && details && best.length > 0 && (
        <SearchHits id={hitsId} table={table} rows={best} details={details} words={hits.words} onOpen={open}>
          {view.mode !== 'list' && (
            <button type="button" className="search-all" onClick={() => navigate({ mode: 'list' })}>
              {plural(page.seeInList, selection.rows.length, strings)}
            </button>
          )}
        </SearchHits>
      )}
    </search>
  );
}
