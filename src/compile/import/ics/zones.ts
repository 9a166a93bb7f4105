/** Points in time moved from UTC to the clock of another zone. */
import { secondsOnClock } from '../moment.ts';
import type { Moment } from '../moment.ts';
import { remembered } from '../remembered.ts';

/** The same point in time there; null when the zone is not known or the year is none of four digits. */
export function fromUtc(moment: Moment, zone: string): Moment | null {
  const format = formatOf(zone);
  if (format === null || moment.year < 1 || moment.year > 9999) return null;
  const parts = format.formatToParts(secondsOnClock(moment) * 1000);
  const text = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const second = text('second') === '00' ? '' : `:${text('second')}`;
  return {
    year: Number(text('year')),
    month: Number(text('month')),
    day: Number(text('day')),
    time: `${text('hour')}:${text('minute')}${second}`,
    zone,
  };
}

export function isZone(name: string): boolean {
  return formatOf(name) !== null;
}

const formatOf = remembered((zone: string): Intl.DateTimeFormat | null => {
  const two = '2-digit';
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory', {
      timeZone: zone,
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
      hourCycle: 'h23',
    });
  } catch {
    return null;
  }
});
