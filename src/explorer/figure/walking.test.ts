import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PlaceSet } from '../../model/placeSet.ts';
import { firstBetween, lastBetween, nextStop, tabStop, type Stop, type Walk } from './walking.ts';

const setOf = (...places: number[]) => PlaceSet.ofPlaces(600, places);

const walk = (change: Partial<Walk> = {}): Walk => ({
  matching: setOf(1, 4, 5, 9),
  actorRows: 3,
  lastEvent: null,
  firstInWindow: null,
  ...change,
});
const event = (place: number): Stop => ({ kind: 'event', event: place });
const actor = (index: number): Stop => ({ kind: 'actor', index });

describe('left and right', () => {
  test('lead from event to event and stop at the ends', () => {
    expect(nextStop(event(4), 'ArrowRight', walk())).toEqual(event(5));
    expect(nextStop(event(4), 'ArrowLeft', walk())).toEqual(event(1));
    expect(nextStop(event(9), 'ArrowRight', walk())).toBeNull();
    expect(nextStop(event(1), 'ArrowLeft', walk())).toBeNull();
  });

  test('lead on from an event that no longer matches', () => {
    expect(nextStop(event(6), 'ArrowRight', walk())).toEqual(event(9));
    expect(nextStop(event(6), 'ArrowLeft', walk())).toEqual(event(5));
  });

  test('begin where one was, or at the first event in sight', () => {
    expect(nextStop(null, 'ArrowRight', walk({ firstInWindow: 4 }))).toEqual(event(4));
    expect(nextStop(actor(1), 'ArrowLeft', walk({ firstInWindow: 4, lastEvent: 9 }))).toEqual(event(9));
    expect(nextStop(null, 'ArrowRight', walk())).toEqual(event(1));
  });

  test('from the first to the last pass every match once, in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(500), { minLength: 1 }), (numbers) => {
        const matching = setOf(...numbers);
        const passed: number[] = [];
        let stop = nextStop(null, 'Home', walk({ matching }));
        while (stop?.kind === 'event') {
          passed.push(stop.event);
          stop = nextStop(stop, 'ArrowRight', walk({ matching }));
        }
        expect(passed).toEqual(numbers.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('up and down', () => {
  test('lead from the events into the rows, along them and back to the same event', () => {
    expect(nextStop(event(5), 'ArrowDown', walk())).toEqual(actor(0));
    expect(nextStop(actor(0), 'ArrowDown', walk())).toEqual(actor(1));
    expect(nextStop(actor(2), 'ArrowDown', walk())).toBeNull();
    expect(nextStop(actor(1), 'ArrowUp', walk())).toEqual(actor(0));
    expect(nextStop(actor(0), 'ArrowUp', walk({ lastEvent: 5 }))).toEqual(event(5));
    expect(nextStop(event(5), 'ArrowUp', walk())).toBeNull();
  });
});

test('with no match there is nowhere to go but the rows', () => {
  const nothing = walk({ matching: setOf() });
  for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End'] as const) {
    expect(nextStop(null, key, nothing)).toBeNull();
    expect(nextStop(event(3), key, nothing)).toBeNull();
  }
  expect(nextStop(null, 'ArrowDown', nothing)).toEqual(actor(0));
});

test('in a window walking begins at the first match or, going back, at the last', () => {
  const { matching } = walk();
  expect([firstBetween(matching, 2, 9), lastBetween(matching, 2, 9)]).toEqual([4, 5]);
  expect([firstBetween(matching, 6, 9), lastBetween(matching, 6, 9)]).toEqual([null, null]);
  expect([firstBetween(matching, 9, 600), lastBetween(matching, 0, 2)]).toEqual([9, 1]);
});

test('Tab leads to where the keyboard was, or else to the first event in sight', () => {
  const events = [{ event: 4 }, { event: 5 }];
  expect(tabStop(event(5), events, 3)).toEqual(event(5));
  expect(tabStop(event(9), events, 3)).toEqual(event(4));
  expect(tabStop(actor(2), events, 3)).toEqual(actor(2));
  expect(tabStop(actor(3), events, 3)).toEqual(event(4));
  expect(tabStop(null, events, 3)).toEqual(event(4));
  expect(tabStop(event(9), [], 3)).toBeNull();
});
