/** The search: the box, and while it has the focus the best hits with the words that match. */
import { useId, useState, type KeyboardEvent } from 'react';
import type { PlaceSet } from '../../model/placeSet.ts';
import type { Place } from '../../model/units.ts';
import { plural } from '../../words/numbers.ts';
import { opening, type Pieces } from '../pieces.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { lazyPart } from '../states/lazyPart.tsx';

const SearchHits = lazyPart(() => import('./SearchHits.tsx'), { className: 'search-hits' });

const BEST_HITS = 5;
/** Width of a letter of the placeholder, in those that `size` counts. */
const CHAR = 0.75;

interface Props extends Pieces {
  /** Whether there is room for one word only. */
  readonly short: boolean;
}

export function SearchBox({ store, selection, view, navigate, short }: Props) {
  const strings = useStrings();
  const { page } = strings;
  const [focused, setFocused] = useState(false);
  const hitsId = useId();
  const { search, matching } = selection;
  const placeholder = short ? page.search : page.searchLabel;
  const best = focused && search ? bestOf(search.ranked, matching) : [];

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
      {search && best.length > 0 && (
        <SearchHits
          id={hitsId}
          store={store}
          places={best}
          words={search.words}
          onOpen={(found) => {
            // They would lie over what they have opened.
            setFocused(false);
            navigate(opening(found), found);
          }}
        >
          {view.mode !== 'list' && (
            <button type="button" className="search-all" onClick={() => navigate({ mode: 'list' })}>
              {plural(page.seeInList, matching.count, strings)}
            </button>
          )}
        </SearchHits>
      )}
    </search>
  );
}

function bestOf(ranked: readonly Place[], matching: PlaceSet): readonly Place[] {
  const best: Place[] = [];
  for (const place of ranked) {
    if (best.length === BEST_HITS) break;
    if (matching.has(place)) best.push(place);
  }
  return best;
}
