/** The components of an iCalendar file (RFC 5545) and their properties, each read by ical.js on its own. */
import ICAL from 'ical.js';

export interface Component {
  /** "VEVENT" */
  readonly name: string;
  /** Line of the file at which it begins, from 1. */
  readonly line: number;
  readonly properties: readonly Property[];
  /** Lines that are no properties or whose values are not what they have to be. */
  readonly damaged: readonly string[];
  /** Whether its end is there. */
  readonly complete: boolean;
}

export interface Property {
  /** In capitals. */
  readonly name: string;
  /** By names in small letters. */
  readonly parameters: Readonly<Record<string, string>>;
  /** "date", "date-time", "text" … */
  readonly type: string;
  /** The whole line as it stands, for messages. */
  readonly line: string;
  /** Texts as they are meant (no backslashes); dates as ISO writes them, `2024-01-01T14:00:00`. */
  readonly values: readonly string[];
}

/** Calendars and everything directly in them are read; what lies deeper is for calendar programs. */
const TOP = 'VCALENDAR';

export function readComponents(text: string): Component[] {
  const found: Component[] = [];
  const open: { name: string; line: number; properties: Property[]; damaged: string[] }[] = [];
  const close = (complete: boolean) => {
    const last = open.pop();
    const inTop = open.length === 0 || (open.length === 1 && open[0]?.name === TOP);
    if (last && (inTop || last.name === TOP)) found.push({ ...last, complete });
  };
  for (const { line, words } of unfolded(text)) {
    const [, mark = '', called = ''] = /^(BEGIN|END)\s*:\s*(\S+)\s*$/i.exec(words) ?? [];
    const name = called.toUpperCase();
    if (mark.toUpperCase() === 'BEGIN') {
      // An event that is not closed ends where the next begins.
      if (name === 'VEVENT' && open.at(-1)?.name === name) close(false);
      open.push({ name, line, properties: [], damaged: [] });
      continue;
    }
    if (mark !== '') {
      // What was never closed ends with what holds it; an end of nothing is passed over.
      if (open.some((each) => each.name === name)) {
        while (open.at(-1)?.name !== name) close(false);
        close(true);
      }
      continue;
    }
    const current = open.at(-1);
    if (!current || words.trim() === '') continue;
    const property = readProperty(words);
    if (property) current.properties.push(property);
    else current.damaged.push(words);
  }
  while (open.length > 0) close(false);
  return found.toSorted((a, b) => a.line - b.line);
}

/** Lines that begin with white space go on with the line before. */
function* unfolded(text: string): Generator<{ line: number; words: string }> {
  let line = 0;
  let words: string[] = [];
  let from = 1;
  for (const each of text.split('\n')) {
    line += 1;
    if (/^[ \t]/.test(each) && words.length > 0) {
      words.push(each.slice(1));
      continue;
    }
    if (words.length > 0) yield { line: from, words: words.join('') };
    words = [each];
    from = line;
  }
  yield { line: from, words: words.join('') };
}

/** Many programs write a day without saying that it is one: `DTSTART:20240501`. */
const BARE_DAY = new RegExp(
  String.raw`^((?:DTSTART|DTEND|DUE|EXDATE|RDATE|RECURRENCE-ID)(?:;(?!VALUE=)[^:;]*)*)` +
    String.raw`:(?=\d{8}(?:,\d{8})*\s*$)`,
  'i',
);

function readProperty(words: string): Property | null {
  try {
    const whole = words.replace(BARE_DAY, '$1;VALUE=DATE:');
    const [name, parameters, type, ...values] = ICAL.parse.property(whole, ICAL.design.icalendar) as JCal;
    const texts = Object.entries(parameters).map(([key, value]) => [key, String(value)]);
    return {
      name: name.toUpperCase(),
      parameters: Object.fromEntries(texts) as Record<string, string>,
      type,
      line: words,
      // A position that is not made of numbers would come out as 0, 0.
      values: name === 'geo' ? [words.slice(words.indexOf(':') + 1)] : values.map(written),
    };
  } catch {
    return null;
  }
}

type JCal = [name: string, parameters: Record<string, unknown>, type: string, ...values: unknown[]];

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Seconds of `P1DT2H`; null when it is none. */
export function secondsOf(duration: string): number | null {
  try {
    const seconds = ICAL.Duration.fromString(duration).toSeconds();
    return Number.isFinite(seconds) ? seconds : null;
  } catch {
    return null;
  }
}
