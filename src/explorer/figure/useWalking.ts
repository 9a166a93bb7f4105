/**
 * The keyboard in the figure: which event or actor row is the tab stop, and where the keys lead.
 * Focus is kept on a real button whatever is laid out anew.
 */
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { PlaceSet } from '../../model/placeSet.ts';
import { rowAt, type EventTable } from '../../model/table.ts';
import type { Interval, Place } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { useSurroundings } from '../surroundings/surroundings.ts';
import type { FigureController, SettledFrame } from './controller.ts';
import { firstBetween, isWalkKey, lastBetween, nextStop, type Stop, type WalkKey } from './walking.ts';
import { whenHere } from './whenHere.ts';
import { screenAway, ZOOM_STEP } from './windowMoves.ts';

export interface WalkingInput {
  readonly section: RefObject<HTMLElement | null>;
  readonly controller: FigureController;
  readonly store: StoryStore;
  readonly frame: SettledFrame | null;
  readonly matching: PlaceSet;
  /** Rows under the axis, "N more" included. */
  readonly actorRows: number;
  readonly chosen: Place | null;
  /** Holds the open event, as soon as it is at hand. */
  readonly chosenTable: EventTable | null;
  onEscape(): void;
  onHelp(): void;
}

/** The event that was walked to last: it has a button even where none is drawn. */
export interface Walked {
  readonly event: Place;
  /** Holds it. */
  readonly table: EventTable;
  /** It has the focus, or is about to. */
  readonly focused: boolean;
}

interface Position {
  readonly stop: Stop | null;
  readonly walked: Walked | null;
  /** The open event as of the last time this was looked at. */
  readonly chosen: Place | null;
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
  const { section, controller, store, frame, matching, chosenTable } = input;
  const { root } = useSurroundings();
  const [position, setPosition] = useState<Position>({ stop: null, walked: null, chosen: null });
  /** Ends the walk that waits for its event. */
  const walking = useRef(new AbortController());
  /** A stop that shall have the focus as soon as it has a button. */
  const wanted = useRef<Stop | null>(null);

  // Whoever opened an event by hand walks on from there.
  const chosen = chosenTable && input.chosen;
  if (position.chosen !== chosen) setPosition(opened(position, chosen, chosenTable));

  useLayoutEffect(() => {
    if (!wanted.current) return;
    const button = section.current?.querySelector<HTMLElement>(selectorOf(wanted.current));
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });

  /** A table that is at hand and holds the event. */
  const tableOf = (event: Place): EventTable | null =>
    [frame?.near.table, position.walked?.table, chosenTable].find((table) => table && rowAt(table, event) !== null) ??
    null;

  const arriveAt = (event: Place, table: EventTable): void => {
    setPosition((old) => ({ ...old, stop: { kind: 'event', event }, walked: { event, table, focused: true } }));
  };

  /** Goes on as soon as the event is at hand, unless one walks elsewhere meanwhile. */
  const fetched = (event: Place, next: (table: EventTable) => void): void => {
    walking.current.abort();
    walking.current = new AbortController();
    whenHere(tableOf(event) ?? store.events([event], walking.current.signal), next);
  };

  const goTo = (next: Stop | null): void => {
    if (next?.kind === 'actor') {
      wanted.current = next;
      setPosition((old) => ({ ...old, stop: next }));
    } else if (next) {
      fetched(next.event, (table) => {
        wanted.current = next;
        arriveAt(next.event, table);
        controller.window.reveal(extentOf(table, next.event));
      });
    }
  };

  const placesIn = ({ from, to }: Interval, next: (from: Place, to: Place) => void): void => {
    const { signal } = walking.current;
    whenHere(store.placesAt([from, to], signal), ([first = 0, end = 0]) => next(first, end));
  };

  /** One screen on, and the focus to the first event there: it must not stay behind out of sight. */
  const turnPage = (direction: -1 | 1): void => {
    const scale = controller.window.target();
    if (!scale) return;
    const window = screenAway(scale, direction);
    controller.window.goTo(window);
    placesIn(window, (from, to) => {
      const event = direction > 0 ? firstBetween(matching, from, to) : lastBetween(matching, from, to);
      if (event === null) return;
      fetched(event, (table) => {
        wanted.current = { kind: 'event', event };
        arriveAt(event, table);
      });
    });
  };

  const zoom = (factor: number): void => {
    const scale = controller.window.target();
    if (!scale) return;
    const event = focusedEvent(root.activeElement);
    const table = event === null ? null : tableOf(event);
    const at = table && event !== null ? extentOf(table, event) : null;
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
        root.querySelector<HTMLElement>('input[type="search"]')?.focus();
        return true;
      case '?':
        input.onHelp();
        return true;
      case 'Escape':
        if (input.chosen === null) return false;
        input.onEscape();
        return true;
      default:
        return false;
    }
  };

  const walk = (key: WalkKey): void => {
    const event = focusedEvent(root.activeElement);
    const index = focusedActorRow(root.activeElement);
    const from: Stop | null =
      event !== null ? { kind: 'event', event } : index !== null ? { kind: 'actor', index } : null;
    const lastEvent = position.walked?.event ?? null;
    const go = (firstInWindow: Place | null) =>
      goTo(nextStop(from, key, { matching, actorRows: input.actorRows, lastEvent, firstInWindow }));
    // Only who comes from nowhere asks what is in the window.
    if (from || lastEvent !== null || !frame) go(null);
    else placesIn(frame.scale.window, (first, end) => go(firstBetween(matching, first, end)));
  };

  return {
    stop: position.stop,
    walked: position.walked,
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
        const event = focusedEvent(target);
        const index = focusedActorRow(target);
        const table = event === null ? null : tableOf(event);
        if (table && event !== null) {
          arriveAt(event, table);
          // What the keyboard is on lights up like what the pointer is on.
          if (target instanceof Element && target.matches(':focus-visible')) controller.hover(event);
        } else if (index !== null) {
          setPosition((old) => ({ ...old, stop: { kind: 'actor', index } }));
        }
      },
      onBlur({ target }) {
        if (focusedEvent(target) === null) return;
        controller.hover(null);
        if (wanted.current) return;
        setPosition((old) => ({ ...old, walked: old.walked && { ...old.walked, focused: false } }));
      },
    },
  };
}

function opened(position: Position, chosen: Place | null, table: EventTable | null): Position {
  if (chosen === null || !table) return { ...position, chosen };
  const focused = position.walked?.event === chosen && position.walked.focused;
  return { stop: { kind: 'event', event: chosen }, walked: { event: chosen, table, focused }, chosen };
}

/** @param table holds the event */
export function extentOf(table: EventTable, event: Place): Interval {
  const row = rowAt(table, event) ?? 0;
  return { from: table.from[row] ?? 0, to: table.to[row] ?? 0 };
}

/** The event that the focused button stands for. */
export function focusedEvent(target: EventTarget | null): Place | null {
  const place = target instanceof HTMLElement ? target.dataset.place : undefined;
  return place === undefined ? null : Number(place);
}

function focusedActorRow(target: EventTarget | null): number | null {
  const index = target instanceof HTMLElement ? target.dataset.actorRow : undefined;
  return index === undefined ? null : Number(index);
}

function selectorOf(stop: Stop): string {
  return stop.kind === 'event' ? `[data-place="${stop.event}"]` : `[data-actor-row="${stop.index}"]`;
}

/** Keys belong to fields that take text or have keys of their own. */
function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
}
