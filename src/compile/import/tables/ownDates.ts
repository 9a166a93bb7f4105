/** Dates of the rows themselves before those of what the rows are part of. */
import { BIRTH, DEATH } from './dateEndings.ts';
import type { DateEntry } from './mapping.ts';
import type { Profile } from './profile.ts';
import type { Table } from './table.ts';

/** Of so few rows nothing can be concluded from values that repeat. */
const FEW = 20;
/** Rows to a span at which it is no longer theirs. */
const SHARED_BY = 4;
/** How many times as many different values a date must have that is theirs. */
const MORE = 3;

/**
 * A span that many rows share is that of an inquiry or a reign; where they have a date of their own as
 * well, that one goes first, and the span is left to rows without it.
 */
export function ownFirst(
  entries: readonly DateEntry[],
  table: Table,
  profiles: readonly Profile[],
): DateEntry[] {
  const spans = entries.flatMap((entry) => sharedSpans(entry, table) ?? []);
  if (spans.length === 0) return [...entries];
  const most = Math.max(...spans);
  const isOwn = ({ date }: DateEntry) => {
    const profile = profiles.find(({ name }) => name === date);
    return (
      profile !== undefined &&
      profile.share.date >= 0.5 &&
      profile.filled * 2 >= table.rows.length &&
      profile.distinct >= most * MORE &&
      !BIRTH.test(profile.words) &&
      !DEATH.test(profile.words)
    );
  };
  return [...entries.filter(isOwn), ...entries.filter((entry) => !isOwn(entry))];
}

/** How many different spans there are of a pair of columns that many rows share; null of any other entry. */
function sharedSpans({ start, end }: DateEntry, { columns, rows }: Table): number | null {
  if (start === undefined || end === undefined) return null;
  const at = [columns.indexOf(start), columns.indexOf(end)];
  const written = rows.map(({ cells }) => at.map((i) => cells[i] ?? '')).filter(([begun]) => begun !== '');
  const different = new Set(written.map((span) => span.join('\n'))).size;
  return written.length >= FEW && different * SHARED_BY <= written.length ? different : null;
}
