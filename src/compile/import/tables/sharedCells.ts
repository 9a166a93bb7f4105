/** Columns repeat themselves: of texts that recur, one is kept instead of a million. */

/** A column with more different texts than this does not repeat itself enough. */
const MOST = 20_000;

/** A row's cells, in an array of their own that has just their length. */
export function sharedCells(): (cells: readonly string[]) => string[] {
  /** Per column its texts; null when they are too many. */
  const columns: (Map<string, string> | null)[] = [];
  return (cells) =>
    cells.map((cell, i) => {
      const known = columns[i] === undefined ? (columns[i] = new Map<string, string>()) : columns[i];
      if (known === null) return cell;
      const shared = known.get(cell);
      if (shared !== undefined) return shared;
      if (known.size >= MOST) columns[i] = null;
      else known.set(cell, cell);
      return cell;
    });
}
