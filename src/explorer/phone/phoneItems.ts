/**
 * What stands on the vertical axis, top to bottom:
 *
 *            |  The cold years          an era begins
 *     2016   ▮  Democrats hacked …      event, with the year where one begins
 *            ┊  5 years skipped         empty time                            } in a short
 *            ·  3 others                events that the filter lets not through } collection
 *     ------------------------------    told on
 *     2019 (48)                         a section of a long collection: years,
 *       January 2019 (12)               where there are very many, months in them, and days in those
 *            12,000 more                a section of very many
 *
 * Events are named by their index among those that match: they need not be at hand.
 */
import type { Era } from '../../model/bundle.ts';
import type { EventDate } from '../../model/date.ts';
import { rowAt, type EventTable } from '../../model/table.ts';
import { DAY, type Interval, type Ms, type Row } from '../../model/units.ts';
import { sectionKey, type PhonePlan, type PhoneSection, type SectionUnit } from './phonePlan.ts';

export type PhoneItem =
  | { readonly kind: 'event'; readonly index: number }
  | { readonly kind: 'skipped'; readonly time: Ms }
  | { readonly kind: 'others'; readonly count: number }
  | { readonly kind: 'rest'; readonly count: number }
  | { readonly kind: 'toldOn'; readonly day: Ms }
  | { readonly kind: 'era'; readonly era: Era }
  | ({ readonly kind: 'section'; readonly key: string; readonly unit: SectionUnit; readonly count: number;
      /** Index of its first event. */
      readonly first: number;
      /** 0: in no other. */
      readonly depth: number; readonly open: boolean } & Interval);

/** Empty time from this length on is named. */
const SKIPPED_FROM: Ms = 90 * DAY;
/** A span longer than this does not fill the time it covers. */
const LONG_SPAN: Ms = 366 * DAY;
/** Events that an open section lists. */
export const MOST_LISTED = 5000;

type Events = Pick<EventTable, 'place' | 'from' | 'to' | 'date' | 'toldOn'>;

/** Of a plan without sections. @param table with all matching events @param total events of the story */
export function shortItems(plan: PhonePlan, table: Events, total: number): PhoneItem[] {
  const items: PhoneItem[] = [];
  const { matching } = plan;
  let end: Ms = -Infinity;
  let next = 0;
  for (let index = 0; index < matching.count; index++) {
    const place = matching.at(index)!;
    const row = rowAt(table, place);
    if (index === plan.toldOn) items.push(toldOnItem(table));
    if (place > next) items.push({ kind: 'others', count: place - next });
    next = place + 1;
    if (row !== null) {
      const from = table.from[row]!;
      if (from - end >= SKIPPED_FROM && end !== -Infinity) items.push({ kind: 'skipped', time: from - end });
      end = Math.max(end, endOfStart(table, row));
    }
    items.push({ kind: 'event', index });
  }
  if (matching.count > 0 && next < total) items.push({ kind: 'others', count: total - next });
  return items;
}

/** Of a plan with sections. @param isOpen whether a section shows its events */
export function sectionItems(
  plan: PhonePlan,
  sections: readonly PhoneSection[],
  isOpen: (section: PhoneSection) => boolean,
  facts: { readonly toldOn: Ms | null },
): PhoneItem[] {
  const items: PhoneItem[] = [];
  let told = false;
  const tell = (index: number): void => {
    if (told || index < plan.toldOn) return;
    told = true;
    items.push(toldOnItem(facts));
  };
  const list = (section: PhoneSection, depth: number): void => {
    const { unit, from, to, first, count, parts } = section;
    const open = isOpen(section);
    tell(first);
    items.push({ kind: 'section', key: sectionKey(section), unit, depth, open, first, count, from, to });
    if (!open) return;
    for (const part of parts) list(part, depth + 1);
    if (parts.length > 0) return;
    const listed = Math.min(count, MOST_LISTED);
    for (let index = first; index < first + listed; index++) {
      tell(index);
      items.push({ kind: 'event', index });
    }
    if (count > listed) items.push({ kind: 'rest', count: count - listed });
  };
  for (const section of sections) list(section, 0);
  return items;
}

function toldOnItem({ toldOn }: { readonly toldOn: Ms | null }): PhoneItem {
  return { kind: 'toldOn', day: (toldOn ?? 0) - DAY };
}

/** Where an event leaves the reader in time: its end, or of a long span where it began. */
function endOfStart({ from, to, date }: Events, row: Row): Ms {
  const end = to[row]!;
  return end - from[row]! <= LONG_SPAN ? end : Math.min(end, startPartEnd(date[row]!) ?? end);
}

function startPartEnd(date: EventDate): Ms | null {
  return date.kind === 'interval' && typeof date.start !== 'string' ? date.start.to : null;
}
