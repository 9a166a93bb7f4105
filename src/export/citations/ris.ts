/**
 * RIS. Citation.js says which tags the fields of an item become. It knows the tags of a magazine in
 * full, of a newspaper and a web page only some, so every item is given to it as a magazine; and the
 * lines are written here, because it breaks long ones within words and addresses.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { oneLine } from '../plainText.ts';
import type { CslDate } from './cslDate.ts';
import type { CslItem } from './cslItem.ts';

type Tags = Readonly<Record<string, string | readonly string[]>>;

const TYPES: Readonly<Record<CslItem['type'], string>> = {
  'article-newspaper': 'NEWS',
  webpage: 'ELEC',
  document: 'GEN',
};

/** Written from the item itself; `ID` is cut short by the library. */
const OWN_TAGS = new Set(['TY', 'ID', 'PY', 'DA', 'Y2', 'ER']);

export function risOf(items: readonly CslItem[]): string {
  return items.map(recordOf).join('\r\n');
}

function recordOf(item: CslItem): string {
  const magazine = { ...item, type: 'article-magazine' };
  const [tags = {}] = plugins.output.format('ris', [magazine], { format: 'object' }) as Tags[];
  const lines: [tag: string, value: string][] = [
    ['TY', TYPES[item.type]],
    ['ID', item['citation-key']],
    ...Object.entries(tags)
      .filter(([tag]) => !OWN_TAGS.has(tag))
      .flatMap(([tag, values]) => [values].flat().map((value): [string, string] => [tag, value])),
    ...dateLines(item.issued),
    ...(item.accessed ? [['Y2', dateWritten(item.accessed)] as [string, string]] : []),
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

/** None where the date is not known: `PY` has to be a year. */
function dateLines(issued: CslDate | undefined): [string, string][] {
  const year = issued?.['date-parts']?.[0]?.[0];
  if (!issued || year === undefined) return issued?.literal ? [['DA', `///${issued.literal}`]] : [];
  return [
    ['PY', String(year).padStart(4, '0')],
    ['DA', dateWritten(issued)],
  ];
}

/** `2024/01/31/`, with what cannot be said in figures behind the third slash. */
function dateWritten({ 'date-parts': parts, circa, season }: CslDate): string {
  const [first = [], second] = parts ?? [];
  const [year = '', month = '', day = ''] = first.map((part, i) =>
    String(part).padStart(i === 0 ? 4 : 2, '0'),
  );
  const names = ['spring', 'summer', 'autumn', 'winter'];
  const until = second ? `to ${second.join('/')}` : undefined;
  const more = [circa && 'circa', season && names[season - 1], until].filter(Boolean).join(' ');
  return `${year}/${month}/${day}/${more}`;
}
