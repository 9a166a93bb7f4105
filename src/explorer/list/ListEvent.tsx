/** One event of the list: headline, date, summary, who, where, tags, how it is known; when searching, what matched. */
import { Fragment } from 'react';
import { highlight, matchedPassages } from '../../bundle/search/highlight.ts';
import type { EventDetail } from '../../model/bundle.ts';
import { involvedIn } from '../../model/table.ts';
import { dateInWords } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/numbers.ts';
import type { AllStrings } from '../../words/strings.ts';
import type { OpenEvent } from '../data/openEvent.ts';
import { erasOf } from '../event/erasOf.ts';
import { Highlighted } from '../header/Highlighted.tsx';
import { Note } from '../reader/Note.tsx';
import { useAllStrings } from '../reader/useAllStrings.ts';

interface Props {
  readonly match: OpenEvent;
  /** null: not there. */
  readonly detail: EventDetail | null;
  readonly chosen: boolean;
  readonly words: readonly string[] | null;
  readonly onOpen: (found: OpenEvent) => void;
}

export function ListEvent({ match, detail, chosen, words, onOpen }: Props) {
  const strings = useAllStrings();
  const { listView, event } = strings.later;
  const { table, row } = match;
  const text = (whole: string) => (words ? <Highlighted pieces={highlight(whole, words)} /> : whole);
  const eras = erasOf(table, row);
  const names = [
    involvedIn(table, row).map((actor) => table.actors[actor]!.name),
    (detail?.places ?? []).map(({ name }) => name),
    (table.tagsOf[row] ?? []).map((tag) => table.tags[tag]!.name),
  ].filter(({ length }) => length > 0);
  const known = howKnown(table.excerpts[row] ?? 0, detail, strings);
  // Headline, summary and names show their hits in place.
  const quoted =
    words && detail
      ? matchedPassages(table, detail, row, words).filter(({ where }) => where === 'excerpt').slice(0, 2)
      : [];
  return (
    <div className="list-event">
      <h3>
        <button type="button" aria-current={chosen || undefined} lang={table.lang} onClick={() => onOpen(match)}>
          {text(table.headline[row]!)}
        </button>
      </h3>
      <p className="list-date">
        {dateInWords(table.date[row]!, strings)}
        {table.basis[row] === 'workedOut' && <Note text={event.workedOut} />}
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
  );
}

/** "2 excerpts", else "1 source" or that none is given; nothing until the details have come. */
function howKnown(excerpts: number, detail: EventDetail | null, strings: AllStrings): string {
  const { listView } = strings.later;
  if (excerpts > 0) return plural(listView.excerpts, excerpts, strings);
  if (detail === null) return '';
  return detail.sources.length > 0 ? plural(listView.sources, detail.sources.length, strings) : listView.noSource;
}
