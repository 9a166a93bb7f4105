/**
 * Draws the timeline's frames, outside React: React hands over what is to be shown, gestures and
 * keys move the window, and at most one drawing is made per animation frame.
 *
 *   show(), fonts, colours ──┐ data
 *   pan, zoom, glide ────────┤ view ──▶ lay out, paint both canvases ──▶ settle: tell React,
 *   pointer over an event ───┘ hover ──▶ paint the upper canvas only      write the address
 *
 * While something moves, the window is a value in here; React and the address learn of it when it
 * has come to rest.
 */
import { DAY, type Interval, type Ms, type Px, type Row } from '../../model/units.ts';
import { planeBox } from '../../timeline/composition.ts';
import { highlightShapes } from '../../timeline/highlight.ts';
import { layoutTimeline, type LayoutInput, type TimelineLayout } from '../../timeline/layout.ts';
import { makeTimeScale, windowBetween, type TimeScale } from '../../timeline/scale.ts';
import { measureInTable } from '../../timeline/measure.ts';
import type { MeasureText } from '../../timeline/scene.ts';
import { LayeredCanvas } from './layeredCanvas.ts';
import { markDrawn, markSettled } from './marks.ts';
import type { Palette } from '../../paint/palette.ts';
import { bringIn, ease, sameWindow } from './windowMoves.ts';

/** What is shown, but for the window and what the pointer is on. */
export interface Shown extends Omit<LayoutInput, 'window' | 'hovered' | 'measure'> {
  /** The window that shows the whole. */
  readonly fit: Interval;
}

/** A drawn view that has come to rest. */
export interface SettledFrame {
  readonly layout: TimelineLayout;
  readonly scale: TimeScale;
  readonly shown: Shown;
  /** The whole is in the window. */
  readonly whole: boolean;
}

/** How much of the drawing is out of date. */
const FRESH = 0;
const HOVER = 1;
const VIEW = 2;

/** Duration of a glide, ms (DESIGN section 4: at most 250). */
const GLIDE: Ms = 220;

interface Glide {
  readonly from: Interval;
  readonly to: Interval;
  /** Time of its first frame. */
  start: Ms | null;
}

export interface ControllerParts {
  readonly base: HTMLCanvasElement;
  readonly highlight: HTMLCanvasElement;
  /** Called when a window has come to rest that the address does not hold yet; null: the whole. */
  readonly onWindow: (window: Interval | null) => void;
  /** Called when moving begins and ends. */
  readonly onMoving: (moving: boolean) => void;
}

export class FigureController {
  #parts: ControllerParts | null = null;
  #canvas: LayeredCanvas | null = null;
  #measure: MeasureText = measureInTable;
  #palette: Palette | null = null;
  #shown: Shown | null = null;
  /** null: the whole. */
  #window: Interval | null = null;
  /** The window that the address holds, as far as known here. */
  #written: Interval | null = null;
  #glide: Glide | null = null;
  #held = false;
  #moving = false;
  #hovered: Row | null = null;
  #stale: number = FRESH;
  #request = 0;
  #layout: TimelineLayout | null = null;
  #settled: SettledFrame | null = null;
  #listeners = new Set<() => void>();
  #frameListeners = new Set<(scale: TimeScale) => void>();

  /** Takes its canvases; returns what gives them back. */
  attach(parts: ControllerParts): () => void {
    this.#parts = parts;
    this.#canvas = new LayeredCanvas(parts.base, parts.highlight);
    this.#invalidate(VIEW);
    return () => {
      cancelAnimationFrame(this.#request);
      this.#request = 0;
      this.#parts = null;
      this.#canvas = null;
    };
  }

  /** For `useSyncExternalStore`. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The last view that came to rest; null before the first. */
  settledFrame = (): SettledFrame | null => this.#settled;

  /** Calls back at every frame with the scale that was drawn; returns what stops it. */
  onFrame(listener: (scale: TimeScale) => void): () => void {
    this.#frameListeners.add(listener);
    if (this.#layout) listener(this.#layout.scale);
    return () => this.#frameListeners.delete(listener);
  }

  /** The layout as drawn last, for hit-testing. */
  get layout(): TimelineLayout | null {
    return this.#layout;
  }

  show(shown: Shown): void {
    if (this.#shown && this.#shown.warp !== shown.warp) this.#glide = null;
    this.#shown = shown;
    this.#invalidate(VIEW);
  }

  setPalette(palette: Palette): void {
    this.#palette = palette;
    this.#invalidate(VIEW);
  }

  setMeasure(measure: MeasureText): void {
    this.#measure = measure;
    this.#invalidate(VIEW);
  }

  hover(row: Row | null): void {
    if (row === this.#hovered) return;
    this.#hovered = row;
    this.#invalidate(HOVER);
  }

  /** The window that the address asks for. Its own echo, rounded to whole days, changes nothing. */
  follow(window: Interval | null): void {
    if (sameDays(window, this.#written)) return;
    const first = this.#layout === null;
    this.#written = window;
    if (first) this.#jump(window);
    else this.#glideTo(window);
  }

  /** Moves the window as little as needed for the extent to be seen. */
  reveal(extent: Interval): void {
    const scale = this.target();
    if (!scale) return;
    const window = bringIn(scale, extent);
    if (window === scale.window) return;
    if (this.#layout) this.#glideTo(window);
    else this.#jump(window);
  }

  /** Goes to a window, gliding unless the reader wants no motion; null: to the whole. */
  goTo(window: Interval | null): void {
    this.#glideTo(window);
  }

  /** Zooms by a step about x (default: the middle of the plane); steps in quick succession add up. */
  zoomStep(factor: number, x?: Px): void {
    const scale = this.target();
    if (scale) this.#glideTo(scale.zoomed(factor, x ?? scale.left + scale.width / 2));
  }

  /** A gesture begins: the window follows the hand, and nothing is told or written until `release`. */
  hold(): TimeScale | null {
    this.#glide = null;
    this.#held = true;
    return this.#scaleOf(this.#window);
  }

  /** The window as the hand moves it. */
  place(window: Interval): void {
    this.#window = window;
    this.#setMoving(true);
    this.#invalidate(VIEW);
  }

  /** The scale as it stands in this moment. */
  current(): TimeScale | null {
    return this.#scaleOf(this.#window);
  }

  /** The scale that a glide under way leads to. */
  target(): TimeScale | null {
    return this.#scaleOf(this.#glide ? this.#glide.to : this.#window);
  }

  release(): void {
    this.#held = false;
    this.#invalidate(VIEW);
  }

  #scaleOf(window: Interval | null): TimeScale | null {
    const shown = this.#shown;
    if (!shown) return null;
    const { x, w } = planeBox(shown.size, shown.gutter);
    return makeTimeScale({ warp: shown.warp, window: window ?? shown.fit, left: x, width: w });
  }

  #jump(window: Interval | null): void {
    this.#glide = null;
    this.#window = window;
    this.#invalidate(VIEW);
  }

  #glideTo(window: Interval | null): void {
    const shown = this.#shown;
    if (!shown) return;
    const to = window ?? shown.fit;
    const from = this.#window ?? shown.fit;
    if (sameWindow(from, to) || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#jump(window);
      return;
    }
    this.#glide = { from, to, start: null };
    this.#setMoving(true);
    this.#invalidate(VIEW);
  }

  #invalidate(level: number): void {
    this.#stale = Math.max(this.#stale, level);
    if (this.#request === 0 && this.#parts) this.#request = requestAnimationFrame(this.#frame);
  }

  #setMoving(moving: boolean): void {
    if (moving === this.#moving) return;
    this.#moving = moving;
    this.#parts?.onMoving(moving);
  }

  #frame = (now: Ms): void => {
    this.#request = 0;
    const shown = this.#shown;
    const canvas = this.#canvas;
    const palette = this.#palette;
    if (!shown || !canvas || !palette) return;
    this.#advance(shown, now);
    const stale = this.#glide ? VIEW : this.#stale;
    this.#stale = FRESH;
    const input: LayoutInput = {
      ...shown,
      window: this.#window ?? shown.fit,
      hovered: this.#hovered,
      measure: this.#measure,
    };
    if (stale >= VIEW || !this.#layout) {
      this.#layout = layoutTimeline(input);
      canvas.resize(shown.size.width, shown.size.height);
      canvas.paintBase(this.#layout.base, palette);
    }
    canvas.paintHighlight(highlightShapes(input, this.#layout), palette);
    for (const listener of this.#frameListeners) listener(this.#layout.scale);
    if (shown.table.length > 0) markDrawn();
    if (this.#glide) this.#invalidate(VIEW);
    else if (!this.#held && stale >= VIEW) this.#settle(shown);
  };

  #advance(shown: Shown, now: Ms): void {
    const glide = this.#glide;
    if (!glide) return;
    glide.start ??= now;
    const gone = (now - glide.start) / GLIDE;
    this.#window = windowBetween(shown.warp, glide.from, glide.to, ease(Math.min(1, gone)));
    if (gone >= 1) this.#glide = null;
  }

  #settle(shown: Shown): void {
    const layout = this.#layout;
    if (!layout) return;
    if (this.#window && sameWindow(this.#window, shown.fit)) this.#window = null;
    this.#setMoving(false);
    this.#settled = { layout, scale: layout.scale, shown, whole: this.#window === null };
    for (const listener of this.#listeners) listener();
    if (!sameDays(this.#window, this.#written)) {
      this.#written = this.#window;
      this.#parts?.onWindow(this.#window);
    }
    markSettled(() => this.#request === 0);
  }
}

/** Addresses name whole days: windows that begin and end on the same days are one to them. */
function sameDays(a: Interval | null, b: Interval | null): boolean {
  if (!a || !b) return a === b;
  return Math.floor(a.from / DAY) === Math.floor(b.from / DAY) && Math.ceil(a.to / DAY) === Math.ceil(b.to / DAY);
}
