/** A story of one-day events, for the tests of what is listed on a phone. */
import type { Era } from '../../../model/bundle.ts';
import type { EventDate } from '../../../model/date.ts';
import { PlaceSet } from '../../../model/placeSet.ts';
import { DAY, type Ms } from '../../../model/units.ts';
import { phonePlan, type PhonePlan } from '../phonePlan.ts';

/** @param days since 1970, ascending @param toldOn likewise */
export function dailyStory(days: readonly number[], toldOn: number | null = null, eras: readonly Era[] = []) {
  const from = Float64Array.from(days, (day) => day * DAY);
  const facts = {
    extent: days.length === 0 ? null : { from: from[0]!, to: from.at(-1)! + DAY },
    toldOn: toldOn === null ? null : toldOn * DAY,
    eras,
  };
  const table = {
    ...facts,
    place: Uint32Array.from(days.keys()),
    from,
    to: from.map((start) => start + DAY),
    date: days.map((day): EventDate => {
      const start = day * DAY;
      return { kind: 'single', edtf: '', part: { from: start, to: start + DAY, precision: 'day' } };
    }),
  };
  /** Times that were asked for at once. */
  const asked: number[] = [];
  const placesAt = (times: readonly Ms[]) => {
    asked.push(times.length);
    return Uint32Array.from(times, (time) => countBelow(from, time));
  };
  const { signal } = new AbortController();
  const planOf = (matching: PlaceSet): PhonePlan => {
    const plan = phonePlan({ facts, placesAt }, matching, signal);
    if (plan instanceof Promise) throw new Error('not at once');
    return plan;
  };
  return { facts, table, asked, planOf, all: PlaceSet.everything(days.length) };
}

function countBelow(times: Float64Array, time: Ms): number {
  const at = times.findIndex((each) => each >= time);
  return at < 0 ? times.length : at;
}
