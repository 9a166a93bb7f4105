/**
 * Long lists are looked through in one go; a schema for each item takes ten times as long, and is asked only
 * where something is wrong, to say what and where.
 */
import * as v from 'valibot';

type IsFine = (value: unknown) => boolean;

/** @param isFine true only of what `item` lets through as it is */
export function longList<Item extends v.GenericSchema>(item: Item, isFine: IsFine) {
  const fine = v.custom<v.InferOutput<Item>[]>(() => true);
  const itemByItem = v.array(item);
  return v.lazy((list) => (Array.isArray(list) && list.every(isFine) ? fine : itemByItem));
}

export const isInteger: IsFine = (value) => Number.isInteger(value);
export const isText: IsFine = (value) => typeof value === 'string';
export const isNamed: IsFine = (value) => typeof value === 'string' && value !== '';
export const isCount: IsFine = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

export function isBetween(least: number, most: number): IsFine {
  return (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}

export function isOneOf(values: readonly string[]): IsFine {
  const all = new Set<unknown>(values);
  return (value) => all.has(value);
}

export const isCounts: IsFine = (value) => Array.isArray(value) && value.every(isCount);
