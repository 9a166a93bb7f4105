/** From a checked story to the files of its bundle: names and bytes, nothing written yet. */
import { BUNDLE_FORMAT, BUNDLE_VERSION, MANIFEST_FILE } from '../model/bundle.ts';
import type { Chunk, Columns, Details, Labels, Manifest } from '../model/bundle.ts';
import { compareCodeUnits } from './problem.ts';
import type { Story } from './story.ts';
import { indexTags } from './tags.ts';
import { sha256 } from './text.ts';

/** Up to here (bytes of JSON) the chunks stand in the manifest: one request less. */
const MOST_INLINE = 64 * 1024;
/** Folder of the chunk files, below the manifest. */
export const CHUNK_FOLDER = 'story';
/** Every chunk file that was ever written has a name of this form, so that old ones can be told. */
export const CHUNK_NAME = /^(?:columns|labels|details)-[0-9a-f]{12}\.json$/;

export interface BundleFile {
  /** Relative to the output folder, with slashes. */
  readonly name: string;
  readonly content: string;
}

export interface BundleFiles {
  readonly manifest: BundleFile;
  /** Empty in a small story. */
  readonly chunks: readonly BundleFile[];
}

export function bundleFiles(story: Story): BundleFiles {
  const { tags, tagsOf } = indexTags(story.events.map((event) => event.tags));
  const columns = written<Columns>('columns', columnsOf(story, tagsOf));
  const labels = written<Labels>('labels', labelsOf(story));
  const details = written<Details>('details', story.events.map((event) => event.detail));
  const isSmall = columns.bytes + labels.bytes + details.bytes <= MOST_INLINE;
  const chunks: BundleFile[] = [];
  const placed = <T>({ kind, value, content, bytes }: WrittenChunk<T>): Chunk<T> => {
    if (isSmall) return { inline: value };
    const name = `${CHUNK_FOLDER}/${kind}-${sha256(content).slice(0, 12)}.json`;
    chunks.push({ name, content });
    return { file: name, bytes };
  };
  const manifest: Manifest = {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    title: story.title,
    lang: story.lang,
    ...(story.description && { description: story.description }),
    ...(story.site && { site: story.site }),
    scale: story.scale,
    toldOn: story.toldOn,
    counts: {
      events: story.events.length,
      excerpts: story.events.reduce((sum, event) => sum + event.detail.excerpts.length, 0),
      unproven: unprovenOf(story),
    },
    actors: story.actors,
    articles: story.articles,
    tags,
    eras: story.eras,
    chunks: {
      columns: placed(columns),
      labels: placed(labels),
      details: placed(details),
    },
  };
  return { manifest: { name: MANIFEST_FILE, content: toJson(manifest) }, chunks };
}

interface WrittenChunk<T> {
  readonly kind: string;
  readonly value: T;
  readonly content: string;
  readonly bytes: number;
}

function written<T>(kind: string, value: T): WrittenChunk<T> {
  const content = toJson(value);
  return { kind, value, content, bytes: byteLength(content) };
}

/** How many events have no excerpt. */
export function unprovenOf({ events }: Story): number {
  return events.filter((event) => event.detail.excerpts.length === 0).length;
}

function columnsOf({ events }: Story, tags: Columns['tags']): Columns {
  return {
    from: events.map((event) => event.from),
    to: events.map((event) => event.to),
    date: events.map((event) => event.date),
    basis: events.map((event) => event.basis),
    status: events.map((event) => event.status),
    importance: events.map((event) => event.importance),
    excerpts: events.map((event) => event.detail.excerpts.length),
    tookPart: events.map((event) => event.tookPart),
    affected: events.map((event) => event.affected),
    articles: events.map((event) =>
      [...new Set(event.detail.excerpts.map((excerpt) => excerpt.article))].toSorted((a, b) => a - b),
    ),
    tags,
  };
}

function labelsOf({ events }: Story): Labels {
  const former = events.flatMap((event) => event.formerly.map((id) => [id, event.id] as const));
  return {
    id: events.map((event) => event.id),
    headline: events.map((event) => event.headline),
    formerly: Object.fromEntries(former.toSorted(([a], [b]) => compareCodeUnits(a, b))),
  };
}

/** Keys stand in the order in which they are written above, so the same story gives the same bytes. */
function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
