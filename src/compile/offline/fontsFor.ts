/** Which fonts a text needs: of a typeface cut into parts, those whose range has a character of it. */

interface Font {
  /** As the style sheet names it. */
  readonly file: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

const FACE = /@font-face\s*\{([^}]*)\}/g;
const FILE = /url\(["']?([^"')]+)["']?\)/;
const RANGES = /unicode-range:([^;}]*)/i;

/**
 * @param css style sheets as built
 * @returns names of font files, without folders; what stands in one part of a face for all is always needed
 */
export function fontsFor(css: string, text: string): ReadonlySet<string> {
  const points = new Set(Array.from(text, (character) => character.codePointAt(0)!));
  const needed = fontsIn(css).filter(
    ({ ranges }) => ranges.length === 0 || [...points].some((point) => isWithin(ranges, point)),
  );
  return new Set(needed.map(({ file }) => file));
}

function fontsIn(css: string): readonly Font[] {
  return [...css.matchAll(FACE)].flatMap(([, face = '']) => {
    const file = FILE.exec(face)?.[1]?.split('/').at(-1);
    return file === undefined ? [] : [{ file, ranges: rangesOf(RANGES.exec(face)?.[1] ?? '') }];
  });
}

/** `U+26, U+0-7F, U+4??`: minifiers write them so. */
function rangesOf(written: string): Font['ranges'] {
  return [...written.matchAll(/U\+([0-9a-f]*)(\?*)(?:-([0-9a-f]+))?/gi)].map(([, from = '', any = '', to]) => [
    Number.parseInt(from + '0'.repeat(any.length), 16),
    Number.parseInt(to ?? from + 'f'.repeat(any.length), 16),
  ]);
}

function isWithin(ranges: Font['ranges'], point: number): boolean {
  return ranges.some(([from, to]) => from <= point && point <= to);
}
