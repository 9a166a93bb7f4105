/** From a checked story to the files of a bundle that is loaded whole: names and content, nothing written. */
import { MANIFEST_FILE } from '../model/bundle.ts';
import type { Chunk, Columns, Details, Labels } from '../model/bundle.ts';
import type { Place } from '../model/units.ts';
import { manifestOf } from './manifest.ts';
import type { Story } from './story.ts';
import type { StoryEvents } from './storyEvents.ts';
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
  const { events } = story;
  const contents = {
    columns: toJson(columnsOf(events)),
    labels: toJson(labelsOf(events)),
    details: `[${everyPlace(events, (place) => events.texts(place).detail).join(',')}]\n`,
  };
  const bytes = Object.values(contents).reduce((sum, content) => sum + byteLength(content), 0);
  const chunks: BundleFile[] = [];
  const placed = <T>(kind: keyof typeof contents): Chunk<T> => {
    const content = contents[kind];
    if (bytes <= MOST_INLINE) return { inline: JSON.parse(content) as T };
    const name = `${CHUNK_FOLDER}/${kind}-${sha256(content).slice(0, 12)}.json`;
    chunks.push({ name, content });
    return { file: name, bytes: byteLength(content) };
  };
  const manifest = manifestOf(story, {
    chunks: {
      columns: placed<Columns>('columns'),
      labels: placed<Labels>('labels'),
      details: placed<Details>('details'),
    },
  });
  return { manifest: { name: MANIFEST_FILE, content: toJson(manifest) }, chunks };
}

function columnsOf(events: StoryEvents): Columns {
  return {
    from: [...events.from],
    to: [...events.to],
    date: events.date,
    basis: everyPlace(events, (place) => events.basis(place)),
    status: everyPlace(events, (place) => events.status(place)),
    importance: [...events.importance],
    excerpts: [...events.excerpts],
    lane: [...events.lane],
    tookPart: everyPlace(events, (place) => events.tookPart(place)),
    affected: everyPlace(events, (place) => events.affected(place)),
    articles: everyPlace(events, (place) => events.articlesOf(place)),
    tags: everyPlace(events, (place) => events.tagsOf(place)),
  };
}

function labelsOf(events: StoryEvents): Labels {
  return {
    id: everyPlace(events, (place) => events.id(place)),
    headline: everyPlace(events, (place) => events.headline(place)),
    formerly: Object.fromEntries(events.formerly),
  };
}

function everyPlace<T>({ length }: StoryEvents, of: (place: Place) => T): T[] {
  return Array.from({ length }, (_, place) => of(place));
}

/** Keys stand in the order in which they are written above, so the same story gives the same bytes. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
