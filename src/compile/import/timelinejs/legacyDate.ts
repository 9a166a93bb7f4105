/**
 * Dates in one text, as TimelineJS 2 and its spreadsheets have them: `2012,1,26,7,30`, `2012-01-26`,
 * `1/26/2012 7:30`, `1/2012`, `-44`.
 */
import type { ImportNote } from '../imported.ts';
import type { SlideDate } from './slide.ts';

export type Order = 'mdy' | 'dmy';

const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(-?\d+)(?:[ T]+(.*))?$/;
const MONTH_OF_YEAR = /^(\d{1,2})\/(-?\d{3,})$/;
const COMMAS = /^(-?\d+)(?:,\s*(\d*))?(?:,\s*(\d*))?(?:,\s*(\d*))?(?:,\s*(\d*))?(?:,\s*(\d*))?(?:,\s*\d*)?$/;
const HYPHENS = /^([-+]?\d+)(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:[ T]+(\d{1,2}:.*))?$/;

export function readLegacyDate(text: string, order: Order): SlideDate {
  const [, first = '', second = '', slashYear = '', slashTime = ''] = SLASHES.exec(text) ?? [];
  if (slashYear !== '') {
    const [month, day] = order === 'mdy' ? [first, second] : [second, first];
    return { year: slashYear, month, day, time: slashTime };
  }
  const [, ofMonth = '', ofYear = ''] = MONTH_OF_YEAR.exec(text) ?? [];
  if (ofYear !== '') return { year: ofYear, month: ofMonth, day: '', time: '' };
  const commas = COMMAS.exec(text);
  if (commas) {
    const [, year = '', month = '', day = '', ...time] = commas;
    return { year, month, day, time: timeOf(time) };
  }
  const [, year = '', month = '', day = '', time = ''] = HYPHENS.exec(text) ?? [];
  return { year, month, day, time, ...(year === '' && text !== '' && { unreadable: text }) };
}

/** A time that is all zeros is filled in, not known. */
function timeOf(parts: readonly (string | undefined)[]): string {
  const [hour = '', minute = '', second = ''] = parts.map((part) => part ?? '');
  if (![hour, minute, second].some((part) => Number(part) > 0)) return '';
  const seconds = Number(second) > 0 ? `:${second.padStart(2, '0')}` : '';
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}${seconds}`;
}

/**
 * In which order day and month stand. TimelineJS itself reads month/day/year, so that is what a file means
 * that says nothing else; one with a 26 in first place, and none in second, cannot mean it.
 */
export function orderOf(
  dates: readonly string[],
  stated: Order | undefined,
): { order: Order; notes: ImportNote[] } {
  const slashed = dates.flatMap((date) => {
    const match = SLASHES.exec(date);
    return match ? [{ date, first: Number(match[1]), second: Number(match[2]) }] : [];
  });
  if (slashed.length === 0 || stated !== undefined) return { order: stated ?? 'mdy', notes: [] };
  const onlyDmy = slashed.filter(({ first, second }) => first > 12 && second <= 12);
  const onlyMdy = slashed.filter(({ first, second }) => second > 12 && first <= 12);
  const order = onlyDmy.length > 0 && onlyMdy.length === 0 ? 'dmy' : 'mdy';
  const either = slashed.filter(({ first, second }) => first <= 12 && second <= 12 && first !== second);
  const unclear = either.length;
  if (unclear === 0) return { order, notes: [] };
  const how =
    order === 'mdy'
      ? 'as month/day/year, as TimelineJS reads them'
      : `as day/month/year, since “${onlyDmy[0]?.date}” cannot be read otherwise`;
  const mend = `If they mean the other order, import again with --order ${order === 'mdy' ? 'dmy' : 'mdy'}.`;
  const what = `They were read ${how}; ${unclear} could be read either way. ${mend}`;
  return { order, notes: [{ place: 'all dates with slashes', kind: 'changed', what }] };
}
