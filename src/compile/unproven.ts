/** Events that no excerpt proves: allowed, counted, and with `strict` refused. */
import type { EventNote } from './eventAnnotations.ts';
import type { Noted } from './fileForm.ts';
import { MOST_PROBLEMS } from './problem.ts';
import type { Report, YamlPath } from './problem.ts';

interface Unproven {
  readonly id: string | null;
  readonly path: YamlPath;
}

/** Takes all events of a story, then tells of those without an excerpt. */
export class UnprovenEvents {
  #count = 0;
  /** More would not be told. */
  readonly #first: Unproven[] = [];

  add({ note, path }: Noted<EventNote>): void {
    if (note.excerpts?.length !== 0) return;
    this.#count += 1;
    if (this.#first.length <= MOST_PROBLEMS) this.#first.push({ id: note.id, path });
  }

  /**
   * Strict: an error for each. Otherwise one warning for all of them, and none in a story without
   * articles, where there is nothing to quote.
   */
  report(hasArticles: boolean, strict: boolean, report: Report): void {
    if (strict) reportEach(this.#first, report);
    else if (hasArticles) warnOfAll(this.#first, this.#count, report);
  }
}

function reportEach(unproven: readonly Unproven[], report: Report): void {
  for (const { id, path } of unproven) {
    report.error(
      { path: [...path, 'id'] },
      {
        what: 'No excerpt proves this event.',
        found: id ?? 'an event without an excerpt',
        expected: 'at least one excerpt, as --strict asks for',
        mend: 'Add the passage that tells of it under “excerpts:”.',
      },
    );
  }
}

function warnOfAll([first]: readonly Unproven[], count: number, report: Report): void {
  if (!first) return;
  report.warning(
    { path: [...first.path, 'id'] },
    {
      what: count === 1 ? 'One event has no excerpt.' : `${count} events have no excerpt.`,
      found: `${first.id ?? 'an event'}${count > 1 ? ` and ${count - 1} more` : ''}`,
      expected: 'at least one excerpt each',
      mend: 'Add the passages that tell of them under “excerpts:”, or leave it: readers are told.',
    },
  );
}
