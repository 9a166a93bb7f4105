/**
 * Some terms in order, in bytes:
 *
 *     varint    number of terms
 *     varint    bytes of the endings
 *     UTF-8     the endings, one after another
 *     varints   of each term: units it shares with the term before, units of its ending,
 *               events, events by headline, bytes of its list, of its numbers by headline,
 *               and of a long list (bytes 0) the file's number, its bytes, bytes by headline
 *     bytes     the short lists, one after another: places, then numbers by headline (`wordList.ts`)
 */
import type { LongList } from './searchFiles.ts';
import { ByteReader, ByteWriter } from './varint.ts';
import type { WordList } from './wordList.ts';

export interface ShardTerm {
  readonly term: string;
  /** Where the places are; a long list is a file of its own. */
  readonly list: WordList | LongList;
}

export function isLong(list: WordList | LongList): list is LongList {
  return 'list' in list;
}

/** Most bytes of a term beside its ending and its lists: the varints above. */
const MOST_BESIDE = 32;
/** Most bytes of the two numbers at the beginning. */
const MOST_BEFORE = 8;

export class TermShardWriter {
  readonly #most: number;
  readonly #endings: string[] = [];
  readonly #numbers = new ByteWriter();
  readonly #lists = new ByteWriter();
  #endingBytes = 0;
  #before = '';

  /** @param most bytes */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether there was room; the first term always finds some. @param term after the one before */
  add({ term, list }: ShardTerm): boolean {
    const shared = sharedUnits(this.#before, term);
    const ending = term.slice(shared);
    const endingBytes = new TextEncoder().encode(ending).length;
    const listBytes = isLong(list) ? 0 : list.places.length + list.headNumbers.length;
    const length = MOST_BEFORE + this.#endingBytes + this.#numbers.length + this.#lists.length;
    const full = length + endingBytes + MOST_BESIDE + listBytes > this.#most;
    if (full && this.#endings.length > 0) return false;

    this.#endings.push(ending);
    this.#endingBytes += endingBytes;
    this.#before = term;
    this.#numbers.varint(shared).varint(ending.length).varint(list.count).varint(list.heads);
    if (isLong(list)) {
      this.#numbers.varint(0).varint(list.list).varint(list.bytes).varint(list.headBytes);
    } else {
      this.#numbers.varint(list.places.length).varint(list.headNumbers.length);
      this.#lists.bytes(list.places).bytes(list.headNumbers);
    }
    return true;
  }

  done(): Uint8Array<ArrayBuffer> {
    const endings = new TextEncoder().encode(this.#endings.join(''));
    return new ByteWriter()
      .varint(this.#endings.length)
      .varint(endings.length)
      .bytes(endings)
      .bytes(this.#numbers.done())
      .bytes(this.#lists.done())
      .done();
  }
}

/** Of two strings, without cutting a character in two. */
function sharedUnits(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return /[\uD800-\uDBFF]$/.test(a.slice(0, shared)) ? shared - 1 : shared;
}

/**
 * The terms of a shard, in order; the lists are views of the bytes.
 *
 * @throws RangeError where the bytes are no such shard
 */
export function readTermShard(bytes: Uint8Array): ShardTerm[] {
  const reader = new ByteReader(bytes);
  const length = reader.varint();
  if (length > bytes.length) throw new RangeError('There are more terms than bytes.');
  const endings = new TextDecoder().decode(reader.bytes(reader.varint()));
  const terms: { term: string; list: LongList | Lengths }[] = [];
  let before = '';
  let at = 0;
  for (let i = 0; i < length; i++) {
    const shared = reader.varint();
    const end = at + reader.varint();
    before = before.slice(0, shared) + endings.slice(at, end);
    at = end;
    terms.push({ term: before, list: readNumbers(reader) });
  }
  return terms.map(({ term, list }) => ({ term, list: 'list' in list ? list : readList(reader, list) }));
}

/** Of a short list. */
type Lengths = Omit<LongList, 'list'>;

function readNumbers(reader: ByteReader): LongList | Lengths {
  const [count, heads, short] = [reader.varint(), reader.varint(), reader.varint()];
  if (short > 0) return { count, heads, bytes: short, headBytes: reader.varint() };
  const [list, bytes, headBytes] = [reader.varint(), reader.varint(), reader.varint()];
  return { count, heads, list, bytes, headBytes };
}

function readList(reader: ByteReader, { count, heads, bytes, headBytes }: Lengths): WordList {
  return { count, heads, places: reader.bytes(bytes), headNumbers: reader.bytes(headBytes) };
}
