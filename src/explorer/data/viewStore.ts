/**
 * The view, kept in the address bar. One value in memory, the address its written form: a change of
 * view writes the address, "back" and "forward" read it.
 *
 * The event that an address names may have to be looked for: until it is found the one before stays
 * open, and what the reader does meanwhile calls the looking off.
 *
 * Browsers refuse to have an address replaced very often (Safari: 100 times in 30 s), so replacing,
 * which panning and typing do, waits until the reader pauses; pushing never waits.
 */
import type { StoryFacts } from '../../model/facts.ts';
import { hasPage } from '../../model/publication.ts';
import type { Place, Px } from '../../model/units.ts';
import type { AddressProblem } from '../../view/addressProblem.ts';
import { checkAgainst, checkEvent } from '../../view/checkAgainst.ts';
import { historyStep } from '../../view/history.ts';
import { parsePageAddress, writePageAddress } from '../../view/pageAddress.ts';
import type { View } from '../../view/view.ts';
import type { AddressHome } from '../surroundings/addressHome.ts';
import type { EventFinder, OpenEvent } from './openEvent.ts';

/** Where the list, or a phone's timeline, is to be. */
export interface ListAt {
  /** It or the first matching event after it comes to the top. */
  readonly place: Place;
  /** So much of what begins with it lies above the edge; less than 0: what stands before it is seen. null: not known. */
  readonly above: Px | null;
  /** It takes the focus as well. */
  readonly isSought: boolean;
}

/** One immutable value: another for every change. */
export interface ViewState {
  readonly view: View;
  /** What the address asked for and could not be had, until dismissed or until the next address. */
  readonly problems: readonly AddressProblem[];
  /** The open event: that of `view.event` once it is found, until then the one before. */
  readonly open: OpenEvent | null;
  /** How it stands with the event that the view names. */
  readonly opening: 'done' | 'pending' | 'failed';
  /** Another object whenever the list is to go there; null: it stays, or begins where it would by itself. */
  readonly listAt: ListAt | null;
}

export interface ViewStore {
  readonly getState: () => ViewState;
  /**
   * Adopts a change; pushes or replaces as `historyStep` says.
   *
   * @param found the event that the change opens, where it is at hand
   * @param sought where the list is to begin, with the focus
   */
  readonly navigate: (change: Partial<View>, found?: OpenEvent, sought?: Place) => void;
  /** Remembers what is at the top of the list, or of a phone's timeline, for "back", "forward" and whoever loads the page again. */
  readonly keepListAt: (place: Place, above?: Px) => void;
  /** Looks once more for the event that could not be fetched. */
  readonly retry: () => void;
  readonly dismiss: () => void;
  readonly subscribe: (changed: () => void) => () => void;
  /** Starts listening to the browser; returns the way to stop. */
  readonly connect: () => () => void;
}

const PAUSE_BEFORE_REPLACING_MS = 250;

export function createViewStore(home: AddressHome, facts: StoryFacts, finder: EventFinder): ViewStore {
  const listeners = new Set<() => void>();
  let timer: number | null = null;
  let looking: AbortController | null = null;
  /** The address as it was read last. */
  let read = '';
  /** What is at the top of the list, or was when there was one. */
  let listAt: EntryState | null = null;
  let state = fromAddress(null);

  /** @param before what is open there stays so until the event of the address is found; null: nothing is yet */
  function fromAddress(before: ViewState | null): ViewState {
    read = written();
    const parsed = parsePageAddress(home.location, home.start);
    const checked = checkAgainst(parsed.view, facts);
    const problems = [...parsed.problems, ...checked.problems];
    listAt = listAtIn(home.history.state);
    const at = listAt && { place: listAt.listAt, above: listAt.above ?? null, isSought: false };
    const open = before?.open ?? null;
    return withEvent({ view: checked.view, problems, open, opening: 'done', listAt: at }, before);
  }

  /** The state with the event that its view names, if it is at hand; else it is looked for. */
  function withEvent(asked: ViewState, before: ViewState | null, found?: OpenEvent): ViewState {
    looking?.abort();
    looking = null;
    const { event } = asked.view;
    if (event === null) return { ...asked, open: null };
    const { open } = asked;
    const now = found ?? (open !== null && idOf(open) === event ? open : finder.now(event));
    const stays = openIn(before);
    if (now !== undefined) return opened(asked, now, stays);
    look(event, stays);
    return { ...asked, opening: 'pending' };
  }

  function look(id: string, stays: Open): void {
    const controller = new AbortController();
    looking = controller;
    const unlessCalledOff = (change: () => ViewState) => {
      if (looking !== controller) return;
      looking = null;
      state = change();
      tidyAddress();
      changed();
    };
    finder.find(id, controller.signal).then(
      (found) => unlessCalledOff(() => opened(state, found, stays)),
      () => unlessCalledOff(() => ({ ...state, open: null, opening: 'failed' })),
    );
  }

  function written(): string {
    const { pathname, search, hash } = home.location;
    return pathname + search + hash;
  }

  function addressOf(of: View, open = state.open): string {
    return writePageAddress(of, home.start, hasOwnPage(of, open));
  }

  /** Of an event that is still looked for: when its page is what was opened. */
  function hasOwnPage({ event }: View, open: OpenEvent | null): boolean {
    if (home.paged === null || event === null) return false;
    if (open !== null && idOf(open) === event) return hasPage(home.paged, open.table, open.row, open.place);
    const asked = parsePageAddress({ ...home.location, search: '', hash: '' }, home.start);
    return asked.view.event === event;
  }

  function replace(): void {
    home.history.replaceState(listAt, '', addressOf(state.view));
  }

  /** Writes what still waits to be written. */
  function flush(): void {
    if (timer === null) return;
    home.clearTimeout(timer);
    timer = null;
    replace();
  }

  function changed(): void {
    for (const listener of listeners) listener();
  }

  function readAgain(): void {
    if (timer !== null) home.clearTimeout(timer);
    timer = null;
    state = fromAddress(state);
    tidyAddress();
    changed();
  }

  /** A bad part, a former id or a `#event-…` gives way to what the view really is. */
  function tidyAddress(): void {
    const { pathname, search, hash } = home.location;
    const asked = pathname + search + (/^#(?:event|excerpt)-/.test(hash) ? hash : '');
    if (asked !== addressOf(state.view)) replace();
  }

  return {
    getState: () => state,
    navigate(change, found, sought) {
      const next = { ...state.view, ...change };
      const step = historyStep(state.view, next);
      if (step === 'push') flush();
      if (sought !== undefined) listAt = { listAt: sought };
      if (step === 'push') home.history.pushState(listAt, '', addressOf(next, found));
      const at = sought === undefined ? null : { place: sought, above: null, isSought: true };
      const asked = { ...state, view: next, problems: step === 'push' ? [] : state.problems, listAt: at };
      state = change.event === undefined ? asked : withEvent({ ...asked, opening: 'done' }, state, found);
      if (step === 'push') tidyAddress();
      if (step === 'replace') timer ??= home.setTimeout(flush, PAUSE_BEFORE_REPLACING_MS);
      changed();
    },
    keepListAt(place, above) {
      if (place === listAt?.listAt && above === listAt.above) return;
      listAt = { listAt: place, ...(above !== undefined && { above }) };
      timer ??= home.setTimeout(flush, PAUSE_BEFORE_REPLACING_MS);
    },
    retry() {
      state = withEvent({ ...state, opening: 'done' }, state);
      changed();
    },
    dismiss() {
      state = { ...state, problems: [] };
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect() {
      // It may have become another since.
      if (written() === read) tidyAddress();
      else readAgain();
      home.addEventListener('popstate', readAgain);
      home.addEventListener('pagehide', flush);
      return () => {
        flush();
        home.removeEventListener('popstate', readAgain);
        home.removeEventListener('pagehide', flush);
      };
    },
  };
}

/** What an entry of the history holds beside its address. */
interface EntryState {
  readonly listAt: Place;
  /** As `ListAt.above`, where it is known. */
  readonly above?: Px;
}

/** Whatever an entry holds, which may be another page's. */
function listAtIn(held: unknown): EntryState | null {
  if (typeof held !== 'object' || held === null || !('listAt' in held)) return null;
  const { listAt } = held;
  if (typeof listAt !== 'number' || !Number.isSafeInteger(listAt) || listAt < 0) return null;
  const above = 'above' in held && Number.isFinite(held.above) ? { above: held.above as Px } : {};
  return { listAt, ...above };
}

function idOf({ table, row }: OpenEvent): string {
  return table.id[row]!;
}

/** Of a view: its event, and the excerpt of it that is pointed out. */
type Open = Pick<View, 'event' | 'excerpt'>;

function openIn(state: ViewState | null): Open {
  if (!state?.open) return { event: null, excerpt: null };
  const event = idOf(state.open);
  return { event, excerpt: state.view.event === event ? state.view.excerpt : null };
}

/**
 * The state once the event that its view names was looked for.
 *
 * @param open null: there is none such; then the one before stays open
 * @param stays that one
 */
function opened(asked: ViewState, open: OpenEvent | null, stays: Open): ViewState {
  const found = open && { id: idOf(open), excerpts: open.table.excerpts[open.row] ?? 0 };
  const { view, problems } = checkEvent(asked.view, found);
  const now = open ? { view, open } : { view: { ...view, ...stays }, open: asked.open };
  return { ...asked, ...now, problems: [...asked.problems, ...problems], opening: 'done' };
}
