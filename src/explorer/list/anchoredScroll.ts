/**
 * Scrolling through a million items of unknown heights, in an element that browsers can still lay out
 * (they stop at 17 to 33 million px). One item, the anchor, has a place; from it the others follow by
 * their heights, so that what is seen is exact wherever one is. Where nothing is drawn the scrollbar
 * needs only about the right place:
 *
 *     item      0 ──── EDGE ················ count − EDGE ──── count
 *     px        0 ──── true ·· squeezed to fit MOST_PX ·· true ──── height
 *
 * What a wheel, a finger or a key scrolls moves the items by as much. What lies further off than that
 * (the bar was dragged) is looked up in that scale. At rest the bar is put right without moving what
 * is seen: near the ends, where it matters, the scale is true.
 *
 * Assumed: an item is as high whatever other items are in the page (list.css). Where that does not
 * hold, what is measured changes with what is rendered, and that with what is measured; so that this
 * ends, whatever is measured, measuring has bounds (listGeometry.ts).
 */
import type { Px } from '../../model/units.ts';

export interface Anchor {
  readonly index: number;
  /** Of its upper edge, from the beginning of the list. */
  readonly top: Px;
}

/** Items that are in the page. */
export interface Range {
  readonly first: number;
  /** The one after the last. */
  readonly end: number;
  /** Upper edge of the first, lower edge of the last. */
  readonly top: Px;
  readonly bottom: Px;
}

/** How far the list is scrolled, and how much of it is seen. */
export interface Viewport {
  readonly offset: Px;
  readonly height: Px;
  /** Of the items; with another, all have other heights. */
  readonly width: Px;
  /** What can be scrolled to below the end of the list. */
  readonly beyond: Px;
}

/** Where the upper edge of what is seen is to stay by the anchor. */
export interface Hold {
  /** So much of the list from the anchor's upper edge on lies above; less than 0: so much before it is seen. */
  readonly cut: Px;
  /** An item that is to be seen whole, if it is in the page. */
  readonly seen: number;
}

/** Height of an item: as measured, else as estimated. */
export type HeightOf = (index: number) => Px;

/** Of an item that has not been measured. */
export const ITEM_PX: Px = 132;
const MOST_PX: Px = 6_000_000;
const EDGE = 1000;
/** As little of an item at the upper edge as nobody reads. */
const SLIVER_PX: Px = 20;
/** Rendered above and below what is seen. */
const OVERSCAN_PX: Px = 600;

/** Height of the whole list, for the scrollbar. */
export function listHeight(count: number): Px {
  return Math.min(count * ITEM_PX, MOST_PX);
}

/**
 * px from the beginning of the list by item, on the scrollbar's scale.
 *
 * @param item with the part of it that lies above
 */
export function barPx(item: number, count: number): Px {
  if (count * ITEM_PX <= MOST_PX) return item * ITEM_PX;
  const edge = EDGE * ITEM_PX;
  if (item <= EDGE) return item * ITEM_PX;
  if (item >= count - EDGE) return MOST_PX - (count - item) * ITEM_PX;
  return edge + ((item - EDGE) / (count - 2 * EDGE)) * (MOST_PX - 2 * edge);
}

/** The inverse. */
function barItem(px: Px, count: number): number {
  if (count * ITEM_PX <= MOST_PX) return px / ITEM_PX;
  const edge = EDGE * ITEM_PX;
  if (px <= edge) return px / ITEM_PX;
  if (px >= MOST_PX - edge) return count - (MOST_PX - px) / ITEM_PX;
  return EDGE + ((px - edge) / (MOST_PX - 2 * edge)) * (count - 2 * EDGE);
}

/**
 * Where in what is seen the scale holds exactly: at the beginning of the list its upper edge, at the
 * end its lower one, so that both ends are reached.
 */
function referencePx({ offset, height }: Viewport, count: number): Px {
  const room = listHeight(count) - height;
  return room <= 0 ? 0 : Math.max(0, Math.min(offset / room, 1)) * height;
}

/** What to show where the scrollbar was put. */
export function anchorFor(viewport: Viewport, count: number, heightOf: HeightOf): Anchor {
  if (viewport.offset <= 0) return { index: 0, top: 0 };
  const reference = referencePx(viewport, count);
  const item = Math.max(0, Math.min(barItem(viewport.offset + reference, count), count));
  const index = Math.min(Math.floor(item), count - 1);
  return { index, top: viewport.offset + reference - (item - index) * heightOf(index) };
}

/** The items to render. */
export function rangeAround(anchor: Anchor, viewport: Viewport, count: number, heightOf: HeightOf): Range {
  const from = viewport.offset - OVERSCAN_PX;
  const to = viewport.offset + viewport.height + OVERSCAN_PX;
  let [first, top] = [anchor.index, anchor.top];
  while (first > 0 && top > from) top -= heightOf(--first);
  let [end, bottom] = [first, top];
  while (end < count && (bottom < to || end <= anchor.index)) bottom += heightOf(end++);
  // What lies wholly above is not needed: the walk began at an anchor further up.
  while (first < end - 1 && top + heightOf(first) < from) top += heightOf(first++);
  return { first, end, top, bottom };
}

/** Where what is held has the upper edge of what is seen: no further down than the list goes. */
export function heldOffset(
  { cut, seen }: Hold,
  anchor: Anchor,
  range: Range,
  { height, beyond }: Viewport,
  count: number,
  heightOf: HeightOf,
): Px {
  let offset = anchor.top + cut;
  if (seen >= range.first && seen < range.end) {
    let { top } = range;
    for (let index = range.first; index < seen; index++) top += heightOf(index);
    // Of what is higher than all that is seen, the beginning.
    offset = Math.min(Math.max(offset, top + heightOf(seen) - height), top);
  }
  return range.end < count ? offset : Math.min(offset, Math.max(0, range.bottom + beyond - height));
}

/**
 * The first item of which more than a sliver is seen, at its place: a change of heights above it then
 * moves nothing in view.
 */
export function anchorInView(range: Range, { offset }: Viewport, heightOf: HeightOf): Anchor {
  return itemOver(range, offset + SLIVER_PX, heightOf);
}

/**
 * By how much items and scrollbar are to be moved together at once, so that the list begins at its
 * beginning and no item lies above it; mostly 0.
 */
export function edgeShift(range: Range, viewport: Viewport, count: number, heightOf: HeightOf): Px {
  if (range.first === 0) return -range.top;
  return range.top < 0 ? barShift(range, viewport, count, heightOf) : 0;
}

/** The same at rest, so that the bar stands where it belongs; near an end it does, or has no more room above. */
export function restShift(range: Range, viewport: Viewport, count: number, heightOf: HeightOf): Px {
  if (range.first === 0 || range.end === count) return 0;
  return Math.max(-range.top, barShift(range, viewport, count, heightOf));
}

function barShift(range: Range, viewport: Viewport, count: number, heightOf: HeightOf): Px {
  const room = listHeight(count) - viewport.height;
  let { offset } = viewport;
  // Each round brings it nearer by as much as the list is longer than what is seen.
  for (let round = 0; round < 8; round++) {
    const reference = referencePx({ ...viewport, offset }, count);
    const item = itemWithPart(range, viewport.offset + reference, heightOf);
    offset = (barPx(item, count) / listHeight(count)) * room;
  }
  return offset - viewport.offset;
}

export function shifted({ first, end, top, bottom }: Range, by: Px): Range {
  return { first, end, top: top + by, bottom: bottom + by };
}

/** The number of the item at a place, with the part of it that lies above. */
function itemWithPart(range: Range, px: Px, heightOf: HeightOf): number {
  const { index, top } = itemOver(range, px, heightOf);
  return index + Math.max(0, Math.min((px - top) / heightOf(index), 1));
}

/** The first item in the page whose lower edge lies below a place; the last when none does. */
function itemOver({ first, end, top: upper }: Range, px: Px, heightOf: HeightOf): Anchor {
  let [index, top] = [first, upper];
  while (index < end - 1 && top + heightOf(index) <= px) top += heightOf(index++);
  return { index, top };
}

/** Empty room above and below the items in the page. */
export function roomAround({ first, end, top, bottom }: Range, count: number): { above: Px; below: Px } {
  return {
    above: first === 0 ? 0 : Math.max(0, top),
    below: end === count ? 0 : Math.max(listHeight(count) - bottom, ITEM_PX),
  };
}
