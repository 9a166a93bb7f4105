/** Actors or tags of an event under their common name; each is a toggle of the filter. */
import { fill } from '../../words/fill.ts';

interface Props {
  readonly name: string;
  /** Whether the name is to be seen. */
  readonly named: boolean;
  /** Of the story. */
  readonly lang: string;
  readonly entries: readonly {
    readonly id: string;
    readonly name: string;
    /** 0 to 4; none for tags. */
    readonly hue?: number;
  }[];
  /** Ids that the filter has. */
  readonly chosen: readonly string[];
  /** What pressing one does, with `{name}`. */
  readonly hint: string;
  readonly onToggle: (id: string) => void;
}

export function FilterChips({ name, named, lang, entries, chosen, hint, onToggle }: Props) {
  if (entries.length === 0) return null;
  return (
    <fieldset aria-label={name} className="event-fact">
      {named && <span aria-hidden="true">{name}</span>}
      <div className="event-chips">
        {entries.map((entry) => (
          <button
            key={entry.id}
            type="button"
            className="chip"
            lang={lang}
            aria-pressed={chosen.includes(entry.id)}
            title={fill(hint, { name: entry.name })}
            onClick={() => onToggle(entry.id)}
          >
            {entry.hue !== undefined && <span className={`dot hue-${entry.hue}`} aria-hidden="true" />}
            {entry.name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
