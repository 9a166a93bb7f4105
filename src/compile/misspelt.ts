/**
 * Keys that the form does not know: reported, and read as the key they most likely meant. A text that
 * stands for an entry of one key becomes that entry.
 */
import { unknownKey } from './formFindings.ts';
import { keysAt, shorthandAt } from './formKeys.ts';
import { nearest } from './nearest.ts';
import type { Report, Spot, YamlPath } from './problem.ts';
import type { YamlValue } from './yaml.ts';

export interface Corrected {
  /** With known keys only: superfluous ones are left out, misspelt ones mended. */
  readonly value: YamlValue;
  /** Where misspelt keys were mended, in terms of `value`. */
  readonly mended: readonly YamlPath[];
  /** A place in terms of `value`, by the keys that were written. */
  readonly asWritten: (spot: Spot) => Spot;
  /** Takes places in terms of `value`. */
  readonly report: Report;
}

export function correctKeys(value: YamlValue, report: Report): Corrected {
  const mended: { readonly path: YamlPath; readonly written: string }[] = [];
  const asWritten = (spot: Spot): Spot => {
    const path = spot.path.map((step, depth) => {
      const way = spot.path.slice(0, depth + 1);
      return mended.find((each) => samePath(each.path, way))?.written ?? step;
    });
    return { ...spot, path };
  };
  const translated: Report = {
    error: (spot, finding) => report.error(asWritten(spot), finding),
    warning: (spot, finding) => report.warning(asWritten(spot), finding),
  };
  const walk = (part: YamlValue, at: YamlPath): YamlValue => {
    if (typeof part === 'string') {
      const key = part === '' ? undefined : shorthandAt(at);
      return key === undefined ? part : { [key]: part };
    }
    if (Array.isArray(part)) return part.map((item: YamlValue, i) => walk(item, [...at, i]));
    const known = keysAt(at);
    // Where no keys belong, it is not their spelling that is wrong.
    if (known.length === 0) return part;
    const taken = new Set(Object.keys(part));
    const entries: [string, YamlValue][] = [];
    for (const [key, item] of Object.entries(part)) {
      let right: string | undefined = key;
      if (!known.includes(key)) {
        translated.error({ path: [...at, key], key: true }, unknownKey([...at, key]));
        right = nearest(key, known);
        if (right === undefined || taken.has(right)) continue;
        taken.add(right);
        mended.push({ path: [...at, right], written: key });
      }
      entries.push([right, walk(item, [...at, right])]);
    }
    return Object.fromEntries(entries);
  };
  const corrected = walk(value, []);
  return { value: corrected, mended: mended.map((each) => each.path), asWritten, report: translated };
}

export function samePath(a: YamlPath, b: YamlPath): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}
