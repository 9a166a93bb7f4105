/** Who took part and who was affected; each is a toggle of the filter. */
import type { EventTable } from '../../model/table.ts';
import type { ActorIndex } from '../../model/units.ts';
import { fill } from '../../words/fill.ts';
import { toggled } from '../pieces.ts';
import { useStrings } from '../reader/ReaderContext.tsx';

interface Props {
  readonly table: EventTable;
  /** Hue of each actor, 0 to 4. */
  readonly hues: ArrayLike<number>;
  readonly tookPart: readonly ActorIndex[];
  readonly affected: readonly ActorIndex[];
  /** Ids of the actors that the filter has. */
  readonly chosen: readonly string[];
  readonly onChange: (actors: readonly string[]) => void;
}

export function EventActors({ tookPart, affected, ...rest }: Props) {
  const { event } = useStrings().page;
  return (
    <div className="event-actors">
      {tookPart.length > 0 && <Role {...rest} name={event.tookPart} actors={tookPart} named={affected.length > 0} />}
      {affected.length > 0 && <Role {...rest} name={event.affected} actors={affected} named />}
    </div>
  );
}

interface RoleProps extends Omit<Props, 'tookPart' | 'affected'> {
  readonly name: string;
  readonly actors: readonly ActorIndex[];
  /** Whether the role's name is to be seen: not when there is but the plain one. */
  readonly named: boolean;
}

function Role({ table, hues, name, actors, named, chosen, onChange }: RoleProps) {
  const { event } = useStrings().page;
  return (
    <fieldset aria-label={name} className="event-role">
      {named && <span aria-hidden="true">{name}</span>}
      {actors.map((index) => {
        const actor = table.actors[index]!;
        return (
          <button
            key={actor.id}
            type="button"
            className="chip"
            lang={table.lang}
            aria-pressed={chosen.includes(actor.id)}
            title={fill(event.filterHint, { name: actor.name })}
            onClick={() => onChange(toggled(chosen, actor.id))}
          >
            <span className={`dot hue-${hues[index] ?? 0}`} aria-hidden="true" />
            {actor.name}
          </button>
        );
      })}
    </fieldset>
  );
}
