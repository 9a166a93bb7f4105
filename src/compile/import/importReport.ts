/** What became of a foreign file, event by event. */
import { cleanText } from './fit.ts';
import type { ImportNote } from './imported.ts';
import { counted } from './words.ts';
import type { WrittenStory } from './writtenStory.ts';

const HEADINGS: readonly (readonly [ImportNote['kind'], string])[] = [
  ['file left out', 'Files that were not read'],
  ['event left out', 'Events that were left out'],
  ['left out', 'Parts that were left out'],
  ['changed', 'What is not as it stood'],
];

/**
 * @param source what was read, and as what; of a folder, how many of its files were not
 * @param most how many notes of each kind are shown; the others are counted
 */
export function importReport(story: WrittenStory, source: string, most = Infinity): string {
  const counts = HEADINGS.map(([kind]) => story.notes.filter((note) => note.kind === kind).length);
  const [, events = 0, parts = 0, changes = 0] = counts;
  const said = [
    `${counted(story.events.length, 'event')} imported`,
    `${events} left out`,
    ...(parts > 0 ? [`${counted(parts, 'part')} left out`] : []),
    ...(changes > 0 ? [counted(changes, 'change')] : []),
  ];
  const blocks = HEADINGS.flatMap(([kind, heading]) =>
    block(heading, story.notes.filter((note) => note.kind === kind).map(noteLine), most),
  );
  const dates = story.rewordedDates.map(
    ({ written, edtf, headline }) => `  ${written} → ${edtf}: ${headline}`,
  );
  return [
    `${source}: ${said.join(', ')}.`,
    ...blocks,
    ...block('Dates that EDTF says in other words', dates, most),
  ].join('\n');
}

function block(heading: string, lines: readonly string[], most: number): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - most;
  const more = rest > 0 ? [`  … and ${rest} more`] : [];
  return ['', `${heading} (${lines.length})`, ...lines.slice(0, most), ...more];
}

function noteLine({ place, of, what }: ImportNote): string {
  return `  ${cleanText(`${place}${of ? `, ${of}` : ''}: ${what}`)}`;
}
