import type { Basis, EventDate, Status } from '../../model/date.ts';
import { precisionInWords } from '../../words/precision.ts';
import type { AllStrings } from '../../words/strings.ts';

/**
 * How exact a date is and how it is known: "two days, as stated", "planned · a season, completed". Where
 * no excerpt states anything, a date that was not worked out is just as exact as it is: "a year".
 */
export function basisInWords(
  date: EventDate,
  { basis, status, excerpts }: { basis: Basis; status: Status; excerpts: number },
  strings: AllStrings,
): string {
  const { event } = strings.later;
  const known = { stated: event.asStated, completed: event.completed, workedOut: event.workedOut }[basis];
  const precision = precisionInWords(date, strings);
  const exactness = basis === 'stated' && excerpts === 0 ? precision : `${precision}, ${known}`;
  return status === 'planned' ? `${event.planned} · ${exactness}` : exactness;
}
