/** The line under the title: how much there is, and how recent. */
import type { EventDate } from '../../model/date.ts';
import { knownBounds } from '../../model/date.ts';
import type { StoryFacts } from '../../model/facts.ts';
import { dateInWords } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';

/** "17 events · 19 actors · 2 articles, the latest of 31 January 2024"; what there is none of is left out. */
export function headlineCounts(
  facts: Pick<StoryFacts, 'counts' | 'actors' | 'articles'>,
  strings: Strings,
): string[] {
  const { page } = strings;
  const counts = [plural(page.events, facts.counts.events, strings)];
  if (facts.actors.length > 0) counts.push(plural(page.actors, facts.actors.length, strings));
  if (facts.articles.length > 0) {
    const articles = plural(page.articles, facts.articles.length, strings);
    const latest = latestDate(facts.articles.map(({ published }) => published));
    counts.push(
      latest ? fill(page.articlesLatestOf, { articles, date: dateInWords(latest, strings) }) : articles,
    );
  }
  return counts;
}

function latestDate(dates: readonly (EventDate | null)[]): EventDate | null {
  let latest: EventDate | null = null;
  for (const date of dates) if (date && (!latest || endOf(date) > endOf(latest))) latest = date;
  return latest;
}

function endOf(date: EventDate): number {
  const { from, to } = knownBounds(date);
  return to ?? from ?? -Infinity;
}
