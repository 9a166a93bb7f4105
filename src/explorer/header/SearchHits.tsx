/** The best hits of a search, each with the words that match. */
import type { ReactNode } from 'react';
import { matchedPassages, type MatchedPassage, type Piece } from '../../bundle/search/highlight.ts';
import { rowAt } from '../../model/table.ts';
import type { Place } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { dateInWords } from '../../words/dates.ts';
import { eventAt, type OpenEvent } from '../data/openEvent.ts';
import { useDetails, useEvents } from '../data/useAnswer.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { Highlighted } from './Highlighted.tsx';

interface Props {
  readonly id: string;
  readonly store: StoryStore;
  /** Best first. */
  readonly places: readonly Place[];
  readonly words: readonly string[];
  /** What stands under them. */
  readonly children: ReactNode;
  readonly onOpen: (found: OpenEvent) => void;
}

export default function SearchHits({ id, store, places, words, children, onOpen }: Props) {
  const table = useEvents(store, places, true).data;
  const hits = places.flatMap((place) => {
    const row = table ? rowAt(table, place) : null;
    return table && row !== null ? [eventAt(table, row)] : [];
  });
  return (
    <div id={id} className="search-hits">
      {hits.map((hit) => (
        <Hit key={hit.place} store={store} hit={hit} words={words} onOpen={onOpen} />
      ))}
      {children}
    </div>
  );
}

interface HitProps extends Pick<Props, 'store' | 'words' | 'onOpen'> {
  readonly hit: OpenEvent;
}

function Hit({ store, hit, words, onOpen }: HitProps) {
  const strings = useStrings();
  const { table, row, place } = hit;
  const detail = useDetails(store, place).data;
  return (
    <button type="button" onClick={() => onOpen(hit)}>
      <b lang={table.lang}>{table.headline[row]}</b>
      <small>{dateInWords(table.date[row]!, strings, { style: 'short' })}</small>
      <span lang={table.lang}>
        {detail && <Highlighted pieces={tellingPassage(matchedPassages(table, detail, row, words))} />}
      </span>
    </button>
  );
}

/** Of all that matched, what tells most beside the headline. */
function tellingPassage(passages: readonly MatchedPassage[]): readonly Piece[] {
  const byWorth = ['excerpt', 'summary', 'actor', 'tag', 'place', 'headline'] as const;
  const best = byWorth.map((where) => passages.find((passage) => passage.where === where)).find(Boolean);
  return best?.pieces ?? [];
}
