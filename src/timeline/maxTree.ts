/**
 * Numbers by place, and above them the larger of every two, up to the largest of all: where in a range
 * the largest stands, and which are above a limit, is found without looking at each.
 *
 *            9
 *        5       9
 *      2   5   9   1
 *     2 0 3 5 9 4 1 0
 */
export class MaxTree {
  readonly length: number;
  readonly #leaves: number;
  /** Root at 1, the children of `n` at 2n and 2n + 1. */
  readonly #nodes: Float64Array;

  constructor(values: ArrayLike<number>) {
    this.length = values.length;
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)));
    const nodes = new Float64Array(2 * this.#leaves).fill(-Infinity);
    for (let i = 0; i < values.length; i++) nodes[this.#leaves + i] = values[i]!;
    for (let n = this.#leaves - 1; n > 0; n--) nodes[n] = Math.max(nodes[2 * n]!, nodes[2 * n + 1]!);
    this.#nodes = nodes;
  }

  /** Place of the largest in `[from, to)`, the first of equals; -1 where the range is empty. */
  largest(from: number, to: number): number {
    const nodes = this.#nodes;
    let best = 0;
    let most = -Infinity;
    let last = 0;
    // Of the subtrees that make up the range, those on its left side come in order, the others backwards.
    for (let low = from + this.#leaves, high = to + this.#leaves; low < high; low >>= 1, high >>= 1) {
      if (low % 2 === 1) {
        if (nodes[low]! > most || (nodes[low] === most && best === last)) [most, best] = [nodes[low]!, low];
        low++;
      }
      if (high % 2 === 1) {
        high--;
        if (nodes[high]! > most || (nodes[high] === most && best === last)) {
          [most, best] = [nodes[high]!, high];
          last = high;
        }
      }
    }
    if (best === 0) return -1;
    while (best < this.#leaves) best = nodes[2 * best] === most ? 2 * best : 2 * best + 1;
    return best - this.#leaves;
  }

  /** Places in `[0, end)` whose numbers are larger than the limit, ascending; of more than `most` the first. */
  above(end: number, limit: number, most: number): number[] {
    const found: number[] = [];
    const visit = (node: number, first: number, width: number): void => {
      if (first >= end || found.length >= most || !(this.#nodes[node]! > limit)) return;
      if (width === 1) {
        found.push(first);
        return;
      }
      visit(2 * node, first, width / 2);
      visit(2 * node + 1, first + width / 2, width / 2);
    };
    visit(1, 0, this.#leaves);
    return found;
  }
}
