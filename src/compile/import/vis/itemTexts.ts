/** What an item says: its headline, what else stands on it, and what its words and pictures link to. */
import { shown } from '../../text.ts';
import type { ForeignObject } from '../foreignObject.ts';
import { headlineFrom } from '../headline.ts';
import type { ImportedEvent } from '../imported.ts';
import { isObject } from '../json.ts';
import { linksIn, plainText, webAddress } from '../markup.ts';

export interface ItemTexts {
  readonly headline: string;
  readonly summary: string;
  readonly sources: NonNullable<ImportedEvent['sources']>;
  readonly media: NonNullable<ImportedEvent['media']>;
  /** Whole sentences. */
  readonly changes: readonly string[];
  readonly losses: readonly string[];
}

/** Keys that say when, where in the drawing and how, never what. */
const NO_TEXT = new Set(
  ('id start end group type className style editable selectable subgroup subgroupOrder subgroupStack ' +
    'limitSize align visible color order value').split(' '),
);

export function itemTexts(item: ForeignObject): ItemTexts {
  const markup = [item.text('content'), item.text('title')];
  const [content = '', tooltip = ''] = markup.map(plainText);
  const { links, losses } = linked(markup);
  const [first = '', ...more] = content.split('\n').filter((line) => line.trim() !== '');
  if (first.trim() !== '') {
    const summary = [more.join('\n'), tooltip === content ? '' : tooltip].filter(Boolean).join('\n\n');
    return { headline: first, summary, ...links, changes: [], losses };
  }
  const fields = fieldsOf(item);
  // Names and descriptions rather than codes and scores.
  const words = fields.map(([, value]) => value).filter((value) => /\p{L}{3}/u.test(value));
  const headline = headlineFrom(tooltip, words.join(' · '));
  const made = headline || headlineFrom(links.media[0]?.caption ?? '') || `Item ${item.text('id')}`.trim();
  const all = fields.map(([key, value]) => `${key}: ${value}`).join('\n');
  const changes = [`It has no content of its own; it got the headline ${shown(made)}.`];
  const rest = tooltip === made ? '' : tooltip;
  return { headline: made, summary: [rest, all].filter(Boolean).join('\n\n'), ...links, changes, losses };
}

/** Fields of which a page's own template would have made the content. */
function fieldsOf(item: ForeignObject): [key: string, value: string][] {
  return item
    .keys()
    .filter((key) => !NO_TEXT.has(key) && key !== 'content' && key !== 'title' && !isObject(item.peek(key)))
    .map((key): [string, string] => [key, plainText(item.text(key))])
    .filter(([, value]) => value !== '');
}

function linked(markup: readonly string[]): {
  links: Pick<ItemTexts, 'sources' | 'media'>;
  losses: readonly string[];
} {
  const sources = new Map<string, { url: string; title?: string }>();
  const media = new Map<string, { url: string; caption?: string }>();
  const losses: string[] = [];
  for (const { address, words, kind } of markup.flatMap(linksIn)) {
    const url = webAddress(address);
    if (url === null) {
      const noun = kind === 'page' ? 'A link' : 'A picture';
      losses.push(`${noun} was left out, for it leads nowhere from another page: ${shown(address, 300)}.`);
    } else if (kind === 'page') sources.set(url, { url, ...(words && { title: words }) });
    else media.set(url, { url, ...(words && { caption: words }) });
  }
  return { links: { sources: [...sources.values()], media: [...media.values()] }, losses };
}
