/** JSON in pieces, for whoever has other things to do meanwhile: as `JSON.stringify(…, null, 2)` writes it. */
import { wellFormed } from './plainText.ts';

/** Made as it is written, item by item. */
export type ListInParts = () => Iterable<unknown>;

/**
 * An object, key by key.
 *
 * @param object values that are functions are lists: `ListInParts`
 * @param indent of the line that it begins in
 */
export function* jsonParts(object: Readonly<Record<string, unknown>>, indent = ''): Generator<string, void> {
  const inner = `${indent}  `;
  let before = '{';
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${before}\n${inner}${JSON.stringify(key)}: `;
    if (typeof value === 'function') yield* listParts((value as ListInParts)(), inner);
    else yield indentedJson(value, inner);
    before = ',';
  }
  yield before === '{' ? '{}' : `\n${indent}}`;
}

function* listParts(items: Iterable<unknown>, indent: string): Generator<string, void> {
  const inner = `${indent}  `;
  let before = '[';
  for (const item of items) {
    yield `${before}\n${inner}${indentedJson(item, inner)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : `\n${indent}]`;
}

/** Whole, without half surrogate pairs. @param indent of the line that it begins in */
export function indentedJson(value: unknown, indent = ''): string {
  const text = JSON.stringify(
    value,
    (_, each: unknown) => (typeof each === 'string' ? wellFormed(each) : each),
    2,
  );
  // Within texts line ends are escaped.
  return indent === '' ? text : text.replaceAll('\n', `\n${indent}`);
}
