/** A story folder, read and checked: the whole way from annotations to what the bundle needs. */
import type { Actor, Article, Era, ManifestTotals } from '../model/bundle.ts';
import type { ActorIndex, Ms } from '../model/units.ts';
import type { AnnotationFile } from './annotationFile.ts';
import { checkActors, warnOfUnused } from './actors.ts';
import { readArticles, toldOn } from './articles.ts';
import type { ReadArticle } from './articles.ts';
import type { ListColumn } from './columns/growing.ts';
import { makeDateReader } from './dates.ts';
import { checkEras } from './eras.ts';
import { EventCollector } from './eventCollector.ts';
import { EventIds } from './eventIds.ts';
import { checkEvent } from './events.ts';
import { checkLanguage, checkWebAddress } from './fields.ts';
import type { Noted } from './fileForm.ts';
import { checkForm } from './form.ts';
import type { WellFormed } from './form.ts';
import { checkUnique, makeLookup } from './ids.ts';
import type { Given } from './ids.ts';
import { involvedIn } from './involved.ts';
import type { Named } from './nearest.ts';
import { paceOf } from './pace.ts';
import type { Pace } from './pace.ts';
import { MOST_PROBLEMS, inReadingOrder } from './problem.ts';
import type { Problem, Report } from './problem.ts';
import { TooManyProblems, andMore, problemList } from './problemList.ts';
import { MOST_ADVICE } from './quoteAdvice.ts';
import { readAnnotations } from './readAnnotations.ts';
import type { StoryEvents } from './storyEvents.ts';
import { articleFilesIn } from './storyFiles.ts';
import { totalsOf } from './totals.ts';
import { UnprovenEvents } from './unproven.ts';
import { warnOfUnnamed } from './unnamedFiles.ts';

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
  /** To be closed by whoever asked for the story. */
  readonly events: StoryEvents;
  /** Of each event, by place. */
  readonly involved: ListColumn;
  readonly totals: ManifestTotals;
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
  readonly pace?: Pace;
}

/** @param called how problems call a file, by its path from the folder */
export async function readStory(
  folder: string,
  called: (file: string) => string,
  { strict = false, pace = paceOf() }: StoryOptions = {},
): Promise<CheckedStory> {
  const files = await readAnnotations(folder, called, pace);
  const events = new EventCollector();
  try {
    const checked = await checkFiles(files, { folder, strict, pace, events });
    if (checked.story === null) events.close();
    return checked;
  } catch (error) {
    events.close();
    throw error;
  } finally {
    for (const file of files) file.lines?.close();
  }
}

interface Circumstances extends Required<StoryOptions> {
  readonly folder: string;
  /** Takes the events that are right. */
  readonly events: EventCollector;
}

async function checkFiles(files: readonly AnnotationFile[], around: Circumstances): Promise<CheckedStory> {
  const { problems, report, fault } = problemList(files);
  let about: AboutStory | null = null;
  let isMore = problems.length > MOST_PROBLEMS;
  try {
    if (files.some((file) => file.value !== null)) {
      const formed = await checkForm(files, report, fault, around.pace);
      about = await checkStory(formed, around);
    }
  } catch (error) {
    if (!(error instanceof TooManyProblems)) throw error;
    isMore = true;
  }
  if (isMore) {
    const first = inReadingOrder(problems).slice(0, MOST_PROBLEMS);
    return { story: null, problems: [...first, andMore(files)] };
  }
  const errors = problems.filter((problem) => problem.severity === 'error');
  // Beside errors a warning is mostly their consequence: an actor misspelt in its only event.
  if (errors.length > 0) return { story: null, problems: inReadingOrder(errors) };
  await around.pace('Putting events in order', 0, null);
  return { story: about && withEvents(about, around.events), problems: inReadingOrder(problems) };
}

type AboutStory = Omit<Story, 'events' | 'involved' | 'totals'>;

function withEvents(about: AboutStory, collected: EventCollector): Story {
  const { actors, articles } = about;
  const events = collected.inOrder(about.toldOn);
  const involved = involvedIn(events, actors);
  return { ...about, events, involved, totals: totalsOf(actors, articles, events, involved) };
}

async function checkStory(
  formed: WellFormed,
  { folder, strict, events }: Circumstances,
): Promise<AboutStory | null> {
  const { about, wholeAbout, lists, isCut, isDamaged, placeOf, report, written } = formed;
  if (about.language) checkLanguage(about.language, placeOf('language'), report);
  if (about.site) checkWebAddress(about.site, placeOf('site'), report);
  checkIds(lists, report);
  const readDate = makeDateReader(about.seasons ?? 'northern', report);
  const articles = await readArticles(lists.articles, folder, readDate, report);
  // Seasons on the wrong half of the globe would lie ahead, or be over, by mistake.
  const told = isCut('articles') || about.seasons === null ? null : toldOn(articles);
  const actorLookup = makeLookup(
    lists.actors.map(({ note }) => named(note.id, [note.name, ...(note.aliases ?? [])])),
    'actor',
    isDamaged('actors'),
    report,
  );
  const actors = checkActors(lists.actors, actorLookup, report);
  const articleLookup = makeLookup(
    lists.articles.map(({ note }) => named(note.id, [note.title, note.file])),
    'article',
    isDamaged('articles'),
    report,
  );
  const sources = { articles, lookup: articleLookup, advice: { left: MOST_ADVICE }, written };
  const context = { readDate, actors: actorLookup, sources, toldOn: told, report };
  const ids = new EventIds(events.ids);
  const unproven = new UnprovenEvents();
  const used = new Set<ActorIndex>();
  const cited = new Set<string>();
  await formed.eachEvent((event) => {
    const number = ids.add(event);
    unproven.add(event);
    const checked = checkEvent(event, context);
    if (!checked) return;
    for (const actor of [...checked.tookPart, ...checked.affected]) used.add(actor);
    for (const { article } of event.whole?.excerpts ?? []) cited.add(article);
    if (number !== null) events.add(checked, number);
  });
  ids.report(report);
  const eras = checkEras(lists.eras, readDate, report);
  warnOfUnused(lists.actors, actors, used, report);
  unproven.report(lists.articles.length > 0, strict, report);
  warnOfSilentArticles(articles, cited, report);
  const listed = articles.map(({ note }) => note.file);
  warnOfUnnamed(await articleFilesIn(folder), listed, { path: placeOf('articles'), key: true }, report);
  if (!wholeAbout) return null;

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
  };
}

function named(id: string | null, names: readonly (string | null)[]): Named | null {
  return id === null ? null : { id, names: names.filter((name) => name !== null) };
}

function ownId({ note, path: at }: Noted<{ id: string }>): Given {
  return { id: note.id, spot: { path: [...at, 'id'] } };
}

function checkIds({ articles, actors }: WellFormed['lists'], report: Report): void {
  checkUnique(articles.map(ownId), 'article', report);
  checkUnique(actors.map(ownId), 'actor', report);
}

/** @param cited ids of articles that events quote */
function warnOfSilentArticles(
  articles: readonly ReadArticle[],
  cited: ReadonlySet<string>,
  report: Report,
): void {
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
