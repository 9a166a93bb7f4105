/**
 * The keyboard in the figure: which event or actor row is the tab stop, and where the keys lead.
 * Focus is kept on a real button whatever is laid out anew.
 */
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { EventTable } from '../../model/table.ts';
import type { Row } from '../../model/units.ts';
import type { FigureController, SettledFrame } from './controller.ts';
import { firstRowIn, isWalkKey, lastRowIn, nextStop, type Stop, type WalkKey } from './walking.ts';
import { screenAway, ZOOM_STEP } from './windowMoves.ts';

export interface WalkingInput {
  readonly section: RefObject<HTMLElement | null>;
  readonly controller: FigureController;
  readonly table: EventTable;
  readonly frame: SettledFrame | null;
  readonly rows: Uint32Array;
  /** Rows under the axis, "N more" included. */
  readonly actorRows: number;
  readonly chosen: Row | null;
  onEscape(): void;
  onHelp(): void;
}

/** The event that was walked to last: it has a button even where none is drawn. */
export interface Walked {
  readonly row: Row;
  /** It has the focus, or is about to. */
  readonly focused: boolean;
}

interface Place {
  readonly stop: Stop | null;
  readonly walked: Walked | null;
  /** The open event as of the last time this was looked at. */
  readonly chosen: Row | null;
}

export interface Walking {
  /** Where the keyboard is or would enter; null: nowhere yet. */
  readonly stop: Stop | null;
  readonly walked: Walked | null;
  /** Goes to the first event in sight. */
  enter(): void;
  /** For the element that holds everything which can be walked to. */
  readonly handlers: {
    onKeyDown(event: KeyboardEvent<HTMLElement>): void;
    onFocus(event: { target: EventTarget }): void;
    onBlur(event: { target: EventTarget }): void;
  };
}

export function useWalking(input: WalkingInput): Walking {
  const { section, controller, table, frame, rows, chosen } = input;
  const [place, setPlace] = useState<Place>({ stop: null, walked: null, chosen: null });
  /** A stop that shall have the focus as soon as it has a button. */
  const wanted = useRef<Stop | null>(null);

  // Whoever opened an event by hand walks on from there.
  if (place.chosen !== chosen) setPlace(opened(place, chosen));

  useLayoutEffect(() => {
    if (!wanted.current) return;
    const button = section.current?.querySelector<HTMLElement>(selectorOf(wanted.current));
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });

  const extentOf = (row: Row) => ({ from: table.from[row] ?? 0, to: table.to[row] ?? 0 });

  const arrive = (stop: Stop): void => {
    const walked = stop.kind === 'event' ? { row: stop.row, focused: true } : null;
    setPlace((old) => ({ ...old, stop, walked: walked ?? old.walked }));
  };

  const goTo = (next: Stop | null): void => {
    if (!next) return;
    wanted.current = next;
    arrive(next);
    if (next.kind === 'event') controller.window.reveal(extentOf(next.row));
  };

  /** One screen on, and the focus to the first event there: it must not stay behind out of sight. */
  const turnPage = (direction: -1 | 1): void => {
    const scale = controller.window.target();
    if (!scale) return;
    const window = screenAway(scale, direction);
    controller.window.goTo(window);
    const row = direction > 0 ? firstRowIn(table, rows, window) : lastRowIn(table, rows, window);
    if (row === null) return;
    wanted.current = { kind: 'event', row };
    arrive(wanted.current);
  };

  const zoom = (factor: number): void => {
    const scale = controller.window.target();
    if (!scale) return;
    const row = focusedRow(document.activeElement);
    const at = row === null ? null : extentOf(row);
    const x = at && scale.x((at.from + at.to) / 2);
    const inside = x !== null && x >= scale.left && x <= scale.left + scale.width;
    controller.window.zoomStep(factor, inside ? x : undefined);
  };

  const act = (key: string): boolean => {
    switch (key) {
      case 'PageUp':
      case 'PageDown':
        turnPage(key === 'PageDown' ? 1 : -1);
        return true;
      case '+':
      case '=':
        zoom(ZOOM_STEP);
        return true;
      case '-':
      case '−':
        zoom(1 / ZOOM_STEP);
        return true;
      case '0':
        controller.window.goTo(null);
        return true;
      case '/':
        document.querySelector<HTMLElement>('input[type="search"]')?.focus();
        return true;
      case '?':
        input.onHelp();
        return true;
      case 'Escape':
        if (chosen === null) return false;
        input.onEscape();
        return true;
      default:
        return false;
    }
  };

  const walk = (key: WalkKey): void => {
    const row = focusedRow(document.activeElement);
    const index = focusedActorRow(document.activeElement);
    const from: Stop | null =
      row !== null ? { kind: 'event', row } : index !== null ? { kind: 'actor', index } : null;
    const firstInWindow = frame ? firstRowIn(table, rows, frame.scale.window) : null;
    const lastEvent = place.walked?.row ?? null;
    goTo(nextStop(from, key, { rows, actorRows: input.actorRows, lastEvent, firstInWindow }));
  };

  return {
    stop: place.stop,
    walked: place.walked,
    enter: () => walk('ArrowRight'),
    handlers: {
      onKeyDown(event) {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
        if (isTyping(event.target)) return;
        if (isWalkKey(event.key)) {
          event.preventDefault();
          walk(event.key);
        } else if (act(event.key)) {
          event.preventDefault();
        }
      },
      onFocus({ target }) {
        const row = focusedRow(target);
        const index = focusedActorRow(target);
        if (row !== null) {
          arrive({ kind: 'event', row });
          // What the keyboard is on lights up like what the pointer is on.
          if (target instanceof Element && target.matches(':focus-visible')) controller.hover(row);
        } else if (index !== null) {
          arrive({ kind: 'actor', index });
        }
      },
      onBlur({ target }) {
        if (focusedRow(target) === null) return;
        controller.hover(null);
        if (wanted.current) return;
        setPlace((old) => ({ ...old, walked: old.walked && { ...old.walked, focused: false } }));
      },
    },
  };
}

function opened(place: Place, chosen: Row | null): Place {
  if (chosen === null) return { ...place, chosen };
  const focused = place.walked?.row === chosen && place.walked.focused;
  return { stop: { kind: 'event', row: chosen }, walked: { row: chosen, focused }, chosen };
}

/** The event that the focused button stands for. */
export function focusedRow(target: EventTarget | null): Row | null {
  const row = target instanceof HTMLElement ? target.dataset.row : undefined;
  return row === undefined ? null : Number(row);
}

function focusedActorRow(target: EventTarget | null): number | null {
  const index = target instanceof HTMLElement ? target.dataset.actorRow : undefined;
  return index === undefined ? null : Number(index);
}

function selectorOf(stop: Stop): string {
  return stop.kind === 'event' ? `[data-row="${stop.row}"]` : `[data-actor-row="${stop.index}"]`;
}

/** Keys belong to fields that take text or have keys of their own. */
function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
}
