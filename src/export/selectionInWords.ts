/** What a selection is, in words: how many events, by which filters. For paper and pictures. */
import type { StoryFacts } from '../model/facts.ts';
import type { StoryFilter } from '../view/storySelection.ts';
import { dayInWords } from '../words/dates.ts';
import { fill } from '../words/fill.ts';
import { formatNumber, plural } from '../words/numbers.ts';
import type { PrintStrings } from '../words/printStrings.ts';
import type { Strings } from '../words/strings.ts';

/** "16 events"; "5 of 16 events, with China or FBI, that mention “promise”". @param count matching events */
export function selectionInWords(
  facts: StoryFacts, filter: StoryFilter, count: number, strings: Strings, texts: PrintStrings,
): string {
  const filters = filtersInWords(facts, filter, strings, texts);
  const { events } = facts.counts;
  if (filters.length === 0) return plural(strings.page.events, count, strings);
  const number = (value: number) => formatNumber(value, strings);
  const matching = fill(strings.page.matching, { count: number(count), total: number(events) });
  return [matching, ...filters].join(', ');
}

function filtersInWords(
  facts: StoryFacts, { actors, tags, articles, match, query, underWay }: StoryFilter, strings: Strings, texts: PrintStrings,
): string[] {
  const named = [
    ...actors.flatMap((id) => facts.actors[facts.actorOf.get(id) ?? -1]?.name ?? []),
    ...tags.flatMap((id) => facts.tags[facts.tagOf.get(id) ?? -1]?.name ?? []),
  ];
  const told = articles.flatMap((id) => facts.articles[facts.articleOf.get(id) ?? -1]?.title ?? []);
  const how = {
    any: { text: texts.with, type: 'disjunction' },
    all: { text: named.length === 1 ? texts.with : texts.withAll, type: 'conjunction' },
    none: { text: texts.without, type: 'disjunction' },
  } as const;
  const { text, type } = how[match];
  return [
    ...(named.length > 0 ? [fill(text, { names: joined(named, type, strings) })] : []),
    ...(told.length > 0 ? [fill(texts.toldIn, { names: joined(told, 'disjunction', strings) })] : []),
    ...(underWay === null ? [] : [fill(texts.underWay, { date: dayInWords(underWay, strings) })]),
    ...(query.trim() === '' ? [] : [fill(texts.thatMention, { query: query.trim() })]),
  ];
}

function joined(names: readonly string[], type: 'conjunction' | 'disjunction', { lang }: Strings): string {
  return new Intl.ListFormat(lang, { type }).format(names);
}
