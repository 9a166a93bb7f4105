/** What is near a window: counts in bins, and the events that are drawn there. */
import { placesBefore, type DayIndex } from '../../../model/dayIndex.ts';
import { NO_LANE } from '../../../model/lanes.ts';
import { PlaceSet } from '../../../model/placeSet.ts';
import { DAY, type Interval, type Place } from '../../../model/units.ts';
import { daysOf, timeOfDays, type Days } from '../bins.ts';
import type { ActorSeries, Bins, NearAnswer, NearEvents, NearQuestion } from '../protocol.ts';
import { denseEvents } from './denseNear.ts';
import type { PickedRow } from './extract.ts';
import { lastingInto } from './lastingInto.ts';
import { placesAtEdges, seriesByLists } from './nearCounts.ts';
import { eventsOf, rowsIn, type NearSources, type NearWork } from './nearWork.ts';
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
  const bins = plan?.bins ?? question.bins;
  const all = placesAtEdges(index, bins);
  const started: { series?: readonly ActorSeries[] } = {};
  const series = seriesByLists(near, bins, all).then((found) => (started.series = found));
  // Nobody waits for the lists of actors to see the events; and they do without these.
  const [actors, events] = await Promise.all([
    series,
    (plan ? completeEvents(near, plan) : denseEvents(near)).then((found) => {
      if (!started.series) better({ bins, all, actors: [], events: found });
      return found;
    }, async (reason: unknown) => {
      better({ bins, all, actors: await series, events: null });
      throw reason;
    }),
  ]);
  return { bins, all, actors, events };
}

/** A stretch of which every event can be had. */
interface EventPlan {
  readonly days: Days;
  readonly bins: Bins;
  readonly pages: readonly number[];
  readonly withOthers: boolean;
}

/** The wide bins, else the close ones, else what can be had around the window; null: too much is in it. */
function planOf(question: NearQuestion, index: DayIndex, matching: PlaceSet | null): EventPlan | null {
  const { bins, close, most } = question;
  const matchesIn = (days: Days): number => {
    const [before, after] = placesAround(index, days);
    return matching ? matching.rank(after) - matching.rank(before) : after - before;
  };
  const planFor = (days: Days, own: Bins): EventPlan | null => {
    const [before, after] = placesAround(index, days);
    const withOthers = after - before - matchesIn(days) <= MOST_OTHERS;
    const pages = pagesOver(days, index, withOthers ? null : matching);
    return pages.length <= MOST_PAGES ? { days, bins: own, pages, withOthers } : null;
  };
  for (const [own, windows] of [[bins, 3], [close, 2]] as const) {
    const days = daysOf(own);
    const plan = matchesIn(days) <= most * windows ? planFor(days, own) : null;
    if (plan) return plan;
  }
  const window = daysOfWindow(question.window);
  if (matchesIn(window) > most * SLACK) return null;
  return planFor(widened(window, daysOf(close), most, matchesIn), bins) ?? planFor(window, bins);
}

/** The page's thread knows what is in a window only about, and asks for marks by that. */
const SLACK = 1.25;
/** Parts of the window's length beside it, widest first. */
const BESIDE = [1 / 2, 1 / 4, 1 / 8, 1 / 16];

function daysOfWindow({ from, to }: Interval): Days {
  return { from: Math.floor(from / DAY), to: Math.ceil(to / DAY) };
}

/** The window and to each side of it the most that has not too many events, within `limit`. */
function widened(window: Days, limit: Days, most: number, matchesIn: (days: Days) => number): Days {
  const beside = BESIDE.map((part) => Math.ceil(part * (window.to - window.from)));
  const isFit = (days: Days): boolean => matchesIn(days) <= most / 2;
  const left = beside.map((days) => ({ from: Math.max(limit.from, window.from - days), to: window.from }));
  const right = beside.map((days) => ({ from: window.to, to: Math.min(limit.to, window.to + days) }));
  return {
    from: Math.min(window.from, left.find(isFit)?.from ?? window.from),
    to: Math.max(window.to, right.find(isFit)?.to ?? window.to),
  };
}

function placesAround(index: DayIndex, { from, to }: Days): readonly [first: Place, end: Place] {
  return [placesBefore(index, from), placesBefore(index, to)];
}

async function completeEvents(near: NearWork, plan: EventPlan): Promise<NearEvents> {
  const { days: { from, to }, pages, withOthers } = plan;
  const { matching } = near;
  const rows = await rowsIn(near, pages);
  const isNear = ({ page: { columns }, row }: PickedRow): boolean => {
    const start = columns.fromDay[row]!;
    const isDrawnInto = columns.toDay[row]! > from && columns.lane[row] !== NO_LANE;
    return start < to && (start >= from || isDrawnInto);
  };
  const matches = ({ place }: PickedRow): boolean => !matching || matching.has(place);
  const picked = rows.filter((one) => isNear(one) && (withOthers || matches(one)));
  const lasting = matching ? await lastingInto(near, matching, from, picked) : [];
  return eventsOf(near, [...picked, ...lasting], { complete: timeOfDays(plan.days), withOthers });
}
