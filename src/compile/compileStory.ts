/** The compiler: a story folder in, a bundle out, or a list of problems and nothing touched. */
import path from 'node:path';
import { MANIFEST_FILE, MOST_WHOLE } from '../model/bundle.ts';
import { ROOT } from './givenFolder.ts';
import { SCHEMA_FILE, storyJsonSchema } from './jsonSchema.ts';
import { countsOf } from './manifest.ts';
import type { Problem } from './problem.ts';
import { paceOf } from './pace.ts';
import { readStory } from './story.ts';
import type { Story } from './story.ts';
import { compareBundle, writeBundle } from './write.ts';

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
  /** Given the story when its bundle is written; nothing of it can be read afterwards. */
  onStory?(story: Story): void;
  /** Events of a story that is loaded whole, more are paged; default: `MOST_WHOLE`. */
  readonly mostWhole?: number;
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
  const { strict = false, mostWhole = MOST_WHOLE, onProgress } = options;
  const called = (file: string) => named(path.join(places.folder, file));
  const pace = paceOf(onProgress);
  const { story, problems } = await readStory(places.folder, called, { strict, pace });
  if (!story) return { ok: false, problems, outdated: [], summary: null };
  try {
    onProgress?.(0, null, 'Writing the bundle');
    const extra = { file: places.schema, content: storyJsonSchema() };
    const manifest = named(path.join(places.output, MANIFEST_FILE));
    if (options.check) {
      const { wrong, bytes } = await compareBundle(places.output, story, { mostWhole, extra, pace });
      const summary = summaryOf(story, manifest, bytes);
      return { ok: wrong.length === 0, problems, outdated: wrong.map(named), summary };
    }
    const bytes = await writeBundle(places.output, story, { mostWhole, extra, pace });
    options.onStory?.(story);
    return { ok: true, problems, outdated: [], summary: summaryOf(story, manifest, bytes) };
  } finally {
    story.events.close();
  }
}

function summaryOf({ actors, articles, events }: Story, manifest: string, bytes: number): Summary {
  const counts = countsOf(events);
  return {
    events: counts.events,
    actors: actors.length,
    articles: articles.length,
    excerpts: counts.excerpts,
    unproven: counts.unproven,
    bytes,
    manifest,
  };
}
