import { enLater } from './en.later.ts';
import type { AllStrings, Strings } from './strings.ts';

const known = new WeakMap<Strings, AllStrings>();

/** With the texts of what is fetched later: the language's own, else the English ones. Imported by that alone. */
export function allStrings(strings: Strings): AllStrings {
  let all = known.get(strings);
  if (!all) {
    all = { ...strings, later: strings.later ?? enLater };
    known.set(strings, all);
  }
  return all;
}
