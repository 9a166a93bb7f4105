/** What is near a window: counts in bins, and the events that are drawn there. */
import { withGroups } from '../../../model/groups.ts';
import { placesBefore, type DayIndex } from '../../../model/dayIndex.ts';
import { NO_LANE } from '../../../model/lanes.ts';
import { PlaceSet } from '../../../model/placeSet.ts';
import type { ActorIndex, Place } from '../../../model/units.ts';
import { daysOf } from '../bins.ts';
import type { ActorSeries, Bins, EngineStory, NearAnswer, NearEvents, NearQuestion } from '../protocol.ts';
import { extract, rowsOf, type PickedRow } from './extract.ts';
import { labelledInTiles, labelRoom, TILE_ROOM, weightiestPlaces, weightiestRows } from './labelled.ts';
import { placesAtEdges, seriesFromRows, seriesOf } from './nearCounts.ts';
import { pagesOver } from './pagesOver.ts';
import type { Postings } from './postings.ts';
import type { StoryFiles } from './storyFiles.ts';
import { seriesFromTiles, tilesOver } from './tiles.ts';

/** Pages fetched for the events of a window; where they lie in more of them, density must do. */
const MOST_PAGES = 48;
/** So many events that do not match are sent with those that do. */
const MOST_OTHERS = 300;

/** Pages fetched for labels alone. */
const MOST_LABEL_PAGES = 16;
/** So many labels that the tiles name do for a filter. */
const ENOUGH_LABELS = 12;

export interface NearSources {
  readonly story: EngineStory;
  readonly files: StoryFiles;
  readonly postings: Postings;
}

/** @param better told of a part of the answer that is there sooner */
export async function answerNear(
  question: NearQuestion,
  sources: NearSources,
  signal: AbortSignal,
  better: (part: NearAnswer) => void,
): Promise<NearAnswer> {
  const index = await sources.files.index(signal);
  const matching = question.matching && PlaceSet.ofWords(index.events, question.matching);
  better({ bins: question.bins, all: placesAtEdges(index, question.bins), actors: [], events: null });
  const plan = planOf(question, index, matching);
  const near = { question, index, matching, sources, signal };
  if (plan) return completeAnswer(near, plan);
  return matching ? matchingAnswer(near, matching) : tileAnswer(near);
}

interface NearWork {
  readonly question: NearQuestion;
  readonly index: DayIndex;
  readonly matching: PlaceSet | null;
  readonly sources: NearSources;
  readonly signal: AbortSignal;
}

interface EventPlan {
  readonly bins: Bins;
  readonly pages: readonly number[];
  readonly withOthers: boolean;
}

/** Of which bins every event can be had: the wide ones, else the close ones; null where there are too many. */
function planOf({ bins, close, most }: NearQuestion, index: DayIndex, matching: PlaceSet | null): EventPlan | null {
  for (const [own, room] of [[bins, 3], [close, 2]] as const) {
    const { from, to } = daysOf(own);
    const [before, after] = [placesBefore(index, from), placesBefore(index, to)];
    const matches = matching ? matching.rank(after) - matching.rank(before) : after - before;
    if (matches > most * room) continue;
    const withOthers = after - before - matches <= MOST_OTHERS;
    const pages = pagesOver(own, index, withOthers ? null : matching);
    if (pages.length <= MOST_PAGES) return { bins: own, pages, withOthers };
  }
  return null;
}

async function completeAnswer(near: NearWork, { bins, pages, withOthers }: EventPlan): Promise<NearAnswer> {
  const { question, index, matching, sources } = near;
  const { from, to } = daysOf(bins);
  const rows = await rowsIn(near, pages);
  const isNear = ({ page: { columns }, row }: PickedRow): boolean => {
    const start = columns.fromDay[row]!;
    const isDrawnInto = columns.toDay[row]! > from && columns.lane[row] !== NO_LANE;
    return start < to && (start >= from || isDrawnInto);
  };
  const matches = ({ place }: PickedRow): boolean => !matching || matching.has(place);
  const picked = rows.filter((one) => isNear(one) && (withOthers || matches(one)));
  const actors = seriesFromRows(question.actors, picked.filter(matches), index, bins, partsOf(sources.story));
  const events = await eventsOf(near, picked, { complete: true, withOthers });
  return { bins, all: placesAtEdges(index, bins), actors, events };
}

/** Without a filter: what the pyramid says. */
async function tileAnswer(near: NearWork): Promise<NearAnswer> {
  const { question, index, sources, signal } = near;
  const { bins } = question;
  const { pages } = sources.story;
  const { tiles, untold } = await tilesOver(bins, index, pages, sources.files, signal);
  const numbers = new Set(
    untold.flatMap(([from, to]) => {
      const [first, last] = [Math.floor(from / pages.rows), Math.floor((to - 1) / pages.rows)];
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    }),
  );
  const rows = (await rowsIn(near, [...numbers])).filter(({ place }) =>
    untold.some(([from, to]) => place >= from && place < to),
  );
  const all = placesAtEdges(index, bins);
  const told = seriesFromTiles(tiles, bins, pages);
  const rest = seriesFromRows(pages.pyramid.actors, rows, index, bins, partsOf(sources.story));
  const series = new Map(told.map(({ actor, counts }, i) => [actor, counts.map((n, bin) => n + rest[i]!.counts[bin]!)]));
  const actors = await Promise.all(
    question.actors.map(async (actor): Promise<ActorSeries> => {
      const known = series.get(actor);
      if (known) return { actor, counts: known };
      return seriesOf(actor, await sources.postings.ofActor(actor, signal), all);
    }),
  );
  const close = await labelledClose(near);
  const labelled = close ?? [...labelledInTiles(tiles), ...weightiestRows(rows, bins.level, TILE_ROOM)];
  return { bins, all, actors, events: await eventsOf(near, labelled, { complete: false, withOthers: false }) };
}

/** With a filter: what the lists of places say. */
async function matchingAnswer(near: NearWork, matching: PlaceSet): Promise<NearAnswer> {
  const { question, index, sources, signal } = near;
  const { bins } = question;
  const all = placesAtEdges(index, bins);
  const [actors, labelled] = await Promise.all([
    Promise.all(
      question.actors.map(async (actor) => {
        const own = await sources.postings.ofActor(actor, signal);
        return seriesOf(actor, own.and(matching), all);
      }),
    ),
    labelledMatches(near, matching),
  ]);
  return { bins, all, actors, events: await eventsOf(near, labelled, { complete: false, withOthers: false }) };
}

/** Where few pages hold all that is close, the weightiest of it; a window of days has few bins. */
async function labelledClose(near: NearWork): Promise<PickedRow[] | null> {
  const { question, index, matching } = near;
  const { close } = question;
  const pages = pagesOver(close, index, matching);
  if (pages.length > MOST_LABEL_PAGES) return null;
  const { from, to } = daysOf(close);
  const rows = (await rowsIn(near, pages)).filter(({ page, row, place }) => {
    const day = page.columns.fromDay[row]!;
    return day >= from && day < to && (!matching || matching.has(place));
  });
  return weightiestRows(rows, close.level, labelRoom(close.level, question));
}

/** Those that the tiles name; of a filter that few of them match, the weightiest of all. */
async function labelledMatches(near: NearWork, matching: PlaceSet): Promise<PickedRow[]> {
  const { question, index, sources, signal } = near;
  const close = await labelledClose(near);
  if (close) return close;
  const { tiles } = await tilesOver(question.close, index, sources.story.pages, sources.files, signal);
  const named = labelledInTiles(tiles).filter(({ place }) => matching.has(place));
  if (named.length >= ENOUGH_LABELS) return named;
  const room = labelRoom(question.close.level, question);
  const weights = await sources.files.weights(signal);
  const places = weightiestPlaces(question.close, room, matching, weights, index);
  return [...named, ...(await rowsAt(near, places))];
}

/** The picked rows, and the open event. */
async function eventsOf(
  near: NearWork,
  picked: readonly PickedRow[],
  about: Omit<NearEvents, 'page'>,
): Promise<NearEvents> {
  const { chosen } = near.question;
  const opened = chosen === null ? [] : await rowsAt(near, [chosen]);
  return { page: extract([...picked, ...opened]), ...about };
}

async function rowsIn({ index, sources, signal }: NearWork, pages: readonly number[]): Promise<PickedRow[]> {
  const found = await Promise.all(pages.map((page) => sources.files.rows(page, signal)));
  return found.flatMap((page, i) => rowsOf(page, pages[i]! * index.rows));
}

async function rowsAt(near: NearWork, places: readonly Place[]): Promise<PickedRow[]> {
  const { rows } = near.index;
  const pages = [...new Set(places.map((place) => Math.floor(place / rows)))];
  const wanted = new Set(places);
  return (await rowsIn(near, pages)).filter(({ place }) => wanted.has(place));
}

/** Those who have an event: who took part, who was affected, and the groups of both. */
function partsOf({ actors }: EngineStory): (picked: PickedRow) => Set<ActorIndex> {
  return ({ page: { columns }, row }) =>
    new Set([...columns.tookPart[row]!, ...columns.affected[row]!].flatMap((actor) => withGroups(actors, actor)));
}
