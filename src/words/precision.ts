/** How exactly a date is known, in words: "two days", "a year", "some day of five". */
import { civilFromMs } from '../model/calendar.ts';
import { isRange } from '../model/date.ts';
import type { DatePart, DateRange, EventDate } from '../model/date.ts';
import { DAY } from '../model/units.ts';
import type { CountedUnit, NamedUnit } from './dateStrings.ts';
import { durationInWords } from './duration.ts';
import { fill } from './fill.ts';
import { pluralInWords } from './numbers.ts';
import { plainFields } from './parts.ts';
import type { AllStrings } from './strings.ts';

/** From here on days and months are no longer counted one by one. */
const COUNTED = { day: 60, month: 23, year: Infinity, date: Infinity } as const;

/** "two days" for `2024-01-26/2024-01-27`, "a year, approximate" for `1984~`. */
export function precisionInWords(date: EventDate, strings: AllStrings): string {
  switch (date.kind) {
    case 'single':
      return qualified(unitInWords(date.part, strings), [date.part], strings);
    case 'interval':
      return spanInWords(date, strings);
    default:
      return setInWords(date.kind, date.members, strings);
  }
}

function unitInWords(part: DatePart, strings: AllStrings): string {
  const { precision } = strings.later;
  return part.pattern?.startsWith('XXXX') ? strings.dates.unknownYear : precision.single[unitOf(part)];
}

function unitOf({ precision, season }: DatePart): NamedUnit {
  if (precision !== 'season' || season === undefined || season <= 32) return precision;
  if (season <= 36) return 'quarter';
  return season <= 39 ? 'third' : 'half';
}

function qualified(what: string, parts: readonly DatePart[], strings: AllStrings): string {
  const { approximate, uncertain, both } = strings.later.precision;
  const isApproximate = parts.some((part) => part.approximate);
  const isUncertain = parts.some((part) => part.uncertain);
  if (isApproximate) return fill(isUncertain ? both : approximate, { what });
  return isUncertain ? fill(uncertain, { what }) : what;
}

function spanInWords({ start, end }: DateRange, strings: AllStrings): string {
  const { openEnd, openStart, endUnknown, startUnknown, mixedEnds, toThe } = strings.later.precision;
  if (typeof start === 'string') return start === 'open' ? openStart : startUnknown;
  if (typeof end === 'string') return end === 'open' ? openEnd : endUnknown;
  const count = countUnits(start, end);
  if (count) return countInWords(count.unit, count.units, end.to - start.from, strings);
  const ends = { start: toThe[unitOf(start)], end: toThe[unitOf(end)] };
  if (unitOf(start) === unitOf(end)) {
    const length = fill(strings.dates.about, { date: durationInWords(end.to - start.from, strings) });
    return qualified(length, [start, end], strings);
  }
  return qualified(fill(mixedEnds, ends), [start, end], strings);
}

function countInWords(unit: CountedUnit, units: number, length: number, strings: AllStrings): string {
  if (units <= COUNTED[unit]) return pluralInWords(strings.later.precision.count[unit], units, strings);
  return fill(strings.dates.about, { date: durationInWords(length, strings) });
}

interface Count {
  readonly unit: 'day' | 'month' | 'year';
  readonly units: number;
}

/** Days, months or years from start to end, both counted; null where they are not plain or of unlike unit. */
function countUnits(start: DatePart, end: DatePart): Count | null {
  const first = plainFields(start);
  const last = plainFields(end);
  if (!first || !last || start.precision !== end.precision) return null;
  const from = civilFromMs(start.from);
  const to = civilFromMs(end.from);
  if (first.day !== undefined) return { unit: 'day', units: Math.round((end.to - start.from) / DAY) };
  if (first.month === undefined) return { unit: 'year', units: to.year - from.year + 1 };
  return { unit: 'month', units: (to.year - from.year) * 12 + to.month - from.month + 1 };
}

function setInWords(
  kind: 'oneOf' | 'allOf',
  members: readonly (DatePart | DateRange)[],
  strings: AllStrings,
): string {
  const { openStart, openEnd, count, oneOf } = strings.later.precision;
  const forms = kind === 'oneOf' ? oneOf : count;
  if (members.some((member) => isRange(member) && member.start === 'open')) return openStart;
  if (members.some((member) => isRange(member) && member.end === 'open')) return openEnd;
  const counts = members.map(countMember);
  const [one] = counts;
  if (one && counts.every((each) => each?.unit === one.unit)) {
    const units = counts.reduce((sum, each) => sum + (each?.units ?? 0), 0);
    return pluralInWords(forms[one.unit], units, strings);
  }
  return pluralInWords(forms.date, members.length, strings);
}

function countMember(member: DatePart | DateRange): Count | null {
  if (!isRange(member)) return countUnits(member, member);
  const { start, end } = member;
  return typeof start === 'string' || typeof end === 'string' ? null : countUnits(start, end);
}
