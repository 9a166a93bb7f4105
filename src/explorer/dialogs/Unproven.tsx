/** How many events no excerpt proves; in a story that is not long, also how many of them name a source. */
import type { StoryFacts } from '../../model/facts.ts';
import { rowAt } from '../../model/table.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { plural } from '../../words/numbers.ts';
import { allThere, whenThere } from '../data/awaitable.ts';
import { useAnswer } from '../data/useAnswer.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';

/** So many events are looked through. */
const LOOKED_THROUGH = 500;

export function Unproven({ store, facts }: { readonly store: StoryStore; readonly facts: StoryFacts }) {
  const { events, unproven } = facts.counts;
  const strings = useAllStrings();
  const texts = strings.later.articleDialog;
  if (unproven === 0) return null;
  return (
    <p className="dialog-note">
      {plural(texts.unproven, unproven, strings)}
      {events <= LOOKED_THROUGH && <Sourced store={store} events={events} />}
    </p>
  );
}

function Sourced({ store, events }: { readonly store: StoryStore; readonly events: number }) {
  const strings = useAllStrings();
  const { data: sourced = 0 } = useAnswer({
    store,
    key: ['sourced'],
    ask: (signal) => {
      const places = Array.from({ length: events }, (_, place) => place);
      const unproven = whenThere(store.events(places, signal), (table) =>
        places.filter((place) => table.excerpts[rowAt(table, place)!] === 0),
      );
      const details = whenThere(unproven, (found) => allThere(found.map((place) => store.details(place, signal))));
      return whenThere(details, (found) => found.filter(({ sources }) => sources.length > 0).length);
    },
  });
  return sourced > 0 && ` ${plural(strings.later.articleDialog.sourced, sourced, strings)}`;
}
