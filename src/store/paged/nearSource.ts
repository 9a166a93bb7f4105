/**
 * What a paged story is drawn from: of what has been fetched always the best for the window, while
 * something better is on its way. The manifest's top tile makes the first picture, and any other at worst.
 */
import { midnightOf } from '../../model/calendar.ts';
import type { StoryFacts } from '../../model/facts.ts';
import type { Pages } from '../../model/pages.ts';
import type { PlaceSet } from '../../model/placeSet.ts';
import { rowAt, type EventTable } from '../../model/table.ts';
import type { ActorIndex, Interval } from '../../model/units.ts';
import { selectionIn, type Selection } from '../../view/selection.ts';
import type { StorySelection } from '../../view/storySelection.ts';
import type { Near, NearRequest, NearSource } from '../storyStore.ts';
import { CLOSE } from '../underWay.ts';
import { holds, timeOf } from './bins.ts';
import type { EngineClient } from './engineClient.ts';
import { heldAnswers, type Held } from './heldAnswers.ts';
import { countsFrom, overStory, spreadFrom } from './heldCounts.ts';
import { heldActors } from './heldActors.ts';
import { heldAhead } from './heldAhead.ts';
import { heldSpans } from './heldSpans.ts';
import { planNear, withHalf, type NearPlan } from './nearPlan.ts';
import { nearQueue, type Outlook } from './nearQueue.ts';
import type { NearQuestion } from './protocol.ts';

/** Answers to `near` that are given again as long as nothing has changed in them. */
const MOST_NEARS = 6;

const ANSWERED: Outlook = { pending: false, error: null };

/** With what a filter will ask for whatever it is. */
export interface WarmableNear extends NearSource {
  warm(): void;
  /** What the engine would be asked for this. */
  questionOf(request: NearRequest): NearQuestion;
}

/** @param everything the places of the selection without a filter */
export function nearSource(
  facts: StoryFacts,
  pages: Pages,
  everything: PlaceSet,
  client: EngineClient,
): WarmableNear {
  const held = heldAnswers(facts, pages, everything);
  const { top } = held;
  const story = timeOf(top.bins);
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const queue = nearQueue(
    client,
    ({ key, matching }, answer) => {
      held.add(key, matching, answer);
      tell();
    },
    tell,
  );
  const spans = heldSpans(client, pages.spans, tell);
  const aheads = heldAhead(client, pages.softs, tell);
  const selections = new WeakMap<EventTable, { readonly of: PlaceSet; readonly selection: Selection }>();
  const numberOf = numbered();
  let nears: { readonly key: string; readonly near: Near }[] = [];

  const selectionOver = (table: EventTable, selection: StorySelection): Selection => {
    const known = selections.get(table);
    if (known?.of === selection.matching) return known.selection;
    const made = selectionIn(table, selection);
    selections.set(table, { of: selection.matching, selection: made });
    return made;
  };

  /**
   * Of what is at hand in the window: all events, else those of this filter worth a label, else of any;
   * with the open event among them, if that can be.
   */
  const drawnFrom = (request: NearRequest, window: Interval, wide: Interval, key: string): Held => {
    const { chosen, selection: { matching } } = request;
    const hasOpen = ({ events }: Held) => chosen === null || rowAt(events!.table, chosen) !== null;
    const allOf = (time: Interval, fit: (one: Held) => boolean) =>
      held.best(time, (one) => (hasAll(one, time, matching) && fit(one) ? one.bins.level : Infinity));
    const all = (fit: (one: Held) => boolean) => allOf(wide, fit) ?? allOf(window, fit);
    const some = (fit: (one: Held) => boolean) =>
      held.best(window, (one) => (one.events && fit(one) ? one.bins.level : Infinity));
    return (
      all(hasOpen) ??
      some((one) => one.key === key && hasOpen(one)) ??
      all(() => true) ??
      some((one) => one.matching === matching) ??
      some(() => true) ??
      top
    );
  };

  const planOf = ({ window, width, steepness }: NearRequest): NearPlan =>
    planNear(window, width, pages.pyramid, steepness);

  return {
    near(request) {
      const { selection, actors, chosen } = request;
      const { matching } = selection;
      const window = within(story, request.window);
      const wide = within(story, withHalf(request.window));
      const plan = planOf(request);
      const finest = held.best(window, ({ bins }) => bins.level) ?? top;
      const over = overStory(finest, top);
      const { all, matching: begun } = countsFrom(over, selection);
      const isFew = begun(window.to) - begun(midnightOf(window.from)) <= request.most;
      const tellsSpans = isFew || window.to - window.from <= CLOSE;
      const key = `${tellsSpans} ${isFew} ${keyOf(request, plan, numberOf(matching))}`;
      const drawn = drawnFrom(request, window, wide, key);
      const { table } = drawn.events!;
      const isComplete = hasAll(drawn, window, matching);
      const wantsLasting = tellsSpans && pages.spans > 0;
      const ofActors = heldActors(held, actors, matching, window, request.window.to);

      // What another filter had at hand lacks those without a lane that this one has room for.
      const isOwn = (one: Held) => selection.everything || pages.spans === 0 || one.matching === matching;
      const isFine = (one: Held | undefined) => one !== undefined && one.bins.level <= plan.bins.level;
      const isEnough =
        isFine(finest) &&
        actors.every((actor) => isFine(ofActors.counts.get(actor))) &&
        (!wantsLasting || plan.bins.level > 0 || actors.every((actor) => ofActors.lasting.has(actor))) &&
        (hasAll(drawn, wide, matching) || isTopEnough(request, plan, window)) &&
        (isOwn(drawn) || !isComplete) &&
        (chosen === null || rowAt(table, chosen) !== null);
      // More than the answer to just this question is not to be had, unless it was given for another window.
      const isAnswered = isEnough || isAnsweredBy(held.byKey(key), actors, window);
      const wanted = { key, matching, question: () => questionOf(request, plan, wantsLasting) };
      const events = isAnswered ? ANSWERED : queue.want(wanted);
      // In long windows density tells of no event but where it begins.
      const ends = tellsSpans ? spans.want() : ANSWERED;
      // At the top's own resolution the manifest says how all events are spread.
      const isCoarse = selection.everything && plan.bins.level >= top.bins.level;
      const areSpread = [everything, matching].map((set) => aheads.of(set) !== null);
      const days = isCoarse ? [] : [aheads.want(everything), aheads.want(matching)];
      const parts = [events, ends, ...days];
      const pending = parts.some((part) => part.pending);
      const error = parts.find((part) => part.error)?.error ?? null;
      const underWay = spans.underWay(matching);

      const known = [finest.id, drawn.id, isComplete, pending, error && numberOf(error)];
      const isHere = [underWay !== null, ...areSpread];
      const nearKey = [...known, ...isHere, numberOf(matching), ofActors.key].join(' ');
      const same = nears.find((one) => one.key === nearKey);
      if (same) return same.near;
      // Columns are wider than the finest bins that are asked for.
      const isSmooth = finest.bins.level > plan.bins.level + 1 || (!isCoarse && areSpread.includes(false));
      const about = error !== null && isSmooth;
      const sources = { over, finest, top, byActor: ofActors.counts, about, ahead: aheads.of };
      const spread = spreadFrom(sources, selection, everything);
      const near: Near = {
        table,
        selection: selectionOver(table, selection),
        counts: { all, matching: begun, spread, underWay, underWayOf: ofActors.underWayOf },
        complete: isComplete,
        pending,
        error,
      };
      nears = [{ key: nearKey, near }, ...nears].slice(0, MOST_NEARS);
      return near;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    warm: () => aheads.warm(everything),
    questionOf: (request) => questionOf(request, planOf(request), false),
    retry() {
      queue.forgive();
      spans.forgive();
      aheads.forgive();
      tell();
    },
  };

  /** At the top's own resolution the manifest's labels do, as long as there is no room for all events. */
  function isTopEnough({ selection, most }: NearRequest, plan: NearPlan, window: Interval): boolean {
    if (!selection.everything || plan.bins.level < top.bins.level) return false;
    const before = countsFrom(overStory(top, top), selection).all;
    return before(window.to) - before(window.from) > most * 3;
  }
}

/** Whether its table has every event of the time that matches. */
function hasAll({ events, matching: of }: Held, time: Interval, matching: PlaceSet): boolean {
  if (!events?.complete) return false;
  return holds(events.complete, time) && (of === matching || events.withOthers);
}

/** Whether all is there that was asked for. */
function isAnsweredBy(held: Held | undefined, actors: readonly ActorIndex[], window: Interval): boolean {
  if (!held?.events || !actors.every((actor) => held.actors.has(actor))) return false;
  const { complete } = held.events;
  return !complete || holds(complete, window);
}

function keyOf({ actors, chosen, most }: NearRequest, { bins, close, until }: NearPlan, matching: number): string {
  const stretches = [bins, close].flatMap(({ level, first, count }) => [level, first, count]);
  return [matching, most, chosen, until, ...stretches, ...actors].join(' ');
}

function questionOf(
  { window, width, selection, actors, chosen, most }: NearRequest, plan: NearPlan, lasting: boolean,
): NearQuestion {
  return { ...plan, window, width, matching: selection.matching.words, actors, chosen, most, lasting };
}

/** Nothing begins outside the story: what lies beyond is known where its end is. */
function within(story: Interval, { from, to }: Interval): Interval {
  const clamp = (time: number) => Math.max(story.from, Math.min(story.to, time));
  return { from: clamp(from), to: clamp(to) };
}

/** A number for each object, as long as it lives. */
function numbered(): (object: object) => number {
  const numbers = new WeakMap<object, number>();
  let latest = 0;
  return (object) => {
    const known = numbers.get(object) ?? ++latest;
    numbers.set(object, known);
    return known;
  };
}
