/** The eras that are drawn behind the events, for who cannot see the drawing. */
import type { ReactElement } from 'react';
import type { Era } from '../../model/bundle.ts';
import { dateInWords } from '../../words/dates.ts';
import type { Strings } from '../../words/strings.ts';

interface EraNamesProps {
  readonly eras: readonly Era[];
  /** Of their names. */
  readonly lang: string;
  readonly strings: Strings;
}

export function EraNames({ eras, lang, strings }: EraNamesProps): ReactElement | null {
  if (eras.length === 0) return null;
  return (
    <ul className="visually-hidden" aria-label={strings.timeline.eras}>
      {eras.map(({ name, date }, i) => (
        <li key={i}>
          <span lang={lang}>{name}</span>, {dateInWords(date, strings)}
        </li>
      ))}
    </ul>
  );
}
