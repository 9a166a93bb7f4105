import { describe, expect, test } from 'vitest';
import { wheelMeaning, type WheelTurn } from './wheel.ts';

const STILL: WheelTurn = {
  deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false,
};
const factorOf = (turn: Partial<WheelTurn>, plainZooms = true): number | null => {
  const meaning = wheelMeaning({ ...STILL, ...turn }, plainZooms);
  return meaning?.kind === 'zoom' ? meaning.factor : null;
};

describe('the wheel', () => {
  test('turned away zooms in, turned back as far out', () => {
    const closer = factorOf({ deltaY: -120 }) ?? 0;
    expect(closer).toBeGreaterThan(1);
    expect(closer * (factorOf({ deltaY: 120 }) ?? 0)).toBeCloseTo(1, 12);
  });

  test('without keys is the page’s where the page scrolls', () => {
    expect(wheelMeaning({ ...STILL, deltaY: 120 }, false)).toBeNull();
    expect(factorOf({ deltaY: 120, ctrlKey: true }, false)).not.toBeNull();
    expect(factorOf({ deltaY: 120, metaKey: true }, false)).not.toBeNull();
  });

  test('pans sideways and with Shift, whichever axis the system reports that on', () => {
    const pan = { kind: 'pan', dx: -50 };
    expect(wheelMeaning({ ...STILL, deltaX: 50, deltaY: 3 }, true)).toEqual(pan);
    expect(wheelMeaning({ ...STILL, deltaY: 50, shiftKey: true }, true)).toEqual(pan);
    expect(wheelMeaning({ ...STILL, deltaX: 50, shiftKey: true }, false)).toEqual(pan);
  });

  test('counted in lines or pages is as strong as in pixels', () => {
    expect(factorOf({ deltaY: -3, deltaMode: 1 })).toBeCloseTo(factorOf({ deltaY: -48 }) ?? 0, 12);
    expect(factorOf({ deltaY: -1, deltaMode: 2 })).toBe(factorOf({ deltaY: -240 }));
  });

  test('never zooms by more than a factor of ten at once', () => {
    for (const ctrlKey of [true, false]) {
      expect(factorOf({ deltaY: -100_000, ctrlKey })).toBeLessThan(10);
      expect(factorOf({ deltaY: 100_000, ctrlKey })).toBeGreaterThan(0.1);
    }
  });
});
