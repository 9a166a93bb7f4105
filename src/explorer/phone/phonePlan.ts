/**
 * How a long collection is cut into sections, and where told-on line and eras stand among its events:
 * by counting events before times, so that no event has to be at hand.
 */
import { civilFromMs, daysInMonth, msOfDay } from '../../model/calendar.ts';
import type { StoryFacts } from '../../model/facts.ts';
import type { PlaceSet } from '../../model/placeSet.ts';
import type { Interval, Ms } from '../../model/units.ts';
import type { Awaitable, StoryStore } from '../../store/storyStore.ts';
import { whenThere } from '../data/awaitable.ts';

/** By what a section is named: its years (mostly one), its month, its day. */
export type SectionUnit = 'year' | 'month' | 'day';

export interface PhoneSection extends Interval {
  readonly unit: SectionUnit;
  /** Among the matching events. */
  readonly first: number;
  /** At least one. */
  readonly count: number;
  /** Of a year its months, of a month its days, where it is cut into them; none of what lists its events. */
  readonly parts: readonly PhoneSection[];
}

export interface PhonePlan {
  readonly matching: PlaceSet;
  /** null: so few events that they are listed as they are. */
  readonly sections: readonly PhoneSection[] | null;
  /** Index of the first matching event that was ahead when the story was told; their number when none was. */
  readonly toldOn: number;
  /** Of each era the index of the first matching event that begins within or after it. */
  readonly eras: readonly number[];
}

/** From so many events on there are sections; of months where a year would hold more than this. */
export const SECTIONS_FROM = 120;
/** Days where a month would hold more than this. */
const MOST_A_MONTH = 2000;
/** Times that are asked for at once. */
const MOST_EDGES = 4000;

type Planned = Pick<StoryStore, 'placesAt'> & {
  readonly facts: Pick<StoryFacts, 'extent' | 'toldOn' | 'eras'>;
};

export function phonePlan(store: Planned, matching: PlaceSet, signal: AbortSignal): Awaitable<PhonePlan> {
  const { extent, toldOn, eras } = store.facts;
  const ranks = (times: readonly Ms[]): Awaitable<readonly number[]> =>
    whenThere(store.placesAt(times, signal), (places) => Array.from(places, (place) => matching.rank(place)));
  const long = extent !== null && matching.count >= SECTIONS_FROM;
  return whenThere(long ? sectionsIn(extent, ranks) : null, (sections) =>
    whenThere(ranks([...eras.map(({ from }) => from), ...(toldOn === null ? [] : [toldOn])]), (indices) => ({
      matching,
      sections,
      toldOn: toldOn === null ? matching.count : indices.at(-1)!,
      eras: indices.slice(0, eras.length),
    })),
  );
}

type Ranks = (times: readonly Ms[]) => Awaitable<readonly number[]>;

/** Years first, or as many of them as there is room for; what holds something is cut finer, years into months. */
function sectionsIn({ from, to }: Interval, ranks: Ranks): Awaitable<readonly PhoneSection[]> {
  const firstYear = civilFromMs(from).year;
  const lastYear = civilFromMs(to - 1).year;
  let size = 1;
  while ((lastYear - firstYear) / size > MOST_EDGES / 2) size *= 10;
  const start = Math.floor(firstYear / size) * size;
  const years = steps(start, lastYear + 1, size).map((year) => msOfDay(year));
  return whenThere(counted([years], 'year', ranks), (sections) => finer(sections, size, ranks));
}

/** @param size years of each section */
function finer(sections: readonly PhoneSection[], size: number, ranks: Ranks): Awaitable<readonly PhoneSection[]> {
  const unit = finerUnit(sections, size);
  if (unit === null) return sections;
  const edges = sections.map(({ from }) => {
    const { year, month } = civilFromMs(from);
    if (unit === 'year') return steps(year, year + size, size / 10).map((each) => msOfDay(each));
    if (unit === 'month') return steps(1, 13, 1).map((each) => msOfDay(year, each));
    return steps(1, daysInMonth(year, month) + 1, 1).map((day) => msOfDay(year, month, day));
  });
  if (edges.reduce((sum, own) => sum + own.length, 0) > MOST_EDGES * 4) return sections;
  return whenThere(counted(edges, unit, ranks), (cut) =>
    whenThere(finer(cut, Math.max(1, size / 10), ranks), (parts) =>
      unit === 'year' ? parts : withParts(sections, parts)));
}

/** @param parts of all the sections, each of which holds at least one */
function withParts(
  sections: readonly PhoneSection[],
  parts: readonly PhoneSection[],
): readonly PhoneSection[] {
  let next = 0;
  return sections.map((section) => {
    const first = next;
    while (next < parts.length && parts[next]!.from < section.to) next += 1;
    return { ...section, parts: parts.slice(first, next) };
  });
}

function finerUnit(sections: readonly PhoneSection[], size: number): SectionUnit | null {
  if (size > 1) return 'year';
  const [first] = sections;
  const last = sections.at(-1);
  if (!first || !last) return null;
  const events = last.first + last.count;
  if (first.unit === 'year') {
    const years = civilFromMs(last.from).year - civilFromMs(first.from).year + 1;
    return events / years > SECTIONS_FROM ? 'month' : null;
  }
  return first.unit === 'month' && events / sections.length > MOST_A_MONTH ? 'day' : null;
}

/** The stretches between edges that hold an event. @param runs of edges, each ascending */
function counted(
  runs: readonly (readonly Ms[])[],
  unit: SectionUnit,
  ranks: Ranks,
): Awaitable<readonly PhoneSection[]> {
  return whenThere(ranks(runs.flat()), (indices) => {
    let at = 0;
    return runs.flatMap((edges) => {
      const own = indices.slice(at, (at += edges.length));
      return edges.slice(0, -1).flatMap((from, i): PhoneSection[] => {
        const count = own[i + 1]! - own[i]!;
        return count > 0 ? [{ unit, from, to: edges[i + 1]!, first: own[i]!, count, parts: [] }] : [];
      });
    });
  });
}

/** From the first to the first that reaches the last. */
function steps(first: number, last: number, by: number): number[] {
  return Array.from({ length: Math.ceil((last - first) / by) + 1 }, (_, i) => first + i * by);
}

/** The sections that hold the nth matching event, outermost first; none beyond the last one. */
export function sectionsWith(sections: readonly PhoneSection[], index: number): PhoneSection[] {
  const found = sections.find(({ first, count }) => index < first + count);
  return found ? [found, ...sectionsWith(found.parts, index)] : [];
}

/** No two sections of a plan have the same. */
export function sectionKey({ unit, from }: Pick<PhoneSection, 'unit' | 'from'>): string {
  return `${unit} ${from}`;
}
