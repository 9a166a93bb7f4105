/** A story folder, read and checked: the whole way from annotations to what the bundle needs. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Actor, Article, EventDetail } from '../model/bundle.ts';
import type { Basis, EventDate, Status } from '../model/date.ts';
import type { ActorIndex, Interval, Ms } from '../model/units.ts';
import { checkActors, findActors, warnOfUnused } from './actors.ts';
import { readArticles, toldOn } from './articles.ts';
import type { ReadArticle } from './articles.ts';
import type { EventNote } from './annotations.ts';
import { BASIS, checkBasis, checkStatus, makeDateReader } from './dates.ts';
import type { DateReader } from './dates.ts';
import { checkDifferences, checkExcerpts } from './excerpts.ts';
import type { Sources } from './excerpts.ts';
import { extentsOf } from './extents.ts';
import { checkLanguage, checkWebAddress } from './fields.ts';
import { checkForm } from './form.ts';
import type { Noted, WellFormed } from './form.ts';
import { checkUnique, makeLookup } from './ids.ts';
import type { Lookup } from './ids.ts';
import { compareCodeUnits, inReadingOrder } from './problem.ts';
import type { Problem, Report } from './problem.ts';
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

export interface StoryEvent extends Interval {
  readonly id: string;
  readonly formerly: readonly string[];
  readonly headline: string;
  readonly date: EventDate;
  readonly basis: Basis;
  readonly status: Status;
  readonly importance: number;
  readonly tookPart: readonly ActorIndex[];
  readonly affected: readonly ActorIndex[];
  readonly detail: EventDetail;
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
  const wholeFile = (what: string, found: string, expected: string, mend: string, line = 1): CheckedStory => ({
    story: null,
    problems: [{ severity: 'error', file: name, line, column: 1, length: 1, source: '', what, found, expected, mend }],
  });
  const bytes = await readFile(path.join(folder, STORY_FILE)).catch(() => null);
  if (!bytes) {
    return wholeFile('There is no story here.', 'no such file', STORY_FILE, `Write a ${STORY_FILE} in this folder.`);
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    return wholeFile(
      'The file is not UTF-8.',
      'bytes that are not UTF-8',
      'text saved as UTF-8',
      'Open the file in an editor and save it with the encoding UTF-8.',
      decoded.line,
    );
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
    return wholeFile(
      'The file is empty.',
      'nothing',
      'title, articles, actors and events',
      'Begin with “title: …”; seeds/story.yaml shows the rest by example.',
    );
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
    damaged,
    report,
  );
  const actors = checkActors(formed.actors, actorLookup, report);
  const articleLookup = makeLookup(
    formed.articles.map(({ note }) => ({ id: note.id, names: [note.title, note.file] })),
    'article',
    damaged,
    report,
  );
  const sources = { articles, lookup: articleLookup };
  const events = formed.events.map((event) => checkEvent(event, readDate, actorLookup, sources, told, report));
  warnOfUnused(formed.actors, actors, events.flatMap((event) => [...event.tookPart, ...event.affected]), report);
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
      .map((event, i) => ({ ...event, from: extents[i]?.from ?? 0, to: extents[i]?.to ?? 0 }))
      .sort((a, b) => a.from - b.from || a.to - b.to || compareCodeUnits(a.id, b.id)),
  };
}

function checkIds({ articles, actors, events }: WellFormed, report: Report): void {
  const own = (noted: Noted<{ readonly id: string }>) => ({ id: noted.note.id, spot: { path: [...noted.path, 'id'] } });
  checkUnique(articles.map(own), 'article', report);
  checkUnique(actors.map(own), 'actor', report);
  const former = events.flatMap(({ note, path: at }) =>
    note.formerly.map((id, i) => ({ id, spot: { path: [...at, 'formerly', i] } })),
  );
  checkUnique([...events.map(own), ...former], 'event', report);
}

function checkEvent(
  event: Noted<EventNote>,
  readDate: DateReader,
  actors: Lookup,
  sources: Sources,
  told: Ms | null,
  report: Report,
): Omit<StoryEvent, 'date' | keyof Interval> & { readonly date: EventDate | null } {
  const { note, path: at } = event;
  const date = readDate(note.date, [...at, 'date']);
  checkBasis(event, report);
  if (date) checkStatus(event, date, told, report);
  const tookPart = findActors(event, 'took_part', actors, report);
  const affected = findActors(event, 'affected', actors, report);
  const excerpts = checkExcerpts(event, sources, report);
  if (note.excerpts.length === 0) warnOfNoExcerpt(event, report);
  return {
    id: note.id,
    formerly: note.formerly,
    headline: note.headline,
    date,
    basis: BASIS[note.basis],
    status: note.status,
    importance: note.importance,
    tookPart,
    affected,
    detail: {
      summary: note.summary,
      ...(note.reasoning && { reasoning: note.reasoning }),
      ...(note.clock && { clock: note.clock }),
      excerpts: excerpts.filter((excerpt) => excerpt !== null),
      differences: checkDifferences(event, excerpts, sources, report),
    },
  };
}

function warnOfNoExcerpt({ note, path: at }: Noted<EventNote>, report: Report): void {
  // A stated date without an excerpt is an error already.
  if (note.basis === 'stated') return;
  report.warning(
    { path: [...at, 'id'] },
    {
      what: 'No excerpt proves this event.',
      found: note.id,
      expected: 'at least one excerpt',
      mend: 'Add the passage that tells of it under “excerpts:”.',
    },
  );
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
