/**
 * A citation in words:
 *
 *     Fiona Tan (31 January 2024). “Title”. Publisher. https://… (accessed 22 November 2026)
 *     “Title” (n.d.)
 *
 * A plain style of our own; whoever needs that of a learned society takes the citation as CSL-JSON.
 */
import { msOfDay } from '../../model/calendar.ts';
import type { EventDate } from '../../model/date.ts';
import { dateInWords, dayInWords } from '../../words/dates.ts';
import { inQuotationMarks } from '../articleLine.ts';
import type { ExportWords } from '../articleLine.ts';
import type { CslItem } from './cslItem.ts';

/**
 * One line.
 *
 * @param published when what is cited was; null: not known
 */
export function citationTextOf(item: CslItem, published: EventDate | null, words: ExportWords): string {
  const { strings, texts } = words;
  const issued = `(${published ? dateInWords(published, strings) : texts.noDate})`;
  const title = inQuotationMarks(withInnerMarks(item.title, words), words);
  const author = item.author?.map(({ literal }) => literal).join(', ');
  return joined([
    ...(author === undefined ? [`${title} ${issued}`] : [`${author} ${issued}`, title]),
    item['container-title'],
    addressOf(item, words),
  ]);
}

/** Quotation marks within quotation marks are the inner ones of the language. */
function withInnerMarks(text: string, { texts }: ExportWords): string {
  const [open, close] = texts.quotationMarks;
  const [openInner, closeInner] = texts.innerQuotationMarks;
  const quoted = new RegExp(`${open}([^${open}${close}]*)${close}`, 'g');
  return text.replace(quoted, (_, inside: string) => openInner + inside + closeInner);
}

function addressOf({ URL: url, accessed }: CslItem, { strings, texts }: ExportWords): string | undefined {
  const [year, month, day] = accessed?.['date-parts']?.[0] ?? [];
  if (url === undefined || year === undefined) return url;
  return `${url} (${texts.accessed} ${dayInWords(msOfDay(year, month, day), strings)})`;
}

/** As sentences; one that ends in a full stop of its own gets no second. */
function joined(sentences: readonly (string | undefined)[]): string {
  return sentences
    .filter((sentence) => sentence !== undefined)
    .reduce((text, next) => `${text}${text.endsWith('.') ? ' ' : '. '}${next}`);
}
