/** A million rows, and what is made of them, do not fit into memory together. */

/** Hands over one item after another, and lets go of each: the list is empty at the end. */
export function* taken<T>(list: T[]): Generator<T> {
  list.reverse();
  while (list.length > 0) yield list.pop()!;
}
