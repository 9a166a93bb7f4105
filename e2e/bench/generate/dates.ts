/** Dates as articles give them: mostly days, but also months, seasons, years, spans, and what is only about known. */
import { DAY } from '../../../src/model/units.ts';
import type { Random } from './random.ts';

/** Days since 1970-01-01. */
export type Day = number;

export const dayOf = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / DAY;
export const isoDay = (day: Day): string => new Date(day * DAY).toISOString().slice(0, 10);
const isoMonth = (day: Day): string => isoDay(day).slice(0, 7);
const isoYear = (day: Day): string => isoDay(day).slice(0, 4);

function isoSeason(day: Day): string {
  const month = Number(isoDay(day).slice(5, 7));
  // Winter begins in December and is written with that December's year.
  const year = month < 3 ? Number(isoYear(day)) - 1 : Number(isoYear(day));
  return `${year}-${[24, 21, 22, 23][Math.floor((month % 12) / 3)]}`;
}

type Writer = (day: Day, random: Random) => string;

/** How often (per thousand), and how a date around the day is then written as EDTF. */
const WRITERS: readonly (readonly [number, Writer])[] = [
  [610, (day) => isoDay(day)],
  [110, (day) => isoMonth(day)],
  [80, (day) => isoYear(day)],
  [25, (day) => isoSeason(day)],
  [70, (day, random) => `${isoDay(day - 1 - Math.floor(random.exponential(6)))}/${isoDay(day)}`],
  [25, (day, random) => `${isoMonth(day - 31 - Math.floor(random.exponential(150)))}/${isoMonth(day)}`],
  [15, (day, random) => `${isoYear(day - 366 - Math.floor(random.exponential(900)))}/${isoYear(day)}`],
  [4, (day) => `${isoYear(day)}/..`],
  [3, (day) => `${isoMonth(day)}/`],
  [14, (day) => `${isoDay(day)}~`],
  [14, (day) => `${isoMonth(day)}~`],
  [10, (day) => `${isoYear(day)}~`],
  [10, (day, random) => `[${isoDay(day - random.between(1, 9))}..${isoDay(day)}]`],
  [6, (day, random) => `{${isoDay(day - random.between(1, 9))},${isoDay(day)}}`],
  [4, (day) => `${isoYear(day).slice(0, 3)}X`],
];

/** Of what lies ahead only that is written which cannot have ended before it was told. */
const PLANNED: readonly Writer[] = [(day) => isoDay(day), (day) => isoMonth(day), isoSeason, (day) => isoYear(day)];

const TOTAL = WRITERS.reduce((sum, [weight]) => sum + weight, 0);

/** @param sharp in a burst of news most days are known */
export function edtfOf(day: Day, random: Random, sharp: boolean): string {
  if (sharp && random.chance(0.7)) return isoDay(day);
  let at = random.below(TOTAL);
  for (const [weight, write] of WRITERS) {
    if (at < weight) return write(day, random);
    at -= weight;
  }
  return isoDay(day);
}

export function plannedEdtf(day: Day, random: Random): string {
  return random.pick(PLANNED)(day, random);
}
