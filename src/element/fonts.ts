/**
 * The element's fonts. A font declared in a shadow tree is not found by what stands in it, nor by a
 * canvas: they are added to the page's. Their bytes are in the script, so no policy is asked for them.
 */
import inter400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import inter600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import serif400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?inline';
import serif600 from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?inline';

/** As in explorer/styles/fonts.css; other letters come in the reader's own fonts. */
const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, ' +
  'U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';

const FACES = [
  ['Inter', '400', inter400],
  ['Inter', '600', inter600],
  ['Source Serif 4', '400', serif400],
  ['Source Serif 4', '600', serif600],
] as const;

let added = false;

/** Once a page, however many elements it has. */
export function addFonts(): void {
  if (added) return;
  added = true;
  for (const [family, weight, data] of FACES) {
    document.fonts.add(new FontFace(family, bytesOf(data), { weight, unicodeRange: LATIN }));
  }
}

/** @param address `data:…;base64,…` */
function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
}
