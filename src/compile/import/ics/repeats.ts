/**
 * When an entry takes place that repeats: its rule, days added, days excluded, and times that entries of
 * their own replace. Up to a hundred times are all kept, of more only the first.
 */
import { daysFromCivil } from '../../../model/calendar.ts';
import { shown } from '../../text.ts';
import type { ImportNote } from '../imported.ts';
import { later, sameDay, secondsOnClock } from '../moment.ts';
import type { Moment } from '../moment.ts';
import type { Component } from './components.ts';
import type { EntryReader } from './entryReader.ts';
import { momentOf, momentsOf } from './propertyMoment.ts';
import { daysOf, readRule } from './rule.ts';
import type { Rule } from './rule.ts';
import { fromUtc } from './zones.ts';

export interface Repeats {
  /** Seconds from DTSTART to each time that is kept, in order. */
  readonly shifts: readonly number[];
  readonly told: Pick<ImportNote, 'kind' | 'what'> | null;
}

/** By the day (since 1970) that each is written with. */
type TimesByDay = ReadonlyMap<number, readonly Moment[]>;

const MOST = 100;
const DAY = 86_400;

/** By UID, the times that entries of their own replace. */
export function replacedTimes(components: readonly Component[]): ReadonlyMap<string, TimesByDay> {
  const replaced = new Map<string, Map<number, Moment[]>>();
  for (const component of components) {
    const [id, at] = [uidOf(component), component.properties.find(({ name }) => name === 'RECURRENCE-ID')];
    const moment = at && momentOf(at);
    if (!moment || id === '') continue;
    const known = replaced.get(id) ?? new Map<number, Moment[]>();
    replaced.set(id, known);
    addTo(known, moment);
  }
  return replaced;
}

export function repeatsOf(
  component: Component,
  entry: EntryReader,
  replaced: ReadonlyMap<string, TimesByDay>,
): Repeats {
  const property = entry.first('DTSTART');
  const start = property ? momentOf(property) : null;
  const all = ['RRULE', 'RDATE', 'EXDATE', 'EXRULE'].flatMap((name) => entry.all(name));
  const replacing = component.properties.find(({ name }) => name === 'RECURRENCE-ID');
  const others = (replacing ? undefined : replaced.get(uidOf(component))) ?? new Map<number, Moment[]>();
  if (replacing?.parameters['range']) {
    return kept([0], 'changed', 'It changes all later times too, which was not heeded.');
  }
  if (start === null || (all.length === 0 && others.size === 0)) return { shifts: [0], told: null };

  const { shifts, isRead, isEndless } = timesOf(entry, start);
  const excluded = entry.all('EXDATE').flatMap(momentsOf);
  const gone = new Map<number, Moment[]>();
  for (const moment of excluded) if (moment) addTo(gone, moment);
  const isAmong = (shift: number, times: TimesByDay) => has(times, later(start, shift));
  const left = shifts.filter((shift) => !isAmong(shift, gone) && !isAmong(shift, others));
  const lines = shown(all.map(({ line }) => line).join(', '), 1000);
  if (left.length === 0) {
    const isReplaced = shifts.some((shift) => isAmong(shift, others));
    if (!isReplaced) return kept([], 'event left out', `All its times are excluded: ${lines}.`);
    return kept([], 'changed', 'Entries of their own (RECURRENCE-ID) stand for all its times.');
  }
  const rest = left[0] === 0 ? '.' : '; its DTSTART is none of them.';
  const only = (why: string) => kept(left.slice(0, 1), 'left out', `${why} time was kept: ${lines}${rest}`);
  if (!isRead || excluded.includes(null)) return only('It repeats in a way that is not read here; only one');
  if (isEndless) return only('It repeats without end; only the first');
  if (shifts.length > MOST) return only(`It repeats more than ${MOST} times; only the first`);
  if (left.length === 1 && left[0] === 0) return { shifts: left, told: null };
  const became = left.length === 1 ? 'one time is left' : `each of its ${left.length} times became an event`;
  return kept(left, 'changed', `It repeats; ${became}: ${lines}${rest}`);
}

interface Times {
  /** In order; one more than are kept at most. */
  readonly shifts: readonly number[];
  /** Whether all that it says of its times was understood. */
  readonly isRead: boolean;
  readonly isEndless: boolean;
}

/** Its times, those that are excluded too; its start alone when nothing can be made of its rule. */
function timesOf(entry: EntryReader, start: Moment): Times {
  const [written, another] = entry.all('RRULE');
  const rule = written ? readRule(written.line.slice(written.line.lastIndexOf(':') + 1)) : null;
  const given = rule ? shiftsOf(rule, start) : { shifts: [0], isWhole: written === undefined };
  const added = entry.all('RDATE').flatMap(momentsOf).map((moment) => moment && shiftTo(start, moment));
  const shifts = new Set([...given.shifts, ...added.filter((shift) => shift !== null)]);
  const isWhole = given.isWhole && another === undefined && entry.all('EXRULE').length === 0;
  return {
    shifts: [...shifts].toSorted((a, b) => a - b).slice(0, MOST + 1),
    isRead: isWhole && !added.includes(null),
    isEndless: rule !== null && rule.count === null && rule.until === null,
  };
}

function kept(shifts: readonly number[], kind: ImportNote['kind'], what: string): Repeats {
  return { shifts, told: { kind, what } };
}

function uidOf({ properties }: Component): string {
  return properties.find(({ name }) => name === 'UID')?.values[0] ?? '';
}

/** One time more than are kept at most; the start alone when the rule gives nothing. */
function shiftsOf(rule: Rule, start: Moment): { shifts: number[]; isWhole: boolean } {
  const { year, month, day } = start;
  const civil = { year, month: month ?? 1, day: day ?? 1 };
  const first = daysFromCivil(civil.year, civil.month, civil.day);
  const most = Math.min(rule.count ?? Infinity, MOST + 1);
  const shifts: number[] = [];
  for (const each of daysOf(rule, civil)) {
    const shift = (each - first) * DAY;
    if (rule.until && isAfter(later(start, shift), rule.until)) return whole(shifts);
    shifts.push(shift);
    if (shifts.length >= most) return whole(shifts);
  }
  return { shifts: shifts.length === 0 ? [0] : shifts, isWhole: false };
}

function whole(shifts: number[]): { shifts: number[]; isWhole: boolean } {
  return shifts.length === 0 ? { shifts: [0], isWhole: false } : { shifts, isWhole: true };
}

/** Null when the clocks of the two cannot be compared. */
function shiftTo(start: Moment, moment: Moment): number | null {
  const [from, to] = onOneClock(start, moment) ?? [];
  if (!from || !to) return null;
  return secondsOnClock({ ...to, time: to.time ?? from.time }) - secondsOnClock(from);
}

function addTo(times: Map<number, Moment[]>, moment: Moment): void {
  const day = dayOf(moment);
  const those = times.get(day);
  if (those) those.push(moment);
  else times.set(day, [moment]);
}

function has(times: TimesByDay, moment: Moment): boolean {
  const day = dayOf(moment);
  // By the clock of another zone it may be the day before or after.
  const near = [day - 1, day, day + 1].flatMap((each) => times.get(each) ?? []);
  return near.some((other) => isSameTime(moment, other));
}

function dayOf(moment: Moment): number {
  return Math.floor(secondsOnClock(moment) / DAY);
}

/** A day stands for every time of it; so do times whose clocks cannot be compared. */
function isSameTime(moment: Moment, other: Moment): boolean {
  const [a, b] = onOneClock(moment, other) ?? [moment, other];
  return sameDay(a, b) && (a.time === null || b.time === null || a.zone !== b.zone || a.time === b.time);
}

function isAfter(moment: Moment, last: Moment): boolean {
  const [a, b] = onOneClock(moment, last) ?? [moment, last];
  const end = b.time === null ? secondsOnClock(b) + DAY - 1 : secondsOnClock(b);
  return secondsOnClock(a) > end;
}

function onOneClock(a: Moment, b: Moment): [Moment, Moment] | null {
  if (a.time === null || b.time === null || a.zone === b.zone) return [a, b];
  if (a.zone === '' || b.zone === '') return [{ ...a, zone: '' }, { ...b, zone: '' }];
  const one = b.zone === 'UTC' ? a : fromUtcTo(a, b.zone);
  const two = a.zone === 'UTC' ? b : fromUtcTo(b, a.zone);
  return one && two ? [one, two] : null;
}

function fromUtcTo(moment: Moment, zone: string): Moment | null {
  return moment.zone === 'UTC' ? fromUtc(moment, zone) : null;
}
