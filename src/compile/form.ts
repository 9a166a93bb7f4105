/**
 * Holds what was written against the form. What has the right form goes on to the other checks even
 * when its neighbours do not, so that all mistakes come out at once.
 */
import * as v from 'valibot';
import { storySchema } from './annotations.ts';
import type { ActorNote, ArticleNote, EventNote, StoryNote } from './annotations.ts';
import {
  findingOf,
  isAboutList,
  isMisspelt,
  isUnknownKey,
  pathOf,
  reportListsForEntries,
  unknownKey,
} from './formFindings.ts';
import { keysAt } from './formKeys.ts';
import { nearest } from './nearest.ts';
import type { Report, YamlPath } from './problem.ts';
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
  readonly damaged: Readonly<Record<'articles' | 'actors', (id: string) => boolean>>;
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
      report.error({ path: pathOf(issue) }, findingOf(issue, yaml));
    }
  }
  for (const path of unknown) report.error({ path, key: true }, unknownKey(path));

  const stripped = repaired(value, unknown, []);
  const damagedIds = new Set<string>();
  const each = <T>(key: keyof typeof lists, schema: v.GenericSchema<unknown, T>): Noted<T>[] => {
    const items = member(stripped, key);
    if (!Array.isArray(items)) return [];
    return items.flatMap((item: YamlValue, index) => {
      const parsed = v.safeParse(schema, item);
      if (parsed.success) return [{ note: parsed.output, path: [key, index] }];
      const id = member(item, 'id');
      if (typeof id === 'string') damagedIds.add(id);
      return [];
    });
  };
  // Of a list that is not there as a list, or under another key, nothing can be said.
  const slips = unknown.filter((path) => path.length === 1);
  const misspelt = new Set(slips.map((path) => nearest(String(path[0]), keysAt([]))));
  const isUnreadable = (key: 'articles' | 'actors') =>
    misspelt.has(key) || !Array.isArray(member(stripped, key) ?? (key === 'actors' ? [] : ''));
  const { articles: _articles, actors: _actors, events: _events, ...about } = entries;
  const story = v.safeParse(v.object(about), stripped);
  return {
    story: story.success ? story.output : null,
    articles: each('articles', entries.articles.pipe[0].item),
    actors: each('actors', entries.actors.wrapped.pipe[0].item),
    events: each('events', entries.events.pipe[0].item),
    damaged: {
      articles: (id) => isUnreadable('articles') || damagedIds.has(id),
      actors: (id) => isUnreadable('actors') || damagedIds.has(id),
    },
  };
}

function member(value: YamlValue, key: string): YamlValue | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: YamlValue })[key] : undefined;
}

/**
 * A copy for the further checks: of the unknown keys at the paths, superfluous ones are left out and
 * texts get the key they most likely meant. A misspelt list stays, and keeps its entry from being
 * checked as if it had none.
 */
function repaired(value: YamlValue, paths: readonly YamlPath[], at: YamlPath): YamlValue {
  if (paths.length === 0 || typeof value === 'string') return value;
  const here = (step: string | number) =>
    paths.some((path) => path.length === at.length + 1 && [...at, step].every((each, i) => each === path[i]));
  if (Array.isArray(value)) return value.map((item: YamlValue, i) => repaired(item, paths, [...at, i]));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      if (!here(key)) return [[key, repaired(item, paths, [...at, key])]];
      const right = nearest(key, keysAt(at));
      if (right === undefined || Object.hasOwn(value, right)) return [];
      return [[typeof item === 'string' ? right : key, item]];
    }),
  );
}
