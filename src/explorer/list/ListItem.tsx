/** One event of the list: headline, date, summary, who, where, tags, how it is known; when searching, what matched. */
import { Fragment, type Ref } from 'react';
import { highlight, matchedPassages } from '../../bundle/search/highlight.ts';
import type { Details, EventDetail } from '../../model/bundle.ts';
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import { dateInWords } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import { yearInWords } from '../../words/years.ts';
import { erasOf } from '../event/erasOf.ts';
import { Highlighted } from '../header/Highlighted.tsx';
import { Note } from '../reader/Note.tsx';
import { useStrings } from '../reader/ReaderContext.tsx';

/** Letters of a year up to which it stands in large type: "1200 BC", not "13.8 billion BC". */
const SHORT_YEAR = 8;

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
  const year = yearStarts === null ? null : yearInWords(yearStarts, strings);
  const eras = erasOf(table, row);
  const names = [
    actors.map((actor) => table.actors[actor]!.name),
    (detail?.places ?? []).map(({ name }) => name),
    (table.tagsOf[row] ?? []).map((tag) => table.tags[tag]!.name),
  ].filter(({ length }) => length > 0);
  const known = howKnown(table.excerpts[row] ?? 0, detail, strings);
  // Headline, summary and names show their hits in place.
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
      <div className="list-year">
        {year !== null && <h2 className={year.length > SHORT_YEAR ? 'long' : undefined}>{year}</h2>}
      </div>
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
          {eras.length > 0 && <span> · {fill(listView.during, { eras: eras.join(', ') })}</span>}
        </p>
        {detail?.summary && (
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
          {names.map((group, i) => (
            <Fragment key={i}>
              <span lang={table.lang}>{text(group.join(', '))}</span>
              {(i < names.length - 1 || known !== '') && ' · '}
            </Fragment>
          ))}
          {known}
        </p>
      </div>
    </li>
  );
}

/** "2 excerpts", else "1 source" or that none is given; nothing until the details have come. */
function howKnown(excerpts: number, detail: EventDetail | null, strings: Strings): string {
  const { listView } = strings.page;
  if (excerpts > 0) return plural(listView.excerpts, excerpts, strings);
  if (detail === null) return '';
  return detail.sources.length > 0 ? plural(listView.sources, detail.sources.length, strings) : listView.noSource;
}
