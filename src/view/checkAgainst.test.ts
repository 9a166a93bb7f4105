import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { table } from '../bundle/testing/story.ts';
import { isoDate } from '../model/calendar.ts';
import { DAY } from '../model/units.ts';
import { checkAgainst, checkEvent } from './checkAgainst.ts';
import { parseAddress } from './address.ts';
import { anyView } from './testing/anyView.ts';

const opened = (address: string) => checkAgainst(parseAddress(address).view, table);

const looked = (address: string, found: Parameters<typeof checkEvent>[1]) =>
  checkEvent(opened(address).view, found);
const storm = { id: 'storm', excerpts: 2 };

test('what the story does not have is dropped and told, the rest holds', () => {
  const link = '?event=nowhere&excerpt=1&actor=mayor&actor=ghost&article=x&article=herald&tag=t&tag=labour';
  const { view, problems } = opened(link);
  expect(view).toMatchObject({ event: 'nowhere', excerpt: 1, tags: ['labour'] });
  expect(view).toMatchObject({ actors: ['mayor'], articles: ['herald'] });
  expect(problems).toEqual([
    { param: 'actor', value: 'ghost', reason: 'unknown' },
    { param: 'article', value: 'x', reason: 'unknown' },
    { param: 'tag', value: 't', reason: 'unknown' },
  ]);
});

describe('the open event, once it was looked for', () => {
  test('one that the story does not have is dropped and told', () => {
    expect(looked('?event=nowhere&excerpt=1&tag=labour', null)).toMatchObject({
      view: { event: null, excerpt: null, tags: ['labour'] },
      problems: [{ param: 'event', value: 'nowhere', reason: 'unknown' }],
    });
  });

  test('a former id gives way to the present one without a word', () => {
    expect(looked('?event=gale&excerpt=1', storm)).toMatchObject({
      view: { event: 'storm', excerpt: 1 },
      problems: [],
    });
  });

  test('an excerpt that the event does not have', () => {
    expect(looked('?event=storm&excerpt=2', storm)).toMatchObject({ view: { excerpt: 2 }, problems: [] });
    expect(looked('?event=storm&excerpt=3', storm)).toMatchObject({
      view: { event: 'storm', excerpt: null },
      problems: [{ param: 'excerpt', value: '3', reason: 'unknown' }],
    });
  });

  test('without one nothing is said', () => {
    const { view } = opened('?tag=labour');
    expect(checkEvent(view, null)).toEqual({ view, problems: [] });
  });
});

test('a window open on one side ends with the story', () => {
  const start = table.from[0]!;
  expect(opened('?from=2031-01-02').view.window).toEqual({ from: start + DAY, to: start + 5 * DAY });
  expect(opened('?to=2031-01-02').view.window).toEqual({ from: start, to: start + 2 * DAY });
  expect(opened('?from=2040')).toMatchObject({
    view: { window: null },
    problems: [{ param: 'from', value: '2040-01-01', reason: 'outsideStory' }],
  });
  expect(opened('?to=2029').problems).toEqual([{ param: 'to', value: '2029-12-31', reason: 'outsideStory' }]);
});

test('a window in a time that the story does not touch is dropped', () => {
  expect(opened('?from=1500-01-01&to=1600-01-01')).toMatchObject({
    view: { window: null },
    problems: [{ param: 'from', value: '1500-01-01', reason: 'outsideStory' }],
  });
  expect(opened('?from=2030-06-01&to=2030-07-01').view.window).not.toBeNull();
});

test('a day on which nothing can be under way is dropped and told', () => {
  const { extent } = table;
  const within = opened(`?underway=${isoDate(extent!.from + DAY)}`);
  expect(within).toMatchObject({ view: { underWay: extent!.from + DAY }, problems: [] });
  for (const day of [extent!.from, extent!.to].map(isoDate)) {
    expect(opened(`?underway=${day}&tag=labour`)).toMatchObject({
      view: { underWay: null, tags: ['labour'] },
      problems: [{ param: 'underway', value: day, reason: 'outsideStory' }],
    });
  }
});

test('a window in an era beyond the events is kept', () => {
  const start = Date.UTC(2040, 0);
  const later = { ...table, eras: table.eras.map((era) => ({ ...era, from: start, to: start + 999 * DAY })) };
  const { view, problems } = checkAgainst(parseAddress('?from=2042-01-01&to=2042-02-01').view, later);
  expect(problems).toEqual([]);
  expect(view.window).not.toBeNull();
});

test('the story’s own scale is no choice', () => {
  expect(opened('?scale=elastic').view.scale).toBeNull();
  expect(opened('?scale=linear').view.scale).toBe('linear');
});

test('a checked view passes unchanged and holds only what is there', () => {
  fc.assert(
    fc.property(anyView, (any) => {
      const { view } = checkAgainst(any, table);
      expect(checkAgainst(view, table)).toEqual({ view, problems: [] });
      expect(view.event).toBe(any.event);
      expect(view.event !== null || view.excerpt === null).toBe(true);
      expect(view.actors.every((id) => table.actorOf.has(id))).toBe(true);
      expect(view.tags.every((id) => table.tagOf.has(id))).toBe(true);
      const { from, to } = view.window ?? { from: 0, to: 0 };
      expect(Number.isFinite(to - from)).toBe(true);
    }),
  );
});
