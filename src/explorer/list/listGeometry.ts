/**
 * Where the items of a long list stand, from one frame to the next.
 *
 * Rendering needs heights, and heights are measured of what is rendered. That this ends does not hang
 * on what is measured: a known height that changes a little is noted but moves nothing; one that keeps
 * changing while nobody scrolls is noted, too, after MOST_CHANGES; and `mayGoOn` spreads rounds over frames.
 *
 * What was gone to is held until the reader scrolls: events that come later, higher or lower than they
 * were taken to be, do not push it out of sight, not at the end of the list either.
 */
import type { Px } from '../../model/units.ts';
import {
  anchorFor, anchorInView, barPx, edgeShift, heldOffset, ITEM_PX, rangeAround, restShift, shifted,
  type Anchor, type Hold, type Range, type Viewport,
} from './anchoredScroll.ts';

/** What the list is scrolled in. */
export interface Scrolled {
  /** Of the upper edge of what is seen, from the beginning of the list. */
  readonly offset: () => Px;
  readonly scrollBy: (by: Px) => void;
}

/** By as much a known height may change without a search for the items to render. */
const WOBBLE_PX: Px = 2;
/** A height changes as an event comes, as its details come and as type comes; more often, it has no end. */
const MOST_CHANGES = 8;
/** React gives up after 50 in one go. */
const ROUNDS_A_FRAME = 4;

export class ListGeometry {
  #count = 0;
  #anchor: Anchor = { index: 0, top: 0 };
  #viewport: Viewport = { offset: 0, height: 800, width: 0, beyond: 0 };
  #heights = new Map<number, Px>();
  /** How often the height of an item has moved others since the viewport was another. */
  #changes = new Map<number, number>();
  #rounds = 0;
  #range: Range = { first: 0, end: 0, top: 0, bottom: 0 };
  /** What the listeners know. */
  #told = this.#range;
  #items: object | null = null;
  /** What the element is still to be scrolled by. */
  #scroll: Px = 0;
  #hold: Hold | null = null;
  /** Where the element stood when it had been scrolled to what is held. */
  #stood: Px = 0;

  readonly #heightOf = (index: number): Px => this.#heights.get(index) ?? ITEM_PX;

  readonly #listeners = new Set<() => void>();

  readonly getRange = (): Range => this.#range;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  /** Other items: the list begins at its beginning. What stands above the list stays where it is. */
  begin(items: object, count: number): void {
    if (items === this.#items && count === this.#count) return;
    this.#items = items;
    this.#count = count;
    this.#hold = null;
    this.#heights.clear();
    this.#changes.clear();
    this.#range = { first: 0, end: 0, top: 0, bottom: 0 };
    this.#anchor = { index: 0, top: 0 };
    if (this.#viewport.offset > 0) this.#scrollTo(0);
  }

  /** The first item of which more than a sliver is seen; what is held at the end of the list, lower down. */
  get topIndex(): number {
    return this.#anchor.index;
  }

  /**
   * The item's upper edge becomes that of what is seen, as far as the end of the list lets it.
   *
   * @param seen an item that is to be seen whole, if it is near
   */
  goTo(index: number, seen = index): void {
    const top = barPx(index, this.#count);
    this.#anchor = { index, top };
    this.#hold = { cut: 0, seen };
    this.#stood = top;
    this.#scrollTo(top);
  }

  /** The item is seen whole; nothing moves if it is. */
  show(index: number): void {
    if (index < this.#range.first || index >= this.#range.end) {
      this.goTo(index);
      return;
    }
    const { offset } = this.#viewport;
    this.#hold = { cut: offset - this.#anchor.top, seen: index };
    this.#stood = offset;
  }

  /** The list was scrolled, or has another size. */
  look(viewport: Viewport): void {
    const by = Math.abs(viewport.offset - this.#viewport.offset);
    const { top, bottom } = this.#range;
    const beside = viewport.offset > bottom || viewport.offset + viewport.height < top;
    const { height, width } = this.#viewport;
    if (by >= WOBBLE_PX || viewport.height !== height || viewport.width !== width) this.#changes.clear();
    this.#viewport = viewport;
    if (Math.abs(viewport.offset - this.#stood) >= WOBBLE_PX) this.#hold = null;
    if (this.#hold !== null) return;
    this.#anchor =
      beside && by > 2 * viewport.height
        ? anchorFor(viewport, this.#count, this.#heightOf)
        : anchorInView(this.#range, viewport, this.#heightOf);
  }

  rest(): void {
    this.#shift(restShift(this.#range, this.#viewport, this.#count, this.#heightOf));
  }

  /** @returns whether the items to render are to be found anew, because a height is another than before */
  measure(heights: Iterable<readonly [index: number, height: Px]>): boolean {
    let moves = false;
    for (const [index, height] of heights) {
      const before = this.#heightOf(index);
      if (height === 0) continue;
      const allowed = this.#heights.has(index) ? WOBBLE_PX : 0.5;
      this.#heights.set(index, height);
      if (Math.abs(height - before) < allowed) continue;
      const changes = (this.#changes.get(index) ?? 0) + 1;
      this.#changes.set(index, changes);
      moves ||= changes <= MOST_CHANGES;
    }
    return moves;
  }

  /** Whether the items may be found anew once more in this frame; to be asked before each round. */
  mayGoOn(): boolean {
    return ++this.#rounds <= ROUNDS_A_FRAME;
  }

  nextFrame(): void {
    this.#rounds = 0;
  }

  /** Finds the items to render now; who listens is told when they or their places are others. */
  settle(): void {
    if (this.#count === 0) return;
    let range = rangeAround(this.#anchor, this.#viewport, this.#count, this.#heightOf);
    if (this.#hold !== null) {
      const offset = heldOffset(this.#hold, this.#anchor, range, this.#viewport, this.#count, this.#heightOf);
      if (Math.abs(offset - this.#viewport.offset) >= WOBBLE_PX) {
        this.#scrollTo(offset);
        range = rangeAround(this.#anchor, this.#viewport, this.#count, this.#heightOf);
      }
    }
    const shift = edgeShift(range, this.#viewport, this.#count, this.#heightOf);
    if (Math.abs(shift) >= 0.5) {
      this.#shift(shift);
      range = shifted(range, shift);
    }
    // Another object also when there is nothing but to scroll.
    if (!sameRange(this.#range, range) || this.#scroll !== 0) this.#range = range;
    if (this.#range === this.#told) return;
    this.#told = this.#range;
    for (const listener of this.#listeners) listener();
  }

  /** Scrolls to where `settle` wants it, once what that said stands in the page. */
  scroll(scrolled: Scrolled): void {
    const held = this.#hold !== null;
    // What is held has its place, also where the browser has moved the edge with an end that came nearer.
    const by = held ? this.#viewport.offset - scrolled.offset() : this.#scroll;
    this.#scroll = 0;
    if (by !== 0) scrolled.scrollBy(by);
    if (held) this.#stood = scrolled.offset();
  }

  #scrollTo(offset: Px): void {
    this.#scroll += offset - this.#viewport.offset;
    this.#viewport = { ...this.#viewport, offset };
  }

  #shift(by: Px): void {
    if (Math.abs(by) < 1) return;
    this.#anchor = { index: this.#anchor.index, top: this.#anchor.top + by };
    this.#range = shifted(this.#range, by);
    this.#scrollTo(this.#viewport.offset + by);
  }
}

function sameRange(a: Range, b: Range): boolean {
  return a.first === b.first && a.end === b.end && a.top === b.top && a.bottom === b.bottom;
}
