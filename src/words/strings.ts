/**
 * Every text of the interface, by language. A language is one file that satisfies this type;
 * dates, numbers and plurals are made by `Intl` in `dates.ts` and `numbers.ts`.
 */
export interface Strings {
  /** BCP 47 tag, given to `Intl` and to `<html lang>`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly dates: DateStrings;
  readonly timeline: TimelineStrings;
  readonly page: PageStrings;
}

/** One text per plural category of `Intl.PluralRules`; `{count}` stands for the formatted number. */
export type PluralForms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Dates in words. */
export interface DateStrings {
  /** Names of EDTF seasons and sub-year groupings by code, with the year: "spring {year}". */
  readonly seasons: Readonly<Record<number, string>>;
}

/** The figure: marks, axis, actor rows, gestures. */
export interface TimelineStrings {
  readonly region: string;
  /** Name of the group of events, for the keyboard: the plane itself takes the focus in density. */
  readonly events: string;
  readonly planned: string;
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
  readonly matchesEarlier: PluralForms;
  readonly matchesLater: PluralForms;
  readonly overview: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly key: KeyStrings;
  readonly keys: KeyboardStrings;
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

/** The page around the figure. */
export interface PageStrings {
  readonly searchLabel: string;
}
