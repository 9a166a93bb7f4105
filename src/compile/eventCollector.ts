/**
 * The events of a story while they are checked, one after another: columns, and their texts beside
 * (`Spill`), for a million as objects would not fit into memory. Once all are there, they are put in
 * chronological order: `StoryEvents`.
 */
import type { EventDate } from '../model/date.ts';
import type { Ms } from '../model/units.ts';
import type { IdTable } from './columns/idTable.ts';
import { BASES, EventRows, STATUSES } from './eventRows.ts';
import type { CheckedEvent } from './events.ts';
import { extentsOf } from './extents.ts';
import { StoryEvents } from './storyEvents.ts';
import { TagCollector } from './tags.ts';

export class EventCollector {
  readonly #rows = new EventRows();
  readonly #dateNumbers = new Map<EventDate, number>();
  readonly #tags = new TagCollector();
  readonly #formerly: [former: string, id: string][] = [];

  /** Where the number of an event's id comes from. */
  get ids(): IdTable {
    return this.#rows.ids;
  }

  /** @param id its number in `ids` */
  add(event: CheckedEvent, id: number): void {
    const rows = this.#rows;
    const { detail } = event;
    rows.id.push(id);
    rows.date.push(this.#numberOf(event.date));
    rows.basis.push(BASES.indexOf(event.basis));
    rows.status.push(STATUSES.indexOf(event.status));
    rows.importance.push(event.importance);
    rows.excerpts.push(detail.excerpts.length);
    rows.tookPart.push(event.tookPart);
    rows.affected.push(event.affected);
    const articles = new Set(detail.excerpts.map((excerpt) => excerpt.article));
    rows.articles.push([...articles].toSorted((a, b) => a - b));
    rows.tags.push(this.#tags.add(event.tags));
    rows.texts.text(JSON.stringify(event.headline));
    rows.headlineEnd.push(rows.texts.length);
    rows.texts.text(JSON.stringify(detail));
    rows.detailEnd.push(rows.texts.length);
    for (const former of detail.formerly ?? []) this.#formerly.push([former, event.id]);
  }

  /** Everything about all events, in order. Its texts are there until `close`. */
  inOrder(toldOn: Ms | null): StoryEvents {
    const extents = extentsOf(this.#rows.dates, toldOn);
    return new StoryEvents(this.#rows, extents, this.#tags.table(), this.#formerly);
  }

  close(): void {
    this.#rows.texts.close();
  }

  #numberOf(date: EventDate): number {
    const known = this.#dateNumbers.get(date);
    if (known !== undefined) return known;
    const number = this.#rows.dates.push(date) - 1;
    this.#dateNumbers.set(date, number);
    return number;
  }
}
