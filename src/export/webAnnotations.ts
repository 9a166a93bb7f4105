/**
 * The excerpts as W3C Web Annotations: each says of its event which words of which article tell of it,
 * by a TextQuoteSelector and a TextPositionSelector. Positions count in the article's plain text, so
 * the target is that text, named by its hash (RFC 6920); on the article's own page only the words hold.
 */
import type { Article, Excerpt } from '../model/bundle.ts';
import type { Row } from '../model/units.ts';
import type { StoryExtract } from './extract.ts';

export type JsonLd = { readonly [key: string]: unknown };

/**
 * @param about address of what is annotated, where it has one
 * @param items annotations, or what gives them as they are written
 */
export function annotationPage(about: string | undefined, items: readonly JsonLd[] | (() => Iterable<JsonLd>)): JsonLd {
  const context = 'http://www.w3.org/ns/anno.jsonld';
  return { '@context': context, id: `${about ?? ''}#annotations`, type: 'AnnotationPage', items };
}

/** @param rows those of the table; default: all */
export function* annotations(extract: StoryExtract, rows?: readonly Row[]): Generator<JsonLd, void> {
  const { table, details, addresses } = extract;
  for (const row of rows ?? table.id.keys()) {
    const id = table.id[row]!;
    for (const [index, excerpt] of details[row]!.excerpts.entries()) {
      yield {
        id: addresses?.excerpt(id, index + 1) ?? `#${id}-excerpt-${index + 1}`,
        type: 'Annotation',
        motivation: addresses ? 'linking' : 'describing',
        body: addresses?.event(id) ?? {
          type: 'TextualBody',
          value: table.headline[row]!,
          language: table.lang,
        },
        target: targetsOf(excerpt, table.articles[excerpt.article]!),
      };
    }
  }
}

function targetsOf({ quote, position }: Excerpt, { url, sha256 }: Article): JsonLd | readonly JsonLd[] {
  const words = { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix };
  const text = {
    type: 'SpecificResource',
    source: { id: namedByHash(sha256), type: 'Text', format: 'text/plain', via: url },
    selector: [words, { type: 'TextPositionSelector', start: position.start, end: position.end }],
  };
  return url === undefined ? text : [{ type: 'SpecificResource', source: url, selector: words }, text];
}

/** `ni:///sha-256;` and the hash in base64url: whoever has the text can tell that it is the one. */
function namedByHash(hex: string): string {
  const bytes = hex.match(/../g)?.map((pair) => parseInt(pair, 16)) ?? [];
  const base64 = btoa(String.fromCharCode(...bytes));
  return `ni:///sha-256;${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}
