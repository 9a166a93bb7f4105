/** Instants of the reader's own day, not dates of a story: "22 November 2026 at 15:30", in the reader's time. */
export function instantInWords(ms: number, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' }).format(ms);
}
