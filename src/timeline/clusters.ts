/** "+7": events without a label, counted in the strip over the band, where they are. */
import { mean } from 'd3';
import type { Interval, Ms, Px, Row } from '../model/units.ts';
import type { Anchor } from './anchors.ts';
import type { Composition } from './composition.ts';
import type { TimeScale } from './scale.ts';
import { MIN_WINDOW, padded } from './scale.ts';
import type { Box, MeasureText } from './scene.ts';

export interface ClusterPlace {
  readonly box: Box;
  readonly text: string;
  readonly rows: readonly Row[];
  readonly count: number;
  /** Those that are not at hand begin from then on. */
  readonly since: Ms;
  readonly window: Interval | null;
}

/** Anchors closer than this are counted together. */
const NEAR: Px = 26;
/** Beside the text of a count. */
export const PAD: Px = 4;
/** A window so short is as good as the closest look. */
const CLOSEST: Ms = MIN_WINDOW * 1.05;

interface Group {
  readonly anchors: readonly Anchor[];
  readonly box: Box;
  readonly text: string;
}

interface ClusterInput {
  /** Those in the plane without a label. */
  readonly anchors: readonly Anchor[];
  /** x of those that pass the strip. */
  readonly leaders: readonly Px[];
  /** Whether a closer look could show the event. */
  isOpenable(row: Row): boolean;
  readonly composition: Composition;
  readonly scale: TimeScale;
  readonly words: { more(count: number): string };
  readonly measure: MeasureText;
}

export function placeClusters(
  { anchors, leaders, isOpenable, composition, scale, words, measure }: ClusterInput,
): ClusterPlace[] {
  const { strip, plane } = composition;
  const boxOf = (members: readonly Anchor[]): Group => {
    const text = words.more(members.length);
    const w = Math.ceil(measure(text, 'count')) + 2 * PAD;
    const wanted = (mean(members, (anchor) => anchor.x) ?? 0) - w / 2;
    const x = Math.min(Math.max(besideLeaders(wanted, w, leaders), 0), plane.x + plane.w - w);
    return { anchors: members, text, box: { x, y: strip.top, w, h: strip.bottom - strip.top } };
  };
  const groups: Group[] = [];
  for (const anchor of anchors.toSorted((a, b) => a.x - b.x || a.row - b.row)) {
    const last = groups.at(-1);
    if (last && anchor.x - (last.anchors.at(-1)?.x ?? -Infinity) < NEAR) {
      groups[groups.length - 1] = boxOf([...last.anchors, anchor]);
    } else groups.push(boxOf([anchor]));
    while (touchesPrevious(groups)) {
      const after = groups.pop() as Group;
      const before = groups.pop() as Group;
      groups.push(boxOf([...before.anchors, ...after.anchors]));
    }
  }
  return groups.map(({ anchors: members, box, text }) => ({
    box,
    text,
    rows: members.map(({ row }) => row),
    count: members.length,
    since: scale.window.from,
    window: opening(members, isOpenable, scale),
  }));
}

function touchesPrevious(groups: readonly Group[]): boolean {
  const last = groups.at(-1)?.box;
  const before = groups.at(-2)?.box;
  return last !== undefined && before !== undefined && before.x + before.w + 2 > last.x;
}

/** Moved by at most its own width, if that frees it from the leaders. */
export function besideLeaders(wanted: Px, w: Px, leaders: readonly Px[]): Px {
  for (let step = 0; step <= w; step += 3) {
    for (const x of [wanted - step, wanted + step]) {
      if (leaders.every((leader) => leader < x - 1 || leader > x + w + 1)) return x;
    }
  }
  return wanted;
}

/** What they cover, with room around: at least three times closer than now, if that is possible. */
function opening(
  all: readonly Anchor[], isOpenable: (row: Row) => boolean, scale: TimeScale,
): Interval | null {
  const members = all.filter(({ row }) => isOpenable(row));
  const { window } = scale;
  if (members.length === 0 || window.to - window.from <= CLOSEST) return null;
  const first = (members[0] as Anchor).x;
  const last = (members[members.length - 1] as Anchor).x;
  const centre = (first + last) / 2;
  const half = Math.min(Math.max((last - first) / 2 + 8, 20), scale.width / 6);
  return padded(scale.warp, { from: scale.time(centre - half), to: scale.time(centre + half) });
}
