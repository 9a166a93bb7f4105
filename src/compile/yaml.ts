/**
 * Reads YAML into plain values and remembers where everything stood, and writes plain values as YAML.
 * The only file that knows the `yaml` package.
 *
 * Scalars stay the strings that were written (YAML's failsafe schema), so `date: 2016` and
 * `date: 1979-01-01` are what they look like, and not a number or a moment in time.
 */
import { Document, LineCounter, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Scalar } from 'yaml';
import type { Finding, Place, Spot, YamlPath } from './problem.ts';
import { tidy } from './text.ts';
import { explainSyntaxError } from './yamlSyntax.ts';

/** Strings, lists and mappings. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

export interface YamlFile {
  /** Null when the file could not be read at all, or holds nothing. */
  readonly value: YamlValue | null;
  /** What the parser stumbled over. */
  readonly faults: readonly { readonly place: Place; readonly finding: Finding }[];
  /** Where a value or key stands; for what is not there, the nearest thing that should hold it. */
  place(spot: Spot): Place;
  /** The value as written. */
  written(spot: Spot): string;
}

/** How many values aliases (`*name`) may add: enough to save typing, too few to fill the memory. */
const MOST_ALIASED = 1000;

export function readYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.2',
    stringKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const placeAt = (offset: number, end = offset + 1): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    const source = text.split('\n', line)[line - 1] ?? '';
    const length = Math.max(1, Math.min(end - offset, source.length - col + 1));
    return { line, column: col, length, source };
  };

  const faults: { place: Place; finding: Finding }[] = [];
  const doubled = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const doubles = doubled.filter((error, i) => !inSameEntry(text, doubled[i - 1]?.pos[0], error.pos[0]));
  // Two entries run into one: what they hold together is nobody's meaning.
  const merged = doubles.length < doubled.length;
  // One slip makes the parser stumble again and again behind it: the first is the one to mend.
  const syntax = [...document.errors, ...document.warnings]
    .filter((error) => error.code !== 'DUPLICATE_KEY')
    .toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  for (const error of syntax ? [...doubles, syntax] : doubles) {
    const [start, end] = error.pos;
    faults.push({
      place: placeAt(start, error.code === 'DUPLICATE_KEY' ? keyEnd(text, start) : end),
      finding: explainSyntaxError(error.code, error.message, text, start),
    });
  }
  let value: YamlValue | null = null;
  if (!syntax && !merged && document.contents) {
    const result = plainValue(document, document.contents);
    if ('fault' in result) {
      faults.push({ place: placeAt(...range(result.at)), finding: result.fault });
    } else {
      value = result.value;
    }
  }
  return {
    value,
    faults,
    place: (spot) => placeAt(...rangeOf(document, text, spot)),
    written: (spot) => text.slice(...rangeOf(document, text, spot)).trim(),
  };
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

function plainValue(document: Document, root: Node): Plain {
  let aliased = 0;
  let fault: { fault: Finding; at: Node } | undefined;
  const open = new Set<Node>();
  const walk = (node: unknown, inAlias: boolean): YamlValue => {
    if (fault) return '';
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (!target || open.has(target)) fault = { fault: badAlias(node.source, Boolean(target)), at: node };
      else return walk(target, true);
      return '';
    }
    if (inAlias && ++aliased > MOST_ALIASED && !fault) {
      fault = { fault: tooManyAliases(), at: root };
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

function badAlias(name: string, cyclic: boolean): Finding {
  return {
    what: cyclic
      ? 'An alias stands inside the very thing it repeats.'
      : 'An alias repeats something that is not there.',
    found: `*${name}`,
    expected: `a value marked with &${name} further up`,
    mend: `Put text that begins with * in quotation marks: "*${name}"`,
  };
}

function tooManyAliases(): Finding {
  return {
    what: 'Aliases (*name) blow this file up beyond measure.',
    found: `more than ${MOST_ALIASED} repeated values`,
    expected: `at most ${MOST_ALIASED}`,
    mend: 'Write the repeated parts out.',
  };
}

function range(node: Node): [number, number] {
  const [start = 0, end = start + 1] = node.range ?? [];
  return [start, end];
}

function rangeOf(document: Document, text: string, spot: Spot): [number, number] {
  let node: Node | null = document.contents;
  for (const [depth, step] of spot.path.entries()) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (!item) break;
      node = item as Node;
    } else if (isMap(node)) {
      // Of doubled keys the last one counts, as in the value.
      const pair = node.items.findLast((each) => isScalar(each.key) && each.key.value === step);
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
