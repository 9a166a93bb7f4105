/**
 * Loading a compiled story: manifest, then, of a story that is loaded whole, what is drawn (columns and
 * labels) and, when somebody reads or searches, the details; a paged one goes on in `pages/`. All throw
 * `BundleError`, or the signal's reason when aborted.
 */
import type * as v from 'valibot';
import type { Chunk, Chunks, Details, Manifest } from '../model/bundle.ts';
import type { EventTable } from '../model/table.ts';
import type { BundlePart } from './bundleError.ts';
import { checked, sound } from './checked.ts';
import { columnsFault, detailsFault, labelsFault, manifestFault } from './consistency.ts';
import { fetchJson } from './fetchJson.ts';
import { columnsSchema, detailsSchema, labelsSchema, manifestSchema } from './schemas.ts';
import { factsFrom } from './storyFacts.ts';
import { tableFrom } from './tableFrom.ts';
import { checkVersion } from './versions.ts';

/** A checked manifest, but for where the events are; what stands inline is checked when it is asked for. */
export type StoryManifest = WholeManifest | PagedManifest;

type Shared = Omit<Manifest, 'chunks' | 'pages'>;

export interface WholeManifest extends Shared {
  readonly chunks: Readonly<Record<keyof Chunks, Chunk<unknown>>>;
  readonly pages?: undefined;
}

export interface PagedManifest extends Shared {
  readonly chunks?: undefined;
  /** `pagesFrom()` checks it: code that only such stories need. */
  readonly pages: unknown;
}

/** The events of a story that is loaded whole. */
export interface WholeEvents {
  readonly table: EventTable;
  /** Former ids that go on working, by former id → present id. */
  readonly formerly: ReadonlyMap<string, string>;
}

/** @param url absolute address of the manifest; its files lie beside it. */
export async function loadManifest(url: string | URL, signal?: AbortSignal): Promise<StoryManifest> {
  const at = new URL(url);
  const json = await fetchJson(at, { part: 'manifest', signal, cache: 'no-cache' });
  checkVersion(json, at);
  const about = { url: at.href, part: 'manifest' } as const;
  const manifest = checked(manifestSchema, json, about);
  // Exactly one of chunks and pages is there: `manifestFault` sees to it.
  return sound(manifest, manifestFault(manifest), about) as StoryManifest;
}

/** What drawing and filtering need. @param base absolute address of the manifest */
export async function loadWhole(
  manifest: WholeManifest,
  base: string | URL,
  signal?: AbortSignal,
): Promise<WholeEvents> {
  const at = new URL(base);
  const { chunks } = manifest;
  const [columns, labels] = await Promise.all([
    loadChunk(columnsSchema, chunks.columns, at, 'columns', signal),
    loadChunk(labelsSchema, chunks.labels, at, 'labels', signal),
  ]);
  sound(columns, columnsFault(columns, manifest), { url: at.href, part: 'columns' });
  sound(labels, labelsFault(labels, manifest), { url: at.href, part: 'labels' });
  return {
    table: tableFrom(factsFrom(manifest), columns, labels),
    formerly: new Map(Object.entries(labels.formerly)),
  };
}

/** Summaries, excerpts and differences, by row. @param base absolute address of the manifest */
export async function loadDetails(
  manifest: WholeManifest,
  base: string | URL,
  signal?: AbortSignal,
): Promise<Details> {
  const at = new URL(base);
  const details = await loadChunk(detailsSchema, manifest.chunks.details, at, 'details', signal);
  const fault = detailsFault(details, manifest.counts.events, manifest);
  return sound(details, fault, { url: at.href, part: 'details' });
}

async function loadChunk<Schema extends v.GenericSchema>(
  schema: Schema,
  chunk: Chunk<unknown>,
  base: URL,
  part: BundlePart,
  signal: AbortSignal | undefined,
): Promise<v.InferOutput<Schema>> {
  if ('inline' in chunk) return checked(schema, chunk.inline, { url: base.href, part });
  const url = new URL(chunk.file, base);
  const json = await fetchJson(url, { part, bytes: chunk.bytes, signal });
  return checked(schema, json, { url: url.href, part });
}
