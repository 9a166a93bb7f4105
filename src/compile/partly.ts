/**
 * Reads as much of a value as has the right form, so that a mistake in one part does not keep the
 * others from being checked.
 */
import * as v from 'valibot';
import type { YamlValue } from './yaml.ts';

/** A value whose wrongly formed parts, at any depth, are null. Those were reported already. */
export type Partly<T> = T extends readonly (infer Item)[]
  ? readonly (Partly<Item> | null)[]
  : T extends object
    ? { readonly [Key in keyof T]: Partly<T[Key]> | null }
    : T;

type Schema = v.GenericSchema & {
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
};

/** @param value undefined: not written, which is right where the schema has a default or is optional */
export function readPartly<T>(
  schema: v.GenericSchema<unknown, T>,
  value: YamlValue | undefined,
): Partly<T> | null {
  return read(schema, value) as Partly<T> | null;
}

function read(schema: Schema, value: YamlValue | undefined): unknown {
  const whole = v.safeParse(schema, value);
  if (whole.success) return whole.output;
  const { wrapped, item, entries } = schema;
  if (wrapped) return read(wrapped, value);
  if (value === undefined || typeof value === 'string') return null;
  if (item && Array.isArray(value)) return value.map((each: YamlValue) => read(item, each));
  if (!entries || Array.isArray(value)) return null;
  const written = new Map(Object.entries(value));
  const parts = Object.entries(entries).map(([key, entry]) => [key, read(entry, written.get(key))] as const);
  return Object.fromEntries(parts);
}
