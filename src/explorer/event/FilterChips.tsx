/** Actors or tags of an event under their common name; where there is a filter, each is a toggle of it. */
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
  /** Absent on a page without scripts, where nothing can be filtered: they are names then. */
  readonly onToggle?: ((id: string) => void) | undefined;
}

export function FilterChips({ name, named, lang, entries, chosen, hint, onToggle }: Props) {
  if (entries.length === 0) return null;
  return (
    <fieldset className="event-fact">
      <legend className="visually-hidden">{name}</legend>
      {named && <span aria-hidden="true">{name}</span>}
      <div className="event-chips">
        {entries.map((entry) => {
          const content = (
            <>
              {entry.hue !== undefined && <span className={`dot hue-${entry.hue}`} aria-hidden="true" />}
              {entry.name}
            </>
          );
          return onToggle ? (
            <button
              key={entry.id}
              type="button"
              className="chip"
              aria-pressed={chosen.includes(entry.id)}
              lang={lang}
              title={fill(hint, { name: entry.name })}
              onClick={() => onToggle(entry.id)}
            >
              {content}
            </button>
          ) : (
            <span key={entry.id} className="chip" lang={lang}>
              {content}
            </span>
          );
        })}
      </div>
    </fieldset>
  );
}
