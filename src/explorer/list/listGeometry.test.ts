import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ITEM_PX, listHeight, roomAround } from './anchoredScroll.ts';
import { ListGeometry } from './listGeometry.ts';

const HEIGHT = 700;
/** Heights that nobody can guess. */
const trueHeight = (index: number) => 60 + ((index * 2654435761) % 199);

interface Layout {
  /** px by which an item is lower as the first in the page. */
  readonly firstLess?: number;
  /** px to add to a height now. */
  readonly wobble?: (index: number) => number;
}

/** Frames after which even what never stops changing no longer moves anything. */
const MOST_FRAMES = 100;

/** A browser that lays out what the geometry says, and is scrolled. */
function listOf(count: number, from = 0, { firstLess = 0, wobble = () => 0 }: Layout = {}) {
  /** Of events that have come since they were measured. */
  let grown = 0;
  const geometry = new ListGeometry();
  const heightNow = (index: number) =>
    trueHeight(index) + grown - (index === geometry.getRange().first ? firstLess : 0) + wobble(index);
  let scrollTop = 0;
  const itemsHeight = () => {
    let height = 0;
    for (let i = geometry.getRange().first; i < geometry.getRange().end; i++) height += heightNow(i);
    return height;
  };
  const scrollHeight = () => {
    const { above, below } = roomAround(geometry.getRange(), count);
    return above + itemsHeight() + below;
  };
  const clamp = () => (scrollTop = Math.max(0, Math.min(scrollTop, scrollHeight() - HEIGHT)));
  const measure = () => {
    const { first, end } = geometry.getRange();
    return geometry.measure(
      Array.from({ length: end - first }, (_, i) => [first + i, heightNow(first + i)] as const),
    );
  };
  /** Renders, measures and scrolls until nothing changes any more, as the hook does. */
  const render = () => {
    let [frames, rounds, most] = [1, 0, 0];
    geometry.nextFrame();
    geometry.settle();
    for (;;) {
      clamp();
      geometry.scroll({
        offset: () => scrollTop,
        scrollBy(by) {
          scrollTop += by;
          clamp();
        },
      });
      if (!measure()) break;
      if (geometry.mayGoOn()) most = Math.max(most, ++rounds);
      else {
        geometry.nextFrame();
        [frames, rounds] = [frames + 1, 0];
        if (frames > MOST_FRAMES) break;
      }
      geometry.settle();
    }
    expect(frames, 'it settles').toBeLessThanOrEqual(MOST_FRAMES);
    expect(most, 'rounds a frame').toBeLessThan(10);
  };
  const look = () => {
    clamp();
    geometry.look({ offset: scrollTop, height: HEIGHT, width: 900, beyond: 0 });
    render();
  };
  geometry.begin({}, count);
  look();
  if (from > 0) geometry.goTo(from);
  render();
  look();
  return {
    geometry,
    scrollHeight,
    scrollTop: () => scrollTop,
    scroll(by: number) {
      scrollTop += by;
      look();
    },
    dragTo(part: number) {
      scrollTop = part * (scrollHeight() - HEIGHT);
      look();
    },
    /** Every event in the page becomes higher. */
    grow(by: number) {
      grown += by;
      measure();
      render();
      look();
    },
    rest() {
      geometry.rest();
      render();
      look();
    },
    heightNow,
    show(index: number) {
      geometry.show(index);
      render();
      look();
    },
    goTo(index: number) {
      geometry.goTo(index);
      render();
      look();
    },
    /** What is seen: index and upper edge below that of the window. */
    seen() {
      const seen: (readonly [index: number, top: number])[] = [];
      let top = roomAround(geometry.getRange(), count).above - scrollTop;
      for (let i = geometry.getRange().first; i < geometry.getRange().end; i++) {
        if (top + heightNow(i) > 0 && top < HEIGHT) seen.push([i, top]);
        top += heightNow(i);
      }
      return seen;
    },
  };
}

describe('a list of a million', () => {
  const COUNT = 1_000_000;

  test('is no higher than browsers can lay out', () => {
    const list = listOf(COUNT);
    expect(list.scrollHeight()).toBeLessThan(10_000_000);
    expect(listHeight(100)).toBe(100 * ITEM_PX);
  });

  test('begins with the first and ends with the last, by the bar and by the wheel', () => {
    const list = listOf(COUNT);
    expect(list.seen()[0]).toEqual([0, 0]);
    list.dragTo(1);
    list.scroll(1e9);
    const [index, top] = list.seen().at(-1)!;
    expect(index).toBe(COUNT - 1);
    expect(top + trueHeight(index)).toBeCloseTo(HEIGHT, 0);
    for (let i = 0; i < 40; i++) list.scroll(-300);
    list.dragTo(0);
    expect(list.seen()[0]).toEqual([0, 0]);
  });

  test('goes to any item exactly', () => {
    const list = listOf(COUNT);
    for (const index of [7, 123_456, 999_000, 500_001, 12, 0]) {
      list.goTo(index);
      expect(list.seen()[0]![0]).toBe(index);
      expect(list.seen()[0]![1]).toBeCloseTo(0, 0);
    }
  });

  test('what grows as it comes does not move the event that was gone to', () => {
    const list = listOf(COUNT);
    list.goTo(500_000);
    list.grow(37);
    expect(list.seen()[0]![0]).toBe(500_000);
    expect(list.seen()[0]![1]).toBeCloseTo(0, 0);
    // With a sliver of the one before, too.
    list.scroll(-2);
    list.grow(37);
    expect(list.seen()[1]![0]).toBe(500_000);
    expect(list.seen()[1]![1]).toBeCloseTo(2, 0);
  });

  test.each([COUNT, 400])('the last of %i, gone to, is seen whole, whatever comes of those before it', (count) => {
    const list = listOf(count);
    list.goTo(count - 1);
    for (const by of [37, 80, -60, 12, 150]) {
      list.grow(by);
      const [index, top] = list.seen().at(-1)!;
      expect(index).toBe(count - 1);
      expect(top + list.heightNow(index)).toBeCloseTo(HEIGHT, 0);
    }
    list.scroll(-300);
    const before = list.seen()[0]!;
    list.grow(90);
    // Whoever has scrolled on is not taken back.
    expect(list.seen()[0]).toEqual(before);
  });

  test('an item that is shown stays in sight as those before it grow, until somebody scrolls', () => {
    const list = listOf(COUNT, 5000);
    const [low] = list.seen().at(-1)!;
    list.show(low);
    for (const by of [0, 60, 90]) {
      list.grow(by);
      const found = list.seen().find(([index]) => index === low)!;
      expect(found[1]).toBeGreaterThanOrEqual(-0.5);
      expect(found[1] + list.heightNow(low)).toBeLessThanOrEqual(HEIGHT + 0.5);
    }
    list.scroll(-50);
    list.grow(500);
    expect(list.seen().map(([index]) => index)).not.toContain(low);
  });

  test('the bar, dragged to the middle, shows the middle', () => {
    const list = listOf(COUNT);
    list.dragTo(0.5);
    expect(Math.abs(list.seen()[0]![0] - COUNT / 2)).toBeLessThan(20);
  });

  test('all the way up by the wheel, without a rest, no item is left out or met twice', () => {
    const list = listOf(COUNT, 1500);
    let last = 1500;
    for (let i = 0; i < 1500 && last > 0; i++) {
      const before = new Map(list.seen());
      list.scroll(-400);
      const [first, top] = list.seen()[0]!;
      if (first > 0 || top < 0) {
        for (const [index, at] of list.seen()) if (before.has(index)) expect(at - before.get(index)!).toBeCloseTo(400, 0);
      }
      expect(first).toBeLessThanOrEqual(last);
      expect(last - first).toBeLessThan(9);
      last = first;
    }
    expect(list.seen()[0]).toEqual([0, 0]);
  });
});

test('at rest the bar stands where dragging it would lead to what is seen', () => {
  const list = listOf(1_000_000, 300_000);
  for (let i = 0; i < 200; i++) list.scroll(650);
  list.rest();
  const [index] = list.seen()[0]!;
  const part = list.scrollTop() / (list.scrollHeight() - HEIGHT);
  list.dragTo(0);
  list.dragTo(part);
  expect(Math.abs(list.seen()[0]![0] - index)).toBeLessThanOrEqual(3);
});

test('at rest nothing moves near the beginning either', () => {
  for (const by of [749, 750, 753, 760]) {
    const list = listOf(51);
    list.scroll(by);
    const before = new Map(list.seen());
    list.rest();
    for (const [index, top] of list.seen()) expect(before.get(index) ?? top).toBeCloseTo(top, 0);
  }
});

describe('whatever is done', () => {
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('scroll' as const), by: fc.integer({ min: -900, max: 900 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('drag' as const), by: fc.double({ min: 0, max: 1, noNaN: true }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('go' as const), by: fc.double({ min: 0, max: 1, noNaN: true }) }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'rest' as const, by: 0 }) },
  );
  const count = fc.constantFrom(51, 400, 30_000, 1_000_000);

  test('the window is full, what the wheel moves moves as much, and at rest nothing moves', () => {
    fc.assert(
      fc.property(count, fc.array(step, { maxLength: 40 }), (total, steps) => {
        const list = listOf(total);
        for (const { kind, by } of steps) {
          const before = new Map(list.seen());
          const at = list.scrollTop();
          if (kind === 'scroll') list.scroll(by);
          else if (kind === 'drag') list.dragTo(by);
          else if (kind === 'go') list.goTo(Math.floor(by * (total - 1)));
          else list.rest();
          const seen = list.seen();
          const [first] = seen;
          const last = seen.at(-1)!;
          expect(first![1]).toBeLessThanOrEqual(0.5);
          expect(last[1] + trueHeight(last[0])).toBeGreaterThanOrEqual(HEIGHT - 0.5);
          if (kind === 'rest') {
            for (const [index, top] of seen) expect(before.get(index) ?? top).toBeCloseTo(top, 0);
          }
          // Not at an end, where there is less to scroll than was asked for.
          const inner = first![0] > 10 && last[0] < total - 10 && at > 2000;
          if (kind === 'scroll' && inner) {
            for (const [index, top] of seen) {
              if (before.has(index)) expect(before.get(index)! - top).toBeCloseTo(by, 0);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('measuring ends', () => {
  const scrolls = fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 1, maxLength: 60 });
  const run = (layout: Layout, by: readonly number[]) => {
    // `render` asserts that it settles, there and at every step.
    const list = listOf(1600, 300, layout);
    for (const px of by) list.scroll(px);
    expect(list.seen().length).toBeGreaterThan(0);
  };

  test('where a height depends on what stands above', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), scrolls, (firstLess, by) => run({ firstLess }, by)),
      { numRuns: 60 },
    );
  });

  test('where heights wobble by a pixel or two, or by many, each time they are measured', () => {
    const wobbles = fc.record({ most: fc.constantFrom(1, 2, 40), firstLess: fc.integer({ min: 0, max: 2 }) });
    fc.assert(
      fc.property(wobbles, scrolls, ({ most, firstLess }, by) => {
        let turn = 0;
        run({ firstLess, wobble: (index) => (turn++ * 7 + index) % (most + 1) }, by);
      }),
      { numRuns: 60 },
    );
  });

  test('where an item is higher each time', () => {
    let turn = 0;
    run({ wobble: () => turn++ * 3 }, [400, 400, -400]);
  });

  test('a pixel moves nothing, more does', () => {
    const list = listOf(1600, 300);
    const { first } = list.geometry.getRange();
    expect(list.geometry.measure([[first, trueHeight(first) + 1]])).toBe(false);
    expect(list.geometry.measure([[first, trueHeight(first) + 30]])).toBe(true);
  });
});
