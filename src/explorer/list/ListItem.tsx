/** One event of the list: headline, date, summary, actors, number of excerpts; when searching, what matched. */
import type { Ref } from 'react';
import { highlight, matchedPassages } from '../../bundle/search/highlight.ts';
import type { Details, EventDetail } from '../../model/bundle.ts';
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { dateInWords } from '../../words/dates.ts';
import { plural } from '../../words/numbers.ts';
import { yearInWords } from '../../words/years.ts';
import { Highlighted } from '../header/Highlighted.tsx';
import { Note } from '../reader/Note.tsx';
import { useStrings } from '../reader/ReaderContext.tsx';

interface Props {
  readonly ref: Ref<HTMLLIElement>;
  readonly index: number;
  readonly count: number;
  readonly table: EventTable;
  readonly row: Row;
  readonly chosen: boolean;
  /** The year that begins here. */
  readonly yearStarts: number | null;
  readonly detail: EventDetail | null;
  readonly details: Details | undefined;
  readonly words: readonly string[] | null;
  readonly onOpen: () => void;
}

export function ListItem({ ref, index, count, table, row, chosen, yearStarts, detail, details, words, onOpen }: Props) {
  const strings = useStrings();
  const { listView } = strings.page;
  const text = (whole: string) => (words ? <Highlighted pieces={highlight(whole, words)} /> : whole);
  const actors = [...(table.tookPart[row] ?? []), ...(table.affected[row] ?? [])];
  // Headline, summary and actors show their hits in place.
  const quoted =
    words && details
      ? matchedPassages(table, details, row, words).filter(({ where }) => where === 'excerpt').slice(0, 2)
      : [];
  return (
    <li
      ref={ref}
      data-index={index}
      className={chosen ? 'list-item chosen' : 'list-item'}
      aria-setsize={count}
      aria-posinset={index + 1}
    >
      <div className="list-year">{yearStarts !== null && <h2>{yearInWords(yearStarts, strings)}</h2>}</div>
      <div className="list-event">
        <h3>
          <button type="button" aria-current={chosen || undefined} lang={table.lang} onClick={onOpen}>
            {text(table.headline[row]!)}
          </button>
        </h3>
        <p className="list-date">
          {dateInWords(table.date[row]!, strings)}
          {table.basis[row] === 'workedOut' && <Note text={strings.page.event.workedOut} />}
          {table.status[row] === 'planned' && <Note text={listView.planned} />}
        </p>
        {detail && (
          <p className="list-summary" lang={table.lang}>
            {text(detail.summary)}
          </p>
        )}
        {quoted.map(({ pieces }, i) => (
          <p key={i} className="list-quote" lang={table.lang}>
            <Highlighted pieces={pieces} />
          </p>
        ))}
        <p className="list-facts">
          {actors.length > 0 && (
            <span lang={table.lang}>{text(actors.map((actor) => table.actors[actor]!.name).join(', '))}</span>
          )}
          {actors.length > 0 && ' · '}
          {plural(listView.excerpts, table.excerpts[row] ?? 0, strings)}
        </p>
      </div>
    </li>
  );
}
