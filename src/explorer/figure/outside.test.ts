import { describe, expect, test } from 'vitest';
import { midnightOf } from '../../model/calendar.ts';
import { lengthsBeyondADay } from '../../model/placedLengths.ts';
import { PlaceSet } from '../../model/placeSet.ts';
import { spansFrom } from '../../model/spans.ts';
import { DAY, type Interval } from '../../model/units.ts';
import { underWayIn } from '../../store/underWay.ts';
import { storyTable } from '../../timeline/testing/story.ts';
import { extractOf } from '../../timeline/testing/tables.ts';
import { selectionIn } from '../../view/selection.ts';
import { matchesOutside } from './outside.ts';

const table = storyTable();
const day = (text: string): number => Date.parse(`${text}T00:00Z`);

const [first, last] = [table.from, table.to].map((ends) => ends.map((time) => time / DAY));
const lengths = lengthsBeyondADay(table.length, (place) => last![place]! - first![place]!);
const spans = spansFrom(lengths, (place) => first![place]!);

/** @param at hand, by row @param known whether it is known how many are under way */
function outside(
  window: Interval, matching = PlaceSet.everything(table.length), at = [...table.id.keys()], known = true,
) {
  const before = (time: number): number => table.from.filter((from) => from < time).length;
  const { table: own } = extractOf(table, at);
  return matchesOutside({
    matching,
    before: [before(midnightOf(window.from)), before(window.to)],
    window,
    counts: { underWay: known ? underWayIn(spans, matching) : null },
    table: own,
    selection: selectionIn(own, { everything: false, matching }),
  });
}

test('what the window does not show is counted on its side, and the outermost is known', () => {
  const { earlier, later } = outside({ from: day('2024-01-26'), to: day('2024-02-09') });
  const ended = [...table.to].filter((to) => to <= day('2024-01-26'));
  expect(earlier).toEqual({ count: ended.length, outermost: table.id.indexOf('diplomatic-ties') });
  expect(earlier.count).toBeGreaterThan(0);
  expect(later).toEqual({ count: 2, outermost: table.id.indexOf('us-election') });
});

test('what lasts into the window is not outside, though it begins first', () => {
  const matching = PlaceSet.ofPlaces(table.length, ['other-agents', 'pelosi-taiwan'].map((id) => table.id.indexOf(id)));
  const { earlier } = outside({ from: day('2023-06-01'), to: day('2024-02-09') }, matching);
  expect(earlier).toEqual({ count: 1, outermost: table.id.indexOf('pelosi-taiwan') });
});

describe('of an extract, whatever is at hand of them,', () => {
  const window = { from: day('2023-06-01'), to: day('2024-02-09') };
  const rowOf = (id: string): number => table.id.indexOf(id);
  const matching = PlaceSet.ofPlaces(table.length, ['other-agents', 'pelosi-taiwan', 'us-election'].map(rowOf));

  test('those that have ended are counted; bringing the outermost in brings all of them in', () => {
    for (const rows of [[rowOf('other-agents')], [], [...table.id.keys()]]) {
      const { earlier, later, byBeginning } = outside(window, matching, rows);
      expect(earlier.count).toBe(1);
      expect(table.from[earlier.outermost!]).toBeLessThanOrEqual(table.from[rowOf('pelosi-taiwan')]!);
      expect(later.count).toBe(1);
      expect(byBeginning).toBe(false);
    }
  });

  test('all that begin earlier are counted as such while it is not known which of them last', () => {
    for (const rows of [[rowOf('other-agents')], []]) {
      const { earlier, later, byBeginning } = outside(window, matching, rows, false);
      expect(earlier).toEqual({ count: 2, outermost: rowOf('other-agents') });
      expect(later.count).toBe(1);
      expect(byBeginning).toBe(true);
    }
  });
});

test('where a window begins within a day, what is of that day is not outside', () => {
  const isOfDay = (row: number): boolean => last![row] === first![row]! + 1;
  const ofDays = [...table.id.keys()].filter(isOfDay);
  expect(ofDays.length).toBeGreaterThan(3);
  for (const row of ofDays) {
    const window = { from: table.from[row]! + DAY / 2, to: table.from[row]! + DAY };
    const ended = [...table.to].filter((to) => to <= window.from).length;
    expect(outside(window).earlier.count).toBe(ended);
  }
});

test('in the whole nothing is outside', () => {
  const { earlier, later } = outside({ from: day('1900-01-01'), to: day('2100-01-01') });
  expect([earlier, later]).toEqual([{ count: 0, outermost: null }, { count: 0, outermost: null }]);
});
