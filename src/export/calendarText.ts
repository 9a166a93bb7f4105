/** What an entry of the calendar says about its event: when exactly, what, and who says so. */
import type { Excerpt } from '../model/bundle.ts';
import type { EventTable } from '../model/table.ts';
import type { Row } from '../model/units.ts';
import { dateInWords, dayInWords } from '../words/dates.ts';
import { fill } from '../words/fill.ts';
import { articleLine, inQuotationMarks } from './articleLine.ts';
import type { ExportWords } from './articleLine.ts';
import type { CalendarDays } from './calendarEntries.ts';
import type { StoryExtract } from './extract.ts';
import { oneLine } from './plainText.ts';

/** Paragraphs, parted by empty lines. */
export function calendarText(
  extract: StoryExtract,
  row: Row,
  days: CalendarDays,
  words: ExportWords,
): string {
  const { table, details } = extract;
  const { strings, texts } = words;
  const { summary, reasoning, clock, excerpts, sources } = details[row]!;
  const basis = { stated: texts.asStated, completed: texts.completed, workedOut: texts.workedOut };
  const told = table.toldOn === null ? null : dayInWords(table.toldOn - 1, strings);
  const planned = told === null ? texts.planned : fill(texts.plannedWhenTold, { date: told });
  return [
    `${dateInWords(table.date[row]!, strings)} (${basis[table.basis[row]!]})`,
    clock && fill(texts.clock, { clock }),
    table.status[row] === 'planned' && `${planned}.`,
    !days.exact && days.notes.length === 0 && texts.wholeTime,
    ...days.notes.map((note) => texts[note]),
    summary,
    reasoning,
    ...excerpts.map((excerpt) => quoted(excerpt, table, words)),
    sources.length > 0 && `${texts.sources}: ${sources.map(({ url }) => url).join(' ')}`,
  ]
    .filter((line) => typeof line === 'string' && line !== '')
    .map((line) => oneLine(String(line)))
    .join('\n\n');
}

function quoted({ quote, chain, article }: Excerpt, { articles }: EventTable, words: ExportWords): string {
  const by = chain.length > 0 ? ` ${fill(words.texts.by, { chain: chain.join(' → ') })}` : '';
  return `${inQuotationMarks(quote.exact, words)}${by} – ${articleLine(articles[article]!, words)}`;
}
