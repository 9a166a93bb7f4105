/** In place: each number becomes the sum of all up to it. */
export function summedUp(counts: Uint32Array): Uint32Array {
  for (let i = 1; i < counts.length; i++) counts[i]! += counts[i - 1]!;
  return counts;
}
