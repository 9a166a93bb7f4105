/** Names of files that are taken away. */

const LONGEST = 60;

/**
 * What a title is as the name of a file, on any system: letters and digits of any script, hyphens between.
 *
 * @param extension without its full stop
 */
export function fileNameOf(title: string, extension: string): string {
  const words = title.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > LONGEST) break;
    name = longer;
  }
  // One word may be longer than any name; and some are none on Windows.
  const safe = name || Array.from(words[0] ?? '').slice(0, LONGEST / 2).join('') || 'timeline';
  return `${/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(safe) ? `${safe}-` : safe}.${extension}`;
}
