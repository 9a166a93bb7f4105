/** In place: each number becomes the sum of all up to it. */
export function summedUp<T extends Uint32Array | Float64Array>(counts: T): T {
  for (let i = 1; i < counts.length; i++) counts[i]! += counts[i - 1]!;
  return counts;
}
