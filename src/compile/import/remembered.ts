/** Columns repeat themselves: what was worked out for a text once need not be again. */

/** More different texts than this are forgotten again, so that memory stays bounded. */
const MOST = 20_000;

export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const result = work(text);
    known.set(text, result);
    return result;
  };
}
