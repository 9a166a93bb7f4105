/** The annotations that a new story begins with: what its articles say of themselves, and examples. */
import type { ArticleFacts } from './articleFacts.ts';

export interface DraftArticle {
  readonly id: string;
  /** Path from the folder, with slashes. */
  readonly file: string;
  readonly facts: ArticleFacts;
}

export interface Draft {
  readonly title: string;
  /** BCP 47 tag; null when the articles do not say, or disagree. */
  readonly language: string | null;
  readonly articles: readonly DraftArticle[];
  /** What shows the story while it is written. */
  readonly command: string;
}

export function storyDraft({ title, language, articles, command }: Draft): string {
  const found = articles.length === 1 ? 'one article' : `${articles.length} articles`;
  const begun =
    articles.length > 0
      ? `# Begun from the ${found} found here: what they say of themselves is filled in, the rest is yours.`
      : '# Put your articles into articles/ (.txt, .md or .html) and name them below.';
  return `# yaml-language-server: $schema=./.dateline/story.schema.json
#
${begun}
# A line with # in front is an example: take the # away and write your own.
# See every change at once:  ${command}

title: ${scalar(title)} # the folder’s name; write your own
#description: A sentence or two on what the timeline tells.
${language ? `language: ${scalar(language)}` : '#language: de # of your texts; without it: en'}

articles:
${articles.length > 0 ? articles.map(articleEntry).join('\n') : ARTICLE_EXAMPLE}
# Who takes part, and who belongs to whom.
actors:
#  - id: town
#    name: Town of Aldern
#    kind: body # person, body, state, outlet or group
#    aliases: [Aldern] # other names; search finds them
#  - id: mayor
#    name: Jo Marsh
#    kind: person
#    member_of: town # choosing the town chooses her

# What happened, and what is planned; in any order.
events:
${eventExample(articles[0]?.id ?? 'gazette')}
# Stretches of time to name behind the events; they may overlap.
#eras:
#  - { name: The old bridge, date: 1931/2024 }
`;
}

function articleEntry({ id, file, facts }: DraftArticle): string {
  const { title, author, publisher, url, published, doubtful } = facts;
  const lines = [
    `- id: ${id}`,
    `  file: ${scalar(file)}`,
    `  title: ${scalar(title ?? file)}${titleRemark(facts)}`,
    ...(author ? [`  author: ${scalar(author)}`] : []),
    ...(publisher ? [`  publisher: ${scalar(publisher)}`] : []),
    ...(url ? [`  url: ${scalar(url)}`] : []),
    ...(published ? [`  published: ${published.edtf} # ${inQuotes([published.words])}`] : []),
    ...(published?.clock ? [`  clock: ${scalar(published.clock)}`] : []),
    ...(doubtful.length > 0 ? [`  # published: 2024-03-02 # the article says ${inQuotes(doubtful)}`] : []),
  ];
  return `${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

function titleRemark({ title, isTitleSaid }: ArticleFacts): string {
  if (title === null) return ' # no headline was found; write the article’s own';
  return isTitleSaid ? '' : ' # its first line; is it the headline?';
}

const ARTICLE_EXAMPLE = `#  - id: gazette
#    file: articles/gazette.txt
#    title: Mayor closes the bridge
#    author: Ada Brook # also: publisher, url, credit, clock; leave out what is not known
#    published: 2024-03-02
`;

function eventExample(article: string): string {
  return `#  - id: bridge-closed # stable: it stands in every link
#    headline: The bridge is closed
#    date: 2024-02-26 # also 2024-02, 2024, 2024-21 (spring), 1984~ (about), 2016/.. (since)
#    summary: The mayor has the bridge closed after an inspection.
#    took_part: [mayor]
#    affected: [town]
#    tags: [traffic]
#    excerpts:
#      - article: ${article}
#        quote: >- # word for word from the article; line breaks and spaces do not matter
#          Mayor Jo Marsh closed the bridge on Feb. 26, 2024, an inspector told the Gazette.
#        date_words: ["on Feb. 26, 2024"] # the words in it that give the date
#        chain: [an inspector] # who told the article; leave out when it speaks for itself
`;
}

/** Letters, figures and what cannot mean anything to YAML inside of a text. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ’“”.,()/_+–—-]*$/u;

/** A text that YAML reads back as it is; by quotation marks where it might not. */
export function scalar(text: string): string {
  if (PLAIN.test(text) && !text.endsWith(' ')) return text;
  // JSON is YAML, but for characters that YAML wants written out.
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** For a comment, which ends with its line. */
function inQuotes(texts: readonly string[]): string {
  const quoted = texts.map((text) => `“${text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')}”`);
  return quoted.join(' and ');
}
