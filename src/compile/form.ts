/**
 * Holds what was written against the form. Every part of the right form goes on to the other checks,
 * even when its neighbours do not, so that all mistakes come out at once.
 */
import * as v from 'valibot';
import { storySchema } from './annotations.ts';
import type { ActorNote, ArticleNote, EraNote, StoryNote } from './annotations.ts';
import type { EventNote } from './eventAnnotations.ts';
import { findingOf, isAboutList, pathOf, reportListsForEntries } from './formFindings.ts';
import { correctKeys, samePath } from './misspelt.ts';
import { slugOf } from './nearest.ts';
import { readPartly } from './partly.ts';
import type { Partly } from './partly.ts';
import type { Report, Spot, YamlPath } from './problem.ts';
import type { YamlFile, YamlValue } from './yaml.ts';

/** A note and where it stands. */
export interface Noted<T> {
  /** As far as it has the right form. */
  readonly note: Partly<T>;
  /** Null when any part of it does not. */
  readonly whole: T | null;
  readonly path: YamlPath;
}

type List = 'articles' | 'actors' | 'eras' | 'events';

export interface WellFormed {
  /** Null when the file does not hold keys at all. */
  readonly about: Partly<Omit<StoryNote, List>> | null;
  /** The same, null when any text about the story itself is wrong. */
  readonly wholeAbout: Omit<StoryNote, List> | null;
  readonly articles: readonly Noted<ArticleNote>[];
  readonly actors: readonly Noted<ActorNote>[];
  readonly eras: readonly Noted<EraNote>[];
  readonly events: readonly Noted<EventNote>[];
  /** Whether an entry of the list cannot be read as one: more may be there than was read. */
  readonly isCut: Readonly<Record<'articles' | 'actors', boolean>>;
  /** Whether an id may be that of an entry whose own id is wrong: whoever names it is not. */
  readonly isDamaged: Readonly<Record<'articles' | 'actors', (id: string) => boolean>>;
  /** Takes places in terms of the notes. */
  readonly report: Report;
  /** The value at a place in terms of the notes, as written. */
  readonly written: (spot: Spot) => string;
}

const { articles, actors, eras, events, ...about } = storySchema.entries;
const aboutSchema = v.object(about);

export function checkForm(yaml: YamlFile, raw: YamlValue, rawReport: Report): WellFormed {
  const { value, mended, report, asWritten } = correctKeys(raw, rawReport);
  const written = (spot: Spot) => yaml.written(asWritten(spot));
  const issues = v.safeParse(storySchema, value).issues ?? [];
  reportListsForEntries(issues, written, report);
  for (const issue of issues) {
    const path = pathOf(issue);
    // What stands under a mended key may have been meant for another one.
    if (isAboutList(issue) || mended.some((each) => samePath(each, path))) continue;
    report.error({ path }, findingOf(issue, written({ path })));
  }

  const each = <T>(key: List, schema: v.GenericSchema<unknown, T>): Noted<T>[] =>
    itemsOf(value, key).flatMap((item, index) => {
      const note = readPartly(schema, item);
      const parsed = v.safeParse(schema, item);
      const whole = parsed.success ? parsed.output : null;
      return note === null ? [] : [{ note, whole, path: [key, index] }];
    });
  const wholeAbout = v.safeParse(aboutSchema, value);
  return {
    about: readPartly(aboutSchema, value),
    wholeAbout: wholeAbout.success ? wholeAbout.output : null,
    articles: each('articles', articles.wrapped.pipe[0].item),
    actors: each('actors', actors.wrapped.pipe[0].item),
    eras: each('eras', eras.wrapped.pipe[0].item),
    events: each('events', events.pipe[0].item),
    isCut: { articles: isCut(value, 'articles'), actors: isCut(value, 'actors') },
    isDamaged: { articles: damagedIds(value, 'articles'), actors: damagedIds(value, 'actors') },
    report,
    written,
  };
}

function member(value: YamlValue, key: string): YamlValue | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: YamlValue })[key] : undefined;
}

function itemsOf(value: YamlValue, key: List): readonly YamlValue[] {
  const list = member(value, key);
  return Array.isArray(list) ? (list as readonly YamlValue[]) : [];
}

function isCut(value: YamlValue, key: List): boolean {
  const list = member(value, key) ?? [];
  if (!Array.isArray(list)) return true;
  return list.some((item: YamlValue) => typeof item === 'string' || Array.isArray(item));
}

/** An id of the wrong form may be named as written or as it should be; one that is missing, anyhow. */
function damagedIds(value: YamlValue, key: 'articles' | 'actors'): (id: string) => boolean {
  const ids = itemsOf(value, key).map((item) => member(item, 'id'));
  if (isCut(value, key) || ids.some((id) => typeof id !== 'string' || id.trim() === '')) return () => true;
  return (id) => ids.some((each) => typeof each === 'string' && (each === id || slugOf(each) === id));
}
