/** Elements of a head, and texts in attributes, as HTML. */
import { jsonText } from '../export/jsonLd.ts';

/** For between tags and for attributes in double quotes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `<meta name="…" content="…">`; an element without an end. */
export function element(name: 'meta' | 'link' | 'base', attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}>`;
}

/** JSON-LD in a page: data, so the policy for scripts does not concern it. */
export function dataElement(nodes: unknown): string {
  return `<script type="application/ld+json">\n${jsonText(nodes)}</script>`;
}
