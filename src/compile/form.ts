/**
 * Holds what was written against the form. What has the right form goes on to the other checks even
 * when its neighbours do not, so that all mistakes come out at once.
 */
import * as v from 'valibot';
import { storySchema } from './annotations.ts';
import type { ActorNote, ArticleNote, EventNote, StoryNote } from './annotations.ts';
import { nearest, slugOf } from './nearest.ts';
import type { Finding, Report, Spot, YamlPath } from './problem.ts';
import { shown } from './text.ts';
import type { YamlFile, YamlValue } from './yaml.ts';

/** A note and where it stands. */
export interface Noted<T> {
  readonly note: T;
  readonly path: YamlPath;
}

export interface WellFormed {
  /** Null when one of the texts about the story itself is wrong. */
  readonly story: Omit<StoryNote, 'articles' | 'actors' | 'events'> | null;
  readonly articles: readonly Noted<ArticleNote>[];
  readonly actors: readonly Noted<ActorNote>[];
  readonly events: readonly Noted<EventNote>[];
  /** Ids of articles and actors that are there but not of the right form: whoever names them is not wrong. */
  readonly damaged: ReadonlySet<string>;
}

const entries = storySchema.entries;
const lists = { articles: entries.articles, actors: entries.actors.wrapped, events: entries.events };

export function checkForm(yaml: YamlFile, value: YamlValue, report: Report): WellFormed {
  const result = v.safeParse(storySchema, value);
  const all = result.issues ?? [];
  reportListsForEntries(all, yaml, report);
  const issues = all.filter((issue) => !isAboutList(issue));
  const unknown = issues.filter(isUnknownKey).map(pathOf);
  for (const issue of issues) {
    if (!isUnknownKey(issue) && !isMisspelt(issue, unknown)) {
      report.error(spotOf(issue), findingOf(issue, yaml));
    }
  }
  for (const path of unknown) report.error({ path, key: true }, unknownKey(path));

  const stripped = without(value, unknown, []);
  const damaged = new Set<string>();
  const each = <T>(key: keyof typeof lists, schema: v.GenericSchema<unknown, T>): Noted<T>[] => {
    const items = member(stripped, key);
    if (!Array.isArray(items)) return [];
    return items.flatMap((item: YamlValue, index) => {
      const parsed = v.safeParse(schema, item);
      if (parsed.success) return [{ note: parsed.output, path: [key, index] }];
      const id = member(item, 'id');
      if (typeof id === 'string') damaged.add(id);
      return [];
    });
  };
  const { articles: _articles, actors: _actors, events: _events, ...about } = entries;
  const story = v.safeParse(v.object(about), stripped);
  return {
    story: story.success ? story.output : null,
    articles: each('articles', entries.articles.pipe[0].item),
    actors: each('actors', entries.actors.wrapped.pipe[0].item),
    events: each('events', entries.events.pipe[0].item),
    damaged,
  };
}

type Issue = v.BaseIssue<unknown>;

function pathOf(issue: Issue): YamlPath {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

function isUnknownKey(issue: Issue): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

function isMissingKey(issue: Issue): boolean {
  return issue.type === 'strict_object' && issue.path?.at(-1)?.origin === 'key' && !isUnknownKey(issue);
}

/** To valibot a list is an object too; its “keys” say nothing. */
function isAboutList(issue: Issue): boolean {
  return issue.type === 'strict_object' && Array.isArray(issue.path?.at(-1)?.input);
}

/** One finding per list that stands where an entry with keys belongs. */
function reportListsForEntries(issues: readonly Issue[], yaml: YamlFile, report: Report): void {
  const done = new Set<unknown>();
  for (const issue of issues.filter(isAboutList)) {
    const list = issue.path?.at(-1)?.input;
    if (done.has(list)) continue;
    done.add(list);
    const path = pathOf(issue).slice(0, -1);
    const found = inWords(list, yaml.written({ path }));
    report.error({ path }, wrongType(issue, path, found, ''));
  }
}

/** A missing key that stands there with a slip in it is reported once, as the slip. */
function isMisspelt(issue: Issue, unknown: readonly YamlPath[]): boolean {
  if (!isMissingKey(issue)) return false;
  const path = pathOf(issue);
  return unknown.some(
    (each) =>
      each.length === path.length &&
      each.slice(0, -1).every((step, i) => step === path[i]) &&
      nearest(String(each.at(-1)), keysAt(each.slice(0, -1))) === path.at(-1),
  );
}

function spotOf(issue: Issue): Spot {
  return { path: pathOf(issue) };
}

function findingOf(issue: Issue, yaml: YamlFile): Finding {
  const path = pathOf(issue);
  const key = keyOf(path);
  const about = descriptionAt(path);
  if (isMissingKey(issue)) {
    return {
      what: `The key “${key}” is missing.`,
      found: 'no such key in this entry',
      expected: `${key}: ${about}`,
      mend: `Add a line “${key}: …” to this entry.`,
    };
  }
  const found = inWords(issue.input, yaml.written({ path }));
  if (issue.type === 'picklist') {
    const options = optionsAt(path);
    const near = typeof issue.input === 'string' ? nearest(issue.input, options) : undefined;
    return {
      what: `“${key}” cannot be this.`,
      found,
      expected: `one of: ${options.join(', ')}`,
      mend: near ? `Write “${near}”.` : `Write one of: ${options.join(', ')}.`,
    };
  }
  if (issue.kind === 'validation') {
    return {
      what: `“${key}” does not have the right form.`,
      found,
      expected: issue.message,
      mend: mendText(issue, key),
    };
  }
  return wrongType(issue, path, found, yaml.written({ path }));
}

function mendText(issue: Issue, key: string): string {
  if (issue.input === '') return `Write a text after “${key}:”, or remove the key if it may be left out.`;
  if (issue.type === 'max_length') return 'Shorten it.';
  return `Write “${slugOf(String(issue.input))}”.`;
}

function keyOf(path: YamlPath): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'The file');
}

function wrongType(issue: Issue, path: YamlPath, found: string, written: string): Finding {
  const key = keyOf(path);
  const what = `“${key}” holds the wrong kind of thing.`;
  switch (issue.type) {
    case 'array':
      return {
        what,
        found,
        expected: 'a list',
        mend:
          typeof issue.input === 'string' && issue.input !== ''
            ? `Write [${issue.input}], or one entry a line, each with “- ” in front.`
            : 'Write one entry a line, each with “- ” in front, or remove the key.',
      };
    case 'string':
      return {
        what,
        found,
        expected: 'text',
        mend: /^[[{]/.test(written)
          ? `Put it in quotation marks: "${written.split('\n', 1)[0]}"`
          : `Write the text right after “${key}:”; put it in quotation marks when it contains “: ”.`,
      };
    default:
      return {
        what,
        found,
        expected: 'an entry with keys, “key: value”',
        mend: `Write its keys below it, indented: ${keysAt(path).slice(0, 3).join(':, ')}: …`,
      };
  }
}

function inWords(input: unknown, written: string): string {
  if (input === '') return 'nothing';
  if (typeof input === 'string') return shown(input);
  return `${Array.isArray(input) ? 'a list' : 'an entry with keys'}, ${shown(written, 48)}`;
}

function unknownKey(path: YamlPath): Finding {
  const key = String(path.at(-1));
  const known = keysAt(path.slice(0, -1));
  const near = nearest(key, known);
  return {
    what: `There is no key “${key}” here.`,
    found: key,
    expected: `one of: ${known.join(', ')}`,
    mend: near ? `Did you mean “${near}”?` : `Remove “${key}”, or put a “#” in front to keep it as a comment.`,
  };
}

/* The schema, looked at from outside: valibot keeps it as plain data. */

interface SchemaData {
  readonly type: string;
  readonly wrapped?: SchemaData;
  readonly item?: SchemaData;
  readonly entries?: Readonly<Record<string, SchemaData>>;
  readonly options?: readonly string[];
  readonly pipe?: readonly { readonly type: string; readonly description?: string }[];
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

function keysAt(path: YamlPath): string[] {
  return Object.keys(schemaAt(path)?.entries ?? {});
}

function optionsAt(path: YamlPath): readonly string[] {
  return schemaAt(path)?.options ?? [];
}

function descriptionAt(path: YamlPath): string {
  return schemaAt(path)?.pipe?.find((part) => part.type === 'description')?.description ?? 'a value';
}

/* Plain values. */

function member(value: YamlValue, key: string): YamlValue | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: YamlValue })[key] : undefined;
}

/** A copy without the values at the paths. */
function without(value: YamlValue, paths: readonly YamlPath[], at: YamlPath): YamlValue {
  if (paths.length === 0 || typeof value === 'string') return value;
  const here = (step: string | number) =>
    paths.some((path) => path.length === at.length + 1 && path.at(-1) === step && at.every((s, i) => s === path[i]));
  if (Array.isArray(value)) return value.map((item: YamlValue, i) => without(item, paths, [...at, i]));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !here(key))
      .map(([key, item]) => [key, without(item as YamlValue, paths, [...at, key])]),
  );
}
