/**
 * Every text of the interface, by language. A language is one file that satisfies this type;
 * dates, numbers and plurals are made by `Intl` in `dates.ts` and `numbers.ts`.
 */
export interface Strings {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}
