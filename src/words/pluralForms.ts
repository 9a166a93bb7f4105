/** One text per plural category of `Intl.PluralRules`; `{count}` stands for the formatted number. */
export type PluralForms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
