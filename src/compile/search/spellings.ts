/**
 * The terms of words as they stand in texts, remembered: nearly every word has been folded before. A
 * spelling has one slot, by its hash, and keeps it until another one wants it, so that the memory needed
 * is known and no part of a text is copied to be looked up.
 */

/** Number of a term, in the order in which they were first met. */
export type TermNumber = number;

const SLOTS = 1 << 16;

export class Spellings {
  readonly #spellings: (string | undefined)[] = Array.from({ length: SLOTS });
  readonly #terms = new Uint32Array(SLOTS);

  /** The term of the word between two offsets of a text; null when it is not remembered. */
  find(text: string, start: number, end: number): TermNumber | null {
    const slot = slotOf(text, start, end);
    const spelling = this.#spellings[slot];
    if (spelling?.length !== end - start) return null;
    for (let i = 0; i < spelling.length; i++) {
      if (spelling.charCodeAt(i) !== text.charCodeAt(start + i)) return null;
    }
    return this.#terms[slot]!;
  }

  remember(spelling: string, term: TermNumber): void {
    const slot = slotOf(spelling, 0, spelling.length);
    this.#spellings[slot] = spelling;
    this.#terms[slot] = term;
  }
}

/** FNV-1a over the code units. */
function slotOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}
