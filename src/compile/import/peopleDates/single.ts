/** One calendar unit with what people say around it: about, perhaps, early, “?”. */
import { daysFromCivil } from '../../../model/calendar.ts';
import { weekdayName, weekdayOf } from './calendarWords.ts';
import { readNamed } from './named.ts';
import { readNumeric } from './numeric.ts';
import type { Habits } from './numeric.ts';
import { isPart } from './part.ts';
import type { Part, Reading } from './part.ts';
import { readStretch } from './stretches.ts';

type Said = Pick<Part, 'approximate' | 'uncertain' | 'dropped'>;

/** Words before a date and what they say. `circa1m` is “about, give or take a month”. */
const BEFORE: readonly (readonly [form: RegExp, said: (word: string) => Said])[] = [
  [/^(?:c|ca)(?:\.\s?|\s|(?=\d))/, () => ({ approximate: true })],
  [/^circa ?\d*[dmy] (?=.*\d)/, () => ({ approximate: true })],
  [
    /^(?:circa|cca\.?|about|(?:some time )?around|approx\.?|approximately|roughly|~|≈|etwa|um|gegen|vers|environ|hacia) ?/,
    () => ({ approximate: true }),
  ],
  [/^(?:fl\.?|floruit|flourished|active) (?:c\.? |circa |ca\.? )?/, () => ({ approximate: true })],
  [
    /^(?:probably|perhaps|possibly|maybe|presumably|likely|prob\.|poss\.|vermutlich|vielleicht|wohl|\?) ?/,
    () => ({ uncertain: true }),
  ],
  [
    new RegExp(
      '^(?:(?:very )?(?:early|mid(?:dle)?|late)|(?:the )?(?:beginning|start|end|middle)|anfang|mitte|ende)' +
        String.raw`(?: of| in)?(?: the)?[ -](?=.*\d)`,
    ),
    (word) => ({ dropped: word.trim().replace(/-$/, '') }),
  ],
  [
    /^(?:the )?(?:first|second|latter) half of (?:the )?(?!\d{4}$)(?=.*\d)/,
    (word) => ({ dropped: word.trim().replace(/ of(?: the)?$/, '') }),
  ],
  [/^(?:in|on|at|the|im|am|den|le) (?=.*[\d])/, () => ({})],
];

const BEHIND: readonly (readonly [form: RegExp, said: Said])[] = [
  [/ ?\(?\?\)?$/, { uncertain: true }],
  [/ ?\((?:uncertain|probably|possibly|perhaps|unsicher)\)$/, { uncertain: true }],
  [/ ?\((?:c|ca|circa|approx|approximate|approximately|about)\.?\)$| ?\(?~\)?$| or so$/, { approximate: true }],
];

/** Null when it is nothing that is known as a date. */
export function readSingle(text: string, habits: Habits): Reading {
  let rest = text;
  const said: Said = {};
  // A librarian’s brackets: supplied from elsewhere.
  const bracketed = /^\[([^[\]]+)\]$/.exec(rest)?.[1];
  if (bracketed) rest = bracketed;
  for (let before = ''; before !== rest; ) {
    before = rest;
    for (const [form, meaning] of BEFORE) {
      const match = form.exec(rest);
      if (!match) continue;
      rest = rest.slice(match[0].length).trim();
      Object.assign(said, meaning(match[0]));
    }
    for (const [form, meaning] of BEHIND) {
      if (!form.test(rest)) continue;
      rest = rest.replace(form, '').trim();
      Object.assign(said, meaning);
    }
  }
  const { text: bare, weekday } = takeWeekday(rest);
  const reading = withWeekday(readBare(bare, habits), weekday);
  if (!isPart(reading) || Object.keys(said).length === 0) return reading;
  return { ...reading, ...said, worded: true };
}

function readBare(text: string, habits: Habits): Reading {
  return readNumeric(text, habits) ?? readStretch(text) ?? readNamed(text);
}

/** The name of a day before or behind a date, and the date without it. */
function takeWeekday(text: string): { readonly text: string; readonly weekday?: string } {
  const [, word = '', date = ''] = /^(\p{L}+)\.?,? (.+)$/u.exec(text) ?? [];
  if (weekdayOf(word) !== undefined && /\d/.test(date)) return { text: date, weekday: word };
  const [, before = '', last = ''] = /^(.+?),? \(?(\p{L}+)\.?\)?$/u.exec(text) ?? [];
  return weekdayOf(last) === undefined ? { text } : { text: before, weekday: last };
}

/** Before, the days of the week were those of another calendar. */
const GREGORIAN_SINCE = 1583;

/** One that the day was not is a mistake in one of the two; nobody but the author can tell in which. */
function withWeekday(reading: Reading, weekday: string | undefined): Reading {
  if (weekday === undefined || !isPart(reading) || reading.last !== undefined) return reading;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(reading.first)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || year < GREGORIAN_SINCE) return reading;
  // 1 January 1970 was a Thursday.
  const actual = ((((daysFromCivil(year, month, day) + 3) % 7) + 7) % 7) + 1;
  if (weekdayOf(weekday) === actual) return reading;
  return { ...reading, dropped: `${weekday} (it was a ${weekdayName(actual)})` };
}
