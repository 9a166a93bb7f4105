/** A story folder, read and checked: the whole way from annotations to what the bundle needs. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Actor, Article } from '../model/bundle.ts';
import type { EventDate } from '../model/date.ts';
import type { Ms } from '../model/units.ts';
import { checkActors, warnOfUnused } from './actors.ts';
import { readArticles, toldOn } from './articles.ts';
import type { ReadArticle } from './articles.ts';
import type { EventNote } from './annotations.ts';
import { makeDateReader } from './dates.ts';
import { checkEvent } from './events.ts';
import type { StoryEvent } from './events.ts';
import { extentsOf } from './extents.ts';
import { checkLanguage, checkWebAddress } from './fields.ts';
import { checkForm } from './form.ts';
import type { Noted, WellFormed } from './form.ts';
import { checkUnique, makeLookup } from './ids.ts';
import type { Given } from './ids.ts';
import { compareCodeUnits, inReadingOrder } from './problem.ts';
import type { Finding, Problem, Report } from './problem.ts';
import { decodeText } from './text.ts';
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
  /** By start, then end, then id. */
  readonly events: readonly StoryEvent[];
}

export interface CheckedStory {
  /** Null when there is any error. */
  readonly story: Story | null;
  /** In reading order. */
  readonly problems: readonly Problem[];
}

/** @param name how problems call the annotation file */
export async function readStory(folder: string, name: string): Promise<CheckedStory> {
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
    story = await checkStory(formed, folder, report);
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

async function checkStory(formed: WellFormed, folder: string, report: Report): Promise<Story | null> {
  const { story: about, damaged } = formed;
  if (about) {
    checkLanguage(about.language, ['language'], report);
    if (about.site) checkWebAddress(about.site, ['site'], report);
  }
  checkIds(formed, report);
  const readDate = makeDateReader(about?.seasons ?? 'northern', report);
  const articles = await readArticles(formed.articles, folder, readDate, report);
  const told = toldOn(articles);
  const actorLookup = makeLookup(
    formed.actors.map(({ note }) => ({ id: note.id, names: [note.name, ...note.aliases] })),
    'actor',
    damaged.actors,
    report,
  );
  const actors = checkActors(formed.actors, actorLookup, report);
  const articleLookup = makeLookup(
    formed.articles.map(({ note }) => ({ id: note.id, names: [note.title, note.file] })),
    'article',
    damaged.articles,
    report,
  );
  const sources = { articles, lookup: articleLookup };
  const context = { readDate, actors: actorLookup, sources, toldOn: told, report };
  const events = formed.events.map((event) => checkEvent(event, context));
  const used = events.flatMap((event) => [...event.tookPart, ...event.affected]);
  warnOfUnused(formed.actors, actors, used, report);
  warnOfSilentArticles(articles, formed.events, report);
  if (!about) return null;

  const dated = events.filter((event): event is typeof event & { date: EventDate } => event.date !== null);
  const extents = extentsOf(dated.map((event) => event.date), told);
  return {
    title: about.title,
    lang: about.language,
    ...(about.description && { description: about.description }),
    ...(about.site && { site: about.site }),
    scale: about.scale,
    toldOn: told,
    actors,
    articles: articles.flatMap(({ article }) => article ?? []),
    events: dated
      .map((event, i) => Object.assign({}, event, extents[i]))
      .toSorted((a, b) => a.from - b.from || a.to - b.to || compareCodeUnits(a.id, b.id)),
  };
}

function ownId({ note, path: at }: Noted<{ readonly id: string }>): Given {
  return { id: note.id, spot: { path: [...at, 'id'] } };
}

function checkIds({ articles, actors, events }: WellFormed, report: Report): void {
  checkUnique(articles.map(ownId), 'article', report);
  checkUnique(actors.map(ownId), 'actor', report);
  const former = events.flatMap(({ note, path: at }) =>
    note.formerly.map((id, i) => ({ id, spot: { path: [...at, 'formerly', i] } })),
  );
  checkUnique([...events.map(ownId), ...former], 'event', report);
}

function warnOfSilentArticles(
  articles: readonly ReadArticle[],
  events: readonly Noted<EventNote>[],
  report: Report,
): void {
  const cited = new Set(events.flatMap(({ note }) => note.excerpts.map((excerpt) => excerpt.article)));
  for (const { note, path: at } of articles) {
    if (cited.has(note.id)) continue;
    report.warning(
      { path: [...at, 'id'] },
      {
        what: 'No event quotes this article.',
        found: note.id,
        expected: 'an excerpt from it',
        mend: 'Quote it in an event, or remove it.',
      },
    );
  }
}
