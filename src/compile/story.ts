/** A story folder, read and checked: the whole way from annotations to what the bundle needs. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Actor, Article, Era } from '../model/bundle.ts';
import type { Ms } from '../model/units.ts';
import { checkActors, warnOfUnused } from './actors.ts';
import { readArticles, toldOn } from './articles.ts';
import type { ReadArticle } from './articles.ts';
import type { EventNote } from './eventAnnotations.ts';
import { makeDateReader } from './dates.ts';
import { checkEras } from './eras.ts';
import { checkEvent } from './events.ts';
import type { StoryEvent } from './events.ts';
import { extentsOf } from './extents.ts';
import { checkLanguage, checkWebAddress } from './fields.ts';
import { checkForm } from './form.ts';
import type { Noted, WellFormed } from './form.ts';
import { checkUnique, makeLookup } from './ids.ts';
import type { Given } from './ids.ts';
import type { Named } from './nearest.ts';
import { compareCodeUnits, inReadingOrder } from './problem.ts';
import type { Finding, Problem, Report } from './problem.ts';
import { decodeText } from './text.ts';
import { reportUnproven } from './unproven.ts';
import { textFilesIn, warnOfUnnamed } from './textFiles.ts';
import { readYaml } from './yaml.ts';
import type { YamlFile } from './yaml.ts';

export const STORY_FILE = 'story.yaml';

export interface Story {
  readonly title: string;
  readonly lang: string;
  readonly description?: string;
  readonly site?: string;
  readonly scale: 'elastic' | 'linear';
  readonly toldOn: Ms | null;
  readonly actors: readonly Actor[];
  readonly articles: readonly Article[];
  /** By start, then end, then name. */
  readonly eras: readonly Era[];
  /** By start, then end, then id. */
  readonly events: readonly StoryEvent[];
}

export interface CheckedStory {
  /** Null when there is any error. */
  readonly story: Story | null;
  /** In reading order. */
  readonly problems: readonly Problem[];
}

export interface StoryOptions {
  /** An event without an excerpt is an error. */
  readonly strict?: boolean;
}

/** @param name how problems call the annotation file */
export async function readStory(
  folder: string,
  name: string,
  { strict = false }: StoryOptions = {},
): Promise<CheckedStory> {
  const problems: Problem[] = [];
  const wholeFile = (finding: Finding, line = 1): CheckedStory => {
    const place = { line, column: 1, length: 1, source: '' };
    return { story: null, problems: [{ severity: 'error', file: name, ...place, ...finding }] };
  };
  const bytes = await readFile(path.join(folder, STORY_FILE)).catch(() => null);
  if (!bytes) {
    return wholeFile({
      what: 'There is no story here.',
      found: 'no such file',
      expected: `a file ${STORY_FILE}`,
      mend: `Write a ${STORY_FILE} in this folder; seeds/${STORY_FILE} is an example.`,
    });
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const finding = {
      what: 'The file is not UTF-8.',
      found: 'bytes that are not UTF-8',
      expected: 'text saved as UTF-8',
      mend: 'Open the file in an editor and save it with the encoding UTF-8.',
    };
    return wholeFile(finding, decoded.line);
  }
  const yaml = readYaml(decoded.text);
  const report = reportInto(problems, yaml, name);
  for (const { place, finding } of yaml.faults) {
    problems.push({ severity: 'error', file: name, ...place, ...finding });
  }
  let story: Story | null = null;
  if (yaml.value !== null) {
    const formed = checkForm(yaml, yaml.value, report);
    story = await checkStory(formed, folder, strict);
  } else if (yaml.faults.length === 0) {
    return wholeFile({
      what: 'The file is empty.',
      found: 'nothing',
      expected: 'title, articles, actors and events',
      mend: `Begin with “title: …”; seeds/${STORY_FILE} shows the rest by example.`,
    });
  }
  const errors = problems.filter((problem) => problem.severity === 'error');
  // Beside errors a warning is mostly their consequence: an actor misspelt in its only event.
  if (errors.length > 0) return { story: null, problems: inReadingOrder(errors) };
  return { story, problems: inReadingOrder(problems) };
}

function reportInto(problems: Problem[], yaml: YamlFile, file: string): Report {
  return {
    error: (spot, finding) => problems.push({ severity: 'error', file, ...yaml.place(spot), ...finding }),
    warning: (spot, finding) => problems.push({ severity: 'warning', file, ...yaml.place(spot), ...finding }),
  };
}

async function checkStory(formed: WellFormed, folder: string, strict: boolean): Promise<Story | null> {
  const { about, wholeAbout, isCut, isDamaged, report, written } = formed;
  if (about?.language) checkLanguage(about.language, ['language'], report);
  if (about?.site) checkWebAddress(about.site, ['site'], report);
  checkIds(formed, report);
  const readDate = makeDateReader(about?.seasons ?? 'northern', report);
  const articles = await readArticles(formed.articles, folder, readDate, report);
  // Seasons on the wrong half of the globe would lie ahead, or be over, by mistake.
  const told = isCut.articles || about?.seasons === null ? null : toldOn(articles);
  const actorLookup = makeLookup(
    formed.actors.map(({ note }) => named(note.id, [note.name, ...(note.aliases ?? [])])),
    'actor',
    isDamaged.actors,
    report,
  );
  const actors = checkActors(formed.actors, actorLookup, report);
  const articleLookup = makeLookup(
    formed.articles.map(({ note }) => named(note.id, [note.title, note.file])),
    'article',
    isDamaged.articles,
    report,
  );
  const sources = { articles, lookup: articleLookup, written };
  const context = { readDate, actors: actorLookup, sources, toldOn: told, report };
  const events = formed.events.flatMap((event) => checkEvent(event, context) ?? []);
  const eras = checkEras(formed.eras, readDate, report);
  const used = events.flatMap((event) => [...event.tookPart, ...event.affected]);
  warnOfUnused(formed.actors, actors, used, report);
  reportUnproven(formed.events, formed.articles.length > 0, strict, report);
  warnOfSilentArticles(articles, formed.events, report);
  warnOfUnnamed(await textFilesIn(folder), articles.map(({ note }) => note.file), report);
  if (!wholeAbout) return null;

  const extents = extentsOf(events.map((event) => event.date), told);
  return {
    title: wholeAbout.title,
    lang: wholeAbout.language,
    ...(wholeAbout.description && { description: wholeAbout.description }),
    ...(wholeAbout.site && { site: wholeAbout.site }),
    scale: wholeAbout.scale,
    toldOn: told,
    actors: actors.flatMap((actor) => actor ?? []),
    articles: articles.flatMap(({ article }) => article ?? []),
    eras,
    events: events
      .map((event, i) => Object.assign({}, event, extents[i]))
      .toSorted((a, b) => a.from - b.from || a.to - b.to || compareCodeUnits(a.id, b.id)),
  };
}

function named(id: string | null, names: readonly (string | null)[]): Named | null {
  return id === null ? null : { id, names: names.filter((name) => name !== null) };
}

function ownId({ note, path: at }: Noted<{ id: string }>): Given {
  return { id: note.id, spot: { path: [...at, 'id'] } };
}

function checkIds({ articles, actors, events }: WellFormed, report: Report): void {
  checkUnique(articles.map(ownId), 'article', report);
  checkUnique(actors.map(ownId), 'actor', report);
  const former = events.flatMap(({ note, path: at }) =>
    (note.formerly ?? []).map((id, i) => ({ id, spot: { path: [...at, 'formerly', i] } })),
  );
  checkUnique([...events.map(ownId), ...former], 'event', report);
}

function warnOfSilentArticles(
  articles: readonly ReadArticle[],
  events: readonly Noted<EventNote>[],
  report: Report,
): void {
  const excerpts = events.flatMap(({ whole }) => whole?.excerpts ?? []);
  const cited = new Set(excerpts.map((excerpt) => excerpt.article));
  for (const { article, path: at } of articles) {
    if (!article || cited.has(article.id)) continue;
    report.warning(
      { path: [...at, 'id'] },
      {
        what: 'No event quotes this article.',
        found: article.id,
        expected: 'an excerpt from it',
        mend: 'Quote it in an event, or remove it.',
      },
    );
  }
}
