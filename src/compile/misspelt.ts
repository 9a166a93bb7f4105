/**
 * Keys that the form does not know: reported, and read as the key they most likely meant. A text that
 * stands for an entry of one key becomes that entry.
 */
import { unknownKey } from './formFindings.ts';
import { keysAt, shorthandAt } from './formKeys.ts';
import { nearest } from './nearest.ts';
import type { Report, Spot, YamlPath } from './problem.ts';
import type { YamlValue } from './yaml.ts';

/** Corrects the keys of one file. */
export interface KeyCorrector {
  /**
   * The value with known keys only: superfluous ones are left out, misspelt ones mended.
   *
   * @param isDeep whether to go on below the value's own keys
   */
  correct(value: YamlValue, at: YamlPath, isDeep: boolean): YamlValue;
  /** Whether the key at the end of the path was misspelt. */
  isMended(path: YamlPath): boolean;
  /** A place in terms of corrected values, by the keys that were written. */
  asWritten(spot: Spot): Spot;
  /** Takes places in terms of corrected values. */
  readonly report: Report;
}

export function keyCorrector(raw: Report): KeyCorrector {
  /** What was written, by the path that is meant. */
  const mended = new Map<string, string>();
  const asWritten = (spot: Spot): Spot => {
    if (mended.size === 0) return spot;
    const path = spot.path.map((step, depth) => mended.get(pathKey(spot.path.slice(0, depth + 1))) ?? step);
    return { ...spot, path };
  };
  const report: Report = {
    error: (spot, finding) => raw.error(asWritten(spot), finding),
    warning: (spot, finding) => raw.warning(asWritten(spot), finding),
  };
  const correct = (part: YamlValue, at: YamlPath, isDeep: boolean): YamlValue => {
    if (typeof part === 'string') {
      const key = part === '' ? undefined : shorthandAt(at);
      return key === undefined ? part : { [key]: part };
    }
    if (Array.isArray(part)) return part.map((item: YamlValue, i) => correct(item, [...at, i], isDeep));
    const known = keysAt(at);
    // Where no keys belong, it is not their spelling that is wrong.
    if (known.length === 0) return part;
    const taken = new Set(Object.keys(part));
    const entries: [string, YamlValue][] = [];
    for (const [key, item] of Object.entries(part)) {
      let right: string | undefined = key;
      if (!known.includes(key)) {
        report.error({ path: [...at, key], key: true }, unknownKey([...at, key]));
        right = nearest(key, known);
        if (right === undefined || taken.has(right)) continue;
        taken.add(right);
        mended.set(pathKey([...at, right]), key);
      }
      entries.push([right, isDeep ? correct(item, [...at, right], true) : item]);
    }
    return Object.fromEntries(entries);
  };
  return { correct, isMended: (path) => mended.has(pathKey(path)), asWritten, report };
}

function pathKey(path: YamlPath): string {
  return JSON.stringify(path);
}
