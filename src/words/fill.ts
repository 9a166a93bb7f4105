/**
 * Puts values into a text of the interface: `fill('{count} of {total}', { count: '5', total: '17' })`.
 * A name without a value stays as it is, so that a slip in a language file is seen on the page.
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);
}
