import { expect, test } from 'vitest';
import { storyJsonSchema } from './jsonSchema.ts';

interface Node {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly additionalProperties?: boolean;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
}

const schema = JSON.parse(storyJsonSchema()) as Node;

test('every key says what it is, and no other key is allowed', () => {
  const walk = (node: Node, path: string): void => {
    expect(node.description, path).toMatch(/\.$/);
    if (node.properties) expect(node.additionalProperties, path).toBe(false);
    for (const [key, child] of Object.entries(node.properties ?? {})) walk(child, `${path}.${key}`);
    if (node.items) walk(node.items, `${path}[]`);
    for (const option of node.anyOf ?? []) {
      if (option.properties) expect(option.additionalProperties, path).toBe(false);
      for (const [key, child] of Object.entries(option.properties ?? {})) walk(child, `${path}.${key}`);
    }
  };
  walk(schema, 'story');
});

test('an editor learns what it is first, and completes lists by their first entry', () => {
  expect(Object.keys(schema).slice(0, 4)).toEqual(['$schema', 'title', 'description', 'type']);
  const { excerpts, took_part: tookPart } = schema.properties?.['events']?.items?.properties ?? {};
  expect(excerpts?.items?.required).toEqual(['article', 'quote']);
  for (const list of [excerpts, tookPart]) {
    expect(list?.type).toBe('array');
    expect(list).not.toHaveProperty('default');
  }
});

test('what has a shorthand may be a text or an entry', () => {
  const { places, sources } = schema.properties?.['events']?.items?.properties ?? {};
  expect(places?.items?.anyOf).toMatchObject([
    { type: ['string', 'number'] },
    { type: 'object', required: ['name'], properties: { latitude: { type: ['string', 'number'] } } },
  ]);
  expect(sources?.items?.anyOf?.[1]?.required).toEqual(['url']);
  expect(JSON.stringify(schema)).not.toContain('shorthand');
});

test('no key at the top has to be there: another file may have it', () => {
  expect(schema).not.toHaveProperty('required');
  expect(schema.properties).toHaveProperty('title');
});

test('an editor may read dates and importance as numbers', () => {
  const event = schema.properties?.['events']?.items;
  expect(event?.properties?.['date']?.type).toEqual(['string', 'number']);
  const importance = { type: 'integer', enum: [1, 2, 3, 4, 5], default: 3 };
  expect(event?.properties?.['importance']).toMatchObject(importance);
  expect(event?.required).toEqual(['id', 'headline', 'date']);
});

test('a list at the top may still be unwritten', () => {
  for (const list of ['articles', 'actors', 'eras', 'events']) {
    expect(schema.properties?.[list]?.type, list).toEqual(['array', 'null']);
  }
  expect(schema.properties?.['title']?.type).not.toContain('null');
});
