/**
 * The window while it is looked through: where it is, where it glides to, whether a hand holds it.
 * A value at every moment; it draws nothing, but says when there is something new to draw.
 *
 *   follow (address), reveal, goTo, zoomStep ──▶ glide ──┐
 *   hold, place …, release (a hand)           ──────────▶ value ──▶ rest: what the address shall hold
 */
import { DAY, type Interval, type Ms, type Px } from '../../model/units.ts';
import { boundedWindow, makeTimeScale, windowBetween, type TimeScale } from '../../timeline/scale.ts';
import type { Warp } from '../../timeline/warp.ts';
import { bringIn, ease, sameWindow } from './windowMoves.ts';

/** What a window is seen through. */
export interface WindowFrame {
  readonly warp: Warp;
  /** The window that shows the whole. */
  readonly fit: Interval;
  readonly left: Px;
  readonly width: Px;
}

/** Duration of a glide, ms (DESIGN section 4: at most 250). */
const GLIDE: Ms = 220;

interface Glide {
  readonly from: Interval;
  readonly to: Interval;
  /** Time of its first frame. */
  start: Ms | null;
}

export class MovingWindow {
  #frame: WindowFrame | null = null;
  /** null: the whole. */
  #window: Interval | null = null;
  /** The window that the address holds, as far as known here. */
  #written: Interval | null = null;
  #glide: Glide | null = null;
  #held = false;
  #seen = false;
  readonly #changed: (moving: boolean) => void;

  /** `changed` is told of every change, and whether it is one of a movement. */
  constructor(changed: (moving: boolean) => void) {
    this.#changed = changed;
  }

  /** Another scale ends a glide: what it led to is meant no more. */
  show(frame: WindowFrame): void {
    if (this.#frame && this.#frame.warp !== frame.warp) this.#glide = null;
    this.#frame = frame;
  }

  /** The window that the address asks for. Its own echo, rounded to whole days, changes nothing. */
  follow(window: Interval | null): void {
    if (sameDays(window, this.#written)) return;
    this.#written = window;
    this.goTo(window);
  }

  /** Moves as little as needed for the extent to be seen. */
  reveal(extent: Interval): void {
    const scale = this.target();
    if (!scale) return;
    const window = bringIn(scale, extent);
    if (window !== scale.window) this.goTo(window);
  }

  /** Zooms by a step about x (default: the middle of the plane); steps in quick succession add up. */
  zoomStep(factor: number, x?: Px): void {
    const scale = this.target();
    if (scale) this.goTo(scale.zoomed(factor, x ?? scale.left + scale.width / 2));
  }

  /**
   * Goes to a window; null: to the whole. Glides, unless nothing has been seen yet or the reader
   * wants no motion.
   */
  goTo(window: Interval | null): void {
    const frame = this.#frame;
    const from = this.#window ?? frame?.fit;
    const to = window ?? frame?.fit;
    const glides = this.#seen && from && to && !sameWindow(from, to) && !stillness();
    this.#glide = glides ? { from, to, start: null } : null;
    if (!glides) this.#window = window;
    this.#changed(this.#glide !== null);
  }

  /** A gesture begins: the window follows the hand, and does not rest until `release`. */
  hold(): TimeScale | null {
    this.#glide = null;
    this.#held = true;
    return this.current();
  }

  /** The window as the hand moves it. */
  place(window: Interval): void {
    this.#window = window;
    this.#changed(true);
  }

  release(): void {
    this.#held = false;
    this.#changed(false);
  }

  /** The scale as it stands in this moment; null before the first `show`. */
  current(): TimeScale | null {
    return this.#scaleOf(this.#window);
  }

  /** The scale that a glide under way leads to. */
  target(): TimeScale | null {
    return this.#scaleOf(this.#glide ? this.#glide.to : this.#window);
  }

  get gliding(): boolean {
    return this.#glide !== null;
  }

  get held(): boolean {
    return this.#held;
  }

  /** The window to be drawn at `now`; a glide begins with the first such frame. */
  at(now: Ms, { warp, fit }: Pick<WindowFrame, 'warp' | 'fit'>): Interval {
    this.#seen = true;
    const glide = this.#glide;
    if (glide) {
      glide.start ??= now;
      const gone = (now - glide.start) / GLIDE;
      this.#window = windowBetween(warp, glide.from, glide.to, ease(Math.min(1, gone)));
      if (gone >= 1) this.#glide = null;
    }
    return this.#window ? boundedWindow(warp, this.#window) : fit;
  }

  /** It has come to rest. `window` is null for the whole; `news`: the address does not hold it yet. */
  rest(): { window: Interval | null; news: boolean } {
    if (this.#window && this.#frame && sameWindow(this.#window, this.#frame.fit)) this.#window = null;
    const news = !sameDays(this.#window, this.#written);
    if (news) this.#written = this.#window;
    return { window: this.#window, news };
  }

  #scaleOf(window: Interval | null): TimeScale | null {
    const frame = this.#frame;
    if (!frame) return null;
    return makeTimeScale({ ...frame, window: window ? boundedWindow(frame.warp, window) : frame.fit });
  }
}

/** The reader wants no motion. */
function stillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Addresses name whole days: windows that begin and end on the same days are one to them. */
function sameDays(a: Interval | null, b: Interval | null): boolean {
  if (!a || !b) return a === b;
  return Math.floor(a.from / DAY) === Math.floor(b.from / DAY) && Math.ceil(a.to / DAY) === Math.ceil(b.to / DAY);
}
