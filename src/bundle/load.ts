/**
 * Loading a compiled story: manifest, then what is drawn (columns and labels), then, when somebody
 * reads or searches, the details. All throw `BundleError`, or the signal's reason when aborted.
 */
import * as v from 'valibot';
import type { Chunk, Details, Manifest } from '../model/bundle.ts';
import type { EventTable } from '../model/table.ts';
import { BundleError, type BundlePart } from './bundleError.ts';
import { columnsFault, detailsFault, labelsFault, manifestFault, type Fault } from './consistency.ts';
import { fetchJson } from './fetchJson.ts';
import { columnsSchema, detailsSchema, labelsSchema, manifestSchema } from './schemas.ts';
import { tableFrom } from './tableFrom.ts';
import { checkVersion } from './versions.ts';

/** A checked manifest whose inline chunks are still to be checked, by `loadTable` and `loadDetails`. */
export type StoryManifest = Omit<Manifest, 'chunks'> & {
  readonly chunks: Readonly<Record<keyof Manifest['chunks'], Chunk<unknown>>>;
};

/** @param url absolute address of the manifest; the chunks' files lie beside it. */
export async function loadManifest(url: string | URL, signal?: AbortSignal): Promise<StoryManifest> {
  const at = new URL(url);
  const json = await fetchJson(at, { part: 'manifest', signal, cache: 'no-cache' });
  checkVersion(json, at);
  const manifest = parsed(manifestSchema, json, at, 'manifest');
  return sound(manifest, manifestFault(manifest), at, 'manifest');
}

/** What drawing and filtering need. @param base absolute address of the manifest */
export async function loadTable(
  manifest: StoryManifest,
  base: string | URL,
  signal?: AbortSignal,
): Promise<EventTable> {
  const at = new URL(base);
  const [columns, labels] = await Promise.all([
    loadChunk(columnsSchema, manifest.chunks.columns, at, 'columns', signal),
    loadChunk(labelsSchema, manifest.chunks.labels, at, 'labels', signal),
  ]);
  sound(columns, columnsFault(columns, manifest), at, 'columns');
  sound(labels, labelsFault(labels, manifest), at, 'labels');
  return tableFrom(manifest, columns, labels);
}

/** Summaries, excerpts and differences, by row. @param base absolute address of the manifest */
export async function loadDetails(
  manifest: StoryManifest,
  base: string | URL,
  signal?: AbortSignal,
): Promise<Details> {
  const at = new URL(base);
  const details = await loadChunk(detailsSchema, manifest.chunks.details, at, 'details', signal);
  return sound(details, detailsFault(details, manifest), at, 'details');
}

async function loadChunk<Schema extends v.GenericSchema>(
  schema: Schema,
  chunk: Chunk<unknown>,
  base: URL,
  part: BundlePart,
  signal: AbortSignal | undefined,
): Promise<v.InferOutput<Schema>> {
  if ('inline' in chunk) return parsed(schema, chunk.inline, base, part);
  const url = new URL(chunk.file, base);
  return parsed(schema, await fetchJson(url, { part, bytes: chunk.bytes, signal }), url, part);
}

function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
  url: URL,
  part: BundlePart,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new BundleError({
    kind: 'invalid',
    url: url.href,
    part,
    path: v.getDotPath(issue) ?? '',
    expected: issue.expected ?? issue.message,
    found: issue.received,
  });
}

function sound<T>(value: T, fault: Fault | null, url: URL, part: BundlePart): T {
  if (fault) throw new BundleError({ kind: 'invalid', url: url.href, part, ...fault });
  return value;
}
