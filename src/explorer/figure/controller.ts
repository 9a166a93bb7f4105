/**
 * Draws the timeline's frames, outside React: React hands over what is to be shown, gestures and
 * keys move the window, and at most one drawing is made per animation frame.
 *
 *   show(), fonts ──────────┐ view ──▶ lay out ──▶ paint both canvases ──▶ settle: tell React,
 *   window (movingWindow) ──┘                        ▲                     write the address
 *   better events or counts ┘                        │
 *   colours ─────────────────────────────────────────┘
 *   pointer over an event ──── hover ──▶ paint the upper canvas only
 *
 * Every layout is made from what the story has at hand for its window; when something better has come,
 * it is laid out anew.
 *
 * React and the address learn of a window when it has come to rest. The first time, when all code is
 * cold, laying out, painting and telling are tasks of their own, between which the browser can answer.
 */
import type { StoryFacts } from '../../model/facts.ts';
import type { PlaceSet } from '../../model/placeSet.ts';
import { rowAt, type EventTable } from '../../model/table.ts';
import type { Interval, Ms, Place, Px } from '../../model/units.ts';
import type { Near, NearSource } from '../../store/storyStore.ts';
import { planeBox } from '../../timeline/composition.ts';
import { highlightShapes } from '../../timeline/highlight.ts';
import { hitTest } from '../../timeline/hitTest.ts';
import { layoutTimeline, type LayoutInput, type TimelineLayout } from '../../timeline/layout.ts';
import type { TimeScale } from '../../timeline/scale.ts';
import { areSameRows } from '../../timeline/actorRows.ts';
import { LayeredCanvas } from './layeredCanvas.ts';
import { markDrawn, markSettled } from './marks.ts';
import { MovingWindow } from './movingWindow.ts';
import { nearOf } from './nearOf.ts';
import { TextWidths } from './textWidths.ts';
import { rehearsals } from './rehearsal.ts';
import type { Palette } from '../../paint/palette.ts';
import type { StorySelection } from '../../view/storySelection.ts';

/** What is shown, but for the window, what the pointer is on and the events near both. */
export interface Shown extends Pick<LayoutInput, 'warp' | 'size' | 'gutter' | 'actorRows' | 'words'> {
  readonly facts: StoryFacts;
  readonly source: NearSource;
  readonly selection: StorySelection;
  readonly chosen: Place | null;
  /** The window that shows the whole. */
  readonly fit: Interval;
}

/** A drawn view that has come to rest. */
export interface SettledFrame {
  readonly layout: TimelineLayout;
  /** What the layout was made from: its rows are those of this table. */
  readonly near: Near;
  readonly scale: TimeScale;
  readonly shown: Shown;
  /** The whole is in the window. */
  readonly whole: boolean;
}

/**
 * When another selection is to be shown of which better is on its way, drawing waits for it so long, ms:
 * as a rule it then is drawn once.
 */
const PATIENCE = 60;

/** How much of the drawing is out of date. */
const FRESH = 0;
const HOVER = 1;
const PAINT = 2;
const VIEW = 3;

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
  readonly #widths = new TextWidths();
  #palette: Palette | null = null;
  #shown: Shown | null = null;
  #awaiting = false;
  #moving = false;
  #hovered: Place | null = null;
  #forgetSource: (() => void) | undefined;
  #stale: number = FRESH;
  /** With what the last other selection matched. */
  #patience: { readonly of: PlaceSet; isOver: boolean } | null = null;
  #request = 0;
  #task: ReturnType<typeof setTimeout> | undefined;
  #layout: TimelineLayout | null = null;
  #near: Near | null = null;
  #settled: SettledFrame | null = null;
  #listeners = new Set<() => void>();
  #frameListeners = new Set<(scale: TimeScale) => void>();

  /** Takes its canvases; returns what gives them back. */
  attach(parts: ControllerParts): () => void {
    this.#parts = parts;
    this.#canvas = new LayeredCanvas(parts.base, parts.highlight);
    this.#listenTo(this.#shown?.source);
    this.#invalidate(this.#layout ? PAINT : VIEW);
    return () => {
      this.#listenTo(undefined);
      cancelAnimationFrame(this.#request);
      clearTimeout(this.#task);
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

  /** The layout as drawn last. */
  get layout(): TimelineLayout | null {
    return this.#layout;
  }

  /** The event that is drawn at a point; null: none is near. */
  eventAt(x: Px, y: Px): Place | null {
    const row = this.#layout && hitTest(this.#layout, x, y);
    return row === null ? null : (this.#near?.table.place[row] ?? null);
  }

  show(shown: Shown): void {
    const { x: left, w: width } = planeBox(shown.size, shown.gutter);
    this.window.show({ warp: shown.warp, fit: shown.fit, left, width });
    if (this.#parts && shown.source !== this.#shown?.source) this.#listenTo(shown.source);
    // What another selection needs is asked for now, not only when its frame comes.
    const isOther = shown.selection.matching !== this.#shown?.selection.matching;
    if (this.#settled && isOther && !this.window.gliding) {
      nearOf(shown, this.window.at(performance.now(), shown));
    }
    const isSame = this.#layout && this.#shown && isSameShown(this.#shown, shown);
    this.#shown = shown;
    if (isSame) return;
    this.#stale = VIEW;
    if (this.#layout) this.#invalidate(VIEW);
    else this.#soon(() => this.layOutFirst());
  }

  /** What is shown, laid out now and not in a task of its own: for whoever has nothing else to do meanwhile. */
  layOutFirst(): void {
    clearTimeout(this.#task);
    if (this.#layout || !this.#shown) return;
    this.#layOut(this.#shown, performance.now());
    this.#invalidate(PAINT);
  }

  /** What is made ready for a first filter, part by part; nothing before the first view is at rest. */
  rehearsals(): (() => void)[] {
    if (!this.#settled) return [];
    const { shown, scale, near } = this.#settled;
    return rehearsals(this.#inputOf(shown, scale.window, near));
  }

  /** Whether what is to be shown is still on its way: until it is there, no view is called settled. */
  await(awaiting: boolean): void {
    const come = this.#awaiting && !awaiting;
    this.#awaiting = awaiting;
    // What has failed to come changes nothing that is painted.
    if (come && this.#settled && this.#request === 0 && this.#stale === FRESH) this.#markSettled(false);
  }

  setPalette(palette: Palette): void {
    this.#palette = palette;
    this.#invalidate(PAINT);
  }

  /** Texts are set anew; only where widths were guessed something may move. */
  fontsCame(): void {
    this.#invalidate(this.#widths.fontsCame() ? VIEW : PAINT);
  }

  /** What was drawn from last. */
  get table(): EventTable | undefined {
    return this.#near?.table;
  }

  hover(event: Place | null): void {
    if (event === this.#hovered) return;
    this.#hovered = event;
    this.#invalidate(HOVER);
  }

  #listenTo(source: NearSource | undefined): void {
    this.#forgetSource?.();
    this.#forgetSource = source?.subscribe(() => this.#invalidate(VIEW));
  }

  #invalidate(level: number): void {
    this.#stale = Math.max(this.#stale, level);
    // Before the first layout there is nothing to be painted.
    if (this.#request === 0 && this.#parts && this.#layout) this.#request = requestAnimationFrame(this.#frame);
  }

  #setMoving(moving: boolean): void {
    if (moving === this.#moving) return;
    this.#moving = moving;
    this.#parts?.onMoving(moving);
  }

  /** A task of its own, in place of the one that waits. */
  #soon(task: () => void, delay: Ms = 0): void {
    clearTimeout(this.#task);
    this.#task = setTimeout(task, delay);
  }

  #layOut(shown: Shown, now: Ms): LayoutInput {
    const window = this.window.at(now, shown);
    const fresh = this.#stale === VIEW || this.window.gliding || !this.#layout;
    const near = (fresh ? null : this.#near) ?? nearOf(shown, window);
    const input = this.#inputOf(shown, window, near);
    this.#near = near;
    if (fresh) {
      this.#layout = layoutTimeline(input);
      this.#stale = PAINT;
    }
    return input;
  }

  #inputOf(shown: Shown, window: Interval, near: Near): LayoutInput {
    const rowOf = (event: Place | null) => (event === null ? null : rowAt(near.table, event));
    const { warp, size, gutter, actorRows, words } = shown;
    return {
      warp, size, gutter, actorRows, words, window,
      table: near.table,
      selection: near.selection,
      counts: near.counts,
      complete: near.complete,
      chosen: rowOf(shown.chosen),
      hovered: rowOf(this.#hovered),
      measure: this.#widths.measure,
    };
  }

  #frame = (now: Ms): void => {
    this.#request = 0;
    const shown = this.#shown;
    const canvas = this.#canvas;
    const palette = this.#palette;
    if (!shown || !canvas || !palette) return;
    if (this.#waits(shown, now)) return;
    const input = this.#layOut(shown, now);
    const layout = this.#layout;
    if (!layout) return;
    const repaint = this.#stale === PAINT;
    this.#stale = FRESH;
    if (repaint) {
      canvas.resize(shown.size.width, shown.size.height);
      canvas.paintBase(layout.base, palette);
    }
    canvas.paintHighlight(highlightShapes(input, layout), palette);
    for (const listener of this.#frameListeners) listener(layout.scale);
    if (shown.facts.counts.events > 0) markDrawn();
    if (this.window.gliding) this.#invalidate(VIEW);
    else if (repaint && this.#settled) this.#settle(true);
    else if (repaint) this.#soon(() => this.#settle(false));
  };

  /** Whether it is better to draw a moment later. */
  #waits(shown: Shown, now: Ms): boolean {
    const { selection } = shown;
    const drawn = this.#settled?.shown.selection;
    if (!drawn || selection.matching === drawn.matching || this.#stale < VIEW || this.#moving) return false;
    if (!nearOf(shown, this.window.at(now, shown)).pending) {
      if (this.#patience) this.#patience.isOver = true;
      return false;
    }
    if (this.#patience?.of !== selection.matching) {
      const patience = { of: selection.matching, isOver: false };
      this.#patience = patience;
      this.#soon(() => {
        if (!patience.isOver) this.#invalidate(VIEW);
        patience.isOver = true;
      }, PATIENCE);
    }
    return !this.#patience.isOver;
  }

  #settle(isInFrame: boolean): void {
    const layout = this.#layout;
    const near = this.#near;
    const shown = this.#shown;
    // What is not at rest settles after a later frame.
    if (!layout || !near || !shown || this.#stale >= PAINT || this.window.held || this.window.gliding) return;
    const { window, news } = this.window.rest();
    this.#setMoving(false);
    this.#settled = { layout, near, scale: layout.scale, shown, whole: window === null };
    for (const listener of this.#listeners) listener();
    if (news) this.#parts?.onWindow(window);
    this.#markSettled(isInFrame);
  }

  #markSettled(isInFrame: boolean): void {
    markSettled(isInFrame, () => this.#request === 0 && this.#stale === FRESH && !this.#awaiting && this.#near?.pending === false);
  }
}

/** What is handed over says the same in other objects. */
function isSameShown(a: Shown, b: Shown): boolean {
  return (
    a.source === b.source && a.selection === b.selection && a.warp === b.warp && a.words === b.words
    && a.size.width === b.size.width && a.size.height === b.size.height && a.gutter === b.gutter
    && a.chosen === b.chosen && areSameRows(a.actorRows, b.actorRows)
  );
}
