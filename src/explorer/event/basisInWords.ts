import type { Basis, EventDate, Status } from '../../model/date.ts';
import { precisionInWords } from '../../words/dates.ts';
import type { Strings } from '../../words/strings.ts';

/** How exact a date is and how it is known: "two days, as stated", "planned · a season, completed". */
export function basisInWords(date: EventDate, basis: Basis, status: Status, strings: Strings): string {
  const { event } = strings.page;
  const known = { stated: event.asStated, completed: event.completed, workedOut: event.workedOut }[basis];
  const exactness = `${precisionInWords(date, strings)}, ${known}`;
  return status === 'planned' ? `${event.planned} · ${exactness}` : exactness;
}
