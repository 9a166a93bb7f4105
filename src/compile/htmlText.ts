/**
 * The text of a piece of HTML as a reader would see it, and where it links to. Tokens are enough for
 * this: no tree is built, so that no nesting however deep costs more than its length.
 */
import { Tokenizer, TokenizerMode } from './htmlTokens.ts';
import type { Token, TokenHandler } from './htmlTokens.ts';

/** What stands between two pieces of text; the larger of two that meet holds. */
const BREAK = { none: 0, space: 1, cell: 2, line: 3, paragraph: 4 } as const;
type Break = (typeof BREAK)[keyof typeof BREAK];
const WRITTEN: readonly string[] = ['', ' ', '\t', '\n', '\n\n'];

const PARAGRAPHS = namesOf(`address article aside blockquote body center details dialog div dl fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend main nav p pre search section
  summary table`);
const LINES = namesOf('br caption dd dt li option tr');
const CELLS = namesOf('td th');
/** A list in a list item starts on a line of its own; any other stands apart like a paragraph. */
const LISTS = namesOf('dir menu ol ul');

/** How the tokenizer reads what follows. */
type Mode = Tokenizer['state'];

/** Elements whose content is no text of the document, and how their end is found. */
const DROPPED: ReadonlyMap<string, Mode | 'by counting'> = new Map<string, Mode | 'by counting'>([
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['noscript', TokenizerMode.RAWTEXT],
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['template', 'by counting'],
  ['textarea', TokenizerMode.RCDATA],
  ['title', TokenizerMode.RCDATA],
  ['xmp', TokenizerMode.RAWTEXT],
]);

/** Elements that show or lead to something elsewhere, with the attribute that says where. */
const ADDRESSES: ReadonlyMap<string, string> = new Map([
  ['a', 'href'],
  ['area', 'href'],
  ['audio', 'src'],
  ['embed', 'src'],
  ['iframe', 'src'],
  ['img', 'src'],
  ['source', 'src'],
  ['video', 'src'],
]);

export interface HtmlLink {
  /** As it stands in the markup: not checked, possibly relative. */
  readonly address: string;
  /** The words that are linked, on one line, or what an image says for those who do not see it; may be ''. */
  readonly words: string;
  /** `page` is led to, `media` is shown in place. */
  readonly kind: 'page' | 'media';
}

/**
 * A document's or a fragment's text: a blank line between block elements, one line for each list item and
 * table row, a tab between cells, entities decoded, no line that is only white space. Nothing of scripts,
 * styles, templates and the title. Never throws.
 */
export function htmlToText(markup: string): string {
  return readHtml(markup).text;
}

/** What a document or a fragment links to or shows, in its order. Never throws. */
export function htmlLinks(markup: string): HtmlLink[] {
  return readHtml(markup).links;
}

function readHtml(markup: string): { text: string; links: HtmlLink[] } {
  const reading = new Reading();
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, reading);
  reading.enter = (mode) => {
    tokenizer.state = mode;
  };
  tokenizer.write(markup, true);
  return { text: reading.text, links: reading.links };
}

class Reading implements TokenHandler {
  text = '';
  readonly links: HtmlLink[] = [];
  /** Switches the tokenizer when an element with unparsed content begins. */
  enter: (mode: Mode) => void = () => {};

  private gap: Break = BREAK.none;
  /** White space of preformatted text since the last word or break. */
  private lines = 0;
  private indent = '';
  private dropped: string | null = null;
  private droppedDepth = 0;
  private preformatted = 0;
  private listDepth = 0;
  private open: { address: string; words: string } | null = null;

  onStartTag(token: Token.TagToken): void {
    const name = token.tagName;
    if (this.dropped !== null) {
      if (name === this.dropped) this.droppedDepth += 1;
      return;
    }
    this.link(token);
    const how = DROPPED.get(name);
    if (how !== undefined) {
      this.dropped = name;
      this.droppedDepth = 1;
      if (how !== 'by counting') this.enter(how);
      return;
    }
    this.separate(this.breakAt(name));
    if (LISTS.has(name)) this.listDepth += 1;
    if (name === 'pre') this.preformatted += 1;
  }

  onEndTag(token: Token.TagToken): void {
    const name = token.tagName;
    if (this.dropped !== null) {
      if (name === this.dropped && (this.droppedDepth -= 1) === 0) this.dropped = null;
      return;
    }
    if (name === 'a') this.closeLink();
    if (name === 'pre') this.preformatted = Math.max(0, this.preformatted - 1);
    if (LISTS.has(name)) this.listDepth = Math.max(0, this.listDepth - 1);
    this.separate(this.breakAt(name));
  }

  onCharacter(token: Token.CharacterToken): void {
    if (this.dropped !== null) return;
    if (this.gap === BREAK.none) this.write(`${'\n'.repeat(Math.min(this.lines, 2))}${this.indent}`);
    else if (this.text !== '') this.write(`${WRITTEN[this.gap]}${this.indent}`);
    this.gap = BREAK.none;
    this.lines = 0;
    this.indent = '';
    this.write(token.chars);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    if (this.dropped !== null) return;
    if (this.preformatted === 0) return this.separate(BREAK.space);
    const lastLine = token.chars.lastIndexOf('\n');
    if (lastLine < 0) this.indent += token.chars;
    else {
      this.lines += token.chars.split('\n').length - 1;
      this.indent = token.chars.slice(lastLine + 1);
    }
  }

  onEof(): void {
    this.closeLink();
    this.text = this.text.trim();
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}

  private breakAt(name: string): Break {
    if (LISTS.has(name)) return this.listDepth > 0 ? BREAK.line : BREAK.paragraph;
    if (PARAGRAPHS.has(name)) return BREAK.paragraph;
    if (LINES.has(name)) return BREAK.line;
    return CELLS.has(name) ? BREAK.cell : BREAK.none;
  }

  private separate(gap: Break): void {
    if (gap > BREAK.space) {
      this.lines = 0;
      this.indent = '';
    }
    if (gap > this.gap) this.gap = gap;
  }

  private write(words: string): void {
    this.text += words;
    // Not cut out of the text later: that would copy all of it for every link.
    if (this.open) this.open.words += words;
  }

  private link(token: Token.TagToken): void {
    const attribute = ADDRESSES.get(token.tagName);
    if (attribute === undefined) return;
    const address = valueOf(token, attribute)?.trim();
    if (token.tagName === 'a') this.closeLink();
    if (!address) return;
    if (token.tagName === 'a') this.open = { address, words: '' };
    else {
      const kind = token.tagName === 'area' ? 'page' : 'media';
      const words = valueOf(token, 'alt') ?? valueOf(token, 'title') ?? '';
      this.links.push({ address, words: onOneLine(words), kind });
    }
  }

  private closeLink(): void {
    if (this.open === null) return;
    const { address, words } = this.open;
    this.links.push({ address, words: onOneLine(words), kind: 'page' });
    this.open = null;
  }
}

function valueOf(token: Token.TagToken, name: string): string | undefined {
  return token.attrs.find((attribute) => attribute.name === name)?.value;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function namesOf(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/));
}
