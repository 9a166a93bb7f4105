/** Texts made fit for formats that are one line to a value, or are written as UTF-8. */

/** Half a surrogate pair cannot be written as UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** On one line: without control characters, every run of white space a single space. */
export function oneLine(text: string): string {
  return wellFormed(text).replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
