/** Who took part and who was affected, where, in which eras, under which tags; actors and tags filter. */
import type { EventDetail } from '../../model/bundle.ts';
import type { EventTable } from '../../model/table.ts';
import type { ActorIndex, Row } from '../../model/units.ts';
import { hues } from '../../timeline/hues.ts';
import { fill } from '../../words/fill.ts';
import { toggled, type Pieces } from '../pieces.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import { erasOf } from './erasOf.ts';
import { FilterChips } from './FilterChips.tsx';
import { mapAddress } from './outsideAddress.ts';

interface Props extends Pick<Pieces, 'view'> {
  /** Adopts a filter; absent on a page without scripts. */
  readonly navigate?: Pieces['navigate'];
  readonly table: EventTable;
  readonly row: Row;
  /** null until it is fetched. */
  readonly detail: EventDetail | null;
}

export function EventFacts({ table, view, navigate, row, detail }: Props) {
  const { event } = useAllStrings().later;
  const hueOf = hues(table);
  const actors = (indices: readonly ActorIndex[]) =>
    indices.map((index) => ({ ...table.actors[index]!, hue: hueOf[index] ?? 0 }));
  const tookPart = actors(table.tookPart[row] ?? []);
  const affected = actors(table.affected[row] ?? []);
  const tags = (table.tagsOf[row] ?? []).map((index) => table.tags[index]!);
  const places = detail?.places ?? [];
  const eras = erasOf(table, row);
  // Alone, those who took part need no word before them.
  const named = [affected, tags, places, eras].some((others) => others.length > 0);
  const filterByActor = {
    lang: table.lang,
    chosen: view.actors,
    hint: event.filterHint,
    onToggle: navigate && ((id: string) => navigate({ actors: toggled(view.actors, id) })),
  };
  return (
    <div className="event-facts">
      <FilterChips {...filterByActor} name={event.tookPart} named={named} entries={tookPart} />
      <FilterChips {...filterByActor} name={event.affected} named entries={affected} />
      {places.length > 0 && (
        <p className="event-fact">
          <span>{event.where}</span>
          <span lang={table.lang}>
            <Places places={places} />
          </span>
        </p>
      )}
      {eras.length > 0 && (
        <p className="event-fact">
          <span>{event.during}</span>
          <span lang={table.lang}>{eras.join(', ')}</span>
        </p>
      )}
      <FilterChips
        lang={table.lang}
        chosen={view.tags}
        hint={event.tagHint}
        onToggle={navigate && ((id) => navigate({ tags: toggled(view.tags, id) }))}
        name={event.tags}
        named
        entries={tags}
      />
    </div>
  );
}

/** Their names; where it is known where they lie, a link to a map. */
function Places({ places }: { readonly places: EventDetail['places'] }) {
  const { event } = useAllStrings().later;
  return places.map(({ name, at }, i) => (
    <span key={i}>
      {i > 0 && ', '}
      {at ? (
        <a
          href={mapAddress(at)}
          rel="noopener noreferrer"
          target="_blank"
          title={fill(event.onMap, { name })}
        >
          {name}
        </a>
      ) : (
        name
      )}
    </span>
  ));
}
