/**
 * The qualifiers `?` (uncertain), `~` (approximate) and `%` (both). To the right of a component one
 * holds for it and all to its left (`2004-06~-11`: year and month); to its left for it alone
 * (`2004-~06-11`: the month).
 */
import type { DateComponent, DatePart, Qualifier } from '../../model/date.ts';
import type { Cursor } from './cursor.ts';

/** What stands at one component. */
export interface ComponentQualifiers {
  readonly component: DateComponent;
  readonly left: Qualifier | null;
  readonly right: Qualifier | null;
}

/** Reads a qualifier if there is one; two of them are a fault. */
export function takeQualifier(cursor: Cursor): Qualifier | null {
  const match = cursor.take(/[?~%]/);
  if (match && cursor.sees(/[?~%]/)) {
    const twice = match[0] === cursor.rest[0];
    const mend = twice ? `write ${match[0]} once` : 'write % for both approximate and uncertain';
    cursor.fail('one qualifier', mend, cursor.at - 1, 2);
  }
  return match ? (match[0] as Qualifier) : null;
}

/** The fields of `DatePart` that the qualifiers make. */
export function qualify(
  components: readonly ComponentQualifiers[],
): Pick<DatePart, 'approximate' | 'uncertain' | 'qualified'> {
  const rights = components.map(({ right }) => right);
  const each = components.map(({ left }, i) => union([left, ...rights.slice(i)]));
  const all = union(each);
  if (all === null) return {};
  const alike = each.every((qualifier) => qualifier === all);
  const qualified: Partial<Record<DateComponent, Qualifier>> = {};
  components.forEach(({ component }, i) => {
    const qualifier = each[i];
    if (qualifier) qualified[component] = qualifier;
  });
  return {
    ...(all === '?' ? {} : { approximate: true }),
    ...(all === '~' ? {} : { uncertain: true }),
    ...(alike ? {} : { qualified }),
  };
}

function union(qualifiers: readonly (Qualifier | null)[]): Qualifier | null {
  const present = new Set(qualifiers.filter((qualifier) => qualifier !== null));
  if (present.has('%') || (present.has('?') && present.has('~'))) return '%';
  return [...present][0] ?? null;
}
