/** Named stretches of time. */
import type { Era } from '../model/bundle.ts';
import { knownBounds } from '../model/date.ts';
import type { EraNote } from './annotations.ts';
import type { DateReader } from './dates.ts';
import type { Noted } from './fileForm.ts';
import { compareCodeUnits } from './problem.ts';
import type { Report } from './problem.ts';

/** By start, then end, then name; without those that have a mistake. */
export function checkEras(eras: readonly Noted<EraNote>[], readDate: DateReader, report: Report): Era[] {
  const found = eras.flatMap(({ note, whole, path }): Era[] => {
    const spot = { path: [...path, 'date'] };
    const date = note.date === null ? null : readDate(note.date, spot.path);
    if (!date) return [];
    const { from, to } = knownBounds(date);
    if (from === null || to === null) {
      report.error(spot, {
        what: `An era needs ${from === null ? 'a beginning' : 'an end'}.`,
        found: date.edtf,
        expected: 'an interval of which both ends are known: 1914/1918',
        mend: 'Write the year in which it began and the year in which it ended.',
      });
      return [];
    }
    return whole ? [{ name: whole.name, from, to, date }] : [];
  });
  return found.toSorted((a, b) => a.from - b.from || a.to - b.to || compareCodeUnits(a.name, b.name));
}
