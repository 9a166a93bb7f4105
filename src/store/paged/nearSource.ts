/**
 * What a paged story is drawn from: of what has been fetched always the best for the window, while
 * something better is on its way. The manifest's top tile makes the first picture, and any other at worst.
 */
import type { StoryFacts } from '../../model/facts.ts';
import type { Pages } from '../../model/pages.ts';
import type { PlaceSet } from '../../model/placeSet.ts';
import { rowAt, type EventTable } from '../../model/table.ts';
import type { ActorIndex, Interval } from '../../model/units.ts';
import { selectionIn, type Selection } from '../../view/selection.ts';
import type { StorySelection } from '../../view/storySelection.ts';
import type { Near, NearRequest, NearSource } from '../storyStore.ts';
import { timeOf } from './bins.ts';
import type { EngineClient } from './engineClient.ts';
import { heldAnswers, type Held } from './heldAnswers.ts';
import { countsFrom } from './heldCounts.ts';
import { planNear, withHalf, type NearPlan } from './nearPlan.ts';
import { nearQueue } from './nearQueue.ts';

/** Answers to `near` that are given again as long as nothing has changed in them. */
const MOST_NEARS = 6;

/** @param everything the places of the selection without a filter */
export function nearSource(
  facts: StoryFacts,
  pages: Pages,
  everything: PlaceSet,
  client: EngineClient,
): NearSource {
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
  const selections = new WeakMap<EventTable, { readonly of: PlaceSet; readonly selection: Selection }>();
  const numberOf = numbered<PlaceSet>();
  let nears: { readonly key: string; readonly near: Near }[] = [];

  const selectionOver = (table: EventTable, selection: StorySelection): Selection => {
    const known = selections.get(table);
    if (known?.of === selection.matching) return known.selection;
    const made = selectionIn(table, selection);
    selections.set(table, { of: selection.matching, selection: made });
    return made;
  };

  /** Of what is at hand in the window: all events, else those of this filter worth a label, else of any. */
  const drawnFrom = (window: Interval, wide: Interval, { matching }: StorySelection): Held => {
    const all = held.best(wide, ({ bins, events, matching: own }) =>
      events?.complete && (own === matching || events.withOthers) ? bins.level : Infinity,
    );
    const some = (own: (one: Held) => boolean) =>
      held.best(window, (one) => (one.events && own(one) ? one.bins.level : Infinity));
    return all ?? some((one) => one.matching === matching) ?? some(() => true) ?? top;
  };

  return {
    near(request) {
      const { selection, actors, chosen } = request;
      const { matching } = selection;
      const window = within(story, request.window);
      const wide = within(story, withHalf(request.window));
      const plan = planNear(request.window, request.width, pages.pyramid);
      const key = keyOf(request, plan, numberOf(matching));

      const finest = held.best(window, ({ bins }) => bins.level) ?? top;
      const drawn = drawnFrom(window, wide, selection);
      const { table, complete, withOthers } = drawn.events!;
      const isComplete = complete && isOver(drawn, wide) && (drawn.matching === matching || withOthers);
      const byActor = new Map<ActorIndex, Held>();
      for (const actor of actors) {
        const known = held.best(window, (one) =>
          one.matching === matching && one.actors.has(actor) ? one.bins.level : Infinity,
        );
        if (known) byActor.set(actor, known);
      }

      const isAnswered =
        finest.bins.level <= plan.bins.level &&
        byActor.size === new Set(actors).size &&
        (isComplete || held.byKey(key)?.events || isTopEnough(request, plan, window)) &&
        (chosen === null || rowAt(table, chosen) !== null);
      const pending = !isAnswered && queue.want({ key, matching, question: () => questionOf(request, plan) });

      const sources = actors.map((actor) => `${actor}:${byActor.get(actor)?.id ?? ''}`);
      const nearKey = [finest.id, drawn.id, isComplete, pending, numberOf(matching), ...sources].join(' ');
      const known = nears.find((one) => one.key === nearKey);
      if (known) return known.near;
      const counts = countsFrom(finest, top, byActor, selection);
      const near: Near = {
        table,
        selection: selectionOver(table, selection),
        counts,
        complete: isComplete,
        pending,
      };
      nears = [{ key: nearKey, near }, ...nears].slice(0, MOST_NEARS);
      return near;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  /** At the top's own resolution the manifest's labels do, as long as there is no room for all events. */
  function isTopEnough({ selection, most }: NearRequest, plan: NearPlan, window: Interval): boolean {
    if (!selection.everything || plan.bins.level < top.bins.level) return false;
    const before = countsFrom(top, top, new Map(), selection).all;
    return before(window.to) - before(window.from) > most * 3;
  }

  function isOver(one: Held, time: Interval): boolean {
    const own = timeOf(one.bins);
    return own.from <= time.from && own.to >= time.to;
  }
}

function keyOf({ actors, chosen, most }: NearRequest, { bins, close }: NearPlan, matching: number): string {
  const stretches = [bins, close].flatMap(({ level, first, count }) => [level, first, count]);
  return [matching, most, chosen, ...stretches, ...actors].join(' ');
}

function questionOf({ window, width, selection, actors, chosen, most }: NearRequest, plan: NearPlan) {
  return { ...plan, window, width, matching: selection.matching.words, actors, chosen, most };
}

/** Nothing begins outside the story: what lies beyond is known where its end is. */
function within(story: Interval, { from, to }: Interval): Interval {
  const clamp = (time: number) => Math.max(story.from, Math.min(story.to, time));
  return { from: clamp(from), to: clamp(to) };
}

/** A number for each object, as long as it lives. */
function numbered<T extends object>(): (object: T) => number {
  const numbers = new WeakMap<T, number>();
  let latest = 0;
  return (object) => {
    const known = numbers.get(object) ?? ++latest;
    numbers.set(object, known);
    return known;
  };
}
