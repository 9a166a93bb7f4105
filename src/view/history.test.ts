import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '../model/units.ts';
import { parseAddress, writeAddress } from './address.ts';
import { historyStep } from './history.ts';
import { anyView } from './testing/anyView.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

const WINDOW = { from: 0, to: 10 * DAY };

test.each<[string, before: Partial<View>, after: Partial<View>, step: string]>([
  ['opening an event', {}, { event: 'a' }, 'push'],
  ['closing it', { event: 'a' }, {}, 'push'],
  ['pointing out an excerpt', { event: 'a' }, { event: 'a', excerpt: 2 }, 'push'],
  ['opening an event, which moves the window', {}, { event: 'a', window: WINDOW }, 'push'],
  ['an actor', {}, { actors: ['a'] }, 'push'],
  ['an article', {}, { articles: ['a'] }, 'push'],
  ['a day', {}, { underWay: 10 * DAY }, 'push'],
  ['any or all', { actors: ['a', 'b'] }, { actors: ['a', 'b'], match: 'all' }, 'push'],
  ['list', {}, { mode: 'list' }, 'push'],
  ['scale', {}, { scale: 'linear' }, 'push'],
  ['the first letter', {}, { query: 'x' }, 'push'],
  ['the next letters', { query: 'x' }, { query: 'xi' }, 'replace'],
  ['letters taken back', { query: 'xi' }, { query: 'x' }, 'replace'],
  ['an emptied search box', { query: 'xi' }, { query: '' }, 'push'],
  ['only a space', {}, { query: ' ' }, 'none'],
  ['panning', { window: WINDOW }, { window: { from: DAY, to: 11 * DAY } }, 'replace'],
  ['zooming', {}, { window: WINDOW }, 'replace'],
  ['fit', { window: WINDOW }, {}, 'replace'],
  ['panning within a day', { window: WINDOW }, { window: { from: 5, to: 10 * DAY - 5 } }, 'none'],
  ['nothing', { event: 'a', query: 'x' }, { event: 'a', query: 'x' }, 'none'],
])('%s', (_, before, after, step) => {
  expect(historyStep({ ...DEFAULT_VIEW, ...before }, { ...DEFAULT_VIEW, ...after })).toBe(step);
});

test('the address changes exactly when there is a step, and window and typing never push', () => {
  fc.assert(
    fc.property(anyView, anyView, (previous, next) => {
      expect(historyStep(previous, next) === 'none').toBe(writeAddress(previous) === writeAddress(next));
      expect(historyStep(previous, { ...previous, window: next.window })).not.toBe('push');
      const typed = { ...previous, query: 'x' };
      expect(historyStep(typed, { ...typed, query: `x${next.query}` })).not.toBe('push');
    }),
  );
});

test('a view that went through the address makes no step', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(historyStep(view, parseAddress(writeAddress(view)).view)).toBe('none');
    }),
  );
});
