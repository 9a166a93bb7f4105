/** What a web page says about itself: its `<meta>`, its title, its first heading. Never throws. */
import { Tokenizer, TokenizerMode } from '../htmlTokens.ts';
import type { Token, TokenHandler } from '../htmlTokens.ts';
import { tidy } from '../text.ts';
import type { Said } from './articleFacts.ts';

/** Names of `<meta>` (name, property or itemprop), the surest first. */
const META = {
  title: ['og:title', 'headline', 'dc.title', 'citation_title'],
  author: ['author', 'article:author', 'dc.creator', 'citation_author'],
  publisher: ['og:site_name', 'publisher', 'dc.publisher', 'citation_journal_title'],
  url: ['og:url'],
  published: [
    'article:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publish-date',
    'dc.date',
    'dc.date.issued',
    'citation_publication_date',
  ],
} as const;

export function htmlHead(markup: string): Said {
  const head = new Head();
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, head);
  head.enter = (mode) => {
    tokenizer.state = mode;
  };
  tokenizer.write(markup, true);
  const meta = (names: readonly string[]) => names.map((name) => head.meta.get(name)).find((text) => text);
  const date = meta(META.published);
  return {
    title: meta(META.title) ?? (head.texts.h1 || head.texts.title || undefined),
    author: meta(META.author),
    publisher: meta(META.publisher),
    url: meta(META.url) ?? head.canonical,
    // A moment is for programs; the day is what the page was published on where it was published.
    published: date?.replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1'),
    language: head.language,
  };
}

class Head implements TokenHandler {
  readonly meta = new Map<string, string>();
  readonly texts = { h1: '', title: '' };
  canonical: string | undefined;
  language: string | undefined;
  enter: (mode: Tokenizer['state']) => void = () => {};

  private within: 'h1' | 'title' | null = null;

  onStartTag({ tagName, attrs }: Token.TagToken): void {
    const value = (name: string) => attrs.find((each) => each.name === name)?.value;
    if (tagName === 'html') this.language ??= value('lang');
    if (tagName === 'link' && value('rel')?.toLowerCase() === 'canonical') this.canonical ??= value('href');
    if (tagName === 'meta') {
      const name = (value('property') ?? value('name') ?? value('itemprop') ?? '').toLowerCase();
      if (!this.meta.has(name)) this.meta.set(name, tidy(value('content') ?? ''));
    }
    if (tagName === 'script') this.enter(TokenizerMode.SCRIPT_DATA);
    if (tagName === 'style') this.enter(TokenizerMode.RAWTEXT);
    if (tagName === 'title') this.enter(TokenizerMode.RCDATA);
    // Pictures may have titles of their own, later.
    if ((tagName === 'title' || tagName === 'h1') && this.texts[tagName] === '') this.within = tagName;
  }

  onEndTag({ tagName }: Token.TagToken): void {
    if (tagName !== this.within) return;
    this.texts[tagName] = tidy(this.texts[tagName]);
    this.within = null;
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.within) this.texts[this.within] += chars;
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}
}
