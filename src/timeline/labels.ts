/**
 * Labels, placed greedily by importance in tiers over the band, then improved. A label takes, of all
 * its forms, sides and tiers, the free place that costs least: low tiers are cheap, text right of
 * its leader is cheaper than left, covering the told-on line costs, and a leader that must pass
 * behind another label is dear. So neighbours form stairs whose leaders run free:
 *
 *      ┌ First              Fourth ┐
 *      │  ┌ Second    ┌ Third      │
 *      │  │           │            │
 *     ─●──●───────────●────────────●─
 *
 * Places depend on distances between anchors only, and events a little beyond the plane's edges take
 * part unseen: panning moves labels with their marks instead of shuffling them.
 */
import type { Px, Row } from '../model/units.ts';
import type { Anchor } from './anchors.ts';
import { FIGURE_EDGE } from './composition.ts';
import type { Composition } from './composition.ts';
import { labelForms, labelTexts } from './labelTexts.ts';
import type { LabelText, TextSource } from './labelTexts.ts';
import type { Box } from './scene.ts';

export interface LabelPlace {
  readonly anchor: Anchor;
  readonly text: LabelText;
  readonly box: Box;
  readonly align: 'start' | 'end';
}

/** Between leader and text. */
export const LEADER_GAP: Px = 7;
/** Least distances between two labels. */
const GAP_X: Px = 14;
const GAP_Y: Px = 5;

/** So near to the told-on line a label would cut it. */
const LEAST_CLEAR: Px = 5;

const COST = { tier: 1, left: 1.4, otherForm: 1.6, crossing: 9, near: 5, toldOn: 12 } as const;
/** Rather counted in place than crossing so much. */
const TOO_DEAR = 46;
const PASSES = 3;
/** In a pass, for so many labels without a place room is made, by moving no more than so many others each. */
const MOST_PUSHES = 10;
const MOST_PUSHED = 2;
/** About as many labels are tried at most. */
const MOST_CANDIDATES = 140;
/** Of the anchors within so many px only the most important are tried. */
const BUCKET: Px = 56;

/** Where fixed times stand, in or out of sight. */
export interface FixedPoints {
  readonly origin: Px;
  /** null: the story was told at no known time. */
  readonly toldOn: Px | null;
}

/** `anchors`: from the most to the least important. Returns the labels that found a place. */
export function placeLabels(
  anchors: readonly Anchor[], { origin, toldOn }: FixedPoints, composition: Composition, source: TextSource,
): LabelPlace[] {
  const { tiers } = composition;
  if (tiers.length === 0) return [];
  const forms = labelForms(composition);
  const textsOf = (row: Row): readonly LabelText[] => labelTexts(source, row, forms);
  const candidates = mostImportant(anchors, origin, 2 * tiers.length + 1);
  const placed = new Map<Row, LabelPlace>();
  for (let pass = 0; pass < PASSES; pass++) {
    let changed = false;
    for (const anchor of candidates) {
      const before = placed.get(anchor.row);
      placed.delete(anchor.row);
      const best = cheapest(anchor, textsOf(anchor.row), composition, toldOn, placed.values());
      if (best) placed.set(anchor.row, best);
      if (best?.box.x !== before?.box.x || best?.box.y !== before?.box.y) changed = true;
    }
    const pushed = candidates
      .filter((anchor) => !placed.has(anchor.row))
      .slice(0, MOST_PUSHES)
      .filter((anchor) => push(anchor, placed, composition, toldOn, textsOf));
    if (!changed && pushed.length === 0) break;
  }
  return [...placed.values()];
}

/** Makes room for a label among others, if each of those finds another place; tells whether it did. */
function push(
  anchor: Anchor, placed: Map<Row, LabelPlace>, composition: Composition, toldOn: Px | null,
  textsOf: (row: Row) => readonly LabelText[],
): boolean {
  const texts = textsOf(anchor.row);
  const others = [...placed.values()];
  const near = others.filter((other) => canMeet(anchor, widest(texts), other));
  for (const { text, box, align } of places(anchor, texts, composition)) {
    const inTheWay = near.filter((other) => overlap(box, other.box));
    if (inTheWay.length > MOST_PUSHED) continue;
    const clear = near.filter((other) => !inTheWay.includes(other));
    if (costAmong(box, anchor.x, clear, TOO_DEAR / 2) === Infinity) continue;
    const kept = others.filter((other) => !inTheWay.includes(other));
    kept.push({ anchor, text, box, align });
    const moved = inTheWay.every((other) => {
      const place = cheapest(other.anchor, textsOf(other.anchor.row), composition, toldOn, kept);
      if (place) kept.push(place);
      return place !== null;
    });
    if (!moved) continue;
    placed.clear();
    for (const place of kept) placed.set(place.anchor.row, place);
    return true;
  }
  return false;
}

/** Every place inside the figure for a label, in no order of cost. */
function places(anchor: Anchor, texts: readonly LabelText[], composition: Composition): LabelPlace[] {
  const found: LabelPlace[] = [];
  for (const text of texts) {
    for (const align of ['start', 'end'] as const) {
      for (const bottom of composition.tiers) {
        const box = boxAt(anchor, text, align, bottom);
        if (fits(box, anchor, composition)) found.push({ anchor, text, box, align });
      }
    }
  }
  return found;
}

/** Of each stretch equally many, so that where all are equally important none is left bare. */
function mostImportant(anchors: readonly Anchor[], origin: Px, perBucket: number): Anchor[] {
  const counts = new Map<number, number>();
  const ranks = anchors.map((anchor) => {
    const bucket = Math.floor((anchor.x - origin) / BUCKET);
    const rank = counts.get(bucket) ?? 0;
    counts.set(bucket, rank + 1);
    return rank;
  });
  const upTo = (rank: number): number =>
    [...counts.values()].reduce((total, count) => total + Math.min(count, rank), 0);
  let most = perBucket;
  while (most > 1 && upTo(most) > MOST_CANDIDATES) most--;
  return anchors.filter((_, i) => (ranks[i] as number) < most);
}

function cheapest(
  anchor: Anchor, texts: readonly LabelText[], composition: Composition, toldOn: Px | null,
  others: Iterable<LabelPlace>,
): LabelPlace | null {
  const reach = widest(texts);
  const near: LabelPlace[] = [];
  for (const other of others) if (canMeet(anchor, reach, other)) near.push(other);
  let best: LabelPlace | null = null;
  let least = TOO_DEAR;
  texts.forEach((text, form) => {
    for (const align of ['start', 'end'] as const) {
      let own = form * COST.otherForm + (align === 'end' ? COST.left : 0);
      // One box for all tiers: thousands are tried in a frame.
      const box = { ...boxAt(anchor, text, align, 0) };
      if (covers(box, toldOn)) own += COST.toldOn;
      for (const bottom of composition.tiers) {
        if (own >= least) break;
        box.y = bottom - text.h;
        if (!fits(box, anchor, composition)) break;
        const cost = own + costAmong(box, anchor.x, near, least - own);
        if (cost < least) {
          least = cost;
          best = { anchor, text, box: { ...box }, align };
        }
        own += COST.tier;
      }
    }
  });
  return best;
}

function covers({ x, w }: Box, line: Px | null): boolean {
  return line !== null && x - LEAST_CLEAR < line && line < x + w + LEAST_CLEAR;
}

function widest(texts: readonly LabelText[]): Px {
  return Math.max(0, ...texts.map((text) => text.w));
}

/** Whether a label up to so wide could, on either side of its leader, cost anything beside the other. */
function canMeet({ x }: Anchor, width: Px, { box }: LabelPlace): boolean {
  const reach = width + 2 * LEADER_GAP + GAP_X;
  return box.x < x + reach && box.x + box.w > x - reach;
}

function boxAt(anchor: Anchor, text: LabelText, align: LabelPlace['align'], bottom: Px): Box {
  const x = align === 'start' ? anchor.x + LEADER_GAP : anchor.x - LEADER_GAP - text.w;
  return { x, y: bottom - text.h, w: text.w, h: text.h };
}

function fits(box: Box, anchor: Anchor, { plane, labelsTop }: Composition): boolean {
  if (box.y < labelsTop) return false;
  return !anchor.inPlane || (box.x >= FIGURE_EDGE && box.x + box.w <= plane.x + plane.w);
}

/** Infinite where the box would overlap another. */
function costAmong(box: Box, leaderX: Px, others: readonly LabelPlace[], limit: number): number {
  let cost = 0;
  for (const other of others) {
    const { box: theirs, anchor } = other;
    if (overlap(box, theirs)) return Infinity;
    // Their leader behind this label, or this leader behind theirs; only higher labels reach down.
    if (theirs.y < box.y + box.h) cost += passing(anchor.x, box, theirs);
    if (box.y < theirs.y + theirs.h) cost += passing(leaderX, theirs, box);
    if (cost >= limit) return Infinity;
  }
  return cost;
}

function passing(x: Px, box: Box, ofBox: Box): number {
  if (ofBox.y + ofBox.h > box.y + box.h + 1) return 0;
  if (x < box.x - LEADER_GAP + 1 || x > box.x + box.w + 4) return 0;
  return x > box.x - 2 && x < box.x + box.w + 1 ? COST.crossing : COST.near;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w + GAP_X && b.x < a.x + a.w + GAP_X
    && a.y < b.y + b.h + GAP_Y && b.y < a.y + a.h + GAP_Y;
}
