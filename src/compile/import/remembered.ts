/** Columns repeat themselves: what was worked out for a text once need not be again. */

/** More different texts than twice this are forgotten again, those first that were not asked for lately. */
const MOST = 50_000;

export function remembered<T>(work: (text: string) => T): (text: string) => T {
  let lately = new Map<string, T>();
  let before = new Map<string, T>();
  return (text) => {
    const found = lately.get(text);
    if (found !== undefined) return found;
    const result = before.get(text) ?? work(text);
    if (lately.size >= MOST) [lately, before] = [new Map<string, T>(), lately];
    lately.set(text, result);
    return result;
  };
}
