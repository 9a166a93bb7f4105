/** Actors or tags of an event under their common name; each is a toggle of the filter, or leads to it. */
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
  /** On a page without scripts: where a chip leads. */
  readonly hrefOf?: ((id: string) => string) | undefined;
}

export function FilterChips({ name, named, lang, entries, chosen, hint, onToggle, hrefOf }: Props) {
  if (entries.length === 0) return null;
  return (
    <fieldset className="event-fact">
      <legend className="visually-hidden">{name}</legend>
      {named && <span aria-hidden="true">{name}</span>}
      <div className="event-chips">
        {entries.map((entry) => {
          const about = { className: 'chip', lang, title: fill(hint, { name: entry.name }) };
          const content = (
            <>
              {entry.hue !== undefined && <span className={`dot hue-${entry.hue}`} aria-hidden="true" />}
              {entry.name}
            </>
          );
          return hrefOf ? (
            <a key={entry.id} {...about} href={hrefOf(entry.id)}>
              {content}
            </a>
          ) : (
            <button
              key={entry.id}
              type="button"
              aria-pressed={chosen.includes(entry.id)}
              {...about}
              onClick={() => onToggle(entry.id)}
            >
              {content}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
