/** A name as it is compared with what a reader types: without case and accents. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
}

/** Numbers of those of which one of the texts holds what is typed; of all when nothing is. */
export type FindNames = (query: string) => readonly number[];

/** Among thousands of names; they are folded when somebody first types. @param textsOf names of the nth */
export function nameFinder(count: number, textsOf: (index: number) => readonly string[]): FindNames {
  const all = Array.from({ length: count }, (_, index) => index);
  let known: readonly (readonly string[])[] | null = null;
  return (query) => {
    const wanted = folded(query.trim());
    if (wanted === '') return all;
    known ??= all.map((index) => textsOf(index).map(folded));
    const names = known;
    return all.filter((index) => names[index]!.some((name) => name.includes(wanted)));
  };
}
