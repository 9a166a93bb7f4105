/** Two dates in one text: from … to …, between … and …, 1939-45, 1–3 May 1945, before 400 BC. */
import { edtfYear } from '../civilDate.ts';
import type { Habits } from './numeric.ts';
import { endText, isPart, partText } from './part.ts';
import type { Part, Reading, Refusal } from './part.ts';
import { readSingle } from './single.ts';

export interface Phrase {
  readonly edtf: string;
  readonly parts: readonly Part[];
}

const ONGOING =
  /^(?:the )?(?:present(?: day)?|now|today|ongoing|date|current(?:ly)?|continuing|heute|aujourd'hui|hoy|oggi)$/;
/** The word between two ends, or the dash. */
const TO = / ?– ?| - | to | until | till | til | through | thru | bis | al? /;
const FROM_TO = new RegExp(`^(?:from |von |de )?(.+?)(?:${TO.source})(.+)$`);
/** Words that leave one side open, by what they say. */
const SIDES = {
  before: /^(?:before|prior to|pre|vor|avant)$/,
  after: /^(?:after|post|nach|après)$/,
  atMost: /^(?:by|no later than|not later than)$/,
  atLeast: /^(?:no earlier than|not before)$/,
  since: /^(?:since|from|seit|ab|depuis)$/,
  until: /^(?:until|till|up to|to|bis|jusqu'en)$/,
} as const;
const SIDED = new RegExp(
  `^(${Object.values(SIDES).map((form) => form.source.slice(1, -1)).join('|')})[ -](.+)$`,
);
const UNKNOWN = /^(?:\?+|unknown|unbekannt)$/;

/** Null when there are not two dates in it. */
export function readRange(text: string, habits: Habits): Phrase | Refusal | null {
  const between = /^between (.+?) (?:and|&|–|-) (.+)$/.exec(text) ?? /^zwischen (.+?) und (.+)$/.exec(text);
  if (between) return pair(between[1] ?? '', between[2] ?? '', 'one of', habits);
  const sided = readSided(text, habits);
  if (sided) return sided;
  const either = /^(?:either )?(.+?) or (.+)$/.exec(text);
  if (either) return pair(either[1] ?? '', either[2] ?? '', 'either', habits);
  const fromTo = FROM_TO.exec(text);
  if (fromTo) return pair(fromTo[1] ?? '', fromTo[2] ?? '', 'span', habits);
  const both = /^(.+(?:s|th|st|nd|rd|bc)) (?:and|&) (.+(?:s|centur(?:y|ies)|bc))$/.exec(text);
  if (both) return pair(both[1] ?? '', both[2] ?? '', 'span', habits);
  const half = readHalf(text, habits);
  if (half) return half;
  const dual = dualYear(text);
  if (dual) return dual;
  const slashed = /^([^/]+)\/([^/]+)$/.exec(text);
  if (slashed) {
    const meaning = /\d{4}$/.test(slashed[1] ?? '') ? 'span' : 'one of';
    return pair(slashed[1] ?? '', slashed[2] ?? '', meaning, habits);
  }
  return readHyphened(text, habits);
}

/** 11 February 1731/2: where the year began in March, it was 1731 there and 1732 elsewhere. */
function dualYear(text: string): Refusal | null {
  const [, year = '', next = ''] = /\p{L}.* (\d{3,4})\/(\d{1,2})$/u.exec(text) ?? [];
  if (next === '' || !String(Number(year) + 1).endsWith(next)) return null;
  return { refused: `“${text}” names two years, as dates in two calendars do; write the one that is meant.` };
}

/** A hyphen without spaces may part two dates, or the figures of one: only one way of it makes sense. */
function readHyphened(text: string, habits: Habits): Phrase | Refusal | null {
  const found: Phrase[] = [];
  let refusal: Refusal | null = null;
  for (let at = text.indexOf('-', 1); at > 0; at = text.indexOf('-', at + 1)) {
    const phrase = pair(text.slice(0, at), text.slice(at + 1), 'span', habits);
    if (phrase && 'edtf' in phrase) found.push(phrase);
    else refusal ??= phrase;
  }
  const [one, another] = found;
  if (!one) return refusal;
  return another && another.edtf !== one.edtf ? { refused: `“${text}” can be read in two ways.` } : one;
}

/** Before, after, since, until; by its own the word says whether the day itself belongs to it. */
function readSided(text: string, habits: Habits): Phrase | Refusal | null {
  const match = SIDED.exec(text);
  if (!match) return null;
  const word = match[1] ?? '';
  const part = readSingle(match[2] ?? '', habits);
  if (!isPart(part)) return part;
  const phrase = (edtf: string): Phrase => ({ edtf, parts: [{ ...part, worded: true }] });
  const end = (side: 'start' | 'end') => endText(part, side);
  if (SIDES.since.test(word)) return phrase(`${end('start')}/..`);
  if (SIDES.until.test(word)) return phrase(`../${end('end')}`);
  if (SIDES.atMost.test(word)) return phrase(`[..${end('end')}]`);
  if (SIDES.atLeast.test(word)) return phrase(`[${end('start')}..]`);
  const isBefore = SIDES.before.test(word);
  const next = neighbour(part, isBefore ? -1 : 1);
  if (next === null) return phrase(isBefore ? `[..${end('end')}]` : `[${end('start')}..]`);
  return phrase(isBefore ? `[..${next}]` : `[${next}..]`);
}

/** The year before or after a plain year: before 400 BC is 401 BC at the latest. */
function neighbour({ first, last, approximate, uncertain }: Part, step: 1 | -1): string | null {
  if (last !== undefined || approximate || uncertain || !/^-?\d{4}$/.test(first)) return null;
  const year = Number(first) + step;
  return Math.abs(year) > 9999 ? null : edtfYear(year);
}

/** 1939–, –1945, 1939-?; what is not said is unknown, not open. */
function readHalf(text: string, habits: Habits): Phrase | Refusal | null {
  const start = /^(.*[^\s–-]) ?[–-]$/.exec(text)?.[1];
  const end = /^– ?(.+)$/.exec(text)?.[1];
  const part = readSingle(start ?? end ?? '', habits);
  if (!isPart(part)) return part;
  const edtf = start === undefined ? `/${endText(part, 'end')}` : `${endText(part, 'start')}/`;
  return { edtf, parts: [{ ...part, worded: true }] };
}

function aboutThen(part: Part): Part {
  return { ...part, approximate: true };
}

const ABOUT = /^(?:(?:c|ca)\. ?|(?:c|ca|circa|about|around|approx\.?|approximately|etwa) |~ ?|fl\.? )/;

type Meaning = 'span' | 'one of' | 'either';

function pair(left: string, right: string, meaning: Meaning, habits: Habits): Phrase | Refusal | null {
  const about = ABOUT.exec(left)?.[0] ?? '';
  const [l, r] = [left.slice(about.length).trim(), right.trim()];
  // “c. 500–400 BC” is about both.
  const ends = readEnds(l, r, habits);
  if (ends === null || 'refused' in ends) return ends;
  const [start, end] = about === '' ? ends : ends.map((part) => part && aboutThen(part));
  if (!start) {
    return end ? { edtf: `/${endText(end, 'end')}`, parts: [end] } : null;
  }
  if (!end) {
    const open = ONGOING.test(r) ? '..' : '';
    const edtf = `${endText(start, 'start')}/${open}`;
    return meaning === 'span' ? { edtf, parts: [{ ...start, worded: true }] } : null;
  }
  return { edtf: joined(start, end, meaning), parts: [start, end] };
}

function joined(start: Part, end: Part, meaning: Meaning): string {
  if (meaning === 'span') return `${endText(start, 'start')}/${endText(end, 'end')}`;
  const members = [start, end].map((part) => partText(part).replace(/^\[|\]$/g, ''));
  return `[${members.join(meaning === 'either' ? ',' : '..')}]`;
}

/** Both ends, each completed by what only the other says; undefined for one that is not known. */
function readEnds(l: string, r: string, habits: Habits): readonly [Part?, Part?] | Refusal | null {
  const right = ONGOING.test(r) || UNKNOWN.test(r) ? undefined : readEnd(r, l, habits);
  const left = UNKNOWN.test(l) ? undefined : readSingle(l, habits);
  if (right === undefined || left === undefined) {
    if (right === null || left === null || (right === undefined && left === undefined)) return null;
    if (right && 'refused' in right) return right;
    return left && 'refused' in left ? left : [left, right];
  }
  const completed = isPart(right) ? completedStart(l, r, right, habits) : null;
  const start = completed ?? left;
  // “1-3 May 1945” has the day alone on one side: what is missing there is no fault of it.
  if (isPart(start) && isPart(right)) return [start, right];
  if (left && 'refused' in left && !/^\d{1,2}$/.test(l)) return left;
  return isPart(left) && right && 'refused' in right ? right : null;
}

/** The end may lack what the start says: 1939-45, May 1-3 1945. */
function readEnd(r: string, l: string, habits: Habits): Reading {
  const century = /(\d{2})(\d{2})$/.exec(l);
  if (/^\d{2}$/.test(r) && century) {
    const isAfter = Number(r) > Number(century[2]);
    return isAfter && /^\d{4}$/.test(l)
      ? readSingle(`${century[1]}${r}`, habits)
      : { refused: `“${l}–${r}” does not say which years are meant; write both in full.` };
  }
  const whole = readSingle(r, habits);
  if (isPart(whole)) {
    const doubtful = /\bbc$/.test(l) && !whole.era && /^\d+$/.test(r);
    return doubtful ? { refused: `“${l} – ${r}” does not say whether ${r} is BC or AD.` } : whole;
  }
  const month = /^(\p{L}+)\.? \d{1,2}$/u.exec(l)?.[1];
  const completed = month === undefined || !/^\d{1,2}\b/.test(r) ? null : readSingle(`${month} ${r}`, habits);
  return isPart(completed) ? completed : whole;
}

/** The start may lack what the end says: 1-3 May 1945, May–June 1945, 500–400 BC, 25–220. */
function completedStart(l: string, r: string, right: Part, habits: Habits): Part | null {
  const alone = readSingle(l, habits);
  if (right.era && /^\d+$/.test(l)) return partOrNull(readSingle(`${l} ${right.era}`, habits));
  if (isPart(alone)) {
    const inherits = right.era === 'bc' && !alone.era && !/\bbc\b|\bad\b/.test(l);
    return inherits ? partOrNull(readSingle(`${l} bc`, habits)) : null;
  }
  if (/^\d{1,2}$/.test(l) && /^\d{3,4}$/.test(r)) return partOrNull(readSingle(`${l} ad`, habits));
  const words = r.split(' ');
  for (let from = words.length - 1; from > 0; from -= 1) {
    const part = readSingle(`${l} ${words.slice(from).join(' ')}`, habits);
    if (isPart(part)) return part;
  }
  return null;
}

function partOrNull(reading: Reading): Part | null {
  return isPart(reading) ? reading : null;
}
