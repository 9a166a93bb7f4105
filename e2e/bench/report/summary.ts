/** Dateline at every size in one table, with what its drawing is compared to. */
import type { MeasureKey } from '../run/measures.ts';
import type { SubjectRuns } from '../run/rounds.ts';
import { ratio, spreadOf } from './statistics.ts';
import type { Spread } from './statistics.ts';
import { bestOf, shown, spreadFor, table, times, whole } from './tables.ts';
import type { StoryResult } from './tables.ts';

const HEAD = [
  'events', 'code, kB', 'data, kB', 'drawn, ms', '÷ skeleton', 'best peer drawn, ms', 'blocking, ms',
  'p95 frame, ms', 'best peer’s, ms', 'filter, ms', 'heap, MB', 'DOM nodes', 'compile, s',
];

/** A row for each story; nothing when Dateline was left out. */
export function summaryTable(results: readonly StoryResult[]): string {
  const rows = results.map(rowOf).filter((cells) => cells.length > 0);
  return rows.length > 0 ? table(HEAD, rows) : '';
}

/** Empty when Dateline was left out. */
function rowOf({ story, subjects }: StoryResult): string[] {
  const dateline = subjects.find(({ subject }) => subject.kind === 'dateline');
  if (!dateline) return [];
  const skeleton = subjects.find(({ subject }) => subject.key === 'skeleton');
  const peers = subjects.filter(({ subject }) => subject.kind === 'peer');
  const own = (key: MeasureKey): Spread | null => spreadFor(dateline, key);
  return [
    whole(story.events),
    shown(own('code')),
    shown(own('data')),
    shown(own('drawn')),
    times(skeleton ? ratio(own('drawn'), spreadFor(skeleton, 'drawn')) : null),
    best(peers, 'drawn'),
    shown(own('blocking')),
    shown(own('frame')),
    best(peers, 'frame'),
    shown(own('filter')),
    shown(own('heap')),
    shown(own('nodes')),
    shown(spreadOf(story.compile.map(({ time }) => time / 1000))),
  ];
}

function best(peers: readonly SubjectRuns[], key: MeasureKey): string {
  const peer = bestOf(peers, key);
  if (peer) return `${shown(spreadFor(peer, key))}, ${peer.subject.title}`;
  return peers.length > 0 ? 'none' : '–';
}
