import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_LANE } from '../model/lanes.ts';
import { PlaceSet } from '../model/placeSet.ts';
import { selectionIn } from '../view/selection.ts';
import { withFreeLanes } from './freeLanes.ts';
import { layoutTimeline } from './layout.ts';
import { SIZES } from './scenes/index.ts';
import { inputOf } from './scenes/render.ts';
import { tableOf } from './testing/tables.ts';

const YEARS = Array.from({ length: 12 }, (_, i) => i);
/** Spans within each other: most have no lane. */
const nested = tableOf(YEARS.map((i) => ({ edtf: `${1900 + i}/${1950 - i}` })));

test('what matches and has no lane is drawn in one that is free', () => {
  const table = tableOf(YEARS.map((i) => {
    const isOne = nested.lane[i] === NO_LANE && i < 6 && i % 2 === 0;
    return { edtf: `${1900 + i}/${1950 - i}`, tookPart: [isOne ? 'one' : 'another'] };
  }));
  const input = inputOf({ name: 'nested', table, options: { actor: 'one' } }, SIZES[0]);
  const matching = [...input.selection.rows];
  expect(matching.length).toBeGreaterThan(1);
  expect(matching.every((row) => table.lane[row] === NO_LANE)).toBe(true);
  const { marks, clusters } = layoutTimeline(input);
  const drawn = marks.filter((mark) => mark.matches).map(({ row }) => row);
  expect(drawn.toSorted((a, b) => a - b)).toEqual(matching);
  expect(clusters.filter(({ window }) => window === null)).toEqual([]);
});

test('lanes of any selection: kept by whoever has one, never shared, given as long as one is free', () => {
  const anySpans = fc.array(fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 60 }), fc.boolean()), {
    minLength: 1, maxLength: 40,
  });
  fc.assert(fc.property(anySpans, (spans) => {
    const table = tableOf(spans.map(([start, years, matches]) => ({
      edtf: `${1800 + start}/${1800 + start + years}`, tookPart: matches ? ['one'] : [],
    })));
    const one = table.actorOf.get('one');
    const rows = table.place.filter((row) => one !== undefined && table.tookPart[row]!.includes(one));
    const matching = PlaceSet.ofPlaces(table.length, rows);
    const selection = selectionIn(table, { everything: false, matching });
    const { lane, from, to } = withFreeLanes(table, selection);
    expect(withFreeLanes(table, selection).lane).toBe(lane);
    const overlap = (a: number, b: number) => a !== b && from[a]! < to[b]! && from[b]! < to[a]!;
    for (const row of table.place) {
      if (table.lane[row] !== NO_LANE || !rows.includes(row)) expect(lane[row]).toBe(table.lane[row]);
      else if (lane[row] !== NO_LANE) {
        expect(rows.some((other) => lane[other] === lane[row] && overlap(row, other))).toBe(false);
      } else {
        const taken = new Set([...rows].filter((other) => overlap(row, other)).map((other) => lane[other]));
        for (let at = 1; at <= table.lanes; at++) expect(taken.has(at)).toBe(true);
      }
    }
  }));
});
