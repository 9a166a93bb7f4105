import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ITEM_PX, listHeight, roomAround } from './anchoredScroll.ts';
import { ListGeometry } from './listGeometry.ts';

const HEIGHT = 700;
/** Heights that nobody can guess. */
const trueHeight = (index: number) => 60 + ((index * 2654435761) % 199);

/** A browser that lays out what the geometry says, and is scrolled. */
function listOf(count: number, from = 0) {
  /** Of events that have come since they were measured. */
  let grown = 0;
  const heightNow = (index: number) => trueHeight(index) + grown;
  const geometry = new ListGeometry();
  let scrollTop = 0;
  const itemsHeight = () => {
    let height = 0;
    for (let i = geometry.range.first; i < geometry.range.end; i++) height += heightNow(i);
    return height;
  };
  const scrollHeight = () => {
    const { above, below } = roomAround(geometry.range, count);
    return above + itemsHeight() + below;
  };
  const clamp = () => (scrollTop = Math.max(0, Math.min(scrollTop, scrollHeight() - HEIGHT)));
  /** Renders, measures and scrolls until nothing changes any more, as the hook does. */
  const render = () => {
    for (let round = 0; round < 20; round++) {
      const { first, end } = geometry.settle();
      scrollTop += geometry.takeScroll();
      clamp();
      const items = Array.from({ length: end - first }, (_, i) => [first + i, heightNow(first + i)] as const);
      if (!geometry.measure(items)) break;
    }
  };
  const look = () => {
    clamp();
    geometry.look({ offset: scrollTop, height: HEIGHT });
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
      const { first, end } = geometry.range;
      geometry.measure(Array.from({ length: end - first }, (_, i) => [first + i, heightNow(first + i)] as const));
      render();
      look();
    },
    rest() {
      geometry.rest();
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
      let top = roomAround(geometry.range, count).above - scrollTop;
      for (let i = geometry.range.first; i < geometry.range.end; i++) {
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
