/** The custom element: a view in memory, a shadow tree with the explorer in it, events to the outside. */
import { QueryObserver } from '@tanstack/react-query';
import { BundleError } from '../bundle/bundleError.ts';
import { createQueryClient, storyQuery } from '../explorer/data/storyQueries.ts';
import { mountInElement } from '../explorer/mount.tsx';
import { givenPreferences, type Preferences } from '../explorer/reader/preferences.ts';
import { memoryAddress } from '../explorer/surroundings/addressHome.ts';
import { boxRoom } from '../explorer/surroundings/room.ts';
import type { Shown } from '../explorer/surroundings/surroundings.ts';
import { parseAddress, writeAddress } from '../view/address.ts';
import { NO_FILTER } from '../view/storySelection.ts';
import { DEFAULT_VIEW, type View } from '../view/view.ts';
import { announcer, sendProblem, type Send } from './announcer.ts';
import { askedBy, askedWindow, daysOf, isViewAttribute, VIEW_ATTRIBUTES, type Asked } from './askedView.ts';
import type {
  DatelineFilter, DatelineMatch, DatelineScale, DatelineTheme, DatelineTimelineElement, DatelineWindow,
} from './dateline-timeline.d.ts';
import { addFonts } from './fonts.ts';
import { storyAddress } from './storyAddress.ts';
import { elementSheet, heightSheet } from './styles.ts';

export class TimelineElement extends HTMLElement implements DatelineTimelineElement {
  static readonly observedAttributes = ['src', 'lang', 'theme', 'height', ...VIEW_ATTRIBUTES];

  readonly #room = document.createElement('div');
  readonly #root: ShadowRoot;
  readonly #preferences = givenPreferences({ theme: 'system', language: null });
  readonly #home = memoryAddress(writeAddress({ ...DEFAULT_VIEW, embed: true }));
  /** What is shown, once something is. */
  #shown: Shown | null = null;
  /** Takes the explorer away; null while there is none. */
  #end: (() => void) | null = null;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [elementSheet()];
    this.#room.className = 'room';
    this.#root.append(this.#room);
  }

  connectedCallback(): void {
    this.#takeOver();
    this.#begin();
  }

  disconnectedCallback(): void {
    // Whoever only moves it elsewhere in the page keeps it as it is.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value) return;
    if (isViewAttribute(name)) this.#ask(askedBy(name, (each) => this.getAttribute(each)));
    else if (name === 'src') this.#tellAnother();
    else if (name === 'height') this.#resize(value ?? '');
    else this.#preferences.set(preferenceOf(name, value));
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  set src(address: string) {
    this.setAttribute('src', address);
  }

  get event(): string | null {
    return this.#view.event;
  }

  set event(id: string | null) {
    this.select(id);
  }

  get actors(): readonly string[] {
    return this.#view.actors;
  }

  set actors(actors: readonly string[]) {
    this.#go({ actors });
  }

  get tags(): readonly string[] {
    return this.#view.tags;
  }

  set tags(tags: readonly string[]) {
    this.#go({ tags });
  }

  get match(): DatelineMatch {
    return this.#view.match;
  }

  set match(match: DatelineMatch) {
    this.#go({ match });
  }

  get query(): string {
    return this.#view.query;
  }

  set query(query: string) {
    this.#go({ query });
  }

  get from(): string | null {
    return daysOf(this.#view.window).from;
  }

  set from(from: string | null) {
    this.show({ from, to: this.to });
  }

  get to(): string | null {
    return daysOf(this.#view.window).to;
  }

  set to(to: string | null) {
    this.show({ from: this.from, to });
  }

  get scale(): DatelineScale | null {
    return this.#view.scale;
  }

  set scale(scale: DatelineScale | null) {
    this.#go({ scale });
  }

  get theme(): DatelineTheme {
    const { theme } = this.#preferences.read();
    return theme === 'system' ? 'auto' : theme;
  }

  set theme(theme: DatelineTheme) {
    this.setAttribute('theme', theme);
  }

  get height(): string {
    return this.getAttribute('height') ?? '';
  }

  set height(height: string) {
    this.setAttribute('height', height);
  }

  get controls(): boolean {
    return this.hasAttribute('controls');
  }

  set controls(controls: boolean) {
    this.toggleAttribute('controls', controls);
  }

  select(id: string | null): void {
    this.#go({ event: id, excerpt: null });
  }

  filter({ actors = [], tags = [], match = 'any', query = '' }: DatelineFilter = {}): void {
    this.#go({ ...NO_FILTER, actors, tags, match, query });
  }

  show(window: DatelineWindow): void {
    this.#ask(askedWindow(window));
  }

  fit(): void {
    this.#go({ window: null });
  }

  /** What is shown, or will be once the story is there. */
  get #view(): View {
    return this.#shown?.latest().view ?? parseAddress(this.#home.location.search).view;
  }

  #go(change: Partial<View>): void {
    this.#home.go(writeAddress({ ...this.#view, ...change }));
  }

  #ask({ change, problems }: Asked): void {
    this.#go(change);
    for (const problem of problems) sendProblem(problem, this.#send);
  }

  readonly #send: Send = (name, detail) => {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  };

  #resize(height: string): void {
    const own = heightSheet(height);
    this.#root.adoptedStyleSheets = own ? [elementSheet(), own] : [elementSheet()];
  }

  /** Another story begins as the attributes say. */
  #tellAnother(): void {
    this.#stop();
    const asked = VIEW_ATTRIBUTES.map((name) => askedBy(name, (each) => this.getAttribute(each)).change);
    this.#home.go(writeAddress(Object.assign({}, DEFAULT_VIEW, ...asked) as View));
    if (this.isConnected) this.#begin();
  }

  #beginAnew(): void {
    this.#stop();
    if (this.isConnected) this.#begin();
  }

  #begin(): void {
    const base = storyAddress(this.src, document.baseURI);
    if (this.#end || base === null) return;
    addFonts();
    const client = createQueryClient();
    const page = new URL('.', base).href;
    const announce = announcer(page, this.#send);
    const story = new QueryObserver(client, storyQuery(base));
    let told: Error | null = null;
    const stopListening = story.subscribe(({ error, isFetching }) => {
      if (isFetching || error === told) return;
      told = error;
      if (error) this.#sendFailure(error);
    });
    const unmount = mountInElement(this.#room, client, base, {
      home: this.#home,
      root: this.#root,
      bearer: this.#room,
      preferences: this.#preferences,
      room: boxRoom(this),
      isElement: true,
      page,
      published: page,
      setTitle: () => undefined,
      startAgain: () => this.#beginAnew(),
      told: (now) => {
        this.#shown = now;
        announce(now);
      },
    });
    this.#end = () => {
      stopListening();
      unmount();
      client.getQueryData(storyQuery(base).queryKey)?.close?.();
      client.clear();
    };
  }

  #stop(): void {
    // What it showed last is where it goes on.
    if (this.#shown) this.#home.go(writeAddress(this.#view));
    this.#end?.();
    this.#end = null;
    this.#shown = null;
  }

  #sendFailure(error: Error): void {
    const kind = error instanceof BundleError ? error.kind : 'invalid';
    this.#send('dateline-error', { kind, message: error.message });
  }

  /** Properties that were set before the element was defined hide those that it has. */
  #takeOver(): void {
    for (const name of ['src', 'theme', 'height', 'event', 'actors', 'tags', 'match', 'query', 'from', 'to',
      'scale', 'controls'] as const) {
      const own = Object.getOwnPropertyDescriptor(this, name);
      if (!own) continue;
      delete (this as Partial<Record<typeof name, unknown>>)[name];
      Reflect.set(this, name, own.value);
    }
  }
}

/** What `lang` and `theme` ask for. */
function preferenceOf(name: string, value: string | null): Partial<Preferences> {
  if (name === 'lang') return { language: value === '' ? null : value };
  return { theme: value === 'light' || value === 'dark' ? value : 'system' };
}
