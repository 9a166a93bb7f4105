/** The form looked at from outside: which keys and choices a place has. valibot keeps it as plain data. */
import { storySchema } from './annotations.ts';
import type { YamlPath } from './problem.ts';

interface SchemaData {
  readonly type: string;
  readonly wrapped?: SchemaData;
  readonly item?: SchemaData;
  readonly entries?: Readonly<Record<string, SchemaData>>;
  readonly options?: readonly string[];
  readonly pipe?: readonly {
    readonly type: string;
    readonly description?: string;
    readonly metadata?: { readonly shorthand?: string };
  }[];
}

function schemaAt(path: YamlPath): SchemaData | undefined {
  let schema: SchemaData | undefined = unwrapped(storySchema);
  for (const step of path) {
    const next: SchemaData | undefined = typeof step === 'number' ? schema?.item : schema?.entries?.[step];
    if (!next) return undefined;
    schema = unwrapped(next);
  }
  return schema;
}

function unwrapped(schema: SchemaData): SchemaData {
  return schema.wrapped ? unwrapped(schema.wrapped) : schema;
}

export function keysAt(path: YamlPath): string[] {
  return Object.keys(schemaAt(path)?.entries ?? {});
}

export function optionsAt(path: YamlPath): readonly string[] {
  return schemaAt(path)?.options ?? [];
}

/** The key for which a bare text may stand at this place. */
export function shorthandAt(path: YamlPath): string | undefined {
  return schemaAt(path)?.pipe?.find((part) => part.metadata?.shorthand)?.metadata?.shorthand;
}

export function descriptionAt(path: YamlPath): string {
  return schemaAt(path)?.pipe?.find((part) => part.type === 'description')?.description ?? 'a value';
}
