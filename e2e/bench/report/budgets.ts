/** The project's budgets by size of story, in words, for the tables. */
import type { MeasureKey } from '../run/measures.ts';

type Budgets = Readonly<Partial<Record<MeasureKey | 'compile', string>>>;

const EVERYWHERE = { code: '≤ 140', fonts: '≤ 110', frame: '≤ 17', nodes: '≤ 1,500' } as const;

const BY_SIZE: readonly (readonly [number, Budgets])[] = [
  [100, { ...EVERYWHERE, data: '≤ 15', drawn: '≤ 1.3 × skeleton', blocking: '≤ 30 beyond the skeleton', filter: '≤ 50',
    heap: '≤ 15', compile: '≤ 1 s' }],
  [2000, { ...EVERYWHERE, data: '≤ 120', drawn: '≤ 1.5 × skeleton', blocking: '≤ 60 beyond the skeleton',
    filter: '≤ 50', heap: '≤ 25', compile: '≤ 3 s' }],
  [100_000, { ...EVERYWHERE, data: '≤ 400', drawn: '≤ 2 × skeleton', blocking: '≤ 120 beyond the skeleton',
    filter: '≤ 100', heap: '≤ 60', compile: '≤ 15 s' }],
  [Infinity, { ...EVERYWHERE, data: '≤ 600', drawn: '≤ 2.5 × skeleton', blocking: '≤ 150 beyond the skeleton',
    filter: '≤ 150', heap: '≤ 150', compile: '≤ 90 s in ≤ 2 GB' }],
];

/** Those of the next larger size that has any. */
export function budgetsFor(events: number): Budgets {
  return BY_SIZE.find(([most]) => events <= most)?.[1] ?? {};
}
