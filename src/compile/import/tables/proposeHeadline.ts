/** Which columns make the headline. */
import type { Profile } from './profile.ts';
import { headers } from './table.ts';
import type { Table } from './table.ts';

/** Headers of titles, the surest first. */
const TITLES: readonly RegExp[] = [
  /^(?:headline|title|event title|event name|event|titel|titre|título)$/,
  /^(?:label|caption|heading|what|subject|name of .*|title .*|.* title)$/,
  /^(?:name|.* name)$/,
  /^(?:text|.* short|short .*|description|summary|content|milestone|entry|incident|item|activity)$/,
];
/** Where something is told of; it is no more than the address of what happened. */
const WHENCE = /\b(?:sources?|ur[li]s?|links?|href|references?|refs?|citations?|websites?|publishers?|outlets?)\b/;
/** "name_zh": the same again in a language that this page may not be in. */
const TRANSLATED = /\b(?:zh|cn|ja|jp|ko|ar|he|fa|ru|uk|el|th|hi)$/;
/** What belongs in the summary rather than behind another title. */
export const TEXTS = headers(`(?:(?:event|short|long|full)_)?description summary text details? notes? remarks? comments?
  abstract body content story bio biography narrative what_happened beschreibung descripción`);
/** What only a program reads. */
const CODES = /\b(?:id|uid|uuid|guid|code|iso|key|hash)\b/;
/** Longer texts make no headline while there is a shorter one. */
const LONGEST = 100;
/** Share of different headlines at which they tell the events apart well enough. */
const ENOUGH = 0.85;
const MOST_COLUMNS = 3;

export interface Headline {
  /** "{name}: {place}" */
  readonly template: string;
  readonly columns: readonly string[];
}

/** @param words profiles of the columns that hold words and are not taken */
export function proposeHeadline(table: Table, words: readonly Profile[]): Headline {
  const telling = words.filter((profile) => !CODES.test(profile.words) && !WHENCE.test(profile.words));
  const filled = telling.filter((profile) => profile.filled >= table.rows.length * 0.3);
  const short = filled.filter(({ length }) => length <= LONGEST);
  const titled = TITLES.flatMap((form) => short.filter((profile) => form.test(profile.words)));
  const allTitled = TITLES.flatMap((form) => telling.filter((profile) => form.test(profile.words)));
  const surest = TITLES.slice(0, 1).flatMap((form) => filled.filter((profile) => form.test(profile.words)));
  const first =
    titled.find((profile) => surest.includes(profile)) ??
    surest[0] ??
    titled[0] ??
    short.toSorted((a, b) => rank(b) - rank(a) || b.distinct - a.distinct)[0] ??
    filled[0] ??
    words[0];
  if (!first) return { template: `{${table.columns[0] ?? ''}}`, columns: table.columns.slice(0, 1) };
  const stand = standIns(table, first, allTitled);
  if (stand.length > 0) {
    const columns = [first, ...stand].map(({ name }) => name);
    return { template: columns.map((name) => `{${name}}`).join(''), columns };
  }
  const chosen = [first.name];
  let best = variety(table, chosen);
  const isTitle = TITLES.slice(0, 2).some((form) => form.test(first.words));
  const most = isTitle ? 1 : MOST_COLUMNS;
  // What is no title, a person for example, is not to stand for two events.
  const enough = titled.includes(first) ? ENOUGH : 1;
  while (best < enough && chosen.length < most) {
    const tried = short
      .filter((column) => !chosen.includes(column.name) && !TEXTS.test(column.words) && column.length <= 40)
      .map(({ name }) => ({ name, share: variety(table, [...chosen, name]) }))
      .toSorted((a, b) => b.share - a.share)[0];
    // Words that hardly tell more apart only make it longer.
    if (!tried || tried.share < Math.min(best + 0.05, 1)) break;
    chosen.push(tried.name);
    best = tried.share;
  }
  const [head, ...rest] = chosen.map((name) => `{${name}}`);
  return { template: rest.length === 0 ? (head ?? '') : `${head}: ${rest.join(', ')}`, columns: chosen };
}

/** Other columns of titles that are filled only where none before them is: rows of several kinds of entry. */
function standIns({ rows, columns }: Table, first: Profile, titled: readonly Profile[]): Profile[] {
  if (!titled.includes(first)) return [];
  const at = [columns.indexOf(first.name)];
  return titled.filter(({ name }) => {
    const own = columns.indexOf(name);
    const filled = rows.filter(({ cells }) => cells[own] !== '');
    const isFree = filled.length > 0 && filled.every(({ cells }) => at.every((i) => cells[i] === ''));
    if (isFree) at.push(own);
    return isFree;
  });
}

function rank({ words }: Profile): number {
  return TRANSLATED.test(words) ? 0 : 1;
}

/** How many of the rows differ in these columns, 0 to 1. */
function variety({ rows, columns }: Table, names: readonly string[]): number {
  const at = names.map((name) => columns.indexOf(name));
  const seen = new Set(rows.map(({ cells }) => at.map((i) => cells[i]).join('\n')));
  return rows.length === 0 ? 1 : seen.size / rows.length;
}
