/** What became of a foreign file, event by event. */
import { cleanText } from './fit.ts';
import type { ImportNote, ReadingNote } from './imported.ts';
import { counted } from './words.ts';
import type { RewordedDate, WrittenStory } from './writtenStory.ts';

const HEADINGS: readonly (readonly [ImportNote['kind'], string])[] = [
  ['file left out', 'Files that were not read'],
  ['event left out', 'Events that were left out'],
  ['left out', 'Parts that were left out'],
  ['changed', 'What is not as it stood'],
];

/** What tables were read from, and whether nobody but this program says so. */
export interface Reading {
  readonly notes: readonly ReadingNote[];
  readonly isGuessed: boolean;
}

/**
 * @param source what was read, and as what; of a folder, how many of its files were not
 * @param reading of tables; none where it is not to be told
 * @param most how many notes of each kind are shown; the others are counted
 */
export function importReport(
  story: WrittenStory,
  source: string,
  reading: Reading | null,
  most = Infinity,
): string {
  const counts = HEADINGS.map(([kind]) => story.notes.filter((note) => note.kind === kind).length);
  const [, events = 0, parts = 0, changes = 0] = counts;
  const said = [
    `${counted(story.events.length, 'event')} imported`,
    `${events} left out`,
    ...(parts > 0 ? [`${counted(parts, 'part')} left out`] : []),
    ...(changes > 0 ? [counted(changes, 'change')] : []),
  ];
  const blocks = HEADINGS.flatMap(([kind, heading]) =>
    block(heading, story.notes.filter((note) => note.kind === kind), noteLine, most),
  );
  return [
    `${source}: ${said.join(', ')}.`,
    ...(reading ? readingBlock(reading) : []),
    ...blocks,
    ...block('Dates that EDTF says in other words', story.rewordedDates, dateLine, most),
  ].join('\n');
}

function readingBlock({ notes, isGuessed }: Reading): string[] {
  if (notes.length === 0) return [];
  const heading = isGuessed
    ? 'What was guessed (correct it in mapping.yaml, and import again with --mapping)'
    : 'What was read from where, as the mapping says';
  return ['', heading, ...notes.map(readingLine)];
}

function readingLine({ place, what }: ReadingNote): string {
  return `  ${cleanText(`${place}: ${what}`)}`;
}

function block<T>(heading: string, items: readonly T[], lineOf: (item: T) => string, most: number): string[] {
  if (items.length === 0) return [];
  const rest = items.length - most;
  const more = rest > 0 ? [`  … and ${rest} more`] : [];
  const lines = items.slice(0, most).map(lineOf);
  return [['', `${heading} (${items.length})`], lines, more].flat();
}

function dateLine({ written, edtf, headline }: RewordedDate): string {
  return `  ${written} → ${edtf}: ${headline}`;
}

function noteLine({ place, of, what }: ImportNote): string {
  return `  ${cleanText(`${place}${of ? `, ${of}` : ''}: ${what}`)}`;
}
