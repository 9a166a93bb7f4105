import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LIGHT } from '../../paint/palette.ts';
import { PlaceSet } from '../../model/placeSet.ts';
import { DAY, type Interval } from '../../model/units.ts';
import { SCENES } from '../../timeline/scenes/index.ts';
import { inputOf, selectionOf, storyOf } from '../../timeline/scenes/render.ts';
import type { NearSource } from '../../store/storyStore.ts';
import { FigureController, type Shown } from './controller.ts';

const scene = SCENES.find(({ name }) => name === 'story');
if (!scene) throw new Error('no such scene');
const { table } = scene;
const { window: fit, ...rest } = inputOf(scene, { width: 1440, height: 800 });
const SHOWN: Shown = {
  ...rest,
  fit,
  facts: table,
  source: storyOf(table).near,
  selection: selectionOf(table),
  chosen: table.id.indexOf(scene.options.chosen ?? ''),
};
const INSIDE: Interval = { from: fit.to - 400 * DAY, to: fit.to - 40 * DAY };

/** A canvas that paints nothing and counts how often it was to paint. */
function countingCanvas() {
  const canvas = { width: 0, height: 0, style: {}, paints: 0, getContext: (): null => ((canvas.paints += 1), null) };
  return canvas;
}

let frames: FrameRequestCallback[] = [];
let now = 0;

/** Lets the frames come that were asked for, and those that they ask for, 16 ms apart, and the tasks between them. */
function runFrames(most = 100): number {
  let count = 0;
  vi.runAllTimers();
  while (frames.length > 0 && count < most) {
    const [next] = frames.splice(0, 1);
    now += 16;
    next?.(now);
    count += 1;
    vi.runAllTimers();
  }
  return count;
}

function attached(shown = SHOWN) {
  const base = countingCanvas();
  const highlight = countingCanvas();
  const windows: (Interval | null)[] = [];
  const moving: boolean[] = [];
  const controller = new FigureController();
  const detach = controller.attach({
    base: base as unknown as HTMLCanvasElement,
    highlight: highlight as unknown as HTMLCanvasElement,
    onWindow: (window) => windows.push(window),
    onMoving: (on) => moving.push(on),
  });
  controller.setPalette(LIGHT);
  controller.show(shown);
  return { base, highlight, windows, moving, controller, detach };
}

beforeEach(() => {
  frames = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('devicePixelRatio', 2);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('however much changes, one frame is drawn, sharp for the screen', () => {
  const { controller, base } = attached();
  controller.hover(2);
  controller.window.follow(INSIDE);
  vi.runAllTimers();
  expect(frames).toHaveLength(1);
  runFrames(1);
  expect(base.paints).toBe(1);
  expect(base.width).toBe(2880);
  expect(controller.layout?.scale.window).toEqual(INSIDE);
});

test('the pointer over an event repaints the upper canvas alone', () => {
  const { controller, base, highlight } = attached();
  runFrames();
  const before = { base: base.paints, highlight: highlight.paints, settled: controller.settledFrame() };
  controller.hover(3);
  runFrames();
  expect(highlight.paints).toBe(before.highlight + 1);
  expect(base.paints).toBe(before.base);
  expect(controller.settledFrame()).toBe(before.settled);
  controller.hover(3);
  expect(frames).toHaveLength(0);
});

describe('another selection of which better is on its way', () => {
  function filtered() {
    let tell: () => void = () => undefined;
    let pending = false;
    const source: NearSource = {
      ...SHOWN.source,
      near: (request) => ({ ...SHOWN.source.near(request), pending }),
      subscribe: (better) => {
        tell = better;
        return () => undefined;
      },
    };
    const figure = attached({ ...SHOWN, source });
    runFrames();
    const { base } = figure;
    const before = base.paints;
    pending = true;
    const matching = PlaceSet.ofPlaces(table.length, [0, 1, 2]);
    figure.controller.show({ ...SHOWN, source, selection: { ...SHOWN.selection, everything: false, matching } });
    // The frame that was asked for, but not what waits beyond it.
    frames.splice(0, 1)[0]?.((now += 16));
    expect(base.paints).toBe(before);
    const come = (): void => {
      pending = false;
      tell();
    };
    return { base, before, come };
  }

  test('is drawn once that has come', () => {
    const { base, before, come } = filtered();
    come();
    frames.splice(0, 1)[0]?.((now += 16));
    expect(base.paints).toBe(before + 1);
    runFrames();
    expect(base.paints).toBe(before + 1);
  });

  test('is drawn as it is when that takes long', () => {
    const { base, before, come } = filtered();
    runFrames();
    expect(base.paints).toBe(before + 1);
    come();
    runFrames();
    expect(base.paints).toBe(before + 2);
  });
});

describe('a movement', () => {
  test('is drawn frame by frame and told when it has come to rest', () => {
    const { controller, windows, moving, base } = attached();
    runFrames();
    const drawn: Interval[] = [];
    controller.onFrame(({ window }) => drawn.push(window));
    const settled = vi.fn<() => void>();
    controller.subscribe(settled);
    const before = base.paints;
    controller.window.goTo(INSIDE);
    expect(moving).toEqual([true]);
    runFrames();
    expect(base.paints).toBeGreaterThan(before + 5);
    expect(drawn.at(-1)).toEqual(INSIDE);
    expect(windows).toEqual([INSIDE]);
    expect(moving).toEqual([true, false]);
    expect(settled).toHaveBeenCalledTimes(1);
    expect(controller.settledFrame()).toMatchObject({ whole: false, scale: { window: INSIDE } });
  });

  test('by hand is written only when the hand is off', () => {
    const { controller, windows } = attached();
    runFrames();
    controller.window.hold();
    controller.window.place(INSIDE);
    runFrames();
    expect(controller.layout?.scale.window).toEqual(INSIDE);
    expect(windows).toEqual([]);
    expect(controller.settledFrame()?.whole).toBe(true);
    controller.window.release();
    runFrames();
    expect(windows).toEqual([INSIDE]);
    expect(controller.settledFrame()?.whole).toBe(false);
  });
});

/** A source that has nothing at first, and what it tells when the rest has come. */
function slowSource(): { source: NearSource; come(): void } {
  const whole = SHOWN.source;
  const told = new Set<() => void>();
  let pending = true;
  return {
    source: {
      near: (request) => {
        const near = whole.near(request);
        return pending ? { ...near, complete: false, pending } : near;
      },
      subscribe: (better) => {
        told.add(better);
        return () => told.delete(better);
      },
      retry: () => undefined,
    },
    come: () => {
      pending = false;
      for (const better of told) better();
    },
  };
}

describe('what comes later', () => {
  test('is drawn when it has come, and only then the view is called settled', () => {
    const mark = vi.spyOn(performance, 'mark');
    const settledMarks = () => mark.mock.calls.filter(([name]) => name === 'dateline:settled').length;
    const { source, come } = slowSource();
    const { controller, detach } = attached({ ...SHOWN, source });
    runFrames();
    expect(controller.layout?.dense).toBe(true);
    expect(settledMarks()).toBe(0);
    come();
    runFrames();
    expect(controller.layout?.dense).toBe(false);
    expect(controller.settledFrame()?.near.complete).toBe(true);
    expect(settledMarks()).toBe(1);
    detach();
    come();
    expect(frames).toHaveLength(0);
    mark.mockRestore();
  });

  test('is waited for with the call, be it a selection that the figure does not know yet', () => {
    const mark = vi.spyOn(performance, 'mark');
    const settledMarks = () => mark.mock.calls.filter(([name]) => name === 'dateline:settled').length;
    const { controller, base } = attached();
    controller.await(true);
    runFrames();
    controller.window.goTo(INSIDE);
    runFrames();
    expect(settledMarks()).toBe(0);
    const before = base.paints;
    controller.show({ ...SHOWN, chosen: null });
    controller.await(false);
    runFrames();
    expect(settledMarks()).toBe(1);
    expect(base.paints).toBe(before + 1);
    controller.await(true);
    controller.await(false);
    runFrames();
    expect(settledMarks()).toBe(2);
    expect(base.paints).toBe(before + 1);
    mark.mockRestore();
  });

  test('keeps the event that the pointer is on, whatever its row', () => {
    const { source, come } = slowSource();
    const { controller, highlight } = attached({ ...SHOWN, source });
    controller.hover(7);
    runFrames();
    const before = highlight.paints;
    come();
    runFrames();
    expect(highlight.paints).toBeGreaterThan(before);
  });
});

test('a filter is rehearsed once the first view is at rest, and leaves no trace', () => {
  const { controller, base, highlight } = attached();
  expect(controller.rehearsals()).toHaveLength(0);
  runFrames();
  const before = { layout: controller.layout, settled: controller.settledFrame(), base: base.paints, highlight: highlight.paints };
  const parts = controller.rehearsals();
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) part();
  expect(frames).toHaveLength(0);
  expect({
    layout: controller.layout, settled: controller.settledFrame(), base: base.paints, highlight: highlight.paints,
  }).toEqual(before);
});

test('what was given back is drawn on no more', () => {
  const { controller, base, detach } = attached();
  runFrames();
  const before = base.paints;
  controller.window.goTo(INSIDE);
  detach();
  controller.hover(1);
  runFrames();
  expect(base.paints).toBe(before);
});

test('nothing is drawn before there are colours', () => {
  const controller = new FigureController();
  const base = countingCanvas();
  const canvas = base as unknown as HTMLCanvasElement;
  controller.attach({ base: canvas, highlight: canvas, onWindow: () => undefined, onMoving: () => undefined });
  controller.show(SHOWN);
  runFrames();
  expect(base.paints).toBe(0);
});
