/**
 * The page's style sheets for an element: what they say of the page they say of a box in it.
 *
 * Two things stand for the page: the element itself, whose size decides; and in its shadow tree `.room`,
 * which bears language, direction and colours.
 */

/** Of what lies in the box. */
export function boxedCss(css: string): string {
  return inRoom(css)
    .replace(/@media([^{]*(?:width|height|orientation)[^{]*)\{/g, (_, condition: string) => {
      if (condition.includes(',') || /pointer|prefers|forced/.test(condition)) {
        throw new Error(`No box can answer "@media${condition}".`);
      }
      return `@container dateline${condition}{`;
    })
    .replace(/(?<=\d)[dsl]?v([hw])\b/g, 'cq$1');
}

/** Of what lies over the whole page: a dialog. */
export function overPageCss(css: string): string {
  return inRoom(css);
}

/** Whatever size the page around gives its letters, the box keeps its own. */
function inRoom(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/:root\b/g, '.room')
    .replace(/(?<=^|[\s},>])(?:html|body)(?=[\s,{>:])/g, '.room')
    .replace(/(?<![\w.#-])(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`);
}
