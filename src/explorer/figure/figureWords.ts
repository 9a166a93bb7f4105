/** The figure's texts that are made from data, in the reader's language. */
import type { StoryFacts } from '../../model/facts.ts';
import type { EventTable } from '../../model/table.ts';
import type { EventDate } from '../../model/date.ts';
import { DAY, type Ms, type Row } from '../../model/units.ts';
import { civilFromMs } from '../../model/calendar.ts';
import type { LayoutWords } from '../../timeline/layout.ts';
import { tickWords } from '../../timeline/tickWords.ts';
import { dateInWords, dayInWords, durationInWords } from '../../words/dates.ts';
import { eventDateInWords } from '../../words/eventDate.ts';
import { fill } from '../../words/fill.ts';
import { formatNumber, plural } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import { yearRange } from '../../words/years.ts';

/** Name of an event's button: "US election, 5 November 2024, planned"; "Talks, 1979, worked out". */
export function eventName(table: EventTable, row: Row, strings: Strings): string {
  return `${table.headline[row] ?? ''}, ${eventDateInWords(table, row, strings)}`;
}

/** By the end of the day of telling. */
const kept = new WeakMap<Strings, Map<Ms | null, LayoutWords>>();

/** The texts that stand in the drawing; the same object for the same story and language. */
export function layoutWords({ toldOn }: Pick<StoryFacts, 'toldOn'>, strings: Strings): LayoutWords {
  const byStory = kept.get(strings) ?? new Map<Ms | null, LayoutWords>();
  kept.set(strings, byStory);
  const words = byStory.get(toldOn) ?? wordsFor(toldOn, strings);
  byStory.set(toldOn, words);
  return words;
}

function wordsFor(toldOn: Ms | null, strings: Strings): LayoutWords {
  const words = strings.timeline.layout;
  const presentYear = toldOn === null ? null : civilFromMs(toldOn - DAY).year;
  return {
    lang: strings.lang,
    labelDate(table, row) {
      const date = table.date[row];
      if (!date) return '';
      const omitYear = presentYear !== null && finerThanYear(table, row, date, presentYear);
      const text = dateInWords(date, strings, { style: 'short', omitYear });
      const note =
        table.status[row] === 'planned'
          ? strings.timeline.planned
          : table.basis[row] === 'workedOut' && isDay(date)
            ? words.workedOut
            : null;
      return note === null ? text : fill(words.dateNote, { date: text, note });
    },
    skipped: (duration) => fill(words.skipped, { time: durationInWords(duration, strings) }),
    skippedShort: (duration) => durationInWords(duration, strings, 'short'),
    toldOn: (day) => fill(words.toldOn, { date: dayInWords(day, strings) }),
    aheadWhenTold: words.aheadWhenTold,
    lasting(count, drawn) {
      const forms = drawn === 0 ? words.lasting : words.lastingPartly;
      return fill(plural(forms, count, strings), { drawn: formatNumber(drawn, strings) });
    },
    more: (count) => fill(words.more, { count: formatNumber(count, strings) }),
    ticks: tickWords(strings),
  };
}

/** "1979–2024": from the first event's year to the last one's. */
export function yearsCovered({ extent }: Pick<StoryFacts, 'extent'>, strings: Strings): string {
  return extent ? yearRange(civilFromMs(extent.from).year, civilFromMs(extent.to - 1).year, strings) : '';
}

/** Days of the year that the story is told in go without it: the axis below names it. */
function finerThanYear(table: EventTable, row: Row, date: EventDate, year: number): boolean {
  const first = civilFromMs(table.from[row] ?? 0).year;
  const last = civilFromMs((table.to[row] ?? 0) - 1).year;
  return first === year && last === year && partsOf(date).every((part) => part === 'day');
}

function isDay(date: EventDate): boolean {
  return date.kind === 'single' && date.part.precision === 'day';
}

/** Precisions of everything the date names. */
function partsOf(date: EventDate): string[] {
  if (date.kind === 'single') return [date.part.precision];
  const ranges = date.kind === 'interval' ? [date] : date.members;
  return ranges.flatMap((range) =>
    'start' in range
      ? [range.start, range.end].map((end) => (typeof end === 'string' ? end : end.precision))
      : [range.precision],
  );
}
