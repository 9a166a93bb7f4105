import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { msOfDay } from '../model/calendar.ts';
import type { Interval } from '../model/units.ts';
import { de } from '../words/de.ts';
import { en } from '../words/en.ts';
import { breaks } from './breaks.ts';
import { elasticWarp } from './elasticWarp.ts';
import { fitWindow, makeTimeScale } from './scale.ts';
import type { MeasureText } from './scene.ts';
import { anyView } from './testing/arbitraries.ts';
import { storyTable } from './testing/story.ts';
import { tableOf } from './testing/tables.ts';
import { ticks } from './ticks.ts';
import { tickWords } from './tickWords.ts';
import { makeWarp } from './makeWarp.ts';
import type { Warp } from './warp.ts';

const words = tickWords(en);
/** Every letter 6.5 px. */
const measure: MeasureText = (text) => text.length * 6.5;
const width = 770;

function rows(warp: Warp, window: Interval = fitWindow(warp), plane = width): { fine: string; strong: string } {
  const { labels } = ticks(makeTimeScale({ warp, window, left: 0, width: plane }), words, measure);
  const row = (name: 'fine' | 'strong'): string => {
    const texts = labels.filter((label) => label.row === name).map((label) => label.text);
    return texts.join(' ');
  };
  return { fine: row('fine'), strong: row('strong') };
}

function span(from: string, to: string): Interval {
  return { from: Date.parse(from), to: Date.parse(to) };
}

test('labels of a row never overlap, stay in the plane and in order, at any width and window', () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: 120, max: 3800 }), ({ warp, window }, plane) => {
      const scale = makeTimeScale({ warp, window, left: 50, width: plane });
      const { labels, marks } = ticks(scale, words, measure);
      for (const name of ['fine', 'strong']) {
        const row = labels.filter((label) => label.row === name);
        row.forEach((label, i) => {
          expect(label.x).toBeGreaterThanOrEqual(50 - 1e-6);
          expect(label.x + label.width).toBeLessThanOrEqual(50 + plane + 1e-6);
          const next = row[i + 1];
          if (!next) return;
          expect(next.x).toBeGreaterThanOrEqual(label.x + label.width);
          expect(next.time).toBeGreaterThan(label.time);
        });
      }
      marks.forEach((mark, i) => {
        expect(mark.x).toBeGreaterThanOrEqual(50 - 1e-6);
        expect(mark.x).toBeLessThanOrEqual(50 + plane + 1e-6);
        expect(mark.x).toBeGreaterThanOrEqual(marks[i - 1]?.x ?? 0);
      });
      expect(marks.length).toBeLessThan(plane + 400);
    }),
  );
});

test('every window has at least one label', () => {
  fc.assert(
    fc.property(anyView, ({ warp, window }) => {
      expect(rows(warp, window).fine + rows(warp, window).strong).not.toBe('');
    }),
  );
});

describe('the story', () => {
  const elastic = makeWarp(storyTable(), 'elastic');
  const linear = makeWarp(storyTable(), 'linear');

  test('whole and elastic: months and years where something stands', () => {
    expect(rows(elastic)).toEqual({ fine: 'Jan Nov Dec Jan Feb Apr Nov', strong: '1979 2016 2022 2023 2024' });
  });

  test('whole and linear: years alone', () => {
    expect(rows(linear)).toEqual({ fine: '', strong: '1980 1985 1990 1995 2000 2005 2010 2015 2020 2025' });
  });

  test('close: days under months', () => {
    const close = rows(elastic, span('2024-01-15', '2024-02-10'));
    expect(close.strong).toBe('January 2024 February 2024');
    expect(close.fine).toContain('26 27 28 29 30 31 1');
  });

  test('within a stretch that is broken from afar there are ticks again', () => {
    expect(rows(elastic, span('1985-06-01', '1990-02-01')).strong).toBe('1985 1986 1987 1988 1989 1990');
  });

  test('under a break mark, however wide, years alone are named, and marked only where they are', () => {
    const window = span('2016-06-01', '2023-01-01');
    const scale = makeTimeScale({ warp: elastic, window, left: 0, width: 1200 });
    const [gap] = breaks(scale);
    expect(gap!.width).toBeGreaterThan(300);
    const { labels, marks } = ticks(scale, words, measure);
    const inGap = labels.filter(({ x, width: w }) => x >= gap!.x && x + w <= gap!.x + gap!.width);
    expect(inGap.map(({ text }) => text).join(' ')).toBe('2017 2018 2019 2020 2021');
    const marked = marks.filter(({ x }) => x > gap!.x && x < gap!.x + gap!.width - 1e-6);
    expect(marked.map(({ time, long }) => [new Date(time).getUTCFullYear(), long])).toEqual(
      [2018, 2019, 2020, 2021].map((year) => [year, true]),
    );
    expect(rows(elastic, window, 1200).fine).toBe(
      'Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    );
  });

  test('a year that begins outside is named at the edge', () => {
    expect(rows(linear, span('2023-03-01', '2023-09-01')).strong).toBe('2023');
  });

  test('break marks say how long they skip', () => {
    const scale = makeTimeScale({ warp: elastic, window: fitWindow(elastic), left: 0, width });
    const years = breaks(scale).map((mark) => Math.round(mark.skipped / (365.25 * 86_400_000)));
    expect(years).toEqual([37, 5, 1, 0]);
    const inside = makeTimeScale({ warp: elastic, window: span('1985-06-01', '1990-02-01'), left: 0, width });
    expect(breaks(inside)).toEqual([]);
  });
});

test('a year of which the greater part is skipped is named beside the break, not under it', () => {
  const days = ['1989-01-01', '1990-01-01', '1991-01-01', '1999-09-01', '2001-01-01', '2002-01-01'];
  const warp = elasticWarp({ knots: days.map((day) => Date.parse(day)), widths: [100, 100, 100, 133, 100] });
  const scale = makeTimeScale({ warp, window: span('1991-01-01', '2001-01-01'), left: 0, width: 850 });
  const [gap] = breaks(scale);
  const { labels } = ticks(scale, words, measure);
  const inGap = labels.filter(({ x }) => x < gap!.x + gap!.width).map(({ text }) => text);
  expect(inGap).toEqual(['1991', '1992', '1993', '1994', '1995', '1996', '1997', '1998']);
  expect(labels.filter(({ row }) => row === 'strong').map(({ text }) => text).slice(-2)).toEqual(['1999', '2000']);
});

describe('a linear scale', () => {
  const warp = makeWarp(tableOf([{ edtf: '1900' }, { edtf: '2024' }]), 'linear');
  const labelsIn = (window: Interval, plane: number) =>
    ticks(makeTimeScale({ warp, window, left: 0, width: plane }), words, measure).labels;

  test('whole years of a row all stand at their start, or all in the middle', () => {
    for (let plane = 500; plane < 2400; plane += 1) {
      const window = span('1995-01-01', '2007-01-01');
      const scale = makeTimeScale({ warp, window, left: 0, width: plane });
      const strong = labelsIn(window, plane).filter(({ row }) => row === 'strong');
      const atStart = strong.map(({ time, x }) => Math.abs(x - scale.x(time)) < 1);
      expect(new Set(atStart).size).toBe(1);
    }
  });

  test('days are as far apart as the widest of them needs: none is left out in between', () => {
    for (let plane = 300; plane < 1600; plane += 1) {
      const days = labelsIn(span('2001-03-02', '2001-04-09'), plane).filter(({ row }) => row === 'fine');
      for (const month of [2, 3]) {
        const inMonth = days.map(({ time }) => new Date(time)).filter((day) => day.getUTCMonth() === month);
        const numbers = inMonth.map((day) => day.getUTCDate());
        const steps = new Set(numbers.slice(1).map((day, i) => day - numbers[i]!));
        expect(steps.size).toBeLessThanOrEqual(1);
      }
    }
  });
});

test('round years before our era are round as people count them', () => {
  const warp = makeWarp(tableOf([{ edtf: '-0499' }, { edtf: '0450' }]), 'linear');
  expect(rows(warp).strong).toMatch(/400 BC 300 BC 200 BC 100 BC.* 100 200 300 400/);
});

test('an age has its own round years', () => {
  const warp = makeWarp(tableOf([{ edtf: 'Y-1000000000' }, { edtf: '2024' }]), 'linear');
  expect(rows(warp).strong).toMatch(/^1 billion BC 800 million BC/);
});

test('months and days are those of the language', () => {
  expect(tickWords(de).monthOfYear(msOfDay(-43, 3), 'long')).toMatch(/^März 44/);
  expect(tickWords(en).monthOfYear(msOfDay(2024, 1), 'short')).toBe('Jan 2024');
  expect(tickWords(en).dayOfMonth(msOfDay(2024, 1, 26))).toBe('26');
});
