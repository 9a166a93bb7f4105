/**
 * Words that begin alike and whose places are too many to be read one list after another: their lists
 * together are written ready made.
 *
 *     terms in order, those under each beginning next to each other:
 *
 *         t  ┬ ta …
 *            ├ te …
 *            └ th ┬ the ─ the, them, then, there …    costs more than the limit: ready made
 *                 └ thi …                             costs less: read when asked for
 */
import type { Beginning, LongList, SearchLimits } from '../../model/searchFiles.ts';
import type { EventBits, ListWriter } from './listWriter.ts';

export interface IndexedTerm {
  readonly term: string;
  /** Number of the shard it lies in. */
  readonly shard: number;
  /** null: its list lies in the shard. */
  readonly long: LongList | null;
}

/** Up to so many letters a word that exists is looked for whole (`createSearch.ts`). */
const WHOLE_UP_TO = 2;

/** @param terms of the whole story, in order */
export async function listBeginnings(
  terms: readonly IndexedTerm[],
  lists: ListWriter,
  limits: SearchLimits,
): Promise<Beginning[]> {
  const beginnings: Beginning[] = [];
  const isCostly = (range: Range): boolean => costOf(terms, range, limits.shard) > limits.beginning;
  for (const range of rangesOf(terms, 0, terms.length, 0)) {
    if (isCostly(range)) await listBeginning(range, 1);
  }
  return beginnings.toSorted((a, b) => (a.longest < b.longest ? -1 : 1));

  /** @param shortest units of the shortest beginning that all of them have, and no others */
  async function listBeginning({ from, to }: Range, shortest: number): Promise<EventBits> {
    const bits = lists.emptyBits();
    const longest = sharedBeginning(terms[from]!.term, terms[to - 1]!.term);
    for (const range of rangesOf(terms, from, to, longest.length)) {
      if (isCostly(range) && terms[range.from]!.term !== longest) {
        addBits(bits, await listBeginning(range, longest.length + 1));
      } else {
        for (let i = range.from; i < range.to; i++) lists.addTo(bits, terms[i]!.term);
      }
    }
    const only = to - from === 1 ? terms[from]!.long : null;
    // A short word is looked for whole, so that only beginnings shorter than it are asked for.
    const isWhole = terms[from]!.term === longest && longest.length <= WHOLE_UP_TO;
    const asked = isWhole ? longest.slice(0, -1) : longest;
    if (asked.length >= shortest) {
      beginnings.push({ longest: asked, shortest, ...(only ?? (await lists.ofBits(bits))) });
    }
    return bits;
  }
}

/** Terms by their numbers. */
interface Range {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Terms that are alike up to a unit, parted by that unit; one that ends there comes first. */
function rangesOf(terms: readonly IndexedTerm[], from: number, to: number, unit: number): Range[] {
  const ranges: Range[] = [];
  let start = from;
  for (let i = from + 1; i <= to; i++) {
    const same = i < to && Object.is(unitAt(terms[i]!.term, unit), unitAt(terms[start]!.term, unit));
    if (same) continue;
    ranges.push({ from: start, to: i });
    start = i;
  }
  return ranges;
}

const unitAt = (term: string, unit: number): number => term.charCodeAt(unit);

/** Bytes to be read for all of them. */
function costOf(terms: readonly IndexedTerm[], { from, to }: Range, shard: number): number {
  let cost = (terms[to - 1]!.shard - terms[from]!.shard + 1) * shard;
  for (let i = from; i < to; i++) cost += terms[i]!.long?.bytes ?? 0;
  return cost;
}

/** Of the first and the last of terms in order, hence of all between. */
function sharedBeginning(first: string, last: string): string {
  let shared = 0;
  while (shared < first.length && first.charCodeAt(shared) === last.charCodeAt(shared)) shared++;
  return first.slice(0, shared);
}

function addBits(bits: EventBits, more: EventBits): void {
  for (let i = 0; i < bits.places.length; i++) {
    bits.places[i]! |= more.places[i]!;
    bits.heads[i]! |= more.heads[i]!;
  }
}
