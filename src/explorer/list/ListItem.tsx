/** One place of the list: its event, or that it is on its way. */
import { useEffect, useRef } from 'react';
import type { PlaceSet } from '../../model/placeSet.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { yearInWords } from '../../words/years.ts';
import type { OpenEvent } from '../data/openEvent.ts';
import { useDetails } from '../data/useAnswer.ts';
import { useMatch } from '../data/useMatch.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { Unreachable } from '../states/Unreachable.tsx';
import { ListEvent } from './ListEvent.tsx';
import { startsYear } from './years.ts';

/** Letters of a year up to which it stands in large type: "1200 BC", not "13.8 billion BC". */
const SHORT_YEAR = 8;

interface Props {
  readonly store: StoryStore;
  readonly matching: PlaceSet;
  readonly index: number;
  readonly chosen: boolean;
  /** It lies beyond what is seen, and is kept in the page for having the focus. */
  readonly outside: boolean;
  /** Words that the search matched; null while nothing is searched for. */
  readonly words: readonly string[] | null;
  /** Whether its event takes the focus once it is there. */
  readonly takesFocus: boolean;
  readonly onFocused: () => void;
  readonly onOpen: (found: OpenEvent) => void;
}

export function ListItem({ store, matching, index, chosen, outside, words, takesFocus, onFocused, onOpen }: Props) {
  const strings = useAllStrings();
  const { match, atOnce, error, retry } = useMatch(store, matching, index);
  const details = useDetails(store, matching.at(index)!);
  // What had to be waited for comes whole, so that nothing moves twice.
  const ready = match !== null && (atOnce || details.data !== undefined || details.error !== null);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!takesFocus || !ready) return;
    item.current?.querySelector('button')?.focus({ preventScroll: true });
    onFocused();
  }, [takesFocus, ready, onFocused]);

  const yearStarts = match && startsYear(match.table, match.row, match.before);
  const year = yearStarts === null ? null : yearInWords(yearStarts, strings);
  return (
    <li
      ref={item}
      data-index={index}
      className={`list-item${chosen ? ' chosen' : ''}${ready ? '' : ' waiting'}${outside ? ' outside' : ''}`}
      aria-setsize={matching.count}
      aria-posinset={index + 1}
    >
      <div className="list-year">
        {year !== null && <h2 className={year.length > SHORT_YEAR ? 'long' : undefined}>{year}</h2>}
      </div>
      {ready ? (
        <ListEvent match={match} detail={details.data ?? null} chosen={chosen} words={words} onOpen={onOpen} />
      ) : (
        <div className="list-event">
          {error ? (
            <Unreachable sentence={strings.later.listView.failed} error={error} onRetry={retry} />
          ) : (
            <p className="list-date">{strings.later.listView.waiting}</p>
          )}
        </div>
      )}
    </li>
  );
}
