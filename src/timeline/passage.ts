/**
 * From marks to density and back. Which of them is drawn follows from the number of events in the
 * window alone; over a range of numbers the one becomes the other:
 *
 *     events   4/5 of the most      the most marks        3/2 of it
 *     marks    ██████████████▓▓▒▒░░ │
 *     columns         ░░▒▒▓▓████████│██████████████████████████████
 *     band     low ────────────────── rises ───────────────── high
 */
import type { Px } from '../model/units.ts';

/** More marks than this are density; fewer where the plane is narrow. */
const MOST_MARKS = 250;
const LEAST_ROOM: Px = 5;
/** The passage begins at this part of the most and ends at this multiple. */
const BEGIN = 0.8;
const END = 1.5;

/** More events in the window than this are drawn as density. */
export function mostMarks(planeWidth: Px): number {
  return Math.floor(Math.min(MOST_MARKS, planeWidth / LEAST_ROOM));
}

export interface Passage {
  /** 0: room as marks need it; 1: as density does. */
  readonly share: number;
  /** Density is drawn instead of marks. */
  readonly dense: boolean;
  /** Opacities, 0–1; of marks 0 exactly when `dense`. */
  readonly marks: number;
  readonly columns: number;
}

/** @param events that begin in the window @param complete the marks are at hand */
export function passageAt(events: number, planeWidth: Px, complete: boolean): Passage {
  const most = mostMarks(planeWidth);
  const beyond = Math.log(Math.max(1, events) / most);
  const way = beyond < 0 ? -beyond / Math.log(BEGIN) : beyond / Math.log(END);
  const part = Math.min(1, Math.max(0, (1 + way) / 2));
  const share = part * part * (3 - 2 * part);
  const dense = !complete || events > most;
  return {
    share,
    dense,
    marks: dense ? 0 : Math.min(1, Math.max(0.05, 4 * (0.5 - share))),
    columns: dense ? 1 : Math.min(1, 4 * share),
  };
}
