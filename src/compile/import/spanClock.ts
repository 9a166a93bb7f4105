/**
 * The clock times of something that has a beginning and an end, in one text, the same for every format:
 *
 *     10:00 – 17:00 UTC                from the first day's 10:00 to the last day's 17:00
 *     10:00 (Europe/Berlin) – 09:00 UTC
 *     10:00 –   and   – 17:00          only the beginning's, or only the end's, is known
 *     10:00 – 24:00                    until midnight, which is the end of the day before
 *     (nothing)                        from midnight to midnight: whole days
 */

export interface ClockTime {
  /** `HH:MM`, `HH:MM:SS`, or as it was written; null when none was. */
  readonly time: string | null;
  /** "UTC", "+02:00", "Europe/Berlin"; '' when none was written. */
  readonly zone: string;
}

export interface SpanClock {
  /** '' when there is nothing to say. */
  readonly clock: string;
  /** Whether its last day is the one before the day of its end, for it ends at midnight. */
  readonly endsDayBefore: boolean;
}

/** @param isSameDay whether both are times of one day */
export function spanClock(start: ClockTime, end: ClockTime, isSameDay: boolean): SpanClock {
  const isUntilMidnight = isMidnight(end.time) && !isSameDay;
  if (isUntilMidnight && (start.time === null || isMidnight(start.time))) return { clock: '', endsDayBefore: true };
  const last = isUntilMidnight ? { ...end, time: '24:00' } : end;
  return { clock: clocks(start, last, isSameDay), endsDayBefore: isUntilMidnight };
}

function clocks(start: ClockTime, end: ClockTime, isSameDay: boolean): string {
  if (end.time === null) return start.time === null || isSameDay ? clockText(start) : `${clockText(start)} –`;
  if (start.time === null) return isSameDay ? clockText(end) : `– ${clockText(end)}`;
  if (isSameDay && start.time === end.time && start.zone === end.zone) return clockText(start);
  return `${start.zone === end.zone ? start.time : clockText(start)} – ${clockText(end)}`;
}

/** "10:00", "10:00 UTC", "10:00 (Europe/Berlin)"; '' when there is no time. */
export function clockText({ time, zone }: ClockTime): string {
  if (time === null || zone === '') return time ?? '';
  return /^(?:[A-Z]{1,5}|[+-]\d.*)$/.test(zone) ? `${time} ${zone}` : `${time} (${zone})`;
}

function isMidnight(time: string | null): boolean {
  return time !== null && /^00?:00(?::00)?$/.test(time);
}
