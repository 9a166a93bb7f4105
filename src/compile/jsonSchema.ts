/** The JSON Schema of `story.yaml`, by which editors complete and check it. Made from the one form. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { JsonSchema } from '@valibot/to-json-schema';
import { storySchema } from './annotations.ts';

export const SCHEMA_FILE = 'story.schema.json';

export function storyJsonSchema(): string {
  // What one file leaves out may stand in another one: no key at the top has to be there.
  const { $schema, title, description, required: _required, ...form } = toJsonSchema(storySchema, {
    typeMode: 'input',
    errorMode: 'ignore',
  });
  const { properties, ...rest } = asEditorsReadIt(form);
  // What it is comes first, for whoever opens it.
  const schema = { $schema, title, description, ...rest, properties: withUnwritten(properties) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The lists of a story that is begun: a key, and nothing behind it yet. */
function withUnwritten(properties: JsonSchema['properties'] = {}): JsonSchema['properties'] {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      const isList = typeof value === 'object' && value.type === 'array';
      return [key, isList ? { ...value, type: ['array', 'null'] } : value];
    }),
  );
}

/**
 * The compiler takes every scalar as the text that was written; an editor reads `date: 2016` and
 * `importance: 5` as numbers and must not complain.
 */
function asEditorsReadIt(schema: JsonSchema): JsonSchema {
  const { shorthand, ...entry } = schema as JsonSchema & { readonly shorthand?: string };
  if (shorthand !== undefined) {
    // The text alone, or the entry with its keys.
    const { description, ...form } = asEditorsReadIt(entry);
    const key = form.properties?.[shorthand];
    return { description, anyOf: [typeof key === 'object' ? key : {}, form] };
  }
  if (schema.type === 'string') {
    if (!schema.enum) return { ...schema, type: ['string', 'number'] };
    if (!schema.enum.every((option) => Number.isInteger(Number(option)))) return schema;
    return { ...schema, type: 'integer', enum: schema.enum.map(Number), default: Number(schema.default) };
  }
  // An editor would offer “excerpts: []” for a list that is empty by default, instead of its first entry.
  const { default: _empty, ...list } = schema;
  const { properties, items } = schema;
  return {
    ...(schema.type === 'array' ? list : schema),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => {
          return [key, typeof value === 'object' ? asEditorsReadIt(value) : value];
        }),
      ),
    }),
    ...(items && typeof items === 'object' && !Array.isArray(items) && { items: asEditorsReadIt(items) }),
  };
}
