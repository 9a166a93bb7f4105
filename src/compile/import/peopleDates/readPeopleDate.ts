/**
 * Dates as people write them, into EDTF. Nothing becomes more precise than it was, and what is not
 * understood, or may mean two things, is refused with the reason rather than guessed.
 *
 *     readPeopleDate ─┬─ takeClock
 *                     ├─ plainText
 *                     ├─ readSingle ─┬─ readNumeric   2016-09-01, 9/1/2016, 44 BC
 *                     │              ├─ readStretch   1990s, 5th century BC, 66 mya
 *                     │              └─ readNamed     9 May 1945, spring of 2024
 *                     └─ readRange ──── readSingle, twice
 */
import { parseEdtf } from '../../edtf/parse.ts';
import { shown } from '../../text.ts';
import { takeClock } from './clock.ts';
import type { Habits } from './numeric.ts';
import { isPart, partText } from './part.ts';
import { plainText } from './plainText.ts';
import { readRange } from './ranges.ts';
import { readSingle } from './single.ts';

export type PeopleDate =
  | {
      readonly ok: true;
      /** Valid EDTF. */
      readonly edtf: string;
      /** As it was written. */
      readonly clock?: string;
      /** Whether EDTF says it in other words: a century, BC, “about”. */
      readonly worded: boolean;
      /** What EDTF cannot say and is therefore gone: "early", or a weekday that the date was not. */
      readonly dropped: readonly string[];
    }
  | {
      readonly ok: false;
      /** Nothing stood there, or that nothing is known. */
      readonly empty: boolean;
      /** A sentence. */
      readonly why: string;
    };

/** No date in any notation is longer. */
const LONGEST = 100;
const NOTHING = new RegExp(
  String.raw`^(?:|[-–—.?/]+|n\/?a|n\.?d\.?|s\.?d\.?|o\.? ?d\.?|none|null|nil|nan|` +
    'unknown|undated|no date|tba|tbc|tbd|unbekannt|inconnue?)$',
  'i',
);
/** EDTF that may be meant for something else: 1914-18, 1910-12, 20160901. */
const DOUBTFUL = /^\d{4}-\d\d$|^\d{8}$/;

export function readPeopleDate(text: string, habits: Habits = {}): PeopleDate {
  const written = text.trim();
  if (NOTHING.test(written)) return { ok: false, empty: true, why: 'There is no date.' };
  if (written.length > LONGEST) return { ok: false, empty: false, why: `${shown(text)} is too long for a date.` };
  const { date, clock } = takeClock(instantText(written));
  const found = readWords(date, habits);
  if ('why' in found) return { ok: false, empty: false, why: found.why };
  return { ok: true, ...found, ...(clock !== undefined && { clock }) };
}

interface Found {
  readonly edtf: string;
  readonly worded: boolean;
  readonly dropped: readonly string[];
}

function readWords(date: string, habits: Habits): Found | { readonly why: string } {
  if (!DOUBTFUL.test(date) && parseEdtf(date).ok) return { edtf: date, worded: false, dropped: [] };
  const text = plainText(date);
  const single = readSingle(text, habits);
  if (single && 'refused' in single && single.final) return { why: single.refused };
  const phrase = isPart(single) ? { edtf: partText(single), parts: [single] } : readRange(text, habits);
  const refused = phrase && 'refused' in phrase ? phrase : single && 'refused' in single ? single : null;
  if (!phrase || 'refused' in phrase) return { why: refused?.refused ?? notUnderstood(date) };
  if (!parseEdtf(phrase.edtf).ok) return { why: `${shown(date)} ends before it begins, or not on a day.` };
  return {
    edtf: phrase.edtf,
    worded: phrase.parts.length > 1 || phrase.parts.some((part) => part.worded === true),
    dropped: phrase.parts.flatMap((part) => part.dropped ?? []),
  };
}

/** Programs count ms, or s, from 1970; figures of that many digits are no year and no day. */
function instantText(text: string): string {
  if (!/^(?:1\d{9}|\d{12,13})$/.test(text)) return text;
  return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
}

function notUnderstood(date: string): string {
  return `${shown(date)} is not understood as a date.`;
}
