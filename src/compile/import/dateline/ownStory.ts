/**
 * What a Dateline page gave away as JSON becomes a story folder again. It is in the form of the
 * annotations already; only what that form does not know of is taken out, and the passages of the
 * articles, all that a page has of them, become files.
 */
import { SLUG } from '../../annotationForms.ts';
import { writeYaml } from '../../yaml.ts';
import type { YamlValue } from '../../yaml.ts';
import { ImportError } from '../imported.ts';
import { isObject, parseJson } from '../json.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Source } from '../readSource.ts';
import { EVENTS_FILE, MOST_IN_YAML, REPORT_FILE, STORY_FILE } from '../storyFiles.ts';
import type { StoryFile } from '../storyFiles.ts';
import { counted } from '../words.ts';

/** As people name it on the command line. */
export const OWN_FORMAT = 'dateline';
/** As the file names itself. */
const FORMAT = 'dateline-story';
const VERSION = 1;

/** Beside the keys of the annotations. */
const ABOUT_THE_FILE = new Set(['format', 'version', 'told_on', 'address', 'events_in_story']);
const ABOUT_THE_ARTICLE = new Set(['sha256', 'passages']);

export interface OwnStory {
  readonly files: readonly StoryFile[];
  readonly report: string;
}

/**
 * Null when it is something else; throws an ImportError when it is such a story, or is said to be one,
 * and cannot be read.
 */
export function ownStoryFiles(source: Source, format?: string): OwnStory | null {
  const [file, ...others] = source.files;
  if (format !== undefined && format !== OWN_FORMAT) return null;
  const isOwn = file !== undefined && others.length === 0 && looksLikeOwnStory(file.pieces?.head ?? file.text);
  if (isOwn) return read(file.text, file.name);
  if (format === OWN_FORMAT)
    throw new ImportError(`${source.name} is no story that a Dateline page gave away.`);
  return null;
}

/** By the key that such a file begins with. */
export function looksLikeOwnStory(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"dateline-story"/.test(text.slice(0, 1000));
}

function read(text: string, name: string): OwnStory {
  const value = parseJson(text, name);
  if (!isObject(value) || value['format'] !== FORMAT)
    throw new ImportError(`${name}: this is no Dateline story.`);
  if (value['version'] !== VERSION) {
    throw new ImportError(`${name} is of a newer form than this Dateline can read; a newer one can.`);
  }
  const articles = listOf(value, 'articles').map(articleOf);
  const events = listOf(value, 'events');
  const about = without(value, new Set([...ABOUT_THE_FILE, 'articles', 'events']));
  const inYaml = events.length <= MOST_IN_YAML;
  const story = {
    ...about,
    ...(articles.length > 0 && { articles: articles.map(({ note }) => note) }),
    ...(inYaml && { events }),
  };
  const report = reportOf(
    name,
    value,
    events.length,
    articles.map(({ file }) => file.name),
  );
  const heading = [
    `Imported from ${name}. From here on this file is yours to edit.`,
    ...(inYaml ? [] : [`The events stand in ${EVENTS_FILE}, one a line, with the same keys as here.`]),
  ];
  return {
    report,
    files: [
      ...articles.map(({ file }) => file),
      ...(inYaml ? [] : [{ name: EVENTS_FILE, content: events.map(jsonLine).join('') }]),
      { name: REPORT_FILE, content: `${report}\n` },
      { name: STORY_FILE, content: writeYaml(asTexts(story), heading.join('\n')) },
    ],
  };
}

function listOf(value: JsonObject, key: string): readonly Json[] {
  const list = value[key] ?? [];
  if (Array.isArray(list)) return list as readonly Json[];
  throw new ImportError(`“${key}” is no list; the file was changed or damaged.`);
}

function articleOf(article: Json, index: number): { readonly note: JsonObject; readonly file: StoryFile } {
  const value = isObject(article) ? article : {};
  const id = value['id'];
  // Nothing that a file says may choose a place outside the folder.
  const stem = typeof id === 'string' && id.length <= 80 && SLUG.test(id) ? id : String(index + 1);
  const name = `article-${stem}.txt`;
  const passages = value['passages'];
  return {
    note: { ...without(value, ABOUT_THE_ARTICLE), file: name },
    file: { name, content: typeof passages === 'string' ? passages : '' },
  };
}

function without(value: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.has(key)));
}

/** The annotations know texts only; what is none of their form the compiler tells. */
function asTexts(value: Json): YamlValue {
  if (Array.isArray(value)) return (value as readonly Json[]).map(asTexts);
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asTexts(each)]));
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function jsonLine(event: Json): string {
  return `${JSON.stringify(asTexts(event))}\n`;
}

function reportOf(name: string, value: JsonObject, events: number, files: readonly string[]): string {
  const all = value['events_in_story'];
  const part = typeof all === 'number' && all > events ? ` of the ${all} of its story` : '';
  const lines = [`${name}, a Dateline story: ${counted(events, 'event')}${part}, nothing left out.`];
  if (files.length > 0) {
    lines.push(
      '',
      `Of its ${counted(files.length, 'article')} only the passages that are quoted are here; ` +
        'put the whole text in their place, if you have it:',
      ...files.map((file) => `  ${file}`),
    );
  }
  return lines.join('\n');
}
