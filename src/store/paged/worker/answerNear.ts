/** What is near a window: counts in bins, and the events that are drawn there. */
import { placesBefore, type DayIndex } from '../../../model/dayIndex.ts';
import { NO_LANE } from '../../../model/lanes.ts';
import { PlaceSet } from '../../../model/placeSet.ts';
import { daysOf } from '../bins.ts';
import type { Bins, NearAnswer, NearQuestion } from '../protocol.ts';
import { denseAnswer } from './denseNear.ts';
import type { PickedRow } from './extract.ts';
import { placesAtEdges, seriesFromRows } from './nearCounts.ts';
import { eventsOf, partsOf, rowsIn, type NearSources, type NearWork } from './nearWork.ts';
import { pagesOver } from './pagesOver.ts';

/** Pages fetched for the events of a window; where they lie in more of them, density must do. */
const MOST_PAGES = 48;
/** So many events that do not match are sent with those that do. */
const MOST_OTHERS = 300;

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
  return plan ? completeAnswer(near, plan) : denseAnswer(near);
}

/** The bins of which every event can be had. */
interface EventPlan {
  readonly bins: Bins;
  readonly pages: readonly number[];
  readonly withOthers: boolean;
}

/** The wide bins, else the close ones; null where there are too many events even there. */
function planOf(question: NearQuestion, index: DayIndex, matching: PlaceSet | null): EventPlan | null {
  const { bins, close, most } = question;
  for (const [own, windows] of [[bins, 3], [close, 2]] as const) {
    const { from, to } = daysOf(own);
    const [before, after] = [placesBefore(index, from), placesBefore(index, to)];
    const matches = matching ? matching.rank(after) - matching.rank(before) : after - before;
    if (matches > most * windows) continue;
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
  const counted = picked.filter(matches);
  return {
    bins,
    all: placesAtEdges(index, bins),
    actors: seriesFromRows(question.actors, counted, index, bins, partsOf(sources.story)),
    events: await eventsOf(near, picked, { complete: true, withOthers }),
  };
}
