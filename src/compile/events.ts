/** One event of a story, checked from all sides. */
import type { EventDetail } from '../model/bundle.ts';
import type { Basis, EventDate, Status } from '../model/date.ts';
import type { ActorIndex, Interval, Ms } from '../model/units.ts';
import { findActors } from './actors.ts';
import type { EventNote } from './annotations.ts';
import { BASIS, checkBasis, checkStatus } from './dates.ts';
import type { DateReader } from './dates.ts';
import { checkDifferences, checkExcerpts } from './excerpts.ts';
import type { Sources } from './excerpts.ts';
import type { Noted } from './form.ts';
import type { Lookup } from './ids.ts';
import type { Report } from './problem.ts';

export interface StoryEvent extends Interval {
  readonly id: string;
  readonly formerly: readonly string[];
  readonly headline: string;
  readonly date: EventDate;
  readonly basis: Basis;
  readonly status: Status;
  readonly importance: number;
  readonly tookPart: readonly ActorIndex[];
  readonly affected: readonly ActorIndex[];
  readonly detail: EventDetail;
}

/** Without a date when that is wrong. */
export type CheckedEvent = Omit<StoryEvent, 'date' | keyof Interval> & { readonly date: EventDate | null };

/** What an event is checked against. */
export interface EventContext {
  readonly readDate: DateReader;
  readonly actors: Lookup;
  readonly sources: Sources;
  readonly toldOn: Ms | null;
  readonly report: Report;
}

/** Everything about one event but its extent, which depends on the others. */
export function checkEvent(
  event: Noted<EventNote>,
  { readDate, actors, sources, toldOn, report }: EventContext,
): CheckedEvent {
  const { note, path: at } = event;
  const date = readDate(note.date, [...at, 'date']);
  checkBasis(event, report);
  if (date) checkStatus(event, date, toldOn, report);
  const tookPart = findActors(event, 'took_part', actors, report);
  const affected = findActors(event, 'affected', actors, report);
  const excerpts = checkExcerpts(event, sources, report);
  if (note.excerpts.length === 0) warnOfNoExcerpt(event, report);
  return {
    id: note.id,
    formerly: note.formerly,
    headline: note.headline,
    date,
    basis: BASIS[note.basis],
    status: note.status,
    importance: note.importance,
    tookPart,
    affected,
    detail: {
      summary: note.summary,
      ...(note.reasoning && { reasoning: note.reasoning }),
      ...(note.clock && { clock: note.clock }),
      excerpts: excerpts.filter((excerpt) => excerpt !== null),
      differences: checkDifferences(event, excerpts, sources, report),
    },
  };
}

function warnOfNoExcerpt({ note, path: at }: Noted<EventNote>, report: Report): void {
  // A stated date without an excerpt is an error already.
  if (note.basis === 'stated') return;
  report.warning(
    { path: [...at, 'id'] },
    {
      what: 'No excerpt proves this event.',
      found: note.id,
      expected: 'at least one excerpt',
      mend: 'Add the passage that tells of it under “excerpts:”.',
    },
  );
}
