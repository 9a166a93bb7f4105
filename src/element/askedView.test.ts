import { expect, test } from 'vitest';
import { askedBy, askedWindow, daysOf, type ViewAttribute } from './askedView.ts';

const asked = (name: ViewAttribute, attributes: Partial<Record<ViewAttribute, string>>) =>
  askedBy(name, (each) => attributes[each] ?? null);

test.each([
  ['event', { event: 'storm' }, { event: 'storm', excerpt: null }],
  ['event', {}, { event: null, excerpt: null }],
  ['actors', { actors: ' a  b\nc ' }, { actors: ['a', 'b', 'c'] }],
  ['tags', {}, { tags: [] }],
  ['match', { match: 'ALL' }, { match: 'all' }],
  ['scale', {}, { scale: null }],
  ['controls', { controls: '' }, { embed: false }],
  ['controls', {}, { embed: true }],
] as const)('%s of %j', (name, attributes, change) => {
  expect(asked(name, attributes)).toEqual({ change, problems: [] });
});

test('what makes no sense is said, and asks for nothing', () => {
  expect(asked('match', { match: 'some' })).toEqual({
    change: { match: 'any' },
    problems: [{ param: 'match', value: 'some', reason: 'notOneOf' }],
  });
});

test('a window that makes no sense is said, and moves nothing; of one with two ends the other holds', () => {
  expect(askedWindow({ from: 'soon', to: null })).toMatchObject({ change: {}, problems: [{ param: 'from', value: 'soon' }] });
  expect(askedWindow({ from: 'soon' }).change).not.toHaveProperty('window');
  const { change, problems } = askedWindow({ from: 'soon', to: '2024' });
  expect(problems).toHaveLength(1);
  expect(daysOf(change.window ?? null)).toEqual({ from: null, to: '2024-12-31' });
});

test('a window goes from its first day to its last', () => {
  const { window } = askedWindow({ from: '2024-01', to: '2024-02' }).change;
  expect(window).toEqual({ from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 2, 1) });
  expect(daysOf(window ?? null)).toEqual({ from: '2024-01-01', to: '2024-02-29' });
  expect(daysOf(askedWindow({ to: '2024' }).change.window ?? null)).toEqual({ from: null, to: '2024-12-31' });
  expect(askedWindow({}).change).toEqual({ window: null });
});
