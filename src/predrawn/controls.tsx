/** Controls as they will stand in the page, drawn so that nothing jumps when they come; none can be used yet. */
import type { SelectionState } from '../explorer/data/useSelection.ts';
import { KeyLine } from '../explorer/figure/KeyLine.tsx';
import { ZoomTools } from '../explorer/figure/ZoomTools.tsx';
import { Header } from '../explorer/header/Header.tsx';
import { PHONE } from '../explorer/reader/screens.ts';
import type { Room } from '../explorer/surroundings/room.ts';
import { ownPage, SurroundingsContext } from '../explorer/surroundings/surroundings.ts';
import type { Px } from '../model/units.ts';
import type { StoryStore } from '../store/storyStore.ts';
import { everythingIn } from '../view/select.ts';
import { DEFAULT_VIEW } from '../view/view.ts';
import type { Strings } from '../words/strings.ts';
import { markup } from './markup.tsx';

const nothing = (): void => undefined;

/** Widths that stand for all at which the header's controls are alike, as `screens.ts` tells them apart. */
const LIKE = { wide: 1920, tight: 1280, phone: 390 } as const;

/** The header's, for every width: the style sheet shows one. */
export function controls(store: StoryStore, strings: Strings): string {
  return Object.entries(LIKE)
    .map(([name, width]) => inert(`predrawn-${name}`, headerControls(store, strings, width)))
    .join('');
}

function inert(name: string, html: string): string {
  return `<div class="header-controls ${name}" inert>${html}</div>`;
}

const CONTROLS = /(?<=<div class="header-controls">).*(?=<\/div><\/header>)/s;

/** @throws Error when the header has no such place any more */
function headerControls(store: StoryStore, strings: Strings, width: Px): string {
  const { facts } = store;
  const selection = everythingIn(facts);
  const selecting: SelectionState = { selection, pending: false, estimate: null, failed: false, retry: nothing };
  const pieces = { store, facts, selection, view: DEFAULT_VIEW, open: null, navigate: nothing };
  const actions = { onClear: nothing, onOpenDialog: nothing, onSkip: nothing };
  const html = markup(
    <SurroundingsContext value={Object.assign(Object.create(ownPage), { room: roomOf(width) })}>
      <Header {...pieces} {...actions} phone={width <= PHONE} selecting={selecting} />
    </SurroundingsContext>,
    strings,
    `w${width}`,
  );
  const [found] = CONTROLS.exec(html) ?? [];
  if (found === undefined) throw new Error('The header has no controls.');
  return found;
}

function roomOf(width: Px): Room {
  return { height: () => 900, isWithin: (most) => width <= most, watch: () => nothing };
}

/** Under the figure: its tools and its key. */
export function foot(strings: Strings, dense: boolean): string {
  const words = strings.timeline;
  return markup(
    <div className="figure-foot">
      <div inert>
        <ZoomTools words={words} onZoomIn={nothing} onZoomOut={nothing} onFit={nothing} onHelp={nothing} />
      </div>
      <KeyLine words={words.key} columns={dense ? 'exact' : null} />
    </div>,
    strings,
    'foot',
  );
}
