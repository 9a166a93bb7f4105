/** What a Markdown file says about itself above its text, between two lines of “---”. */
import { readYaml } from '../yaml.ts';
import type { Said } from './articleFacts.ts';

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;
/** More is no front matter. */
const LONGEST = 20_000;

export function frontMatterOf(markdown: string): Said {
  const [, yaml = ''] = FRONT_MATTER.exec(markdown.slice(0, LONGEST)) ?? [];
  const { value } = readYaml(yaml);
  if (value === null || typeof value !== 'object') return {};
  const entries = Object.entries(value).map(([key, text]) => [key.toLowerCase(), text] as const);
  const first = (...keys: readonly string[]): string | undefined => {
    const text = entries.find(([key]) => keys.includes(key))?.[1];
    return typeof text === 'string' ? text : undefined;
  };
  return {
    title: first('title', 'headline'),
    author: first('author', 'byline'),
    publisher: first('publisher', 'publication', 'site', 'site_name'),
    url: first('url', 'link', 'canonical', 'source'),
    published: first('published', 'date', 'pubdate', 'publishdate'),
    language: first('lang', 'language'),
  };
}
