/** Numbers and plurals in the reader's language. */
import { fill } from './fill.ts';
import type { PluralForms } from './pluralForms.ts';
import type { Strings } from './strings.ts';

type Make<T> = (locale: string, variant: string) => T;

/** Makes a formatter once per key: constructing one of `Intl`'s takes longer than formatting. */
export function cached<T>(make: Make<T>): Make<T> {
  const made = new Map<string, T>();
  return (locale, variant) => {
    const key = `${locale} ${variant}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(locale, variant);
    made.set(key, fresh);
    return fresh;
  };
}

const numberFormat = cached(
  (locale, grouping) => new Intl.NumberFormat(locale, { useGrouping: grouping === 'grouped' }),
);
const pluralRules = cached(
  (locale, type) => new Intl.PluralRules(locale, { type: type as Intl.PluralRuleType }),
);
const roundFormat = cached(
  (locale) =>
    new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 }),
);

/** With plain spaces for no-break and thin ones, which differ between builds of ICU. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, ' ');
}

const THREE_DIGITS = /\B(?=(?:\d{3})+$)/g;

/** 12,024 in English, 12.024 in German. */
export function formatNumber(
  value: number,
  strings: Strings,
  grouping: 'grouped' | 'plain' = 'grouped',
): string {
  const { thousands } = strings.dates;
  // The first format costs tens of milliseconds, and the first drawing needs none.
  if (thousands !== null && Number.isSafeInteger(value) && value >= 0) {
    return grouping === 'plain' ? String(value) : String(value).replace(THREE_DIGITS, thousands);
  }
  return plainSpaces(numberFormat(strings.dates.locale, grouping).format(value));
}

/** "170 million", "4.567 billion"; exact for numbers of so few digits. */
export function formatRoundNumber(value: number, strings: Strings): string {
  return plainSpaces(roundFormat(strings.dates.locale, '').format(value));
}

/** "five"; digits where the language's list of numerals ends. */
export function numberInWords(value: number, strings: Strings): string {
  return strings.dates.numerals[value - 1] ?? formatNumber(value, strings);
}

/** The form for the count, with the number filled in: "5 events". */
export function plural(forms: PluralForms, count: number, strings: Strings): string {
  return fill(pluralForm(forms, count, strings), { count: formatNumber(count, strings) });
}

/** The same with low numbers in words: "five events". */
export function pluralInWords(forms: PluralForms, count: number, strings: Strings): string {
  return fill(pluralForm(forms, count, strings), { count: numberInWords(count, strings) });
}

/** "20th", "20." */
export function ordinal(value: number, strings: Strings): string {
  const { ordinals } = strings.dates;
  const category = pluralRules(strings.dates.locale, 'ordinal').select(value);
  return fill(ordinals[category] ?? ordinals.other, { count: formatNumber(value, strings) });
}

function pluralForm(forms: PluralForms, count: number, strings: Strings): string {
  return forms[pluralRules(strings.dates.locale, 'cardinal').select(count)] ?? forms.other;
}
