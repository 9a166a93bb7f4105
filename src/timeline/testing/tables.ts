/** Event tables for tests and scenes of the timeline, from short lists of events. */
import { max, min, sum } from 'd3';
import type { Actor, Era, Tag } from '../../model/bundle.ts';
import { knownBounds } from '../../model/date.ts';
import type { Basis, EventDate, Status } from '../../model/date.ts';
import type { Totals } from '../../model/facts.ts';
import { withGroups } from '../../model/groups.ts';
import { elasticAxis } from '../elasticAxis.ts';
import { assignLanes } from '../../model/lanes.ts';
import type { EventTable } from '../../model/table.ts';
import type { ActorIndex, Ms, Row, TagIndex } from '../../model/units.ts';
import { everythingIn } from '../../view/select.ts';
import { selectionIn, type Selection } from '../../view/selection.ts';
import { parseDate } from './dates.ts';

export interface TestEvent {
  /** Default: `e` and its place in the list. */
  readonly id?: string;
  /** Default: the id. */
  readonly headline?: string;
  /** The date as in `dates.ts`; or else `from`, `to`; or else `date`. */
  readonly edtf?: string;
  /** First day, `YYYY-MM-DD` (or any part, as in `dates.ts`). */
  readonly from?: string;
  /** Last day, inclusive. */
  readonly to?: string;
  readonly date?: EventDate;
  readonly basis?: Basis;
  readonly status?: Status;
  readonly importance?: number;
  readonly excerpts?: number;
  /** Ids of actors; those that the options do not name are added as persons. */
  readonly tookPart?: readonly string[];
  readonly affected?: readonly string[];
  /** Names; an id is the name in lower case with hyphens. */
  readonly tags?: readonly string[];
}

export interface TestActor {
  readonly id: string;
  readonly name?: string;
  readonly memberOf?: string;
}

export interface TableOptions {
  readonly title?: string;
  readonly lang?: string;
  readonly scale?: 'elastic' | 'linear';
  /** Exclusive end of the day of telling, ms. Default: none. */
  readonly toldOn?: Ms | null;
  readonly actors?: readonly TestActor[];
  /** Names and dates as in `dates.ts`; both ends known. */
  readonly eras?: readonly (readonly [name: string, edtf: string])[];
}

/** Rows come out ordered by start, end, id, as the compiler's do. */
export function tableOf(events: readonly TestEvent[], options: TableOptions = {}): EventTable {
  const toldOn = options.toldOn ?? null;
  const rows = placed(events, toldOn);
  const { actors, indexOf } = actorsOf(rows.map((row) => row.event), options.actors ?? []);
  const indices = (ids: readonly string[] = []): ActorIndex[] => ids.map((id) => indexOf.get(id) ?? 0);
  const { tags, tagsOf } = tagsAmong(rows.map((row) => row.event));
  const tookPart = rows.map(({ event }) => indices(event.tookPart));
  const affected = rows.map(({ event }) => indices(event.affected));
  const columns = {
    from: Float64Array.from(rows, (row) => row.from),
    to: Float64Array.from(rows, (row) => row.to),
    date: rows.map((row) => row.date),
    importance: Uint8Array.from(rows, ({ event }) => event.importance ?? 3),
    excerpts: Uint16Array.from(rows, ({ event }) => event.excerpts ?? 1),
  };
  const lanes = assignLanes(columns);
  const first = min(columns.from);
  const time = {
    extent: first === undefined ? null : { from: first, to: max(columns.to) ?? first },
    toldOn,
    eras: erasOf(options.eras ?? []),
  };
  return {
    ...columns,
    ...time,
    elastic: elasticAxis({ ...columns, ...time, length: rows.length }),
    length: rows.length,
    place: Uint32Array.from(rows.keys()),
    lane: lanes.of,
    lanes: lanes.count,
    counts: { events: rows.length, excerpts: sum(columns.excerpts), unproven: 0 },
    totals: totalsOf(actors, tags, tagsOf, { tookPart, affected, importance: columns.importance }),
    title: options.title ?? 'A test',
    lang: options.lang ?? 'en',
    scale: options.scale ?? 'elastic',
    actors,
    articles: [],
    tags,
    basis: rows.map(({ event }) => event.basis ?? 'stated'),
    status: rows.map(({ event }) => event.status ?? 'happened'),
    tookPart,
    affected,
    articlesOf: rows.map(() => []),
    tagsOf,
    id: rows.map((row) => row.id),
    headline: rows.map((row) => row.event.headline ?? row.id),
    actorOf: indexOf,
    articleOf: new Map(),
    tagOf: new Map(tags.map((tag, i) => [tag.id, i])),
    membersOf: membersOf(actors),
  };
}

interface PlacedEvent {
  readonly event: TestEvent;
  readonly id: string;
  readonly date: EventDate;
  readonly from: Ms;
  readonly to: Ms;
}

function placed(events: readonly TestEvent[], toldOn: Ms | null): PlacedEvent[] {
  const dates = events.map(dateOf);
  const bounds = dates.map(knownBounds);
  const ends = bounds.flatMap((bound) => [bound.from, bound.to]).filter((end) => end !== null);
  const first = min(ends) ?? 0;
  const last = toldOn ?? max(ends) ?? 0;
  const rows = events.map((event, i) => {
    const bound = bounds[i] ?? { from: null, to: null };
    const from = bound.from ?? first;
    const to = bound.to ?? Math.max(last, from);
    return { event, id: event.id ?? `e${i}`, date: dates[i] ?? dateOf(event), from, to };
  });
  return rows.toSorted((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1));
}

function dateOf(event: TestEvent): EventDate {
  if (event.date) return event.date;
  if (event.edtf !== undefined) return parseDate(event.edtf);
  if (event.from === undefined) throw new Error('a test event needs a date');
  return parseDate(event.to === undefined ? event.from : `${event.from}/${event.to}`);
}

function actorsOf(events: readonly TestEvent[], named: readonly TestActor[]) {
  const mentioned = events.flatMap((event) => [...(event.tookPart ?? []), ...(event.affected ?? [])]);
  const ids = [...new Set([...named.map((actor) => actor.id), ...mentioned])];
  const indexOf = new Map<string, ActorIndex>(ids.map((id, i) => [id, i]));
  const groups = new Set(named.map((actor) => actor.memberOf));
  const actors = ids.map((id): Actor => {
    const actor = named.find((candidate) => candidate.id === id);
    const group = actor?.memberOf === undefined ? undefined : indexOf.get(actor.memberOf);
    const kind = groups.has(id) ? 'state' : 'person';
    const base = { id, name: actor?.name ?? id, kind, aliases: [] } as const;
    return group === undefined ? base : Object.assign(base, { memberOf: group });
  });
  return { actors, indexOf };
}

function tagsAmong(events: readonly TestEvent[]): { tags: Tag[]; tagsOf: TagIndex[][] } {
  const names = [...new Set(events.flatMap((event) => event.tags ?? []))];
  return {
    tags: names.map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), name })),
    tagsOf: events.map((event) => (event.tags ?? []).map((name) => names.indexOf(name))),
  };
}

function erasOf(named: readonly (readonly [string, string])[]): Era[] {
  const eras = named.map(([name, edtf]): Era => {
    const date = parseDate(edtf);
    const { from, to } = knownBounds(date);
    if (from === null || to === null) throw new Error(`an era needs both ends: ${edtf}`);
    return { name, from, to, date };
  });
  return eras.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function membersOf(actors: readonly Actor[]): ActorIndex[][] {
  const members: ActorIndex[][] = actors.map(() => []);
  actors.forEach((actor, member) => {
    if (actor.memberOf !== undefined) members[actor.memberOf]?.push(member);
  });
  return members;
}

function totalsOf(
  actors: readonly Actor[], tags: readonly Tag[], tagsOf: readonly (readonly TagIndex[])[],
  { tookPart, affected, importance }: Pick<EventTable, 'tookPart' | 'affected' | 'importance'>,
): Totals {
  const totals = {
    actors: new Uint32Array(actors.length),
    importance: new Float64Array(actors.length),
    tags: new Uint32Array(tags.length),
    articles: new Uint32Array(0),
  };
  tookPart.forEach((took, row) => {
    const involved = [...took, ...(affected[row] ?? [])].flatMap((actor) => withGroups(actors, actor));
    for (const actor of new Set(involved)) {
      totals.actors[actor] = (totals.actors[actor] ?? 0) + 1;
      totals.importance[actor] = (totals.importance[actor] ?? 0) + (importance[row] ?? 0);
    }
  });
  for (const own of tagsOf) for (const tag of own) totals.tags[tag] = (totals.tags[tag] ?? 0) + 1;
  return totals;
}

/** Some rows of a table, ascending, and what of the table's selection without a filter belongs to them. */
export function extractOf(table: EventTable, rows: readonly Row[]): { table: EventTable; selection: Selection } {
  const pick = <T>(column: ArrayLike<T>): T[] => rows.map((row) => column[row] as T);
  const extract: EventTable = {
    ...table,
    length: rows.length,
    place: Uint32Array.from(pick(table.place)),
    from: Float64Array.from(pick(table.from)),
    to: Float64Array.from(pick(table.to)),
    date: pick(table.date),
    basis: pick(table.basis),
    status: pick(table.status),
    importance: Uint8Array.from(pick(table.importance)),
    excerpts: Uint16Array.from(pick(table.excerpts)),
    lane: Uint8Array.from(pick(table.lane)),
    tookPart: pick(table.tookPart),
    affected: pick(table.affected),
    articlesOf: pick(table.articlesOf),
    tagsOf: pick(table.tagsOf),
    id: pick(table.id),
    headline: pick(table.headline),
  };
  return { table: extract, selection: selectionIn(extract, everythingIn(table)) };
}

/** The row of an event by its id; -1: there is none. */
export function rowOf(table: EventTable, id: string): Row {
  return table.id.indexOf(id);
}
