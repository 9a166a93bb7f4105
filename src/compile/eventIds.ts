/** The ids of a story's events, present and former: each belongs to one event. */
import type { IdTable } from './columns/idTable.ts';
import type { EventNote } from './eventAnnotations.ts';
import type { Noted } from './fileForm.ts';
import { reportTaken } from './ids.ts';
import { MOST_PROBLEMS } from './problem.ts';
import type { Report, YamlPath } from './problem.ts';

export class EventIds {
  readonly #taken: IdTable;
  /** Where an id stands that another event has; of very many the first. */
  readonly #twice: [id: string, path: YamlPath][] = [];
  readonly #former: [id: string, path: YamlPath][] = [];

  /** @param table takes the ids, the events' own first */
  constructor(table: IdTable) {
    this.#taken = table;
  }

  /** @returns the id's number in the table; null when an event before has it */
  add({ note, path }: Noted<EventNote>): number | null {
    for (const [i, former] of (note.formerly ?? []).entries()) {
      if (former !== null) this.#former.push([former, [...path, 'formerly', i]]);
    }
    if (note.id === null) return null;
    const number = this.#taken.add(note.id);
    // More would not be told.
    if (number === null && this.#twice.length <= MOST_PROBLEMS) this.#twice.push([note.id, [...path, 'id']]);
    return number;
  }

  /** Once all events are there, for the advice is an id that none of them has. */
  report(report: Report): void {
    const present = this.#twice;
    const former = this.#former.filter(([id]) => this.#taken.add(id) === null);
    for (const [id, path] of [...present, ...former]) {
      reportTaken(id, 'event', { path }, this.#taken, report);
    }
  }
}
