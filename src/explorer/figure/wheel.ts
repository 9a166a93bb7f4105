/** What a turn of the wheel means. */
import type { Px } from '../../model/units.ts';

/** The facts of a `WheelEvent` that matter. */
export interface WheelTurn {
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0 pixels, 1 lines, 2 pages */
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

export type WheelMeaning =
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'pan'; readonly dx: Px }
  /** The page's to scroll. */
  | null;

const LINE: Px = 16;
const PAGE: Px = 400;
/** Pixels of a turned wheel that double the scale; a notch of a mouse is 100–120. */
const DOUBLING: Px = 300;
/** The same for pinching on a trackpad, which sends small deltas with Ctrl. */
const PINCH_DOUBLING: Px = 70;
/** One event never zooms by more than this. */
const LARGEST: Px = 240;

/** `plainZooms`: a wheel without keys zooms too, as there is no page to scroll. */
export function wheelMeaning(turn: WheelTurn, plainZooms: boolean): WheelMeaning {
  const unit = turn.deltaMode === 1 ? LINE : turn.deltaMode === 2 ? PAGE : 1;
  const dx = turn.deltaX * unit;
  const dy = turn.deltaY * unit;
  if (turn.ctrlKey || turn.metaKey) {
    // A mouse's notch is large, a pinch small; both should feel alike.
    return zoom(dy, Math.abs(dy) >= 50 ? DOUBLING : PINCH_DOUBLING);
  }
  if (turn.shiftKey) return pan(dx || dy);
  if (Math.abs(dx) > Math.abs(dy)) return pan(dx);
  return plainZooms ? zoom(dy, DOUBLING) : null;
}

function zoom(delta: Px, doubling: Px): WheelMeaning {
  const bounded = Math.max(-LARGEST, Math.min(LARGEST, delta));
  return { kind: 'zoom', factor: 2 ** (-bounded / doubling) };
}

function pan(delta: Px): WheelMeaning {
  return { kind: 'pan', dx: -delta };
}
