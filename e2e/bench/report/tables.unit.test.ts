import { describe, expect, test } from 'vitest';
import type { Figures } from '../run/measures.ts';
import type { SubjectRuns } from '../run/rounds.ts';
import { SUBJECTS } from '../run/subjects.ts';
import { budgetsFor } from './budgets.ts';
import { summaryTable } from './summary.ts';
import { p95, ratio, spreadOf } from './statistics.ts';
import { bestOf, notesList, shown, storySection } from './tables.ts';

describe('statistics', () => {
  test('the median of an odd and of an even number of runs, with their range', () => {
    expect(spreadOf([30, 10, 20])).toEqual({ median: 20, low: 10, high: 30, runs: 3 });
    expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, low: 1, high: 4, runs: 4 });
  });

  test('of nothing, or of what is no number, there is none', () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([Number.NaN])).toBeNull();
    expect(p95([])).toBeNull();
  });

  test('the 95th percentile is a value that was measured, and 95 % are no higher', () => {
    expect(p95(Array.from({ length: 100 }, (_, i) => 100 - i))).toBe(95);
    expect(p95([16, 17])).toBe(17);
    expect(p95([5])).toBe(5);
  });

  test('ratios of medians; none by nothing', () => {
    expect(ratio(spreadOf([30, 40, 50]), spreadOf([20]))).toBe(2);
    expect(ratio(spreadOf([1]), spreadOf([0]))).toBeNull();
    expect(ratio(null, spreadOf([1]))).toBeNull();
  });
});

const runsOf = (key: string, runs: readonly Figures[], trouble: string | null = null): SubjectRuns => ({
  subject: SUBJECTS.find((subject) => subject.key === key)!,
  runs,
  trouble,
});

const story = {
  plan: { name: 'x', title: 'Sixteen hundred', folder: '/x', generate: 1600 },
  events: 1600,
  actors: 12,
  compile: [{ time: 1900, memory: 240 }, { time: 2100, memory: 250 }, { time: 2000, memory: 245 }],
};
const dateline = runsOf('dateline', [200, 220, 210].map((drawn) => ({ drawn, code: 60 })));
const skeleton = runsOf('skeleton', [{ drawn: 100, code: 105 }]);
const chart = runsOf('timelines-chart', [{ drawn: 700, frame: 17 }]);
const broken = runsOf('timelinejs', [{ drawn: 100 }], 'no answer in 60 s (zooming and panning)');

describe('tables', () => {
  const section = storySection({ story, subjects: [dateline, skeleton, chart, broken] });
  const lineOf = (start: string): string[] =>
    section.split('\n').find((line) => line.startsWith(`| ${start} |`))?.split(' | ') ?? [];

  test('a median with its range, or the one figure of equal runs', () => {
    expect(shown(spreadOf([1, 2, 3]))).toBe('2 (1–3)');
    expect(shown(spreadOf([1234.4, 1234.4]))).toBe('1,234');
    expect(shown(null)).toBe('–');
    expect(lineOf('**Dateline**')).toContain('210 (200–220)');
  });

  test('what has no answer says so where it was looked for, what cannot be done is a dash', () => {
    expect(lineOf('TimelineJS')).toContain('no answer in 60 s (zooming and panning)');
    expect(lineOf('TimelineJS')).toContain('100');
    expect(lineOf('skeleton')).not.toContain('undefined');
  });

  test('ratios to the floors, and to the best peer of those that got so far', () => {
    expect(lineOf('navigation → drawn').slice(1).join()).toBe('2.10 ×,2.10 × (TimelineJS) |');
    expect(bestOf([chart, broken], 'drawn')?.subject.key).toBe('timelinejs');
    expect(bestOf([chart, broken], 'frame')?.subject.key).toBe('timelines-chart');
    expect(bestOf([broken], 'frame')).toBeNull();
  });

  test('Dateline at every size, beside the best peer', () => {
    const [, , row] = summaryTable([{ story, subjects: [dateline, skeleton, chart] }]).split('\n');
    expect(row).toBe(
      '| 1,600 | 60 | – | 210 (200–220) | 2.10 × | 700, timelines-chart | – | – | 17, timelines-chart ' +
        '| – | – | – | 2 (1.9–2.1) |',
    );
  });

  test('compile time and memory, with the budget of that size', () => {
    expect(section).toContain('Compiled in 2 (1.9–2.1) s with at most 245 (240–250) MB (budget ≤ 3 s).');
    expect(budgetsFor(12).data).toBe('≤ 15');
    expect(budgetsFor(10_000).data).toBe('≤ 400');
    expect(budgetsFor(2_000_000).heap).toBe('≤ 150');
  });

  test('what each peer is and cannot do, with its version', () => {
    const notes = notesList([broken], { '@knight-lab/timelinejs': '3.9.11' });
    expect(notes).toMatch(/^- \*\*TimelineJS\*\* 3\.9\.11: .*No filter by actor/);
  });
});
