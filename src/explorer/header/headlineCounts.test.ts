import { expect, test } from 'vitest';
import type { Actor, Article } from '../../model/bundle.ts';
import type { EventDate } from '../../model/date.ts';
import { DAY } from '../../model/units.ts';
import { de } from '../../words/de.ts';
import { en } from '../../words/en.ts';
import { headlineCounts } from './headlineCounts.ts';

const day = (edtf: string): EventDate => {
  const from = Date.parse(`${edtf}T00:00Z`);
  return { kind: 'single', edtf, part: { from, to: from + DAY, precision: 'day' } };
};
const article = (published: EventDate | null): Article => ({ id: 'a', title: 'A', published, sha256: '' });
const actor: Actor = { id: 'x', name: 'X', kind: 'person', aliases: [] };

const counted = (events: number) => ({ events, excerpts: 0, unproven: 0 });

test('counts events, actors and articles, and names the latest date', () => {
  const articles = [article(day('2024-01-31')), article(null), article(day('2023-05-02'))];
  const facts = { counts: counted(1561), actors: [actor], articles };
  expect(headlineCounts(facts, en)).toEqual([
    '1,561 events',
    '1 actor',
    '3 articles, the latest of 31 January 2024',
  ]);
  expect(headlineCounts(facts, de)).toEqual([
    '1.561 Ereignisse',
    '1 Beteiligter',
    '3 Artikel, der jüngste vom 31. Januar 2024',
  ]);
});

test('what there is none of is left out, and so is a date that no article has', () => {
  expect(headlineCounts({ counts: counted(1), actors: [], articles: [] }, en)).toEqual(['1 event']);
  expect(headlineCounts({ counts: counted(2), actors: [], articles: [article(null)] }, en)).toEqual(['2 events', '1 article']);
});
