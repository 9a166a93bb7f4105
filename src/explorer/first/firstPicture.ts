/**
 * The timeline before React: painted on canvases that lie over the page's skeleton, where the figure
 * will stand, as the address asks for it. They go when the figure has painted its own.
 */
import { readPreferences } from '../reader/preferences.ts';
import { PHONE } from '../reader/screens.ts';
import { pageHome } from '../surroundings/addressHome.ts';
import { windowRoom } from '../surroundings/room.ts';
import { rowAt, type EventTable } from '../../model/table.ts';
import type { Place } from '../../model/units.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { actorRows } from '../../timeline/actorRows.ts';
import { fitWindow } from '../../timeline/scale.ts';
import { warpOf } from '../../timeline/warpOf.ts';
import { parseAddress } from '../../view/address.ts';
import { checkAgainst } from '../../view/checkAgainst.ts';
import type { View } from '../../view/view.ts';
import { wantedLanguage } from '../../words/languages.ts';
import type { Strings } from '../../words/strings.ts';
import { atHand } from '../data/awaitable.ts';
import { FigureController, type Shown } from '../figure/controller.ts';
import { layFirstCanvases } from '../figure/firstCanvases.ts';
import { figureSizes, gutterFor } from '../figure/figureSizes.ts';
import { layoutWords } from '../figure/figureWords.ts';
import { readPalette } from '../figure/palette.ts';
import { widestName, takersOf } from '../figure/shown.ts';

/**
 * Whether the address asks for what this paints: no list, no search, and no narrow screen. Nothing is
 * painted while nobody looks: a page in the background is given no frames.
 */
export function beginsWithPicture(): boolean {
  const { mode, query } = viewAsked();
  return mode === 'timeline' && query === '' && !document.hidden && !windowRoom.isWithin(PHONE);
}

function viewAsked(): View {
  const { search, hash } = pageHome().location;
  return parseAddress(search, hash).view;
}

/**
 * Resolves when it is painted, or when there is none to paint after all: its event has to be looked for,
 * or nobody looks any more.
 *
 * @returns what painted it, to be handed over
 */
export async function paintFirst(store: StoryStore, root: HTMLElement): Promise<FigureController | null> {
  const { facts } = store;
  const view = checkAgainst(viewAsked(), facts).view;
  const page = root.querySelector<HTMLElement>('.page');
  const stage = root.querySelector<HTMLElement>('.stage');
  if (!page || !stage) return null;
  const { language } = readPreferences();
  const wanted = wantedLanguage(language, facts.lang);
  const strings = wanted.strings ?? (await wanted.load().catch(() => null));
  const open = openAtHand(store, view);
  if (!strings || open === undefined) return null;

  page.classList.add('pictured');
  page.classList.toggle('with-panel', open !== null);
  page.classList.toggle('embedded', view.embed);
  page.classList.toggle('boxed', view.embed);
  const title = page.querySelector('h1');
  if (title) title.textContent = facts.title;
  title?.closest('header')?.removeAttribute('aria-hidden');
  const shown = shownFirst(store, view, strings, open, stage);
  return shown && painted(shown, view, open, stage);
}

interface Open {
  readonly table: EventTable;
  readonly place: Place;
}

/** null: none is open; undefined: it has to be fetched. */
function openAtHand(store: StoryStore, { event }: View): Open | null | undefined {
  if (event === null) return null;
  const found = atHand((signal) => store.find(event, signal));
  if (!found) return found;
  const table = atHand((signal) => store.events([found.place], signal));
  return table && { table, place: found.place };
}

function shownFirst(
  store: StoryStore, view: View, strings: Strings, open: Open | null, stage: HTMLElement,
): Shown | null {
  const { facts } = store;
  const { actors, articles, tags, match } = view;
  const selection = atHand((signal) =>
    store.select({ actors, articles, tags, match, query: '' }, signal, () => undefined));
  if (!selection || selection.matching.count === 0) return null;
  const size = figureSizes(stage.clientWidth, stage.clientHeight, innerHeight);
  const warp = warpOf(facts, view.scale ?? facts.scale);
  const inOpen = takersOf(open?.table ?? null, open?.place ?? null);
  return {
    facts,
    source: store.near,
    selection,
    warp,
    fit: fitWindow(warp),
    size,
    gutter: gutterFor(size.width, widestName(facts)),
    chosen: open?.place ?? null,
    actorRows: actorRows(facts, selection, { capacity: size.capacity, chosen: actors, inOpen }).rows,
    words: layoutWords(facts, strings),
  };
}

async function painted(
  shown: Shown, view: View, open: Open | null, stage: HTMLElement,
): Promise<FigureController> {
  const controller = new FigureController();
  const { x, y } = stage.getBoundingClientRect();
  const [base, highlight] = layFirstCanvases(x, y);
  controller.show(shown);
  controller.window.follow(view.window);
  if (open) {
    const row = rowAt(open.table, open.place);
    if (row !== null) controller.window.reveal({ from: open.table.from[row]!, to: open.table.to[row]! });
  }
  controller.setPalette(readPalette(stage));
  const detach = controller.attach({ base, highlight, onWindow: () => undefined, onMoving: () => undefined });
  const ending = new AbortController();
  await new Promise<void>((done) => {
    controller.onFrame(() => done());
    // Whoever looks away meanwhile leaves it without a frame.
    const unlessSeen = () => {
      if (document.hidden) done();
    };
    document.addEventListener('visibilitychange', unlessSeen, { signal: ending.signal });
    unlessSeen();
  });
  ending.abort();
  detach();
  return controller;
}
