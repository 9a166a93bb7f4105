/** Dates of a story: their form, how they are known, and whether they lie ahead of the telling. */
import { isoDate } from '../model/calendar.ts';
import { knownBounds } from '../model/date.ts';
import type { Basis, EventDate } from '../model/date.ts';
import type { Ms } from '../model/units.ts';
import type { EventNote, ExcerptNote } from './eventAnnotations.ts';
import { parseEdtf } from './edtf/parse.ts';
import type { Seasons } from './edtf/seasons.ts';
import type { Noted } from './fileForm.ts';
import type { Partly } from './partly.ts';
import type { Report, YamlPath } from './problem.ts';
import { ownText } from './text.ts';

/** Reads a date where it stands, or reports what is wrong with it and returns null. */
export type DateReader = (text: string, path: YamlPath) => EventDate | null;

export function makeDateReader(seasons: Seasons, report: Report): DateReader {
  /** Of many events, most share their day with another one. */
  const read = new Map<string, EventDate>();
  return (text, path) => {
    const known = read.get(text);
    if (known) return known;
    const own = ownText(text);
    const result = parseEdtf(own, { seasons });
    if (result.ok) {
      read.set(own, result.date);
      return result.date;
    }
    report.error(
      { path, at: result.at },
      {
        what: 'This is not a date as EDTF writes it.',
        found: result.found === '' ? 'the end of the date' : result.found,
        expected: result.expected,
        mend: asSentence(result.mend),
      },
    );
    return null;
  };
}

/** The parser's advice is part of a sentence. */
function asSentence(advice: string): string {
  return `${advice.charAt(0).toUpperCase()}${advice.slice(1)}${advice.endsWith('.') ? '' : '.'}`;
}

export const BASIS: Readonly<Record<EventNote['basis'], Basis>> = {
  stated: 'stated',
  completed: 'completed',
  'worked out': 'workedOut',
};

/** Whether an excerpt marks the date, or has a mistake where it would. */
function mayMarkDate(excerpt: Partly<ExcerptNote> | null): boolean {
  return excerpt?.date_words?.length !== 0;
}

/** A stated date shows its words; any other shows its reasoning. */
export function checkBasis({ note, path }: Noted<EventNote>, report: Report): void {
  const { basis, reasoning } = note;
  // Without a date there is nothing to be known.
  if (note.date === null || basis === null || reasoning === null) return;
  const place = { path: [...path, 'basis'] };
  if (basis === 'stated') {
    if (reasoning !== undefined) {
      report.error(
        { path: [...path, 'reasoning'], key: true },
        {
          what: 'A stated date needs no reasoning: its words stand in an excerpt.',
          found: 'reasoning beside basis: stated',
          expected: 'no reasoning, or another basis',
          mend: 'Remove the reasoning, or write “basis: worked out” or “basis: completed”.',
        },
      );
    } else if (note.excerpts && note.excerpts.length > 0 && !note.excerpts.some(mayMarkDate)) {
      report.error(place, {
        what: 'The date is said to be stated, but no excerpt marks its words.',
        found: 'excerpts without date_words',
        expected: 'date_words in at least one excerpt',
        mend: 'Add “date_words: [words of the quotation]”, or write “basis: worked out” with a reasoning.',
      });
    }
  } else if (reasoning === undefined) {
    report.error(place, {
      what: `How was the date ${basis}? The reasoning is missing.`,
      found: `basis: ${basis}`,
      expected: 'reasoning: how the date follows from the articles',
      mend: 'Add a line “reasoning: …” to this event.',
    });
  }
}

/** Planned is what lies ahead of the articles, happened what does not. */
export function checkStatus(
  { note, path }: Noted<EventNote>,
  date: EventDate,
  toldOn: Ms | null,
  report: Report,
): void {
  if (toldOn === null) return;
  const { from, to } = knownBounds(date);
  if (note.status === 'planned' && to !== null && to <= toldOn) {
    report.error(
      { path: [...path, 'status'] },
      {
        what: 'The event is said to be planned, but its date was over when the articles were published.',
        found: `status: planned, with ${note.date}; the latest article is of ${isoDate(toldOn - 1)}`,
        expected: 'status: happened, or a date that ends later',
        mend: 'Remove “status: planned”, or correct the date.',
      },
    );
  }
  if (note.status === 'planned' && from === null) {
    const told = isoDate(toldOn - 1);
    report.error(
      { path: [...path, 'date'] },
      {
        what: 'The event is said to be planned, but its date may have begun at any time before.',
        found: `status: planned, with ${note.date}`,
        expected: 'a date that says from when on: what is planned lies ahead of who tells of it',
        mend:
          `Write “[${told}..…]” for some day until then, or “${told}/…” for a span; ` +
          `“${told}” being the day on which it was told.`,
      },
    );
  }
  if (note.status === 'happened' && from !== null && from >= toldOn) {
    report.error(
      { path: [...path, 'date'] },
      {
        what: 'The date lies ahead of the articles, but the event is not said to be planned.',
        found: `${note.date}; the latest article is of ${isoDate(toldOn - 1)}`,
        expected: 'status: planned, or an earlier date',
        mend: 'Add “status: planned”, or correct the date.',
      },
    );
  }
}
