/** One event of a story, checked from all sides. */
import type { EventDetail } from '../model/bundle.ts';
import type { Basis, EventDate, Status } from '../model/date.ts';
import type { ActorIndex, Ms } from '../model/units.ts';
import { findActors } from './actors.ts';
import type { EventNote } from './eventAnnotations.ts';
import { BASIS, checkBasis, checkStatus } from './dates.ts';
import type { DateReader } from './dates.ts';
import { checkDifferences } from './differences.ts';
import { checkExcerpts } from './excerpts.ts';
import type { Sources } from './excerpts.ts';
import type { Noted } from './fileForm.ts';
import type { Lookup } from './ids.ts';
import { checkPlaces, checkWebLinks, linksAndPlacesOf } from './linksAndPlaces.ts';
import type { Report } from './problem.ts';

/** Everything about one event but its extent, which depends on the others. */
export interface CheckedEvent {
  readonly id: string;
  readonly headline: string;
  readonly date: EventDate;
  readonly basis: Basis;
  readonly status: Status;
  readonly importance: number;
  readonly tookPart: readonly ActorIndex[];
  readonly affected: readonly ActorIndex[];
  /** As written. */
  readonly tags: readonly string[];
  readonly detail: EventDetail;
}

/** What an event is checked against. */
export interface EventContext {
  readonly readDate: DateReader;
  readonly actors: Lookup;
  readonly sources: Sources;
  readonly toldOn: Ms | null;
  readonly report: Report;
}

/** Null when the event has a mistake of its form or in its date; the report tells of all. */
export function checkEvent(
  event: Noted<EventNote>,
  { readDate, actors, sources, toldOn, report }: EventContext,
): CheckedEvent | null {
  const { note, whole, path: at } = event;
  const date = note.date === null ? null : readDate(note.date, [...at, 'date']);
  checkBasis(event, report);
  if (date) checkStatus(event, date, toldOn, report);
  const tookPart = findActors(event, 'took_part', actors, report);
  const affected = findActors(event, 'affected', actors, report);
  const excerpts = checkExcerpts(event, sources, report);
  const sides = checkDifferences(event, excerpts, sources, report);
  checkWebLinks(event, report);
  checkPlaces(event, report);
  if (!whole || !date) return null;
  return {
    id: whole.id,
    headline: whole.headline,
    date,
    basis: BASIS[whole.basis],
    status: whole.status,
    importance: whole.importance,
    tookPart,
    affected,
    tags: whole.tags,
    detail: {
      summary: whole.summary ?? '',
      ...(whole.reasoning && { reasoning: whole.reasoning }),
      ...(whole.clock && { clock: whole.clock }),
      ...(whole.formerly.length > 0 && { formerly: whole.formerly }),
      excerpts: whole.excerpts.flatMap(({ chain }, i) => {
        const located = excerpts[i];
        return located ? [{ ...located, chain }] : [];
      }),
      differences: whole.differences.map(({ about }, i) => ({ about, sides: sides[i] ?? [] })),
      ...linksAndPlacesOf(whole),
    },
  };
}
