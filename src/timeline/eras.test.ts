import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, msOfDay } from '../model/calendar.ts';
import { DAY } from '../model/units.ts';
import { ERA_BAR, eraCapacity } from './composition.ts';
import { nameAt } from './eraShapes.ts';
import { NAME_END, NAME_PAD, eraRowsOfWhole, eraSpans, placeEras } from './eras.ts';
import type { EraPlace } from './eras.ts';
import { layoutTimeline } from './layout.ts';
import { makeTimeScale } from './scale.ts';
import type { TimeScale } from './scale.ts';
import { inputOf } from './scenes/render.ts';
import { tableOf } from './testing/tables.ts';
import { makeWarp } from './makeWarp.ts';

const words = { more: (count: number) => `+${count}` };
/** Every letter 6 px. */
const measure = (text: string) => text.length * 6;
const events = [{ edtf: '1900' }, { edtf: '1950-06-01' }, { edtf: '2000' }];
type Named = readonly (readonly [name: string, edtf: string])[];

function placed(eras: Named, options: { rows?: number; window?: { from: number; to: number } } = {}) {
  const table = tableOf(events, { eras, scale: 'linear' });
  const warp = makeWarp(table, 'linear');
  const scale = makeTimeScale({ warp, window: options.window ?? warp.domain, left: 200, width: 1000 });
  return { table, scale, places: placeEras({ table, scale, words, measure, rows: options.rows ?? 3 }) };
}

const rowsByName = (places: readonly EraPlace[]) =>
  Object.fromEntries(places.map(({ text, row }) => [text, row]));

describe('rows', () => {
  test('eras that follow each other share one, those that overlap do not', () => {
    const { places } = placed([['First', '1900/1930'], ['Second', '1931/1960'], ['Across', '1920/1940']]);
    expect(rowsByName(places)).toEqual({ First: 0, Second: 0, Across: 1 });
  });

  test('a name longer than its era is cut where the era has room for its first word', () => {
    const { places } = placed([['A name longer than its era', '1920/1930'], ['Next', '1931/1950']]);
    expect(rowsByName(places)).toEqual({ 'A name longer…': 0, Next: 0 });
    const [cut] = places;
    expect(NAME_PAD + (cut?.width ?? 0) + NAME_END).toBeLessThanOrEqual((cut?.span.x1 ?? 0) - (cut?.span.x0 ?? 0));
    const window = { from: msOfDay(1919), to: msOfDay(1949) };
    expect(placed([['A name longer than its era', '1920/1930']], { window }).places[0]?.text)
      .toBe('A name longer than its era');
  });

  test('of a name no less is left than its first word: it stands whole where that has no room', () => {
    const { places } = placed([['Electrification of the valley', '1920/1925'], ['Electricity', '1950/1952']]);
    expect(places.map(({ text }) => text)).toEqual(['Electrification of the valley', 'Electricity']);
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), (years) => {
      const [place] = placed([['Electrification of the valley', `1920/${1920 + years}`]]).places;
      expect(place?.text).toMatch(/^Electrification/);
    }));
  });

  test('a number of others stays whole beside a name that is cut', () => {
    const { places } = placed([['A long name for ten years', '1920/1930'], ['B', '1921/1929']], { rows: 1 });
    expect(places.map(({ text }) => text)).toEqual(['A long name… +1']);
  });

  test('a name beside an era too short for letters keeps its room', () => {
    const { places } = placed([['A name much longer than its era', '1920/1921'], ['Next', '1922/1950']]);
    expect(rowsByName(places)).toEqual({ 'A name much longer than its era': 0, Next: 1 });
  });

  test('what finds no row is counted beside the last that did, until a closer look has room', () => {
    const early: Named = [['A', '1900/1980'], ['B', '1905/1980'], ['C', '1910/1930']];
    const many = [...early, ['D', '1915/1970'], ['E', '1920/1970']] as const;
    const { places } = placed(many);
    expect(rowsByName(places)).toEqual({ A: 0, B: 1, 'C +2': 2 });
    expect(places.flatMap(({ eras }) => eras).toSorted()).toEqual([0, 1, 2, 3, 4]);
    const closer = placed(many, { window: { from: msOfDay(1940), to: msOfDay(1960) } });
    expect(rowsByName(closer.places)).toEqual({ A: 0, B: 1, 'D +1': 2 });
  });

  test('a low figure has fewer', () => {
    expect([300, 450, 900].map(eraCapacity)).toEqual([1, 2, 3]);
    const { places } = placed([['A', '1900/1980'], ['B', '1905/1980']], { rows: 1 });
    expect(rowsByName(places)).toEqual({ 'A +1': 0 });
  });
});

test.each([
  ['1918-11-09/1933-01-30', false, false],
  ['1914/1918-11-11', true, false],
  ['1914~', true, true],
])('ends known to the day are sharp, others fade: %s', (edtf, fadesIn, fadesOut) => {
  const { table, scale } = placed([['Era', edtf]]);
  const [span] = eraSpans(table, scale);
  expect([(span?.fadeIn ?? 0) > 0, (span?.fadeOut ?? 0) > 0]).toEqual([fadesIn, fadesOut]);
});

test('eras that overlap or adjoin differ in colour', () => {
  const four: Named = [['A', '1900/1930'], ['B', '1931/1960'], ['C', '1950/1980'], ['D', '1990/1999']];
  const { table, scale } = placed(four);
  const [a, b, c, d] = eraSpans(table, scale).map(({ ink }) => ink);
  expect(a).not.toBe(b);
  expect(b).not.toBe(c);
  expect(d).toBe(a);
});

const day = (n: number): string => isoDate(msOfDay(1900) + n * DAY);
const anyEras = fc.array(
  fc.tuple(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(36_000), fc.integer({ min: 0, max: 20_000 })),
  { maxLength: 20 },
).map((eras): Named => eras.map(([name, start, length]) => {
  return [name, `${day(start)}/${day(start + length)}`];
}));
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('in any window: nothing overlaps in a row, names stay in the plane, no era in view is left out', () => {
  fc.assert(fc.property(anyEras, share, share, fc.integer({ min: 1, max: 3 }), (eras, at, length, rows) => {
    const from = msOfDay(1900) + at * 30_000 * DAY;
    const window = { from, to: from + DAY * (10 + length * 6000) };
    const { table, scale, places } = placed(eras, { rows, window });
    expectApart(places, scale);
    const named = new Set(places.flatMap((place) => place.eras));
    table.eras.forEach((era, i) => {
      if (era.from < window.to && era.to > window.from) expect(named.has(i)).toBe(true);
    });
    expect(eraRowsOfWhole({ table, scale, words, measure, rows })).toBeLessThanOrEqual(rows);
  }));
});

function expectApart(places: readonly EraPlace[], { left, width }: TimeScale): void {
  const plane = { x: left, y: 0, w: width, h: 500 };
  for (const place of places) {
    const x = nameAt(place, plane);
    if (x !== null) {
      expect(x).toBeGreaterThanOrEqual(Math.max(left, place.from));
      expect(x + place.width).toBeLessThanOrEqual(Math.min(left + width, place.to));
    }
    for (const other of places) {
      if (other === place || other.row !== place.row) continue;
      expect(other.from >= place.to - 0.02 || place.from >= other.to - 0.02).toBe(true);
    }
  }
}

test('the rows of the whole suffice for every closer look, and panning keeps them', () => {
  fc.assert(fc.property(anyEras, share, fc.integer({ min: 2, max: 40 }), (eras, at, factor) => {
    const { table, scale } = placed(eras);
    const input = { table, words, measure, rows: 3 };
    const most = eraRowsOfWhole({ ...input, scale });
    const window = scale.zoomed(factor, 200 + at * 1000);
    const closer = makeTimeScale({ warp: scale.warp, window, left: 200, width: 1000 });
    const places = placeEras({ ...input, scale: closer });
    for (const { row } of places) expect(row).toBeLessThan(Math.max(1, most));
    if (places.some((place) => place.eras.length > 1)) return;
    const panned = makeTimeScale({ warp: scale.warp, window: closer.panned(-7), left: 200, width: 1000 });
    const rowOf = new Map(placeEras({ ...input, scale: panned }).map(({ eras: [era], row }) => [era, row]));
    for (const { eras: [era], row } of places) if (rowOf.has(era)) expect(rowOf.get(era)).toBe(row);
  }));
});

test('the tint behind the events covers the era without a gap, and ends as softly as its bar', () => {
  const table = tableOf(events, { eras: [['An age', '1910/1940']], scale: 'linear' });
  const input = inputOf({ name: 'tint', table, options: {} }, { width: 1000, height: 700 });
  const { base, eras, composition } = layoutTimeline(input);
  const top = (composition.eraRows[0] ?? 0) + ERA_BAR;
  const parts = base
    .flatMap((shape) => ((shape.kind === 'rect' || shape.kind === 'soft') && shape.y === top ? [shape] : []))
    .toSorted((a, b) => a.x - b.x);
  expect(parts.map(({ kind }) => kind)).toEqual(['soft', 'rect', 'soft']);
  const ends = parts.map(({ x, w }) => x + w);
  expect(parts.map(({ x }) => x).slice(1)).toEqual(ends.slice(0, -1));
  expect([parts[0]?.x, ends[2]]).toEqual([eras[0]?.span.x0, eras[0]?.span.x1]);
});

const KINDS = ['linear', 'elastic'] as const;

test.each(KINDS)('%s: eras beyond the events widen the whole, but not by much', (kind) => {
  const alone = makeWarp(tableOf(events), kind).domain;
  const near = makeWarp(tableOf(events, { eras: [['After', '2001/2010']] }), kind).domain;
  expect(near.from).toBeLessThanOrEqual(alone.from + 366 * DAY);
  expect(near.to).toBeGreaterThan(msOfDay(2011) - 1);
  const far = makeWarp(tableOf(events, { eras: [['An age', '-9999/2001']] }), kind).domain;
  expect(far.from).toBeLessThan(msOfDay(1880));
  expect(far.from).toBeGreaterThan(msOfDay(1850));
});

test('without eras nothing is different', () => {
  const table = tableOf(events);
  const input = inputOf({ name: 'none', table, options: {} }, { width: 1000, height: 700 });
  const { composition, eras } = layoutTimeline(input);
  expect(eras).toEqual([]);
  expect(composition.eraRows).toEqual([]);
});
