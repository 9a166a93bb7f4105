/** Where the items of a long list stand, from one frame to the next. */
import type { Px } from '../../model/units.ts';
import {
  anchorFor, anchorInView, barPx, edgeShift, ITEM_PX, rangeAround, restShift, shifted,
  type Anchor, type Range, type Viewport,
} from './anchoredScroll.ts';

export class ListGeometry {
  #count = 0;
  #anchor: Anchor = { index: 0, top: 0 };
  #viewport: Viewport = { offset: 0, height: 800 };
  #heights = new Map<number, Px>();
  #range: Range = { first: 0, end: 0, top: 0, bottom: 0 };
  #items: object | null = null;
  /** What the element is still to be scrolled by. */
  #scroll: Px = 0;

  readonly #heightOf = (index: number): Px => this.#heights.get(index) ?? ITEM_PX;

  get range(): Range {
    return this.#range;
  }

  /** Other items: the list begins at its beginning. What stands above the list stays where it is. */
  begin(items: object, count: number): void {
    if (items === this.#items && count === this.#count) return;
    this.#items = items;
    this.#count = count;
    this.#heights.clear();
    this.#range = { first: 0, end: 0, top: 0, bottom: 0 };
    this.#anchor = { index: 0, top: 0 };
    if (this.#viewport.offset > 0) this.#scrollTo(0);
  }

  /** The item's upper edge becomes that of what is seen. */
  goTo(index: number): void {
    const top = barPx(index, this.#count);
    this.#anchor = { index, top };
    this.#scrollTo(top);
  }

  /** The list was scrolled, or has another size. */
  look(viewport: Viewport): void {
    const by = Math.abs(viewport.offset - this.#viewport.offset);
    const { top, bottom } = this.#range;
    const beside = viewport.offset > bottom || viewport.offset + viewport.height < top;
    this.#viewport = viewport;
    this.#anchor =
      beside && by > 2 * viewport.height
        ? anchorFor(viewport, this.#count, this.#heightOf)
        : anchorInView(this.#range, viewport, this.#heightOf);
  }

  rest(): void {
    this.#shift(restShift(this.#range, this.#viewport, this.#count, this.#heightOf));
  }

  /** @returns whether a height is another than before */
  measure(heights: Iterable<readonly [index: number, height: Px]>): boolean {
    let changed = false;
    for (const [index, height] of heights) {
      if (height === 0 || Math.abs(height - this.#heightOf(index)) < 0.5) continue;
      this.#heights.set(index, height);
      changed = true;
    }
    return changed;
  }

  /** The items to render now; the same object as long as they and their places are the same. */
  settle(): Range {
    if (this.#count === 0) return this.#range;
    const around = () => rangeAround(this.#anchor, this.#viewport, this.#count, this.#heightOf);
    let range = around();
    const shift = edgeShift(range, this.#viewport, this.#count, this.#heightOf);
    if (Math.abs(shift) >= 0.5) {
      this.#shift(shift);
      range = shifted(range, shift);
    }
    const { first, end, top, bottom } = this.#range;
    const same = first === range.first && end === range.end && top === range.top && bottom === range.bottom;
    if (!same) this.#range = range;
    return this.#range;
  }

  /** What the element is to be scrolled by, once what `settle` said stands in the page. */
  takeScroll(): Px {
    const by = this.#scroll;
    this.#scroll = 0;
    return by;
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
