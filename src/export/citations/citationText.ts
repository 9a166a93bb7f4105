/** A citation in words, set by citeproc. The only file that knows it. */
import CSL from 'citeproc';
import type { ExportWords } from '../articleLine.ts';
import { CITATION_STYLE, citationLocale } from './citationStyle.ts';
import type { CslItem } from './cslItem.ts';

/** One line. */
export function citationTextOf(item: CslItem, words: ExportWords): string {
  const sources = {
    retrieveLocale: () => citationLocale(words),
    retrieveItem: () => withoutMarkup(item),
  };
  const engine = new CSL.Engine(sources, CITATION_STYLE, words.strings.dates.locale, true);
  engine.setOutputFormat('text');
  engine.updateItems([item.id]);
  const [, entries] = engine.makeBibliography();
  return restored(entries.join('')).trim();
}

/** CSL reads `<b>` and its like in texts as type, where here they are letters. */
const LESS_THAN = '\uE0FE';

function withoutMarkup(item: CslItem): CslItem {
  return JSON.parse(JSON.stringify(item).replaceAll('<', LESS_THAN)) as CslItem;
}

function restored(text: string): string {
  return text.replaceAll(LESS_THAN, '<');
}
