/** How far each event reaches on the timeline, when its date leaves an end open. */
import { isRange, knownBounds, membersOf, partsOf } from '../model/date.ts';
import type { EventDate } from '../model/date.ts';
import type { Interval, Ms } from '../model/units.ts';

/**
 * An open end goes on up to the told-on line, or to the latest known end of the story when no
 * article is dated; an open start comes from the story's earliest known start. An unknown end stays
 * at the bound that is known. Nothing reaches backwards: an extent holds all its known bounds.
 */
export function extentsOf(dates: readonly EventDate[], toldOn: Ms | null): Interval[] {
  const known = dates.flatMap(partsOf);
  const earliest = known.reduce((least, { from }) => Math.min(least, from), Infinity);
  const latest = toldOn ?? known.reduce((most, { to }) => Math.max(most, to), -Infinity);
  return dates.map((date) => {
    const { from, to } = knownBounds(date);
    if (from !== null && to !== null) return { from, to };
    const members = membersOf(date);
    const parts = partsOf(date);
    const froms = parts.map((part) => part.from);
    const tos = parts.map((part) => part.to);
    if (members.some((member) => isRange(member) && member.start === 'open')) froms.push(earliest);
    if (members.some((member) => isRange(member) && member.end === 'open')) tos.push(latest);
    return whole({ from: Math.min(...froms), to: Math.max(...tos) });
  });
}

/** A story of nothing but dates without bounds still gets drawn. */
function whole({ from, to }: Interval): Interval {
  if (Number.isFinite(from) && Number.isFinite(to)) {
    return { from: Math.min(from, to), to: Math.max(from, to) };
  }
  if (Number.isFinite(from)) return { from, to: from };
  return Number.isFinite(to) ? { from: to, to } : { from: 0, to: 0 };
}
