import { expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { de } from '../../words/de.ts';
import { statusInWords } from './statusInWords.ts';

const facts = { counts: { events: 1_000_000, excerpts: 0, unproven: 0 } };
const status = (change: { pending?: boolean; estimate?: number | null; failed?: boolean }, query = '', strings = en) =>
  statusInWords(
    { selection: { matching: { count: 12_024 } }, pending: false, estimate: null, failed: false, ...change },
    facts,
    { query },
    strings,
  );

test('the exact count, with the digits grouped as the language does', () => {
  expect(status({})).toBe('12,024 of 1,000,000 events');
  expect(status({}, '', de)).toBe('12.024 von 1.000.000 Ereignissen');
});

test('an estimate is rounded and says that it is one', () => {
  expect(status({ pending: true, estimate: 12_345 })).toBe('about 12,300 of 1,000,000 events');
  expect(status({ pending: true, estimate: 987_654 }, '', de)).toBe('etwa 988.000 von 1.000.000 Ereignissen');
  expect(status({ pending: true, estimate: 0 })).toBe('about 0 of 1,000,000 events');
});

test('what nobody can estimate is under way, what failed is told as what it was', () => {
  expect(status({ pending: true }, 'talks')).toBe('Searching …');
  expect(status({ failed: true }, 'talks')).toBe(en.page.states.searchFailed);
  expect(status({ failed: true })).toBe(en.page.states.filterFailed);
});
