/** Tags: free texts of the events become one list, each text with an id that can stand in addresses. */
import type { Tag } from '../model/bundle.ts';
import type { TagIndex } from '../model/units.ts';
import { compareCodeUnits } from './problem.ts';
import { ownText } from './text.ts';

export interface TagTable {
  /** By number of events, most first; then by name. */
  readonly tags: readonly Tag[];
  /** By the number that the collector gave. */
  readonly indexOf: readonly TagIndex[];
}

/** Texts with the same id are the same tag; it has the name that most events give it. */
export class TagCollector {
  /** By name as written. */
  readonly #numberOf = new Map<string, number>();
  readonly #numberOfId = new Map<string, number>();
  /** By number: how often each spelling is used. */
  readonly #spellings: Map<string, number>[] = [];

  /**
   * The tags of one event.
   *
   * @returns numbers of the tags, in the order written, each once
   */
  add(names: readonly string[]): number[] {
    const numbers: number[] = [];
    for (const name of names) {
      const number = this.#numberOf.get(name) ?? this.#numberOfNew(name);
      if (numbers.includes(number)) continue;
      numbers.push(number);
      const counts = this.#spellings[number]!;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return numbers;
  }

  table(): TagTable {
    const counted = Array.from(this.#numberOfId, ([id, number]) => mostUsed(id, this.#spellings[number]!));
    const tags = counted.toSorted((a, b) => b.events - a.events || compareCodeUnits(a.name, b.name));
    const indexOf: TagIndex[] = [];
    for (const [index, { id }] of tags.entries()) indexOf[this.#numberOfId.get(id)!] = index;
    return { tags: tags.map(({ id, name }) => ({ id, name })), indexOf };
  }

  #numberOfNew(written: string): number {
    const name = ownText(written);
    const id = tagId(name);
    const number = this.#numberOfId.get(id) ?? this.#spellings.length;
    if (number === this.#spellings.length) {
      this.#numberOfId.set(id, number);
      this.#spellings.push(new Map());
    }
    this.#numberOf.set(name, number);
    return number;
  }
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
