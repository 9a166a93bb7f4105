/** One event of the vertical axis, or that it is on its way. */
import { hues } from '../../timeline/hues.ts';
import type { PlaceSet } from '../../model/placeSet.ts';
import type { Place } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { yearInWords } from '../../words/years.ts';
import type { OpenEvent } from '../data/openEvent.ts';
import { useMatch } from '../data/useMatch.ts';
import { startsYear } from '../list/years.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { standsAlone } from './dateUnderYear.ts';
import { PhoneCard } from './PhoneCard.tsx';

interface Props {
  readonly store: StoryStore;
  readonly matching: PlaceSet;
  /** Among the matching events. */
  readonly index: number;
  readonly chosen: Place | null;
  readonly onOpen: (found: OpenEvent) => void;
}

export function PhoneEvent({ store, matching, index, chosen, onOpen }: Props) {
  const strings = useAllStrings();
  const { match, failed, retry } = useMatch(store, matching, index);
  if (!match) {
    return (
      <p className="phone-waiting" role={failed ? 'alert' : undefined}>
        {failed ? `${strings.later.event.failed} ` : strings.later.listView.waiting}
        {failed && (
          <button type="button" className="button" onClick={retry}>
            {strings.page.states.retry}
          </button>
        )}
      </p>
    );
  }
  const { table, row, place, before } = match;
  const year = startsYear(table, row, before);
  return (
    <>
      <span className="phone-year">{year !== null && standsAlone(year) && yearInWords(year, strings)}</span>
      <PhoneCard
        table={table}
        row={row}
        hues={hues(store.facts)}
        chosen={place === chosen}
        onOpen={() => onOpen(match)}
      />
    </>
  );
}
