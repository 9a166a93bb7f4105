/**
 * The events as they became known, the latest told first, as an Atom feed (RFC 4287).
 *
 * When something was told is the date of its articles, to the day at best, and Atom wants an instant: the
 * beginning of what is known of that date. Where no article of an event is dated, it was known by the
 * latest date of all articles. The clock of the build is nowhere in it: the same story, the same feed.
 */
import type { Article } from '../model/bundle.ts';
import { civilFromMs } from '../model/calendar.ts';
import { knownBounds } from '../model/date.ts';
import type { Ms, Row } from '../model/units.ts';
import { DAY } from '../model/units.ts';
import { wellFormed } from '../export/plainText.ts';
import { eventDateInWords } from '../words/eventDate.ts';
import { fill } from '../words/fill.ts';
import { escaped } from './html.ts';
import { FEED_FILE } from './names.ts';
import type { PublishedStory } from './published.ts';

/** Feed readers fetch it again and again. */
const MOST_ENTRIES = 100;

interface Told {
  readonly row: Row;
  readonly at: Ms;
  /** An article of its own says so. */
  readonly dated: boolean;
}

/** Null where no article is dated: nothing can then be said of when anything was told. */
export function feed(story: PublishedStory): string | null {
  const { table, addresses } = story;
  if (table.toldOn === null || addresses === null) return null;
  const known = table.toldOn - DAY;
  if (!isInstant(known)) return null;
  const told = table.articlesOf.map((articles, row): Told => {
    const at = latest(articles.map((article) => table.articles[article]!));
    return { row, at: at ?? known, dated: at !== null };
  });
  const entries = told.toSorted((a, b) => b.at - a.at || b.row - a.row).slice(0, MOST_ENTRIES);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(table.lang)}">`,
    `  <id>${text(addresses.story)}</id>`,
    `  <title>${text(table.title)}</title>`,
    ...(table.description === undefined ? [] : [`  <subtitle>${text(table.description)}</subtitle>`]),
    `  <updated>${instant(entries[0]?.at ?? known)}</updated>`,
    `  <author><name>${text(table.title)}</name></author>`,
    `  <link rel="alternate" type="text/html" href="${text(addresses.story)}"/>`,
    `  <link rel="self" type="application/atom+xml" href="${text(addresses.story + FEED_FILE)}"/>`,
    ...entries.flatMap((entry) => entryLines(story, entry, addresses.event(table.id[entry.row]!))),
    '</feed>',
    '',
  ].join('\n');
}

/** @param page its address */
function entryLines({ table, details, strings, texts }: PublishedStory, told: Told, page: string): string[] {
  const { row, at, dated } = told;
  const { summary } = details[row]!;
  const date = fill(texts.dateOfEvent, { date: eventDateInWords(table, row, strings) });
  const tags = table.tagsOf[row]!.map((tag) => table.tags[tag]!);
  return [
    '  <entry>',
    `    <id>${text(page)}</id>`,
    `    <title>${text(table.headline[row]!)}</title>`,
    `    <updated>${instant(at)}</updated>`,
    ...(dated ? [`    <published>${instant(at)}</published>`] : []),
    `    <link rel="alternate" type="text/html" href="${text(page)}"/>`,
    ...tags.map(({ id, name }) => `    <category term="${text(id)}" label="${text(name)}"/>`),
    `    <summary>${text(summary === '' ? date : `${date}. ${summary}`)}</summary>`,
    '  </entry>',
  ];
}

/** When the latest of them was published; null when none is dated. */
function latest(articles: readonly Article[]): Ms | null {
  const dates = articles.flatMap(({ published }) => {
    const { from, to } = published === null ? { from: null, to: null } : knownBounds(published);
    const at = from ?? to;
    return at !== null && isInstant(at) ? at : [];
  });
  return dates.length === 0 ? null : Math.max(...dates);
}

/** RFC 3339 has years of four digits only. */
function isInstant(at: Ms): boolean {
  const { year } = civilFromMs(at);
  return year >= 0 && year <= 9999;
}

function instant(at: Ms): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** XML has no place for control characters, not even escaped. */
function text(value: string): string {
  return escaped(wellFormed(value)).replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '');
}
