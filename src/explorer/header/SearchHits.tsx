/** The best hits of a search, each with the words that match. */
import type { ReactNode } from 'react';
import { matchedPassages, type MatchedPassage, type Piece } from '../../bundle/search/highlight.ts';
import type { Details } from '../../model/bundle.ts';
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { dateInWords } from '../../words/dates.ts';
import { useStrings } from '../reader/ReaderContext.tsx';
import { Highlighted } from './Highlighted.tsx';

interface Props {
  readonly id: string;
  readonly table: EventTable;
  /** Best first. */
  readonly rows: readonly Row[];
  readonly details: Details;
  readonly words: readonly string[];
  /** What stands under them. */
  readonly children: ReactNode;
  readonly onOpen: (row: Row) => void;
}

export default function SearchHits({ id, table, rows, details, words, children, onOpen }: Props) {
  const strings = useStrings();
  return (
    <div id={id} className="search-hits">
      {rows.map((row) => (
        <button key={table.id[row]} type="button" onClick={() => onOpen(row)}>
          <b lang={table.lang}>{table.headline[row]}</b>
          <small>{dateInWords(table.date[row]!, strings, { style: 'short' })}</small>
          <span lang={table.lang}>
            <Highlighted pieces={tellingPassage(matchedPassages(table, details, row, words))} />
          </span>
        </button>
      ))}
      {children}
    </div>
  );
}

/** Of all that matched, what tells most beside the headline. */
function tellingPassage(passages: readonly MatchedPassage[]): readonly Piece[] {
  const byWorth = ['excerpt', 'summary', 'actor', 'tag', 'place', 'headline'] as const;
  const best = byWorth.map((where) => passages.find((passage) => passage.where === where)).find(Boolean);
  return best?.pieces ?? [];
}
