/** The right word nearest to a wrong one, for “did you mean …?”. */
import { distance } from 'fastest-levenshtein';

/** The candidate that a slip of the pen most likely meant; undefined when none is near. */
export function nearest(wrong: string, candidates: Iterable<string>): string | undefined {
  // A word of which nothing is left is no slip: “6” is not a mistyped “1”.
  const most = Math.min(wrong.length - 1, Math.max(2, Math.floor(wrong.length * 0.4)));
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    const cutShort = wrong.length > 2 && candidate.startsWith(wrong);
    const away = cutShort ? 1 : distance(wrong.toLowerCase(), candidate.toLowerCase());
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

export interface Named {
  readonly id: string;
  /** Everything it is called, besides its id. */
  readonly names: readonly string[];
}

/**
 * The id that was meant: by one of its names, by a word of them (“Biden” → joe-biden), or by a slip.
 */
export function nearestId(wrong: string, candidates: readonly Named[]): string | undefined {
  const sought = wrong.toLowerCase();
  const byName = candidates.find((each) => each.names.some((name) => name.toLowerCase() === sought));
  const hasWord = (name: string) => name.toLowerCase().split(/[\s-]+/).includes(sought);
  const named =
    byName ?? candidates.find(({ id }) => hasWord(id)) ?? candidates.find(({ names }) => names.some(hasWord));
  if (named) return named.id;
  const slip = nearest(wrong, candidates.flatMap((each) => [each.id, ...each.names]));
  return candidates.find((each) => each.id === slip || each.names.includes(slip ?? ''))?.id;
}

/** A text as an id: “Court Order” → court-order. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'a-name';
}
