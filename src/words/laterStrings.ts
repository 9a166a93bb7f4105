/**
 * The texts of what is not in the first drawing (the panel, the list, cards, dialogs): they come with it,
 * so that the page itself is light.
 */
import type { CountedUnit, NamedUnit } from './dateStrings.ts';
import type { PluralForms } from './pluralForms.ts';
import type { ExportDialogStrings, ShareStrings } from './shareStrings.ts';

export interface LaterStrings {
  readonly event: EventStrings;
  readonly listView: ListStrings;
  readonly phone: PhoneStrings;
  readonly filterDialog: FilterDialogStrings;
  readonly actorDialog: NamesDialogStrings;
  readonly tagDialog: NamesDialogStrings;
  readonly articleDialog: ArticleDialogStrings;
  readonly keys: KeyboardStrings;
  readonly copyByHand: string;
  readonly share: ShareStrings;
  readonly exportDialog: ExportDialogStrings;
  readonly precision: PrecisionStrings;
  readonly problems: ProblemStrings;
  readonly offline: OfflineStrings;
}

/** The panel of one event. */
export interface EventStrings {
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
  /** Said on arrival by a link to it: `Excerpt {number} of {total} is marked.` */
  readonly pointedOut: string;
  /** Opens the article there. */
  readonly inArticle: string;
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
  /** An event that is on its way. */
  readonly waiting: string;
  /** An event that could not be fetched. */
  readonly failed: string;
  readonly print: string;
  readonly goToDate: string;
  readonly go: string;
  /** What a date may look like: `{day} or {year}`. */
  readonly dateHint: string;
  readonly notDate: string;
  /** Where the reader has got to: `Event {count} of {total}`. */
  readonly position: string;
  /** The date lies behind the last event. */
  readonly pastEnd: string;
}

export interface PhoneStrings {
  readonly skipped: string;
  readonly toldOn: string;
  readonly aheadWhenTold: string;
  readonly others: PluralForms;
  /** Of a section of very many, what is not listed. */
  readonly rest: PluralForms;
}

/** A list to choose from: actors, tags, articles. */
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
  /** What is not listed: `{count} more: type to narrow`. */
  readonly more: PluralForms;
  readonly anyHint: string;
  readonly allHint: string;
  readonly noneHint: string;
}

export interface ArticleDialogStrings extends NamesDialogStrings {
  readonly hint: string;
  readonly original: string;
  /** The story has no articles. */
  readonly noArticles: string;
  /** Events that no passage of an article proves. */
  readonly unproven: PluralForms;
  /** Of those, the ones that name a page that tells of them. */
  readonly sourced: PluralForms;
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

/** How exactly a date is known. */
export interface PrecisionStrings {
  /** "a day", "a quarter of a year" */
  readonly single: Readonly<Record<NamedUnit, string>>;
  /** "{count} days"; the count is in words where it is low. */
  readonly count: Readonly<Record<CountedUnit, PluralForms>>;
  /** "some day of {count}" */
  readonly oneOf: Readonly<Record<CountedUnit, PluralForms>>;
  /** "the day", as in "start to the day, end to the month" */
  readonly toThe: Readonly<Record<NamedUnit, string>>;
  readonly mixedEnds: string;
  readonly openEnd: string;
  readonly openStart: string;
  readonly endUnknown: string;
  readonly startUnknown: string;
  readonly approximate: string;
  readonly uncertain: string;
  readonly both: string;
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
  /** An event that could not be fetched; it may be there. */
  readonly unreachable: string;
  /** After the first few: how many more there are. */
  readonly more: PluralForms;
  /** What the story does not have, by parameter. */
  readonly unknown: Readonly<Partial<Record<string, string>>>;
}

/** What the page says of the network and of newer versions. */
export interface OfflineStrings {
  /** `Offline: as of {day}, {time}` */
  readonly asOf: string;
  readonly newer: string;
  /** The way to it. */
  readonly show: string;
}
