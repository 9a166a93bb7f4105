/** The texts that dates in words are put together from. Days and months themselves are `Intl`'s. */
import type { PluralForms } from './pluralForms.ts';

/** A stretch of a year, with and without the year: "spring", "spring {year}". */
export interface SeasonName {
  readonly alone: string;
  readonly ofYear: string;
}

/** Units that are counted: "two days", "some day of five". */
export type CountedUnit = 'day' | 'month' | 'year' | 'date';

/** Units that lengths of time are rounded to. */
export type LengthUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** Units that an end of a span can be known to. */
export type NamedUnit =
  | 'day' | 'month' | 'season' | 'quarter' | 'third' | 'half'
  | 'year' | 'decade' | 'century' | 'millennium' | 'era';

/** Of one, and of any other number: enough for the languages there are. */
export type OneOrMore = readonly [one: string, other: string];

export interface DateStrings {
  /** Locale for `Intl` where the language tag alone would not give the order meant. */
  readonly locale: string;
  /** Between every three digits, where numbers are written with 0–9 and so from 1,000 on; null: as `Intl` has it. */
  readonly thousands: string | null;
  /**
   * From January on. These and the forms below are as `Intl` has them, and a test holds them to it: its first
   * format costs tens of milliseconds, and the first drawing is to need none.
   */
  readonly months: {
    readonly long: readonly string[];
    readonly short: readonly string[];
    /** Short, with the year after it. */
    readonly shortOfYear: readonly string[];
  };
  /** "{day} {month} {year}"; without its year; and without its day. */
  readonly dayMonthYear: string;
  readonly dayMonth: string;
  readonly monthYear: string;
  /** Two in a list: "{first} and {second}", "{first} or {second}". */
  readonly pair: { readonly conjunction: string; readonly disjunction: string };
  /** Lengths of time: "{count} months", and abbreviated: "{count} mths". */
  readonly lengths: Readonly<Record<'full' | 'short', Readonly<Record<LengthUnit, OneOrMore>>>>;
  /** The numbers from one in words, as many as are written out. */
  readonly numerals: readonly string[];
  /** Ordinals as digits by `Intl.PluralRules` of type ordinal: "{count}th". */
  readonly ordinals: PluralForms;

  /** "{year} BC" */
  readonly bce: string;
  /** Years that are too low to be read as years without: "AD {year}". */
  readonly ce: string;
  readonly decade: string;
  readonly century: string;
  readonly millennium: string;
  /** By EDTF code 21–41. */
  readonly seasons: Readonly<Record<number, SeasonName>>;
  /** The year of a winter: "2023–24"; `{next}` has two digits where the century stays the same. */
  readonly winterYears: string;

  /** Between numbers, and between texts with spaces in them. */
  readonly tightRange: string;
  readonly range: string;
  /** A day's number before another day's: "26." in German. */
  readonly dayBeforeDay: string;

  readonly about: string;
  readonly perhaps: string;
  readonly perhapsAbout: string;
  /** "11 June 2004 (year uncertain)" */
  readonly partly: string;
  readonly components: Readonly<Record<'year' | 'month' | 'season' | 'day', string>>;
  readonly componentApproximate: string;
  readonly componentUncertain: string;
  readonly componentBoth: string;
  /** "about 1950 (1900–1999)" */
  readonly estimated: string;

  readonly since: string;
  readonly until: string;
  readonly endUnknown: string;
  readonly startUnknown: string;
  readonly endUnknownShort: string;
  readonly startUnknownShort: string;
  readonly orEarlier: string;
  readonly orLater: string;
  readonly andEarlier: string;
  readonly andLater: string;

  /** One unit within a range: "some day of {range}". */
  readonly someOf: Readonly<Record<'day' | 'month' | 'year' | 'time', string>>;
  readonly unknownYear: string;
  /** "25 December of a year in the 1560s" */
  readonly inYears: string;
  readonly inUnknownYear: string;
  /** "day 15 of an unknown month of 1985" */
  readonly inUnknownMonth: string;
}
