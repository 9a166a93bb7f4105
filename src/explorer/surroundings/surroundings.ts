/**
 * Where the explorer stands: on a page of its own, or in an element of somebody else's page. What it
 * reads from and writes to the outside goes through here.
 */
import { createContext, use } from 'react';
import type { PlaceSet } from '../../model/placeSet.ts';
import type { StoryFacts } from '../../model/facts.ts';
import type { ViewState } from '../data/viewStore.ts';
import { applyTheme, pagePreferences, type PreferenceStore } from '../reader/preferences.ts';
import { pageHome, type AddressHome } from './addressHome.ts';
import { publishedAt } from './builtPage.ts';
import { windowRoom, type Room } from './room.ts';

export interface Surroundings {
  /** Where the view is kept. */
  readonly home: AddressHome;
  /** Holds the explorer, and nothing else that takes the focus. */
  readonly root: Document | ShadowRoot;
  /** Bears language, direction and colours (`lang`, `dir`, `data-theme`). */
  readonly bearer: HTMLElement;
  readonly preferences: PreferenceStore;
  readonly room: Room;
  /** It is an element of a page that scrolls around it. */
  readonly isElement: boolean;
  /** Absolute address of the story's own page, as the reader has it. */
  readonly page: string;
  /** The same for others, who are given links to it: where its author says that it lies, if anybody says so. */
  readonly published: string;
  readonly setTitle: (title: string) => void;
  /** After a failure: everything once more. */
  readonly startAgain: () => void;
  /** Told of what is shown, whenever that changes. */
  readonly told?: (now: Shown) => void;
}

/** What is shown now. */
export interface Shown {
  readonly state: ViewState;
  /** The state at any later time: `told` comes only once it is drawn. */
  readonly latest: () => ViewState;
  readonly facts: StoryFacts;
  readonly matching: PlaceSet;
  /** What matches is still looked for; `matching` is of before. */
  readonly pending: boolean;
}

/** A page of its own. Asked for part by part: some of it is not there where the explorer is rendered in Node. */
export const ownPage: Surroundings = {
  get home() {
    return pageHome();
  },
  get root() {
    return document;
  },
  get bearer() {
    return document.documentElement;
  },
  preferences: pagePreferences,
  room: windowRoom,
  isElement: false,
  get page() {
    return new URL('.', document.baseURI).href;
  },
  get published() {
    return publishedAt() ?? this.page;
  },
  setTitle: (title) => {
    document.title = title;
  },
  startAgain: () => location.reload(),
};

export const SurroundingsContext = createContext<Surroundings>(ownPage);

export function useSurroundings(): Surroundings {
  return use(SurroundingsContext);
}

/** Language, direction and colours, for everything below. */
export function dress({ bearer }: Surroundings, lang: string, dir: string, theme: 'system' | 'light' | 'dark'): void {
  bearer.lang = lang;
  bearer.dir = dir;
  applyTheme(theme, bearer);
}
