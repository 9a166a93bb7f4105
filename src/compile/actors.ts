/** Who is who: ids, memberships, and references to actors. */
import type { Actor } from '../model/bundle.ts';
import type { ActorIndex } from '../model/units.ts';
import type { ActorNote } from './annotations.ts';
import type { EventNote } from './eventAnnotations.ts';
import type { Noted } from './fileForm.ts';
import type { Lookup } from './ids.ts';
import type { Report } from './problem.ts';

/** In the order of the annotations; null for what has a mistake. */
export function checkActors(
  notes: readonly Noted<ActorNote>[],
  lookup: Lookup,
  report: Report,
): (Actor | null)[] {
  const groupOf = notes.map(({ note: { member_of: group }, path }) =>
    typeof group === 'string' ? lookup.find(group, { path: [...path, 'member_of'] }) : undefined,
  );
  reportCycles(notes, groupOf, report);
  return notes.map(({ whole }, index) => {
    const memberOf = groupOf[index];
    if (!whole) return null;
    const { id, name, kind, aliases } = whole;
    return { id, name, kind, aliases, ...(memberOf !== undefined && { memberOf }) };
  });
}

/** Reports each circle once, at its first actor. */
function reportCycles(
  notes: readonly Noted<ActorNote>[],
  groupOf: readonly (ActorIndex | undefined)[],
  report: Report,
): void {
  const done = new Set<ActorIndex>();
  for (const start of notes.keys()) {
    const way: ActorIndex[] = [];
    let at: ActorIndex | undefined = start;
    while (at !== undefined && !done.has(at) && !way.includes(at)) {
      way.push(at);
      at = groupOf[at];
    }
    for (const index of way) done.add(index);
    if (at === undefined || !way.includes(at)) continue;
    const circle = way.slice(way.indexOf(at));
    const first = notes[Math.min(...circle)];
    const names = [...circle, at].map((index) => notes[index]?.note.id ?? '');
    report.error(
      { path: [...(first?.path ?? []), 'member_of'] },
      {
        what: 'An actor belongs to itself, by way of its groups.',
        found: names.join(' → '),
        expected: 'groups that end in an actor without member_of',
        mend: `Remove one of these “member_of” lines.`,
      },
    );
  }
}

/** The actors named in a list of an event, each once. */
export function findActors(
  { note, path }: Noted<EventNote>,
  key: 'took_part' | 'affected',
  lookup: Lookup,
  report: Report,
): ActorIndex[] {
  const found: ActorIndex[] = [];
  for (const [i, id] of (note[key] ?? []).entries()) {
    if (id === null) continue;
    const spot = { path: [...path, key, i] };
    const actor = lookup.find(id, spot);
    if (actor === undefined) continue;
    if (found.includes(actor)) {
      report.error(spot, {
        what: 'This actor is named twice in the same list.',
        found: id,
        expected: 'every actor once',
        mend: 'Remove one of the two.',
      });
    } else found.push(actor);
  }
  return found;
}

/** An actor in no event, and with no member in one, is most likely a slip. */
export function warnOfUnused(
  notes: readonly Noted<ActorNote>[],
  actors: readonly (Actor | null)[],
  used: Iterable<ActorIndex>,
  report: Report,
): void {
  const seen = new Set<ActorIndex>();
  for (const actor of used) {
    let at: ActorIndex | undefined = actor;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = actors[at]?.memberOf;
    }
  }
  for (const [index, { whole, path }] of notes.entries()) {
    if (!whole || seen.has(index)) continue;
    report.warning(
      { path: [...path, 'id'] },
      {
        what: 'This actor has no part in any event.',
        found: whole.id,
        expected: 'an event that names it in took_part or affected',
        mend: 'Name it in an event, or remove it.',
      },
    );
  }
}
