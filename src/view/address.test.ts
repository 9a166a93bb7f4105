import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../model/units.ts';
import { canonicalEventAddress, normalised, parseAddress, writeAddress } from './address.ts';
import { anyView } from './testing/anyView.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

const day = (text: string) => Date.parse(`${text}T00:00Z`);
const window = (first: string, last: string) => ({ from: day(first), to: day(last) + DAY });

/** Every form of link that was ever given out. Add to it; never take away. */
const LINKS: [link: string, view: Partial<View>][] = [
  ['', {}],
  ['?event=dnc-hack', { event: 'dnc-hack' }],
  ['?event=dnc-hack&excerpt=2', { event: 'dnc-hack', excerpt: 2 }],
  ['?actor=china&actor=joe-biden', { actors: ['china', 'joe-biden'] }],
  ['?actor=china&actor=fbi&match=all', { actors: ['china', 'fbi'], match: 'all' }],
  ['?actor=china&match=none', { actors: ['china'], match: 'none' }],
  ['?article=tan', { articles: ['tan'] }],
  ['?tag=a&tag=b', { tags: ['a', 'b'] }],
  ['?actor=china&tag=a&match=all', { actors: ['china'], tags: ['a'], match: 'all' }],
  ['?tag=a&article=tan', { tags: ['a'], articles: ['tan'] }],
  ['?q=hacking+operation', { query: 'hacking operation' }],
  ['?underway=2023-11-15', { underWay: day('2023-11-15') }],
  ['?from=2023-11-01&to=2024-01-31', { window: window('2023-11-01', '2024-01-31') }],
  ['?scale=linear', { scale: 'linear' }],
  ['?scale=elastic', { scale: 'elastic' }],
  ['?view=list', { mode: 'list' }],
  ['?embed', { embed: true }],
];

describe('every form of link', () => {
  test.each(LINKS)('%s', (link, view) => {
    expect(parseAddress(link)).toEqual({ view: { ...DEFAULT_VIEW, ...view }, problems: [] });
    expect(writeAddress({ ...DEFAULT_VIEW, ...view })).toBe(link);
  });

  test.each<[link: string, view: Partial<View>]>([
    ['?from=2023-11&to=2024-02', { window: window('2023-11-01', '2024-02-29') }],
    ['?underway=2023-11', { underWay: day('2023-11-01') }],
    ['?from=2016&to=2016', { window: window('2016-01-01', '2016-12-31') }],
    ['?from=2024-01-26&to=2024-01-26', { window: window('2024-01-26', '2024-01-26') }],
    ['?from=2016', { window: { from: day('2016-01-01'), to: Infinity } }],
    ['?to=2016', { window: { from: -Infinity, to: day('2017-01-01') } }],
    ['?match=any&view=timeline&embed=0', {}],
    ['?embed=1', { embed: true }],
    ['?q=hacking%20operation&utm_source=mail&fbclid=x', { query: 'hacking operation' }],
    ['?event=&q=&actor=', {}],
    ['?actor=china&actor=china', { actors: ['china'] }],
    ['?scale=Linear', { scale: 'linear' }],
    ['event=dnc-hack', { event: 'dnc-hack' }],
  ])('also understood: %s', (link, view) => {
    expect(parseAddress(link)).toEqual({ view: { ...DEFAULT_VIEW, ...view }, problems: [] });
  });

  test('TimelineJS’s event in the hash; a parameter goes before it', () => {
    expect(parseAddress('', '#event-dnc-hack').view.event).toBe('dnc-hack');
    expect(parseAddress('', '#event-caf%C3%A9').view.event).toBe('café');
    expect(parseAddress('', '#event-100%').view.event).toBe('100%');
    expect(parseAddress('?event=vote', '#event-dnc-hack').view.event).toBe('vote');
    expect(parseAddress('', '#events').view.event).toBeNull();
    expect(parseAddress('?excerpt=1', '#event-dnc-hack').view.excerpt).toBe(1);
  });
});

describe('bad parameters', () => {
  test.each([
    ['from=yesterday', 'from', 'yesterday', 'notDate'],
    ['to=2024-02-30', 'to', '2024-02-30', 'notDate'],
    ['from=2024-02-01&to=2024-01-01', 'to', '2024-01-01', 'endsBeforeStart'],
    ['excerpt=0&event=x', 'excerpt', '0', 'notNumber'],
    ['excerpt=two&event=x', 'excerpt', 'two', 'notNumber'],
    ['excerpt=1', 'excerpt', '1', 'needsEvent'],
    ['match=some', 'match', 'some', 'notOneOf'],
    ['scale=log', 'scale', 'log', 'notOneOf'],
    ['view=map', 'view', 'map', 'notOneOf'],
    ['embed=perhaps', 'embed', 'perhaps', 'notOneOf'],
    ['event=a&event=b', 'event', 'b', 'repeated'],
  ])('%s', (bad, param, value, reason) => {
    const { view, problems } = parseAddress(`?actor=china&${bad}&q=storm`);
    expect(problems).toEqual([{ param, value, reason }]);
    expect(view).toMatchObject({ actors: ['china'], query: 'storm' });
  });

  test('the start of a window holds when its end is bad', () => {
    const sinceThen = { from: day('2024-01-01'), to: Infinity };
    expect(parseAddress('?from=2024&to=never').view.window).toEqual(sinceThen);
    expect(parseAddress('?from=2024&to=2023').view.window).toEqual(sinceThen);
  });

  test('nothing that can stand in an address throws', () => {
    const unit = fc.constantFrom('%', '&', '=', '+', 'e', 'event', 'from', 'q', '-', '2', '\ud800', '#', '?');
    const junk = fc.string({ unit });
    fc.assert(
      fc.property(junk, junk, (search, hash) => {
        const { view } = parseAddress(`?${search}`, `#event-${hash}`);
        expect(parseAddress(writeAddress(view)).view).toEqual(normalised(view));
      }),
    );
  });
});

describe('writing', () => {
  test('what is written is read as the same view, without a problem', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseAddress(writeAddress(view))).toEqual({ view: normalised(view), problems: [] });
      }),
    );
  });

  test('the normal form is its own normal form, and written alike', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(normalised(normalised(view))).toEqual(normalised(view));
        expect(writeAddress(normalised(view))).toBe(writeAddress(view));
      }),
    );
  });

  test('a window grows outwards to whole days and never loses what was seen', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const days = normalised(view).window;
        if (!view.window || !days) return;
        expect(days.from).toBeLessThanOrEqual(view.window.from);
        expect(days.to).toBeGreaterThanOrEqual(view.window.to);
      }),
    );
  });

  test('years before Christ and beyond four digits', () => {
    const ancient = { ...DEFAULT_VIEW, window: { from: -2e15, to: 3e14 } };
    expect(writeAddress(ancient)).toMatch(/^\?from=-\d{5}-\d\d-\d\d&to=%2B\d{5}-\d\d-\d\d$/);
    expect(parseAddress(writeAddress(ancient)).view).toEqual(normalised(ancient));
    expect(parseAddress('?from=-0044-03-15&to=+12000').problems).toEqual([]);
  });

  test('stays readable', () => {
    const written = writeAddress({ ...DEFAULT_VIEW, query: 'talks, 12:30 "at sea" & 100%' });
    expect(written).toBe('?q=talks,+12:30+%22at+sea%22+%26+100%25');
  });

  test('the address of one event holds nothing else', () => {
    const base = 'https://host.example/a%20b/?actor=china&q=x#event-y';
    expect(canonicalEventAddress(base, 'dnc-hack')).toBe('https://host.example/a%20b/?event=dnc-hack');
    const page = 'https://host.example/index.html';
    expect(canonicalEventAddress(page, 'x')).toBe(`${page}?event=x`);
  });
});
