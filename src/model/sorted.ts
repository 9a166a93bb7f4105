/** Numbers in ascending order, searched by halving. */

/**
 * How many of the ascending numbers are less than the limit: the index of the first that is not.
 *
 * @param limit may be infinite
 */
export function countBelow(ascending: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
