/**
 * Draws the timeline's frames, outside React: React hands over what is to be shown, gestures and
 * keys move the window, and at most one drawing is made per animation frame.
 *
 *   show(), fonts, colours ──┐ view ──▶ lay out, paint both canvases ──▶ settle: tell React,
 *   window (movingWindow) ───┘                                           write the address
 *   pointer over an event ──── hover ──▶ paint the upper canvas only
 *
 * React and the address learn of a window when it has come to rest.
 */
import type { Interval, Ms, Row } from '../../model/units.ts';
import { planeBox } from '../../timeline/composition.ts';
import { highlightShapes } from '../../timeline/highlight.ts';
import { layoutTimeline, type LayoutInput, type TimelineLayout } from '../../timeline/layout.ts';
import type { TimeScale } from '../../timeline/scale.ts';
import { measureInTable } from '../../timeline/measure.ts';
import type { MeasureText } from '../../timeline/scene.ts';
import { LayeredCanvas } from './layeredCanvas.ts';
import { markDrawn, markSettled } from './marks.ts';
import { MovingWindow } from './movingWindow.ts';
import type { Palette } from '../../paint/palette.ts';

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

export interface ControllerParts {
  readonly base: HTMLCanvasElement;
  readonly highlight: HTMLCanvasElement;
  /** Called when a window has come to rest that the address does not hold yet; null: the whole. */
  readonly onWindow: (window: Interval | null) => void;
  /** Called when moving begins and ends. */
  readonly onMoving: (moving: boolean) => void;
}

export class FigureController {
  readonly window = new MovingWindow((moving) => {
    if (moving) this.#setMoving(true);
    this.#invalidate(VIEW);
  });
  #parts: ControllerParts | null = null;
  #canvas: LayeredCanvas | null = null;
  #measure: MeasureText = measureInTable;
  #palette: Palette | null = null;
  #shown: Shown | null = null;
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
    const { x: left, w: width } = planeBox(shown.size, shown.gutter);
    this.window.show({ warp: shown.warp, fit: shown.fit, left, width });
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
    const stale = this.window.gliding ? VIEW : this.#stale;
    this.#stale = FRESH;
    const input: LayoutInput = {
      ...shown,
      window: this.window.at(now, shown),
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
    if (this.window.gliding) this.#invalidate(VIEW);
    else if (!this.window.held && stale >= VIEW) this.#settle(shown);
  };

  #settle(shown: Shown): void {
    const layout = this.#layout;
    if (!layout) return;
    const { window, news } = this.window.rest();
    this.#setMoving(false);
    this.#settled = { layout, scale: layout.scale, shown, whole: window === null };
    for (const listener of this.#listeners) listener();
    if (news) this.#parts?.onWindow(window);
    markSettled(() => this.#request === 0);
  }
}
