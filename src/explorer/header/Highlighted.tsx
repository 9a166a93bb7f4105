import type { Piece } from '../../bundle/search/highlight.ts';

/** A text with the words that a search matched marked. */
export function Highlighted({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, hit }, i) => (hit ? <mark key={i}>{text}</mark> : text));
}
