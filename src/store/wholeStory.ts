/**
 * A story that is held whole: everything but its details and the index of its words is in memory, so
 * that what is asked for is answered at once.
 */
import type { Search } from '../bundle/search/createSearch.ts';
import type { Details } from '../model/bundle.ts';
import { dayOfMs } from '../model/calendar.ts';
import { lengthsBeyondADay } from '../model/placedLengths.ts';
import { PlaceSet } from '../model/placeSet.ts';
import type { Softs } from '../model/softs.ts';
import { countBelow } from '../model/sorted.ts';
import { spansFrom, spansInto, type Spans } from '../model/spans.ts';
import type { EventTable } from '../model/table.ts';
import type { ActorIndex, Place } from '../model/units.ts';
import { everythingIn, rowsByActor, select } from '../view/select.ts';
import { selectionIn } from '../view/selection.ts';
import { isNoFilterButSearch, NO_FILTER, type StoryFilter, type StorySelection } from '../view/storySelection.ts';
import { once } from './once.ts';
import { softsIn, spreadBefore, type CountBefore } from './spread.ts';
import type { Awaitable, Near, StoryStore } from './storyStore.ts';
import { underWayIn, type CountUnderWay } from './underWay.ts';

export interface WholeStoryParts {
  /** Former ids that go on working, by former id → present id. */
  readonly formerly: ReadonlyMap<string, string>;
  /** Of all events. */
  details(): Awaitable<Details>;
  /** The index of words, made when somebody first searches. */
  search(): Awaitable<Search>;
}

/** @param table of the whole story */
export function wholeStory(table: EventTable, parts: WholeStoryParts): StoryStore {
  const everything = everythingIn(table);
  // They are needed neither for the first drawing nor by everybody.
  const rowsOf = once(() => rowsByActor(table));
  const spans = once(() => spansIn(table));
  const softs = once(() => softsIn(table));
  const all = once(() => spreadBefore(table.from, softs(), PlaceSet.everything(table.length)));
  const made: Made = { rowsOf, spans, softs, all };
  const placeOf = once(() => placesById(table, parts.formerly));
  const nears = new WeakMap<StorySelection, Near>();

  const matching = (filter: StoryFilter, search: Search | null): StorySelection => {
    const found = search?.query(filter.query) ?? null;
    if (isNoFilterButSearch(filter) && !found) return everything;
    const { underWay } = filter;
    const lasting = underWay === null ? null : spansInto(spans(), dayOfMs(underWay), table.length);
    return select(table, rowsOf(), filter, found, lasting);
  };

  return {
    facts: table,
    near: {
      near({ selection }) {
        const near = nears.get(selection) ?? nearOf(table, selection, made);
        nears.set(selection, near);
        return near;
      },
      subscribe: () => () => undefined,
      retry: () => undefined,
    },
    select(filter) {
      if (filter.query.trim() === '') return matching(filter, null);
      return then(parts.search(), (search) => matching(filter, search));
    },
    estimate: (filter) => matching(filter, null).matching.count,
    events: () => table,
    find(id) {
      const place = placeOf().get(id);
      return place === undefined ? null : { place, id: table.id[place]! };
    },
    details: (place) => then(parts.details(), (details) => details[place]!),
    placesAt: (times) => Uint32Array.from(times, (time) => countBelow(table.from, time)),
    warm() {
      for (const make of [rowsOf, spans, softs, all]) make();
      // And a filter, of which nothing is kept: what has run before is quicker.
      const [actor] = table.actors;
      if (!actor || table.length === 0) return;
      const { counts } = nearOf(table, matching({ ...NO_FILTER, actors: [actor.id] }, null), made);
      const last = table.from[table.length - 1]!;
      for (const count of [counts.spread.matching, counts.underWay]) count?.(last);
    },
  };
}

/** What is made of all events when it is first needed. */
interface Made {
  readonly rowsOf: () => readonly Uint32Array[];
  readonly spans: () => Spans;
  readonly softs: () => Softs;
  /** Of all events. */
  readonly all: () => CountBefore;
}

function nearOf(table: EventTable, story: StorySelection, { rowsOf, spans, softs, all }: Made): Near {
  const selection = selectionIn(table, story);
  const startsOf = (rows: Uint32Array): Float64Array => Float64Array.from(rows, (row) => table.from[row]!);
  const matches = selection.everything ? table.from : startsOf(selection.rows);
  const byActor = new Map<ActorIndex, CountBefore>();
  const lastingOf = new Map<ActorIndex, CountUnderWay>();
  const ownRows = (actor: ActorIndex) => rowsOf()[actor]!.filter((row) => selection.mask[row] === 1);
  const underWay = once(() => underWayIn(spans(), story.matching));
  const matching = selection.everything
    ? all
    : once(() => spreadBefore(matches, softs(), story.matching));
  return {
    table,
    selection,
    counts: {
      all: (time) => countBelow(table.from, time),
      matching: (time) => countBelow(matches, time),
      spread: {
        all: (time) => all()(time),
        matching: (time) => matching()(time),
        about: false,
        actor(actor) {
          const known = byActor.get(actor);
          if (known) return known;
          const own = ownRows(actor);
          const count = spreadBefore(startsOf(own), softs(), PlaceSet.ofPlaces(table.length, own));
          byActor.set(actor, count);
          return count;
        },
      },
      underWay: (time) => underWay()(time),
      underWayOf(actor) {
        const count = lastingOf.get(actor)
          ?? underWayIn(spans(), PlaceSet.ofPlaces(table.length, ownRows(actor)));
        lastingOf.set(actor, count);
        return count;
      },
    },
    complete: true,
    pending: false,
    error: null,
  };
}

function spansIn({ length, from, to }: EventTable): Spans {
  const lengths = lengthsBeyondADay(length, (row) => dayOfMs(to[row]!) - dayOfMs(from[row]!));
  return spansFrom(lengths, (place) => dayOfMs(from[place]!));
}

function placesById({ id }: EventTable, formerly: ReadonlyMap<string, string>): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>(id.map((own, place) => [own, place]));
  for (const [former, present] of formerly) {
    const place = places.get(present);
    if (place !== undefined) places.set(former, place);
  }
  return places;
}

function then<T, R>(value: Awaitable<T>, next: (value: T) => R): Awaitable<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}
