/**
 * Reads YAML into plain values and remembers where everything stood, and writes plain values as YAML.
 * The only file that knows the `yaml` package.
 *
 * Scalars stay the strings that were written (YAML's failsafe schema), so `date: 2016` and
 * `date: 1979-01-01` are what they look like, and not a number or a moment in time.
 */
import { Document, isAlias, isMap, isNode, isScalar, isSeq, parseDocument, Parser } from 'yaml';
import type { Alias, CST, Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { AnnotationFile, Fault } from './annotationFile.ts';
import type { Finding, Spot, YamlPath } from './problem.ts';
import { placesIn, shown, tidy } from './text.ts';
import { badAlias, explainSyntaxError, leftOpen, tooDeep, tooManyAliases } from './yamlSyntax.ts';

/** Strings, lists and mappings. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** A file of annotations, but for its name. */
export type YamlFile = Omit<AnnotationFile, 'name'>;

/** How many values aliases (`*name`) may add: enough to save typing, too few to fill the memory. */
const MOST_ALIASED = 1000;

/** Deeper nesting is a mistake or an attack, and would exhaust the parser. */
const DEEPEST = 500;

export function readYaml(text: string): YamlFile {
  const deep = tooDeepAt(text);
  if (deep !== null) return unreadableYaml(text, deep);
  try {
    return readShallowYaml(text);
  } catch (error) {
    if (error instanceof RangeError) return unreadableYaml(text, 0);
    throw error;
  }
}

function readShallowYaml(text: string): YamlFile {
  const document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.2',
    stringKeys: true,
    prettyErrors: false,
    // Found here instead: the parser compares every key with all before it.
    uniqueKeys: false,
  });
  const placeAt = placesIn(text);

  const faults: Fault[] = [];
  const { doubled, targets } = survey(document.contents);
  const doubles = doubled.filter((key, i) => !inSameEntry(text, doubled[i - 1], key));
  // Two entries run into one: what they hold together is nobody's meaning.
  const merged = doubles.length < doubled.length;
  for (const start of doubles) {
    const finding = explainSyntaxError('DUPLICATE_KEY', '', text, start);
    faults.push({ place: placeAt(start, keyEnd(text, start)), finding });
  }
  // One slip makes the parser stumble again and again behind it: the first is the one to mend.
  const syntax = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  if (syntax) {
    const [start, end] = syntax.pos;
    // The parser takes its own exhaustion for a mistake of syntax.
    const isExhausted = syntax.message.includes('call stack');
    // Where it stumbles is where the next entry begins; what is wrong with that began further up.
    const opened = isExhausted ? null : openedAt(text);
    if (isExhausted) faults.push({ place: placeAt(start, end), finding: tooDeep(shown(text.slice(start), 24)) });
    else if (opened !== null && opened < start) {
      faults.push({ place: placeAt(opened, opened + 1), finding: leftOpen(text, opened) });
    } else {
      const finding = explainSyntaxError(syntax.code, syntax.message, text, start);
      faults.push({ place: placeAt(start, end), finding });
    }
  }
  let value: YamlValue | null = null;
  if (!syntax && !merged && document.contents) {
    const result = plainValue(document.contents, targets);
    if ('fault' in result) {
      faults.push({ place: placeAt(...range(result.at)), finding: result.fault });
    } else {
      value = result.value;
    }
  }
  const rangeAt = (spot: Spot) => rangeOf(document.contents, targets, text, spot);
  return {
    value,
    faults,
    place: (spot) => placeAt(...rangeAt(spot)),
    written: (spot) => text.slice(...rangeAt(spot)).trim(),
  };
}

/** Offset of the first bracket or quotation mark that is never closed, of nested ones the innermost; null: none. */
function openedAt(text: string): number | null {
  for (const token of new Parser().parse(text)) {
    const opened = token.type === 'document' ? openedIn(token.value) : null;
    if (opened !== null) return opened;
  }
  return null;
}

function openedIn(token: CST.Token | null | undefined): number | null {
  if (!token) return null;
  if ('items' in token) {
    for (const child of token.items.flatMap(({ key, value }) => [key, value])) {
      const opened = openedIn(child);
      if (opened !== null) return opened;
    }
  }
  return isLeftOpen(token) ? token.offset : null;
}

function isLeftOpen(token: CST.Token): boolean {
  switch (token.type) {
    case 'flow-collection':
      return token.end[0]?.source !== (token.start.source === '{' ? '}' : ']');
    case 'double-quoted-scalar':
      return !/^"(?:[^"\\]|\\[^])*"$/.test(token.source);
    case 'single-quoted-scalar':
      return !/^'(?:[^']|'')*'$/.test(token.source);
    default:
      return false;
  }
}

/** Where brackets, or dashes on one line, are nested beyond measure; null: nowhere. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/[[{]|[\]}]|(?:[-?] ){100,}/g)) {
    if (found.length > 1) return index;
    depth = found === '[' || found === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return index;
  }
  return null;
}

function unreadableYaml(text: string, at: number): YamlFile {
  const place = placesIn(text)(at);
  const finding = tooDeep(shown(text.slice(at), 24));
  return { value: null, faults: [{ place, finding }], place: () => place, written: () => '' };
}

/** The node that each alias repeats; undefined: there is none. */
type Targets = ReadonlyMap<Alias, Node | undefined>;

/** Offsets of keys that stand in their entry already, in reading order, and what aliases mean. */
function survey(root: Node | null): { readonly doubled: number[]; readonly targets: Targets } {
  const doubled: number[] = [];
  const targets = new Map<Alias, Node | undefined>();
  const anchors = new Map<string, Node>();
  const walk = (node: unknown): void => {
    if (!isNode(node)) return;
    if (isAlias(node)) {
      targets.set(node, anchors.get(node.source));
      return;
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isSeq(node)) for (const item of node.items) walk(item);
    if (!isMap(node)) return;
    const keys = new Set<string>();
    for (const { key, value } of node.items) {
      walk(key);
      if (isScalar(key) && keys.has(keyOf(key))) doubled.push(range(key)[0]);
      keys.add(keyOf(key));
      walk(value);
    }
  };
  walk(root);
  return { doubled: doubled.toSorted((a, b) => a - b), targets };
}

/** Whether two keys follow each other in one entry: a forgotten “- ” doubles them all, and is one mistake. */
function inSameEntry(text: string, before: number | undefined, key: number): boolean {
  if (before === undefined) return false;
  const column = key - (text.lastIndexOf('\n', key) + 1);
  const lines = text.slice(before, key).split('\n').slice(1);
  return lines.length > 0 && lines.every((line) => line.trim() === '' || line.search(/\S|$/) >= column);
}

function keyEnd(text: string, from: number): number {
  const colon = text.indexOf(':', from);
  return colon < 0 ? from + 1 : colon;
}

type Plain = { readonly value: YamlValue } | { readonly fault: Finding; readonly at: Node };

function plainValue(root: Node, targets: Targets): Plain {
  let aliased = 0;
  let fault: { fault: Finding; at: Node } | undefined;
  const open = new Set<Node>();
  const walk = (node: unknown, inAlias: boolean): YamlValue => {
    if (fault) return '';
    if (isAlias(node)) {
      const target = targets.get(node);
      if (!target || open.has(target)) fault = { fault: badAlias(node.source, Boolean(target)), at: node };
      else return walk(target, true);
      return '';
    }
    if (inAlias && ++aliased > MOST_ALIASED && !fault) {
      fault = { fault: tooManyAliases(MOST_ALIASED), at: root };
      return '';
    }
    if (isMap(node) || isSeq(node)) {
      open.add(node);
      const value: YamlValue = isSeq(node)
        ? node.items.map((item) => walk(item, inAlias))
        : Object.fromEntries(
            node.items.map((pair) => [keyOf(pair.key), walk(pair.value, inAlias)]),
          );
      open.delete(node);
      return value;
    }
    return isScalar(node) && typeof node.value === 'string' ? node.value : '';
  };
  const value = walk(root, false);
  return fault ?? { value };
}

function keyOf(key: unknown): string {
  return isScalar(key) && typeof key.value === 'string' ? key.value : '';
}

function range(node: Node): [number, number] {
  const [start = 0, end = start + 1] = node.range ?? [];
  return [start, end];
}

/** Kept, since thousands of mistakes may be of one entry. */
const pairsByKey = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairsByKey.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair.key), pair]));
  pairsByKey.set(map, known);
  return known;
}

function rangeOf(root: Node | null, targets: Targets, text: string, spot: Spot): [number, number] {
  let node = root;
  for (const [depth, step] of spot.path.entries()) {
    if (isAlias(node)) node = targets.get(node) ?? null;
    if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (!item) break;
      node = item as Node;
    } else if (isMap(node)) {
      // Of doubled keys the last one counts, as in the value.
      const pair = pairsOf(node).get(String(step));
      if (!pair) {
        // Missing: underline the first key of the mapping that should have it.
        const first = node.items[0]?.key;
        return isScalar(first) && !node.flow ? range(first) : [range(node)[0], range(node)[0] + 1];
      }
      if (spot.key && depth === spot.path.length - 1) return range(pair.key as Node);
      const empty = !pair.value || (isScalar(pair.value) && pair.value.source === '');
      if (empty && depth === spot.path.length - 1) return range(pair.key as Node);
      node = pair.value as Node | null;
    } else break;
  }
  if (!node) return [0, 1];
  if (spot.at !== undefined && isScalar(node)) return rangeInside(node, text, spot.at, spot.length ?? 1);
  return range(node);
}

/** Where a stretch of a long text stands: its characters and those of the file are walked side by side. */
function rangeInside(scalar: Scalar, text: string, at: number, length: number): [number, number] {
  const [start, end] = range(scalar);
  const value = typeof scalar.value === 'string' ? tidy(scalar.value) : '';
  const block = scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL';
  let offset = block ? text.indexOf('\n', start) + 1 : start;
  let from = start;
  for (let i = 0; i < Math.min(at + length, value.length); i += 1) {
    const char = value.charAt(i);
    if (char !== ' ') {
      const next = text.indexOf(char, offset);
      if (next < 0 || next >= end) return [start, end];
      offset = next;
    }
    if (i === at) from = offset;
    if (char !== ' ') offset += 1;
  }
  return at < value.length ? [from, Math.max(from + 1, offset)] : [Math.max(start, offset - 1), offset];
}

/** A remark behind the value at a path. */
export interface YamlRemark {
  readonly path: YamlPath;
  readonly text: string;
}

/** Plain values as YAML that `readYaml` reads back as they are; `heading` is a comment of several lines. */
export function writeYaml(value: YamlValue, heading = '', remarks: readonly YamlRemark[] = []): string {
  const document = new Document(value, { schema: 'failsafe', aliasDuplicateObjects: false });
  if (heading !== '') document.commentBefore = heading.replace(/^(?=.)/gm, ' ');
  for (const { path, text } of remarks) {
    const node: unknown = document.getIn(path, true);
    // A line break, or what passes for one, would end the comment.
    if (isNode(node)) node.comment = ` ${tidy(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' '))}`;
  }
  return document.toString({ lineWidth: 100 });
}
