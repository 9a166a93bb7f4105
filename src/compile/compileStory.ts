/** The compiler: a story folder in, a bundle out, or a list of problems and nothing touched. */
import path from 'node:path';
import { MANIFEST_FILE } from '../model/bundle.ts';
import { bundleFiles, byteLength, unprovenOf } from './bundle.ts';
import { ROOT } from './givenFolder.ts';
import { SCHEMA_FILE, storyJsonSchema } from './jsonSchema.ts';
import type { Problem } from './problem.ts';
import { paceOf } from './pace.ts';
import { readStory } from './story.ts';
import type { Story } from './story.ts';
import { outdated, writeBundle } from './write.ts';

/** The story that ships. */
export const SEEDS = path.join(ROOT, 'seeds');

export interface Places {
  /** Holds `story.yaml` and the articles. */
  readonly folder: string;
  /** Where the bundle goes. */
  readonly output: string;
  /** Where the JSON Schema of the annotations goes. */
  readonly schema: string;
}

/** The story that ships compiles into `public/`, any other into its own folder's `.dateline/`. */
export function placesOf(folder: string): Places {
  const whole = path.resolve(folder);
  if (whole === SEEDS) {
    return { folder: whole, output: path.join(ROOT, 'public'), schema: path.join(whole, SCHEMA_FILE) };
  }
  const output = path.join(whole, '.dateline');
  return { folder: whole, output, schema: path.join(output, SCHEMA_FILE) };
}

export interface CompileOptions {
  /** Compare with what is there instead of writing. */
  readonly check?: boolean;
  /** An event without an excerpt is an error. */
  readonly strict?: boolean;
  /**
   * Told now and then how far long work is.
   *
   * @param done of `total`, in whatever is counted
   * @param total null when it is not known
   * @param what “Checking events”, for people
   */
  onProgress?(done: number, total: number | null, what: string): void;
  /** Paths in messages are written from here; default: the working directory. */
  readonly from?: string;
}

export interface Compiled {
  /** Whether the story has no error and, with `check`, all files are as they should be. */
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** With `check`: files that are not what the story compiles to. */
  readonly outdated: readonly string[];
  readonly summary: Summary | null;
}

export interface Summary {
  readonly events: number;
  readonly actors: number;
  readonly articles: number;
  readonly excerpts: number;
  /** Events without an excerpt. */
  readonly unproven: number;
  readonly bytes: number;
  /** The manifest, as messages call it. */
  readonly manifest: string;
}

export async function compileStory(places: Places, options: CompileOptions = {}): Promise<Compiled> {
  const from = options.from ?? process.cwd();
  const named = (file: string) => path.relative(from, file).split(path.sep).join('/');
  const { strict = false, onProgress } = options;
  const called = (file: string) => named(path.join(places.folder, file));
  const { story, problems } = await readStory(places.folder, called, { strict, pace: paceOf(onProgress) });
  if (!story) return { ok: false, problems, outdated: [], summary: null };
  onProgress?.(0, null, 'Writing the bundle');
  const bundle = bundleFiles(story);
  const schema = { file: places.schema, content: storyJsonSchema() };
  const summary = summaryOf(story, named(path.join(places.output, MANIFEST_FILE)), [
    bundle.manifest.content,
    ...bundle.chunks.map((chunk) => chunk.content),
  ]);
  if (options.check) {
    const wrong = (await outdated(places.output, bundle, schema)).map(named);
    return { ok: wrong.length === 0, problems, outdated: wrong, summary };
  }
  await writeBundle(places.output, bundle, schema);
  return { ok: true, problems, outdated: [], summary };
}

function summaryOf(story: Story, manifest: string, contents: readonly string[]): Summary {
  return {
    events: story.events.length,
    actors: story.actors.length,
    articles: story.articles.length,
    excerpts: story.events.reduce((sum, event) => sum + event.detail.excerpts.length, 0),
    unproven: unprovenOf(story),
    bytes: contents.reduce((sum, content) => sum + byteLength(content), 0),
    manifest,
  };
}
