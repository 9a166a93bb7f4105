/** The parts of the window in which time runs on without a break: where ticks can stand. */
import { DAY } from '../model/units.ts';
import type { Interval, Ms, Px } from '../model/units.ts';
import type { TimeScale } from './scale.ts';

/** A stretch of the warp, as far as it is in view. */
export interface VisibleStretch extends Interval {
  readonly x: Px;
  readonly width: Px;
  /** Of the surroundings, so that it does not jump from one narrow stretch to the next. */
  readonly pxPerDay: Px;
}

export interface Run extends Interval {
  /** Whether the window's edge cuts it off. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
  /** It lies under a break mark: said to be skipped, it is named in the coarse row only. */
  readonly skipped: boolean;
  readonly stretches: readonly VisibleStretch[];
}

/** A broken stretch or a margin this wide has room for ticks of its own. */
const ROOMY: Px = 240;
/** What takes more than this part of the plane is what is looked at. */
const MOST = 0.9;
/** The scale around a place is that of so many pixels to each side. */
const REACH: Px = 60;

export function visibleRuns(scale: TimeScale): Run[] {
  const { window, warp } = scale;
  const runs: (Interval & { readonly skipped: boolean })[] = [];
  let afterBreak = true;
  for (const stretch of warp.stretches) {
    const from = Math.max(stretch.from, window.from);
    const to = Math.min(stretch.to, window.to);
    if (!(from < to)) continue;
    const width = scale.x(to) - scale.x(from);
    const fills = width > MOST * scale.width;
    if ((stretch.broken || stretch.margin) && width < ROOMY && !fills) continue;
    const last = runs.at(-1);
    const goesOn = last?.to === from && !stretch.broken && !afterBreak;
    if (goesOn) runs[runs.length - 1] = { ...last, to };
    else runs.push({ from, to, skipped: stretch.broken && !fills });
    afterBreak = stretch.broken;
  }
  return runs.map((run) => {
    const { from, to, skipped } = run;
    const stretches = stretchesIn(run, scale);
    return { from, to, skipped, cutLeft: from === window.from, cutRight: to === window.to, stretches };
  });
}

function stretchesIn(run: Interval, scale: TimeScale): VisibleStretch[] {
  const left = scale.x(run.from);
  const right = scale.x(run.to);
  return scale.warp.stretches
    .map((stretch) => ({ from: Math.max(stretch.from, run.from), to: Math.min(stretch.to, run.to) }))
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => {
      const x = scale.x(from);
      const width = scale.x(to) - x;
      const start = Math.max(left, Math.min(x, x + width / 2 - REACH));
      const end = Math.min(right, Math.max(x + width, x + width / 2 + REACH));
      return { from, to, x, width, pxPerDay: pxPerDay(scale, start, end, from, to) };
    });
}

function pxPerDay(scale: TimeScale, start: Px, end: Px, from: Ms, to: Ms): Px {
  const around = scale.time(end) - scale.time(start);
  return around > 0 ? ((end - start) / around) * DAY : (scale.x(to) - scale.x(from)) / ((to - from) / DAY);
}
