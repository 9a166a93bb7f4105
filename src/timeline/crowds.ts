/**
 * Days with more events than any look has room for as marks: over what is to be seen of each, those
 * without a label are counted, to be opened themselves.
 */
import { DAY, type Ms, type Px } from '../model/units.ts';
import type { CountBefore } from '../store/spread.ts';
import { besideLeaders, PAD, type ClusterPlace } from './clusters.ts';
import type { Composition } from './composition.ts';
import type { Bins } from './density.ts';
import { mostMarks } from './passage.ts';
import type { MeasureText } from './scene.ts';

const BETWEEN: Px = 2;

interface CrowdsInput {
  readonly bins: Bins;
  /** How many of them begin before a time. */
  readonly matching: CountBefore;
  /** When those begin that have a label. */
  readonly labelled: readonly Ms[];
  /** x of what passes the strip. */
  readonly leaders: readonly Px[];
  readonly composition: Composition;
  readonly words: { more(count: number): string };
  readonly measure: MeasureText;
}

/** Where two would touch, the first stands. */
export function placeCrowds(input: CrowdsInput): ClusterPlace[] {
  const { bins: { times, xs }, matching, labelled, leaders, composition, words, measure } = input;
  const { strip, plane } = composition;
  const most = mostMarks(plane.w);
  const crowds: ClusterPlace[] = [];
  for (let bin = 0; bin + 1 < times.length; bin++) {
    const [from, to] = [times[bin] as Ms, times[bin + 1] as Ms];
    if (to - from > DAY) continue;
    const begun = Math.round(matching(to) - matching(from));
    const left = Math.max(xs[bin] as Px, plane.x);
    const right = Math.min(xs[bin + 1] as Px, plane.x + plane.w);
    if (begun <= most || left >= right) continue;
    const centre = (left + right) / 2;
    const count = begun - labelled.filter((start) => start >= from && start < to).length;
    const text = words.more(count);
    const w = Math.ceil(measure(text, 'count')) + 2 * PAD;
    const wanted = besideLeaders(centre - w / 2, w, leaders);
    const x = Math.min(Math.max(wanted, plane.x), plane.x + plane.w - w);
    const last = crowds.at(-1)?.box;
    if (last && last.x + last.w + BETWEEN > x) continue;
    const box = { x, y: strip.top, w, h: strip.bottom - strip.top };
    crowds.push({ box, text, rows: [], count, since: from, window: null });
  }
  return crowds;
}
