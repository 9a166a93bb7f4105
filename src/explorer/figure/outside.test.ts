import { expect, test } from 'vitest';
import { PlaceSet } from '../../model/placeSet.ts';
import type { Interval } from '../../model/units.ts';
import { storyTable } from '../../timeline/testing/story.ts';
import { selectionIn } from '../../view/selection.ts';
import { matchesOutside } from './outside.ts';

const table = storyTable();
const day = (text: string): number => Date.parse(`${text}T00:00Z`);

function outside(window: Interval, matching = PlaceSet.everything(table.length)) {
  const before = (time: number): number => table.from.filter((from) => from < time).length;
  const selection = selectionIn(table, { everything: false, matching });
  return matchesOutside({ matching, before: [before(window.from), before(window.to)], window, table, selection });
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

test('in the whole nothing is outside', () => {
  const { earlier, later } = outside({ from: day('1900-01-01'), to: day('2100-01-01') });
  expect([earlier, later]).toEqual([{ count: 0, outermost: null }, { count: 0, outermost: null }]);
});
