/** The benchmark's figures as Markdown. */
import { MEASURES } from '../run/measures.ts';
import type { Measure, MeasureKey } from '../run/measures.ts';
import type { SubjectRuns } from '../run/rounds.ts';
import type { Measured } from '../run/stories.ts';
import { budgetsFor } from './budgets.ts';
import { ratio, spreadOf } from './statistics.ts';
import type { Spread } from './statistics.ts';

export interface StoryResult {
  readonly story: Measured;
  readonly subjects: readonly SubjectRuns[];
}

export function storySection({ story, subjects }: StoryResult): string {
  const { plan, events, actors } = story;
  return [
    `### ${plan.title}`,
    `${whole(events)} events, ${whole(actors)} actors. ${compileLine(story)}`,
    figuresTable(story, subjects),
    ratiosTable(subjects),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function compileLine({ compile, events }: Measured): string {
  const time = spreadOf(compile.map((cost) => cost.time / 1000));
  const memory = spreadOf(compile.map((cost) => cost.memory));
  const budget = budgetsFor(events).compile;
  return `Compiled in ${shown(time)} s with at most ${shown(memory)} MB${budget ? ` (budget ${budget})` : ''}.`;
}

/** A row for each subject, a column for each measure. */
function figuresTable(story: Measured, subjects: readonly SubjectRuns[]): string {
  const budgets = budgetsFor(story.events);
  const rows = subjects.map((each) => [
    each.subject.kind === 'dateline' ? `**${each.subject.title}**` : each.subject.title,
    ...MEASURES.map(({ key }) => cell(each, key)),
  ]);
  return table(
    ['', ...MEASURES.map(({ title, unit }) => (unit ? `${title}, ${unit}` : title))],
    [['*budget*', ...MEASURES.map(({ key }) => budgets[key] ?? '')], ...rows],
  );
}

function cell(each: SubjectRuns, key: MeasureKey): string {
  const spread = spreadFor(each, key);
  if (spread) return shown(spread);
  const isMissing = each.trouble !== null && isExpected(each, key);
  return isMissing ? each.trouble ?? '' : '–';
}

/** Whether the subject can do at all what is measured. */
function isExpected({ subject }: SubjectRuns, key: MeasureKey): boolean {
  if (key === 'frame') return subject.move !== null;
  if (key === 'filter') return subject.filter !== null;
  return key === 'drawn';
}

/** How many times as much as the others Dateline takes. */
function ratiosTable(subjects: readonly SubjectRuns[]): string {
  const dateline = subjects.find(({ subject }) => subject.kind === 'dateline');
  const others = subjects.filter(({ subject }) => subject.kind === 'floor');
  const peers = subjects.filter(({ subject }) => subject.kind === 'peer');
  if (!dateline || others.length + peers.length === 0) return '';
  const rows = MEASURES.filter(({ compared }) => compared).map(({ key, title }) => {
    const own = spreadFor(dateline, key);
    const best = bestOf(peers, key);
    const toBest = best ? `${times(ratio(own, spreadFor(best, key)))} (${best.subject.title})` : '–';
    const toOthers = others.map((other) => times(ratio(own, spreadFor(other, key))));
    return [title].concat(toOthers, peers.length > 0 ? toBest : []);
  });
  const heads = others.map(({ subject }) => `÷ ${subject.title}`);
  return table(['Dateline', ...heads, ...(peers.length > 0 ? ['÷ the best peer'] : [])], rows);
}

/** The peer with the least of it; one that failed on the way has no part in it. */
export function bestOf(peers: readonly SubjectRuns[], key: Measure['key']): SubjectRuns | null {
  let best: SubjectRuns | null = null;
  let least = Infinity;
  for (const peer of peers) {
    const median = peer.trouble === null ? (spreadFor(peer, key)?.median ?? Infinity) : Infinity;
    if (median < least) [best, least] = [peer, median];
  }
  return best;
}

function spreadFor({ runs }: SubjectRuns, key: MeasureKey): Spread | null {
  return spreadOf(runs.flatMap((figures) => figures[key] ?? []));
}

/** What each was set up as, and what it cannot do. */
export function notesList(subjects: readonly SubjectRuns[], versions: Readonly<Record<string, string>>): string {
  return subjects
    .map(({ subject: { key, title, notes } }) => {
      const version = Object.entries(versions).find(([name]) => name === key || name === `@knight-lab/${key}`)?.[1];
      return `- **${title}**${version ? ` ${version}` : ''}: ${notes.join(' ')}`;
    })
    .join('\n');
}

/** “12.3 (11.9–14)”; of equal runs the one figure. */
export function shown(spread: Spread | null): string {
  if (!spread) return '–';
  const [median, low, high] = [spread.median, spread.low, spread.high].map(figure);
  return low === high ? `${median}` : `${median} (${low}–${high})`;
}

function figure(value: number): string {
  if (value >= 100) return whole(Math.round(value));
  return value >= 10 ? value.toFixed(0) : value.toFixed(1).replace(/\.0$/, '');
}

function times(value: number | null): string {
  if (value === null) return '–';
  return `${value >= 10 ? value.toFixed(0) : value.toFixed(2)} ×`;
}

const whole = (n: number): string => n.toLocaleString('en-GB');
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
