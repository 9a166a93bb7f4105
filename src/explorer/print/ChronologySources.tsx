/** The numbered sources at the end: author, title, publisher, date, address. */
import { dateInWords } from '../../words/dates.ts';
import { exportStringsFor } from '../../words/exportLanguages.ts';
import { fill } from '../../words/fill.ts';
import { printStringsFor } from '../../words/printStrings.ts';
import type { AllStrings } from '../../words/strings.ts';
import { useAllStrings } from '../reader/useAllStrings.ts';
import type { Source, Sources } from './sources.ts';

export function ChronologySources({ lang, sources }: { readonly lang: string; readonly sources: Sources }) {
  const strings = useAllStrings();
  if (sources.list.length === 0) return null;
  return (
    <section className="chronology-sources">
      <h2>{printStringsFor(strings.lang).sources}</h2>
      <ol>
        {sources.list.map((source, i) => (
          <li key={i} lang={lang}>
            {sourceInWords(source, strings)}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "Ada Quist: “The pier”, Harbour Gazette, 3 May 2031. https://…" */
export function sourceInWords(source: Source, strings: AllStrings): string {
  const texts = exportStringsFor(strings.lang);
  const [open, close] = texts.quotationMarks;
  if (source.kind === 'page') {
    const { title, url } = source.link;
    return title ? `${open}${title}${close}. ${url}` : url;
  }
  const { author, title, publisher, credit, published, clock, url } = source.article;
  const date = published ? dateInWords(published, strings) : texts.undated;
  const told = [
    publisher,
    credit !== undefined && fill(texts.creditedTo, { name: credit }),
    clock === undefined ? date : `${date}, ${clock}`,
  ];
  const by = author === undefined ? '' : `${author}: `;
  const known = [`${by}${open}${title}${close}`, ...told].filter(Boolean).join(', ');
  return url === undefined ? `${known}.` : `${known}. ${url}`;
}
