/** The clock time behind a date: 2016-09-01 14:30, 9/1/2016 2:30 PM, 2016-09-01T14:30:00Z. */

export interface Clocked {
  /** What stands before the time. */
  readonly date: string;
  /** As it was written, tidied; absent when there was none, or only the midnight that programs write. */
  readonly clock?: string;
}

const TIME = new RegExp(
  String.raw`^(.*\d{3,4}.*?)(?:t|,? at |, | )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?` +
    String.raw` ?([ap]\.?m\.?)? ?(z|utc|gmt|[+-]\d{2}:?\d{2}|[a-z]{2,4})?$`,
  'i',
);

/** Spreadsheets and databases add midnight to every day. */
const NO_TIME = /^00?:00(?::00)?$/;

export function takeClock(text: string): Clocked {
  const match = TIME.exec(text);
  if (!match) return { date: text };
  const [date = '', hours = '', minutes = '', seconds, half = '', zone = ''] = match.slice(1);
  if (Number(hours) > 24 || Number(minutes) > 59) return { date: text };
  const time = [hours, minutes, ...(seconds && seconds !== '00' ? [seconds] : [])].join(':');
  if (NO_TIME.test(time) && half === '') return { date: date.trim() };
  const place = zone.toLowerCase() === 'z' ? 'UTC' : zone.toUpperCase();
  return { date: date.trim(), clock: [time, half.toLowerCase(), place].filter(Boolean).join(' ') };
}
