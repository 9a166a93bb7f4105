import type { Excerpt } from '../../model/bundle.ts';

/** A run of an excerpt; all runs joined are the excerpt. */
export interface Run {
  /** Offset in the excerpt. */
  readonly start: number;
  readonly text: string;
  readonly carries: 'date' | 'claim' | null;
}

/** The excerpt cut at its marks. */
export function markedText({ quote, marks }: Pick<Excerpt, 'quote' | 'marks'>): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const add = (end: number, carries: Run['carries']) => {
    if (end > at) runs.push({ start: at, text: quote.exact.slice(at, end), carries });
    at = Math.max(at, end);
  };
  for (const { start, end, carries } of marks) {
    add(start, null);
    add(end, carries);
  }
  add(quote.exact.length, null);
  return runs;
}
