/** Matches that the window does not show, and a way to them. */
import type { ReactElement } from 'react';
import type { Place, Px } from '../../model/units.ts';
import type { PluralForms, TimelineStrings } from '../../words/strings.ts';
import type { Outside } from './outside.ts';

interface EdgeNoticesProps {
  readonly earlier: Outside;
  readonly later: Outside;
  readonly words: TimelineStrings;
  readonly top: Px;
  plural(forms: PluralForms, count: number): string;
  /** Brings the event into the window beside what is there. */
  onBringIn(event: Place): void;
}

export function EdgeNotices(props: EdgeNoticesProps): ReactElement | null {
  const { earlier, later, words, plural, onBringIn } = props;
  if (earlier.outermost === null && later.outermost === null) return null;
  const notice = ({ count, outermost }: Outside, forms: PluralForms, before: string, after: string) =>
    outermost !== null && (
      <button type="button" onClick={() => onBringIn(outermost)}>
        {before}
        {plural(forms, count)}
        {after}
      </button>
    );
  return (
    <div className="figure-outside" style={{ transform: `translateY(${props.top}px)` }}>
      {notice(earlier, words.matchesEarlier, '← ', '')}
      {notice(later, words.matchesLater, '', ' →')}
    </div>
  );
}
