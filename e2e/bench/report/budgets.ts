/** The project's budgets by size of story, in words, for the tables. */
import type { MeasureKey } from '../run/measures.ts';

type Budgets = Readonly<Partial<Record<MeasureKey | 'compile', string>>>;

const EVERYWHERE = { code: '≤ 140', fonts: '≤ 110', frame: '≤ 17', nodes: '≤ 1,500' } as const;

const BY_SIZE: readonly (readonly [number, Budgets])[] = [
  [100, {
    data: '≤ 15', seen: '≤ 1.5 × raw', drawn: '≤ 1.3 × skeleton', blocking: beyond(30), filter: '≤ 50',
    heap: '≤ 15', compile: '≤ 1 s',
  }],
  [2000, {
    data: '≤ 120', seen: '≤ 1.5 × raw', drawn: '≤ 1.5 × skeleton', blocking: beyond(60), filter: '≤ 50',
    heap: '≤ 25', compile: '≤ 3 s',
  }],
  [100_000, {
    data: '≤ 400', drawn: '≤ 2 × skeleton', blocking: beyond(120), filter: '≤ 100',
    heap: '≤ 60', compile: '≤ 15 s',
  }],
  [Infinity, {
    data: '≤ 600', drawn: '≤ 2.5 × skeleton', blocking: beyond(150), filter: '≤ 150',
    heap: '≤ 150', compile: '≤ 90 s in ≤ 2 GB',
  }],
];

function beyond(ms: number): string {
  return `≤ ${ms} beyond the skeleton`;
}

/** Those of the next larger size that has any. */
export function budgetsFor(events: number): Budgets {
  return { ...EVERYWHERE, ...BY_SIZE.find(([most]) => events <= most)?.[1] };
}
