/** Events that no excerpt proves: allowed, counted, and with `strict` refused. */
import type { EventNote } from './eventAnnotations.ts';
import type { Noted } from './fileForm.ts';
import type { Report } from './problem.ts';

/**
 * Strict: an error for each. Otherwise one warning for all of them, and none in a story without
 * articles, where there is nothing to quote.
 */
export function reportUnproven(
  events: readonly Noted<EventNote>[],
  hasArticles: boolean,
  strict: boolean,
  report: Report,
): void {
  const unproven = events.filter(({ note }) => note.excerpts?.length === 0);
  const [first] = unproven;
  if (!first) return;
  if (strict) {
    for (const { note, path } of unproven) {
      report.error(
        { path: [...path, 'id'] },
        {
          what: 'No excerpt proves this event.',
          found: note.id ?? 'an event without an excerpt',
          expected: 'at least one excerpt, as --strict asks for',
          mend: 'Add the passage that tells of it under “excerpts:”.',
        },
      );
    }
  } else if (hasArticles) {
    const count = unproven.length;
    report.warning(
      { path: [...first.path, 'id'] },
      {
        what: count === 1 ? 'One event has no excerpt.' : `${count} events have no excerpt.`,
        found: `${first.note.id ?? 'an event'}${count > 1 ? ` and ${count - 1} more` : ''}`,
        expected: 'at least one excerpt each',
        mend: 'Add the passages that tell of them under “excerpts:”, or leave it: readers are told.',
      },
    );
  }
}
