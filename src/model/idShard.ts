/** In which file of ids an id of a paged story stands: the same sum for writer and reader. */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * FNV-1a over the id's UTF-16 units, 32 bits.
 *
 * @param shards how many files there are
 */
export function shardOf(id: string, shards: number): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), FNV_PRIME);
  return (hash >>> 0) % shards;
}
