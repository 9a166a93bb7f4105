import type { Piece } from '../../bundle/search/highlight.ts';

/** A text with the words that a search matched marked. */
export function Highlighted({ pieces }: { readonly pieces: readonly Piece[] }) {
  const starts = pieces.map((_, i) => pieces.slice(0, i).reduce((length, { text }) => length + text.length, 0));
  return pieces.map(({ text, hit }, i) => (hit ? <mark key={starts[i]}>{text}</mark> : text));
}
