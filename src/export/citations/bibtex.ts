/**
 * BibTeX. Citation.js says which entry and which fields an item becomes; the texts are escaped here,
 * because its own escaping leaves out every letter that TeX had no command for in its time.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslDate } from './cslDate.ts';
import type { CslItem } from './cslItem.ts';

// Any TeX of this century reads UTF-8.
(plugins.config.get('@bibtex') as { format: { asciiOnly: boolean } }).format.asciiOnly = false;

interface Entry {
  readonly type: string;
  readonly properties: Readonly<Record<string, string>>;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Written from the item itself. */
const OWN_FIELDS = new Set(['year', 'month', 'day', 'howpublished', 'url', 'note']);

export function bibtexOf(items: readonly CslItem[]): string {
  return items.map(entryOf).join('\n');
}

function entryOf(item: CslItem): string {
  const [entry] = plugins.output.format('bibtex', [escapedItem(item)], { format: 'object' }) as Entry[];
  const { type = 'misc', properties = {} } = entry ?? {};
  const fields: [name: string, value: string][] = [
    ...Object.entries(properties)
      .filter(([name]) => !OWN_FIELDS.has(name))
      .map(([name, value]): [string, string] => [name, `{${value}}`]),
    // An entry of this type has no field for what it is part of.
    ...(type === 'misc' && item['container-title'] !== undefined
      ? [['howpublished', `{${escaped(item['container-title'])}}`] as [string, string]]
      : []),
    ...dateFields(item.issued),
    ...(item.URL === undefined ? [] : [['url', `{${plainAddress(item.URL)}}`] as [string, string]]),
    ...(item.accessed ? [['urldate', `{${accessedDay(item.accessed)}}`] as [string, string]] : []),
    ...(item.note === undefined ? [] : [['note', `{${escaped(item.note)}}`] as [string, string]]),
    ['language', `{${escaped(item.language)}}`],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${type}{${item['citation-key']},\n${lines.join('')}}\n`;
}

/** The styles of BibTeX leave an unknown year empty and complain; the others have a word of their own. */
function dateFields(issued: CslDate | undefined): [string, string][] {
  if (!issued) return [['year', '{n.d.}']];
  const [first, second] = issued['date-parts'] ?? [];
  const [year, month, day] = first ?? [];
  if (year === undefined) return [['year', `{${escaped(issued.literal ?? 'n.d.')}}`]];
  const until = second?.[0] !== undefined && second[0] !== year ? `--${second[0]}` : '';
  const fields: [string, string][] = [['year', `{${issued.circa ? 'c. ' : ''}${year}${until}}`]];
  if (second) return fields;
  if (month !== undefined) fields.push(['month', MONTHS[month - 1]!]);
  if (day !== undefined) fields.push(['day', `{${day}}`]);
  return fields;
}

function accessedDay({ 'date-parts': parts }: CslDate): string {
  return (parts?.[0] ?? []).map((part) => String(part).padStart(2, '0')).join('-');
}

function escapedItem({ title, author, ...item }: CslItem): object {
  return {
    ...item,
    title: escaped(title),
    ...(author && { author: author.map(({ literal }) => ({ family: escaped(literal) })) }),
    ...(item['container-title'] !== undefined && { 'container-title': escaped(item['container-title']) }),
  };
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '`': '{\\textasciigrave}',
};

/**
 * Braces stay balanced, which BibTeX counts even behind a backslash; and two hyphens, apostrophes or
 * commas stay two, of which TeX would make one sign.
 */
function escaped(text: string): string {
  return text
    .replace(/[\\{}~^<>`]|[&%#$_]/g, (char) => COMMANDS[char] ?? `\\${char}`)
    .replace(/([-',])(?=\1)/g, '$1{}');
}

/** Addresses are not escaped, so nothing in them may end the field. */
function plainAddress(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}
