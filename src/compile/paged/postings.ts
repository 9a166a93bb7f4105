/** Which events each actor, tag and article has: `postings.json` and the files beside it. */
import type { PostingsDirectory } from '../../model/pages.ts';
import { encodePlaces } from '../../model/placeList.ts';
import type { Place } from '../../model/units.ts';
import { ByteWriter } from '../../model/varint.ts';

/** Bytes at which a file is closed. */
const FULL = 128 * 1024;

/** Calls `add` for each list in which an event stands. */
export type ListsOf = (place: Place, add: (list: number) => void) => void;

/**
 * @param lengths of the lists
 * @param total events of the whole story
 */
export function postingsOf(
  lengths: readonly number[],
  total: number,
  listsOf: ListsOf,
): { readonly directory: PostingsDirectory; readonly files: readonly Uint8Array[] } {
  const bytes: number[] = [];
  const files: Uint8Array[] = [];
  const firsts: number[] = [];
  let file = new ByteWriter();
  for (const [list, places] of placesByList(lengths, total, listsOf).entries()) {
    if (file.length === 0) firsts.push(list);
    const encoded = encodePlaces(places, total);
    bytes.push(encoded.length);
    file.bytes(encoded);
    if (file.length < FULL) continue;
    files.push(file.done());
    file = new ByteWriter();
  }
  if (file.length > 0) files.push(file.done());
  return { directory: { bytes, files: firsts }, files };
}

function placesByList(lengths: readonly number[], total: number, listsOf: ListsOf): Uint32Array[] {
  const lists = lengths.map((length) => new Uint32Array(length));
  const filled = new Uint32Array(lengths.length);
  for (let place = 0; place < total; place++) {
    listsOf(place, (list) => {
      lists[list]![filled[list]!++] = place;
    });
  }
  return lists;
}
