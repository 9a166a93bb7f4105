/** A date, typed, leads to the first matching event from then on. */
import { useEffect, useId, useRef, useState } from 'react';
import { civilFromMs, isoDate } from '../../model/calendar.ts';
import type { PlaceSet } from '../../model/placeSet.ts';
import type { Ms } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { dayInWords } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { formatNumber } from '../../words/numbers.ts';
import { typedDate } from '../../words/typedDate.ts';
import { yearInWords } from '../../words/years.ts';
import { whenThere } from '../data/awaitable.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';

interface Props {
  readonly store: StoryStore;
  /** At least one. */
  readonly matching: PlaceSet;
  /** @param index among the matching events */
  readonly onGo: (index: number) => void;
}

type Outcome =
  | { readonly kind: 'none' | 'notDate' | 'failed' }
  /** `pastEnd`: no event begins as late; the last one was gone to. */
  | { readonly kind: 'there'; readonly index: number; readonly pastEnd: boolean };

export function GoToDate({ store, matching, onGo }: Props) {
  const strings = useAllStrings();
  const { listView } = strings.later;
  const id = useId();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const asked = useRef<AbortController | null>(null);
  useEffect(() => () => asked.current?.abort(), []);

  const goTo = async (time: Ms) => {
    asked.current?.abort();
    const { signal } = (asked.current = new AbortController());
    try {
      const index = await indexFrom(store, matching, time, signal);
      if (signal.aborted) return;
      const last = matching.count - 1;
      setOutcome({ kind: 'there', index: Math.min(index, last), pastEnd: index > last });
      onGo(Math.min(index, last));
    } catch {
      if (!signal.aborted) setOutcome({ kind: 'failed' });
    }
  };

  const example = store.facts.extent?.from ?? 0;
  const examples = {
    day: dayInWords(example, strings),
    iso: isoDate(example),
    year: yearInWords(civilFromMs(example).year, strings),
  };
  const wrong = outcome.kind === 'notDate' || outcome.kind === 'failed';
  return (
    <form
      className="list-dates"
      onSubmit={(event) => {
        event.preventDefault();
        const time = typedDate(text, strings);
        if (time === null) setOutcome({ kind: 'notDate' });
        else void goTo(time);
      }}
    >
      <label htmlFor={id}>{listView.goToDate}</label>
      <input
        id={id}
        value={text}
        placeholder={fill(listView.dateHint, examples)}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={outcome.kind === 'notDate' || undefined}
        aria-describedby={`${id}said`}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button">
        {listView.go}
      </button>
      <output id={`${id}said`} className={wrong ? 'wrong' : undefined}>
        {outcome.kind === 'notDate' && fill(listView.notDate, examples)}
        {outcome.kind === 'failed' && strings.page.states.partMissing}
        {outcome.kind === 'there' &&
          (outcome.pastEnd
            ? listView.pastEnd
            : fill(listView.position, {
                count: formatNumber(outcome.index + 1, strings),
                total: formatNumber(matching.count, strings),
              }))}
      </output>
    </form>
  );
}

/** Of the first matching event that begins at the time or later; their number when none does. */
function indexFrom(store: StoryStore, matching: PlaceSet, time: Ms, signal: AbortSignal) {
  return whenThere(store.placesAt([time], signal), ([place = 0]) => matching.rank(place));
}
