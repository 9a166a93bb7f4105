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

/** Dates in words. */
export interface DateStrings {
  /** Names of EDTF seasons and sub-year groupings by code, with the year: "spring {year}". */
  readonly seasons: Readonly<Record<number, string>>;
}

/** The figure: marks, axis, actor rows, gestures. */
export interface TimelineStrings {
  readonly region: string;
}

/** The page around the figure. */
export interface PageStrings {
  readonly searchLabel: string;
}
