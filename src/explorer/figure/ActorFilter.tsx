/** "Who took part": the rows' names in the column beside the plane, which are the actor filter. */
import { useId, type ReactElement } from 'react';
import type { Actor } from '../../model/bundle.ts';
import type { Px } from '../../model/units.ts';
import type { ActorRow } from '../../timeline/layout.ts';
import type { Match } from '../../view/view.ts';
import type { TimelineStrings } from '../../words/strings.ts';
import { MATCHES } from '../pieces.ts';
import { TARGET } from './figureSizes.ts';

interface ActorFilterProps {
  readonly actors: readonly Actor[];
  readonly rows: readonly ActorRow[];
  /** Actors that found no row. */
  readonly hidden: number;
  /** Centre of each row. */
  readonly centres: readonly Px[];
  readonly rowHeight: Px;
  readonly top: Px;
  readonly gutter: Px;
  readonly chosen: readonly string[];
  /** null where there are not two to join. */
  readonly match: Match | null;
  readonly words: TimelineStrings;
  /** Number of the row in the tab order; -1: none. */
  readonly tabStop: number;
  /** “1,234”, or that it is an estimate. */
  count(value: number): string;
  plural(forms: TimelineStrings['actorEvents'], value: number): string;
  onToggle(id: string): void;
  onMatch(match: Match): void;
  onMore(): void;
}

export function ActorFilter(props: ActorFilterProps): ReactElement {
  const { actors, rows, hidden, centres, rowHeight, gutter, chosen, words, tabStop, plural } = props;
  const heading = useId();
  const height = Math.min(TARGET, rowHeight);
  const moreCentre = (centres.at(-1) ?? props.top) + rowHeight;
  return (
    <fieldset aria-labelledby={heading} className="figure-actors">
      <div className="figure-actors-head" style={{ transform: `translateY(${props.top}px)` }}>
        <h2 id={heading}>{words.whoTookPart}</h2>
        {props.match && <MatchChoice match={props.match} words={words} onMatch={props.onMatch} />}
      </div>
      {rows.map((row, index) => {
        const actor = actors[row.actor];
        if (!actor) return null;
        return (
          <button
            key={actor.id}
            type="button"
            className="figure-actor"
            data-actor-row={index}
            data-depth={Math.min(row.depth, 3)}
            data-hue={row.hue}
            data-empty={row.count === 0 || undefined}
            tabIndex={index === tabStop ? 0 : -1}
            aria-pressed={chosen.includes(actor.id)}
            aria-describedby={`${heading}-${index}`}
            title={actor.name}
            style={{ transform: `translateY(calc(${centres[index] ?? 0}px - 50%))`, width: gutter - 24, height }}
            onClick={() => props.onToggle(actor.id)}
          >
            <span className="figure-actor-dot" aria-hidden="true" />
            <span className="figure-actor-name">{actor.name}</span>
            <span className="figure-actor-count" aria-hidden="true">
              {props.count(row.count)}
            </span>
            <span id={`${heading}-${index}`} hidden>
              {plural(words.actorEvents, row.count)}
            </span>
          </button>
        );
      })}
      {hidden > 0 && (
        <button
          type="button"
          className="figure-more"
          data-actor-row={rows.length}
          tabIndex={rows.length === tabStop ? 0 : -1}
          style={{ transform: `translateY(calc(${moreCentre}px - 50%))`, height }}
          onClick={props.onMore}
        >
          {plural(words.moreActors, hidden)}
        </button>
      )}
    </fieldset>
  );
}

function MatchChoice(props: {
  match: Match;
  words: TimelineStrings;
  onMatch(match: Match): void;
}): ReactElement {
  const name = useId();
  const { words } = props;
  const texts: Record<Match, string> = { any: words.matchAny, all: words.matchAll, none: words.matchNone };
  return (
    <fieldset className="figure-match">
      <legend className="figure-unseen">{words.matchLegend}</legend>
      {MATCHES.map((match) => (
        <label key={match}>
          <input
            type="radio"
            name={name}
            checked={match === props.match}
            onChange={() => props.onMatch(match)}
          />
          <span>{texts[match]}</span>
        </label>
      ))}
    </fieldset>
  );
}
