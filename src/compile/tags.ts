/** Tags: free texts of the events become one list, each text with an id that can stand in addresses. */
import type { Tag } from '../model/bundle.ts';
import type { TagIndex } from '../model/units.ts';
import { compareCodeUnits } from './problem.ts';

export interface TagTable {
  /** By number of events, most first; then by name. */
  readonly tags: readonly Tag[];
  /** Per event, in the order written, each once. */
  readonly tagsOf: readonly (readonly TagIndex[])[];
}

/** Texts with the same id are the same tag; it has the name that most events give it. */
export function indexTags(texts: readonly (readonly string[])[]): TagTable {
  const idOf = new Map<string, string>();
  const spellings = new Map<string, Map<string, number>>();
  const idsOf = texts.map((names) => {
    const ids = new Set<string>();
    for (const name of names) {
      const id = idOf.get(name) ?? tagId(name);
      idOf.set(name, id);
      if (ids.has(id)) continue;
      ids.add(id);
      const counts = spellings.get(id) ?? new Map<string, number>();
      spellings.set(id, counts.set(name, (counts.get(name) ?? 0) + 1));
    }
    return [...ids];
  });
  const counted = Array.from(spellings, ([id, counts]) => mostUsed(id, counts));
  const tags = counted.toSorted((a, b) => b.events - a.events || compareCodeUnits(a.name, b.name));
  const indexOf = new Map(tags.map(({ id }, index) => [id, index]));
  return {
    tags: tags.map(({ id, name }) => ({ id, name })),
    tagsOf: idsOf.map((ids) => ids.flatMap((id) => indexOf.get(id) ?? [])),
  };
}

function mostUsed(id: string, counts: ReadonlyMap<string, number>): Tag & { readonly events: number } {
  let [name, most, events] = ['', 0, 0];
  for (const [spelling, count] of counts) {
    events += count;
    if (count > most || (count === most && spelling < name)) [name, most] = [spelling, count];
  }
  return { id, name, events };
}

/**
 * “Élections 2024” → elections-2024, “выборы” → выборы. Letters of every script stay, without the
 * accents of Latin ones; a text without letters or figures goes by the numbers of its characters.
 */
export function tagId(name: string): string {
  const plain = name.normalize('NFKD').replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '').normalize('NFC');
  const slug = plain.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return slug || `u-${Array.from(name, (char) => char.codePointAt(0)?.toString(16)).join('-')}`;
}
