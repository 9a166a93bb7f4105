import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Columns, Details, Labels } from '../model/bundle.ts';
import type { EventPage, IdShard, Pages, PostingsDirectory, Tile } from '../model/pages.ts';
import type { WholeManifest } from './load.ts';
import { eventPageSchema, idShardSchema, pagesSchema, postingsSchema, tileSchema } from './pages/schemas.ts';
import { columnsSchema, detailsSchema, labelsSchema, manifestSchema } from './schemas.ts';
import { columns, details, labels, manifest } from './testing/story.ts';

/** The type without `readonly`, unit brands and optionality, so that a key one side lacks is seen. */
type Bare<T> = T extends number
  ? number extends T ? number : T
  : T extends string | boolean | null | undefined
    ? T
    : unknown extends T
      ? unknown
      : T extends readonly (infer Item)[]
        ? Bare<Item>[]
        : { -readonly [Key in keyof T]-?: Bare<Exclude<T[Key], undefined>> };
type ReadonlyDeep<T> = T extends object ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> } : T;
type Mutual<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** The same keys and values, and each can stand for the other, so that optional is optional in both. */
type SameForm<Schema extends v.GenericSchema, Model> =
  Mutual<Bare<v.InferOutput<Schema>>, Bare<Model>> extends true
    ? Mutual<ReadonlyDeep<v.InferOutput<Schema>>, Model>
    : false;

/** Neither what stands in chunks nor what the pages are is looked into. */
type ManifestAsFetched = Omit<WholeManifest, 'chunks' | 'pages'> & {
  readonly chunks?: WholeManifest['chunks'] | undefined;
  readonly pages?: unknown;
};

test('the schemas and the model describe the same form', () => {
  const same: [
    SameForm<typeof columnsSchema, Columns>,
    SameForm<typeof labelsSchema, Labels>,
    SameForm<typeof detailsSchema, Details>,
    SameForm<typeof manifestSchema, ManifestAsFetched>,
    SameForm<typeof pagesSchema, Pages>,
    SameForm<typeof tileSchema, Tile>,
    SameForm<typeof eventPageSchema, EventPage>,
    SameForm<typeof postingsSchema, PostingsDirectory>,
    SameForm<typeof idShardSchema, IdShard>,
  ] = [true, true, true, true, true, true, true, true, true];
  expect(same).not.toContain(false);
});

test('the schemas let a story through unchanged', () => {
  expect(v.parse(columnsSchema, columns)).toEqual(columns);
  expect(v.parse(labelsSchema, labels)).toEqual(labels);
  expect(v.parse(detailsSchema, details)).toEqual(details);
  expect(v.parse(manifestSchema, manifest)).toEqual(manifest);
});

const ELSEWHERE = ['../x.json', '/x.json', 'https://other.example/x.json', '//other.example', 'a b.json'];
test.each(ELSEWHERE)(
  'a chunk cannot be fetched from %s',
  (file) => {
    const labelsElsewhere = { ...manifest, chunks: { ...manifest.chunks, labels: { file, bytes: 1 } } };
    expect(v.is(manifestSchema, labelsElsewhere)).toBe(false);
  },
);

test('a link in an article is a web address', () => {
  const [first] = manifest.articles;
  const withUrl = (url: string) => v.is(manifestSchema, { ...manifest, articles: [{ ...first, url }] });
  expect(withUrl('https://news.example/a?b#c')).toBe(true);
  expect(withUrl('javascript:alert(1)')).toBe(false);
});

const accepts = (change: object): boolean => v.is(detailsSchema, [{ ...details[0], ...change }]);

test('so is a source and a medium; a place lies on Earth', () => {
  expect(accepts({ sources: [{ url: 'http://news.example/' }] })).toBe(true);
  expect(accepts({ sources: [{ url: 'data:text/html,x' }] })).toBe(false);
  expect(accepts({ media: [{ url: 'javascript:alert(1)', caption: 'x' }] })).toBe(false);
  expect(accepts({ places: [{ name: 'Here', at: { latitude: 91, longitude: 0 } }] })).toBe(false);
  expect(accepts({ places: [{ name: 'Here', at: { latitude: -90, longitude: 180 } }] })).toBe(true);
});
