/**
 * The timeline before React: painted on canvases that lie over the page's skeleton, where the figure
 * will stand, as the address asks for it. They go when the figure has painted its own.
 */
import { readPreferences } from '../reader/preferences.ts';
import { PHONE } from '../reader/screens.ts';
import { windowRoom } from '../surroundings/room.ts';
import { viewAsked } from '../surroundings/viewAsked.ts';
import { rowAt } from '../../model/table.ts';
import type { StoryStore } from '../../store/storyStore.ts';
import { checkAgainst } from '../../view/checkAgainst.ts';
import type { View } from '../../view/view.ts';
import { wantedLanguage } from '../../words/languages.ts';
import { atHand } from '../data/awaitable.ts';
import { FigureController, type Shown } from '../figure/controller.ts';
import { layFirstCanvases } from '../figure/firstCanvases.ts';
import { figureSizes } from '../figure/figureSizes.ts';
import { readPalette } from '../figure/palette.ts';
import { shownFirst, type Open } from './shownFirst.ts';

/** The timeline where the page was built with it: it stays until this has painted its own. */
const PREDRAWN = '.predrawn .plane';
const PREDRAWN_NAMES = '.predrawn .names';

/**
 * Whether the address asks for what this paints: no list, no search, and no narrow screen. Nothing is
 * painted while nobody looks: a page in the background is given no frames.
 */
export function beginsWithPicture(): boolean {
  const { mode, query } = viewAsked();
  return mode === 'timeline' && query === '' && !document.hidden && !windowRoom.isWithin(PHONE);
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

  if (!stage.querySelector(PREDRAWN)) page.classList.add('pictured');
  page.classList.toggle('with-panel', open !== null);
  page.classList.toggle('embedded', view.embed);
  page.classList.toggle('boxed', view.embed);
  const title = page.querySelector('h1');
  if (title && title.textContent !== facts.title) title.textContent = facts.title;
  title?.closest('header')?.removeAttribute('aria-hidden');
  const size = figureSizes(stage.clientWidth, stage.clientHeight, innerHeight);
  const shown = shownFirst(store, view, strings, open, size);
  return shown && painted(shown, view, open, stage);
}

/** null: none is open; undefined: it has to be fetched. */
function openAtHand(store: StoryStore, { event }: View): Open | null | undefined {
  if (event === null) return null;
  const found = atHand((signal) => store.find(event, signal));
  if (!found) return found;
  const table = atHand((signal) => store.events([found.place], signal));
  return table && { table, place: found.place };
}

async function painted(
  shown: Shown, view: View, open: Open | null, stage: HTMLElement,
): Promise<FigureController> {
  const controller = new FigureController();
  // Read before anything is put into the page, which would make the browser work out its styles once more.
  const { x, y } = stage.getBoundingClientRect();
  controller.setPalette(readPalette(stage));
  const [base, highlight] = layFirstCanvases(x, y);
  controller.show(shown);
  controller.window.follow(view.window);
  if (open) {
    const row = rowAt(open.table, open.place);
    if (row !== null) controller.window.reveal({ from: open.table.from[row]!, to: open.table.to[row]! });
  }
  const detach = controller.attach({ base, highlight, onWindow: () => undefined, onMoving: () => undefined });
  const ending = new AbortController();
  await new Promise<void>((done) => {
    controller.onFrame(() => {
      stage.closest('.page')?.classList.add('pictured');
      for (const plane of stage.querySelectorAll(PREDRAWN)) plane.remove();
      // Names drawn for another number of rows would stand beside those of others.
      for (const names of stage.querySelectorAll(PREDRAWN_NAMES)) {
        if (names.querySelectorAll('circle').length !== shown.actorRows.length) names.remove();
      }
      done();
    });
    controller.layOutFirst();
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
