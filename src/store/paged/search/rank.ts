/** The first of the events that match: most words in the headline, then weight, then time. */
import type { Place } from '../../../model/units.ts';

/** Best first. */
const MOST_RANKED = 100;
const WEIGHTS = 256;

/**
 * @param matching a bit for each place
 * @param heads of each word, the events that have it in the headline
 * @param weights one for each place, 0 to 255; null: all alike
 */
export function ranked(
  matching: Uint32Array,
  heads: readonly Uint32Array[],
  weights: Uint8Array | null,
): Place[] {
  const worth = (place: Place): number => {
    let inHeadline = 0;
    for (const words of heads) inHeadline += (words[place >>> 5]! >>> (place & 31)) & 1;
    return inHeadline * WEIGHTS + (weights?.[place] ?? 0);
  };
  const some = enough(matching, heads);
  const having = new Uint32Array((heads.length + 1) * WEIGHTS);
  forEachBit(some, (place) => having[worth(place)]!++);

  let least = having.length - 1;
  for (let better = having[least]!; least > 0 && better < MOST_RANKED; better += having[least]!) least--;
  const best: { place: Place; worth: number }[] = [];
  forEachBit(some, (place) => {
    const own = worth(place);
    if (own >= least) best.push({ place, worth: own });
  });
  best.sort((a, b) => b.worth - a.worth || a.place - b.place);
  return best.slice(0, MOST_RANKED).map(({ place }) => place);
}

/** Those with a word in the headline come before all others: no others are looked at where they are enough. */
function enough(matching: Uint32Array, heads: readonly Uint32Array[]): Uint32Array {
  const some = matching.map((word, i) => word & heads.reduce((any, words) => any | words[i]!, 0));
  let count = 0;
  for (let i = 0; i < some.length && count < MOST_RANKED; i++) {
    for (let rest = some[i]!; rest !== 0; rest &= rest - 1) count++;
  }
  return count < MOST_RANKED ? matching : some;
}

function forEachBit(words: Uint32Array, visit: (place: Place) => void): void {
  for (let word = 0; word < words.length; word++) {
    for (let rest = words[word]!; rest !== 0; rest &= rest - 1) {
      visit(word * 32 + 31 - Math.clz32(rest & -rest));
    }
  }
}
