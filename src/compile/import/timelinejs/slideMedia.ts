/** What a slide shows becomes links, never pictures of other people's servers on our page. */
import type { HtmlLink } from '../../htmlText.ts';
import { shown } from '../../text.ts';
import type { ImportedEvent } from '../imported.ts';
import { lineWithAddresses, linksIn, plainLine, plainText, webAddress } from '../markup.ts';
import type { SlideMedia } from './slide.ts';

export interface MediaParts {
  readonly media: NonNullable<ImportedEvent['media']>;
  readonly sources: NonNullable<ImportedEvent['sources']>;
  /** Words to be read with the slide's own: a quotation, a message. */
  readonly text: string;
  /** Whole sentences about what was left out. */
  readonly losses: readonly string[];
}

/** The address of a slide's media, or what stands in its place. */
export function mediaParts(slide: SlideMedia): MediaParts {
  const losses: string[] = [];
  const caption = plainLine(slide.caption) || plainLine(slide.alt) || plainLine(slide.title);
  const credit = lineWithAddresses(slide.credit);
  const described = { ...(caption && { caption }), ...(credit && { credit }) };
  for (const text of [slide.alt, slide.title].map(plainLine)) {
    if (text === '' || caption.includes(text)) continue;
    losses.push(`A second caption was left out: ${shown(text, 300)}.`);
  }
  const link = slide.link === '' ? null : webAddress(slide.link);
  if (slide.link !== '' && link === null) {
    losses.push(`The link of its media was left out: ${shown(slide.link, 300)}.`);
  }
  const sources = [...pagesIn(linksIn(slide.caption)), ...(link === null ? [] : [{ url: link }])];
  const words = [caption, credit].filter(Boolean).join(' – ');
  if (slide.url === '') return { media: [], sources, text: words, losses };
  if (/^\s*</.test(slide.url)) return embedded(slide.url, described, sources, losses);
  const url = webAddress(slide.url);
  if (url !== null) return { media: [{ url, ...described }], sources, text: '', losses };
  losses.push(`Its media was left out, for it leads nowhere from another page: ${shown(slide.url, 300)}.`);
  return { media: [], sources, text: words, losses };
}

function pagesIn(links: readonly HtmlLink[]): MediaParts['sources'] {
  return links.flatMap(({ address, words: title, kind }) => {
    const url = kind === 'page' ? webAddress(address) : null;
    return url === null ? [] : [{ url, ...(title && { title }) }];
  });
}

/** Markup in place of an address: frames and pictures become links, words (a quotation, a message) text. */
function embedded(
  markup: string,
  described: { caption?: string; credit?: string },
  linked: MediaParts['sources'],
  losses: readonly string[],
): MediaParts {
  const words = plainText(markup);
  const links = linksIn(markup);
  const shownThere = links
    .filter(({ kind }) => kind === 'media')
    .flatMap(({ address }) => webAddress(address) ?? []);
  const sources = [...linked, ...pagesIn(links)];
  const [url] = shownThere;
  const isNothing = links.length === 0 && words === '';
  const lost = isNothing ? [...losses, `Its media was left out: ${shown(markup, 300)}.`] : losses;
  if (url === undefined) {
    const rest = [described.caption, described.credit].filter(Boolean).join(' – ');
    return { media: [], sources, text: [words, rest].filter(Boolean).join('\n\n'), losses: lost };
  }
  const others = [...new Set(shownThere)].filter((each) => each !== url).map((each) => ({ url: each }));
  const media = [{ url, ...described }, ...others];
  return { media, sources, text: words, losses: lost };
}
