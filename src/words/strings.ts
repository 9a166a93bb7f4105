/**
 * Every text of the interface, by language. A language is one file that satisfies this type;
 * dates, numbers and plurals are made by `Intl` in `dates.ts` and `numbers.ts`.
 */
import type { DateStrings } from './dateStrings.ts';
import type { PluralForms } from './pluralForms.ts';

export interface Strings {
  /** BCP 47 tag, given to `Intl` and to `<html lang>`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly dates: DateStrings;
  readonly timeline: TimelineStrings;
  readonly page: PageStrings;
}

export type { PluralForms };

/** The figure: marks, axis, actor rows, gestures. */
export interface TimelineStrings {
  readonly region: string;
  readonly events: string;
  /** Name of the button by which the keyboard enters where no event is drawn as a mark. */
  readonly walkEvents: string;
  readonly planned: string;
  /** Name of the list of what is drawn behind the events. */
  readonly eras: string;
  readonly whoTookPart: string;
  /** Description of an actor's row. */
  readonly actorEvents: PluralForms;
  readonly moreActors: PluralForms;
  readonly matchLegend: string;
  readonly matchAny: string;
  readonly matchAll: string;
  readonly matchNone: string;
  readonly zoomTools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly fitWhole: string;
  readonly help: string;
  /** Name of a button that opens a cluster. */
  readonly clusterZoom: PluralForms;
  /** The same where zooming does not open them. */
  readonly clusterList: PluralForms;
  readonly matchesEarlier: PluralForms;
  readonly matchesLater: PluralForms;
  readonly overview: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly layout: LayoutStrings;
  readonly key: KeyStrings;
  readonly keys: KeyboardStrings;
}

/** Texts in the drawing itself. */
export interface LayoutStrings {
  readonly skipped: string;
  readonly toldOn: string;
  readonly aheadWhenTold: string;
  /** After a date under a headline. */
  readonly dateNote: string;
  readonly workedOut: string;
  readonly more: string;
}

/** The one-line key to the grammar of marks. */
export interface KeyStrings {
  readonly title: string;
  readonly happened: string;
  readonly planned: string;
  readonly wholeSpan: string;
  readonly someTimeWithin: string;
  readonly workedOut: string;
  readonly skipped: string;
}

/** The help dialog: what each key does. */
export interface KeyboardStrings {
  readonly title: string;
  readonly intro: string;
  readonly close: string;
  readonly event: string;
  readonly actor: string;
  readonly open: string;
  readonly closePanel: string;
  readonly screen: string;
  readonly ends: string;
  readonly zoom: string;
  readonly fit: string;
  readonly search: string;
  readonly help: string;
  readonly pointer: string;
  readonly pageUp: string;
  readonly pageDown: string;
  readonly home: string;
  readonly end: string;
  readonly enter: string;
  readonly escape: string;
}

/** The page around the figure. In braces: what is put in, see `fill.ts`. */
export interface PageStrings {
  readonly searchLabel: string;
  readonly search: string;
  readonly clearSearch: string;

  readonly events: PluralForms;
  readonly actors: PluralForms;
  readonly articles: PluralForms;
  /** `{articles}, the latest of {date}` */
  readonly articlesLatestOf: string;
  /** The status: `{count} of {total} events`. */
  readonly matching: string;
  readonly clear: string;

  readonly view: string;
  readonly timeline: string;
  readonly list: string;
  readonly scale: string;
  readonly elastic: string;
  readonly linear: string;
  readonly elasticHint: string;
  readonly linearHint: string;
  readonly openArticles: string;
  /** The same where there are no articles. */
  readonly openSources: string;
  readonly openTags: string;
  readonly share: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly copyByHand: string;
  readonly settings: string;
  readonly theme: string;
  readonly themeSystem: string;
  readonly themeLight: string;
  readonly themeDark: string;
  readonly languageOfPage: string;
  readonly close: string;
  readonly dismiss: string;
  readonly skipToEvents: string;
  /** A filter that is on, as a button: `Remove {name}`. */
  readonly removeFilter: string;
  readonly matchNone: string;
  readonly matchAll: string;
  readonly seeInList: PluralForms;
  readonly searching: string;
  readonly titleOfEvent: string;

  readonly event: EventStrings;
  readonly listView: ListStrings;
  readonly phone: PhoneStrings;
  readonly filterDialog: FilterDialogStrings;
  readonly actorDialog: NamesDialogStrings;
  readonly tagDialog: NamesDialogStrings;
  readonly articleDialog: ArticleDialogStrings;
  readonly states: StateStrings;
  readonly problems: ProblemStrings;
}

/** The panel of one event. */
export interface EventStrings {
  readonly region: string;
  readonly planned: string;
  readonly asStated: string;
  readonly completed: string;
  readonly workedOut: string;
  readonly tookPart: string;
  readonly affected: string;
  readonly filterHint: string;
  readonly tags: string;
  readonly tagHint: string;
  readonly where: string;
  /** Title of a link to a map. */
  readonly onMap: string;
  /** Before the names of the eras that the event lies in. */
  readonly during: string;
  /** Heading of the pages that tell of it, by their number. */
  readonly sources: PluralForms;
  /** The event has neither a passage of an article nor a page that tells of it. */
  readonly noSource: string;
  readonly media: string;
  readonly credit: string;
  readonly whatArticlesSay: string;
  readonly undated: string;
  /** Where an article names neither author nor publisher: `Text credited to {name}`. */
  readonly creditedTo: string;
  readonly ownWords: string;
  readonly thisArticle: string;
  readonly whereTheyDiffer: string;
  readonly about: string;
  readonly howCompleted: string;
  readonly howWorkedOut: string;
  /** `Time as written: {clock}` */
  readonly clock: string;
  readonly previous: string;
  readonly next: string;
  readonly loading: string;
  readonly failed: string;
}

export interface ListStrings {
  readonly label: string;
  readonly excerpts: PluralForms;
  readonly sources: PluralForms;
  readonly noSource: string;
  /** `during {eras}` */
  readonly during: string;
  readonly planned: string;
}

export interface PhoneStrings {
  readonly skipped: string;
  readonly toldOn: string;
  readonly aheadWhenTold: string;
  readonly whoTookPart: string;
  readonly others: PluralForms;
}

/** A list to filter by: of actors, of tags. */
export interface NamesDialogStrings {
  readonly title: string;
  readonly search: string;
  /** Nothing of that name. */
  readonly none: string;
}

/** How what is chosen is joined. */
export interface FilterDialogStrings {
  readonly match: string;
  readonly any: string;
  readonly all: string;
  readonly none: string;
  readonly anyHint: string;
  readonly allHint: string;
  readonly noneHint: string;
}

export interface ArticleDialogStrings {
  readonly title: string;
  readonly hint: string;
  readonly original: string;
  readonly none: string;
  /** Events that no passage of an article proves. */
  readonly unproven: PluralForms;
  /** Of those, the ones that name a page that tells of them. */
  readonly sourced: PluralForms;
}

/** Loading, failing, finding nothing. */
export interface StateStrings {
  readonly loading: string;
  readonly retry: string;
  readonly reload: string;
  readonly details: string;
  readonly network: string;
  readonly missing: string;
  readonly truncated: string;
  readonly invalid: string;
  readonly version: string;
  readonly searchFailed: string;
  readonly crashed: string;
  /** A part of the page, wanted later than the rest. */
  readonly partMissing: string;
  readonly nothingMatches: string;
  readonly nothingMatchesHint: string;
  readonly noEvents: string;
  readonly clearFilters: string;
}

/** What was wrong with an address; the rest of it holds. */
export interface ProblemStrings {
  /** By reason; `{param}` and `{value}` as in the address. */
  readonly notDate: string;
  readonly notNumber: string;
  readonly notOneOf: string;
  readonly repeated: string;
  readonly endsBeforeStart: string;
  readonly outsideStory: string;
  readonly needsEvent: string;
  /** After the first few: how many more there are. */
  readonly more: PluralForms;
  /** What the story does not have, by parameter. */
  readonly unknown: Readonly<Partial<Record<string, string>>>;
}
