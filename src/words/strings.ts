/**
 * Every text of the interface, by language. A language is one file that satisfies this type;
 * dates, numbers and plurals are made by `Intl` in `dates.ts` and `numbers.ts`.
 */
import type { DateStrings } from './dateStrings.ts';
import type { LaterStrings } from './laterStrings.ts';
import type { PluralForms } from './pluralForms.ts';

export interface Strings {
  /** BCP 47 tag, given to `Intl` and to `<html lang>`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly dates: DateStrings;
  readonly timeline: TimelineStrings;
  readonly page: PageStrings;
  /** The texts of what is fetched later, where they come along; English ones come with what shows them. */
  readonly later?: LaterStrings;
}

export interface AllStrings extends Strings {
  readonly later: LaterStrings;
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
  /** Name of a button that lists what begins before the window and goes on into it: `{day}`, and how many of them are `{drawn}`. */
  readonly lastingList: PluralForms;
  readonly matchesEarlier: PluralForms;
  readonly matchesLater: PluralForms;
  /** Where it is not known which of them last until now: all that begin before the window. */
  readonly matchesBeginEarlier: PluralForms;
  /** What is drawn is coarser than it is to be. */
  readonly coarser: string;
  readonly overview: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly layout: LayoutStrings;
  readonly key: KeyStrings;
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
  /** What begins before the window and goes on into it, where nothing of it is drawn. */
  readonly lasting: PluralForms;
  /** The same where some of it is: `{drawn}`. */
  readonly lastingPartly: PluralForms;
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
  /** Of the columns that stand where marks are too many. */
  readonly counted: string;
  /** The same, where not all that it takes could be fetched. */
  readonly countedAbout: string;
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
  /** The same while the exact count is on its way. */
  readonly matchingAbout: string;
  /** A count that is an estimate: `about {count}`. */
  readonly aboutCount: string;
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
  /** Opens what can be taken away. */
  readonly export: string;
  readonly copyLink: string;
  /** Of a link under an embedded timeline, and what is said of it. */
  readonly fullPage: string;
  readonly newTab: string;
  readonly linkCopied: string;
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
  /** A filter by a day: what begins before `{date}` and goes on into it. */
  readonly underWay: string;
  /** Of filters: those that have no room beside the others. */
  readonly moreFilters: PluralForms;
  readonly matchNone: string;
  readonly matchAll: string;
  readonly seeInList: PluralForms;
  readonly searching: string;
  readonly titleOfEvent: string;
  /** Name of the panel of one event. */
  readonly eventRegion: string;

  readonly states: StateStrings;
}

/** Loading, failing, finding nothing. */
export interface StateStrings {
  readonly loading: string;
  readonly retry: string;
  readonly retrying: string;
  readonly reload: string;
  readonly details: string;
  readonly network: string;
  readonly missing: string;
  readonly truncated: string;
  readonly invalid: string;
  readonly version: string;
  readonly searchFailed: string;
  readonly filterFailed: string;
  readonly crashed: string;
  /** A part of the page, wanted later than the rest. */
  readonly partMissing: string;
  readonly nothingMatches: string;
  readonly nothingMatchesHint: string;
  readonly noEvents: string;
  readonly clearFilters: string;
}
