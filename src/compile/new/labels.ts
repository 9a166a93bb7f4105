/** Lines that say what they are: “Author: Ada Brook”, “Published: 12 May 2031”, “URL: https://…”. */
import type { Said } from './articleFacts.ts';

/** Labels by what they mean, as articles in English, German, French and Spanish bear them. */
const LABELS = {
  title: 'title|headline|titel|überschrift|titre|título',
  author: 'author|authors|by|written by|autor|autorin|von|auteur|par|por',
  publisher: 'publisher|published by|newspaper|publication|outlet|verlag|zeitung|medium|éditeur|editor',
  url: 'url|link|address|web address|permalink|adresse|dirección',
  published:
    'date|published|published on|date published|publication date|posted|posted on|datum|veröffentlicht|' +
    'veröffentlicht am|erschienen|erschienen am|publié|publié le|fecha|publicado',
} as const satisfies Partial<Record<keyof Said, string>>;
const KEYS = Object.keys(LABELS) as (keyof typeof LABELS)[];

/** “By Ada Brook”: capitals, and nothing but names. */
const BYLINE =
  /^(?:By|Von|Par|Por) (\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|la|del|da|bin)){1,4})$/u;

export interface Labels {
  readonly said: Said;
  /** The other lines. */
  readonly rest: readonly string[];
}

export function readLabels(lines: readonly string[]): Labels {
  const said: Partial<Record<keyof Said, string>> = {};
  const rest: string[] = [];
  for (const line of lines) {
    const [, label = '', value = ''] = /^([\p{L} ]{2,24}):\s*(\S.*)$/u.exec(line) ?? [];
    const key = KEYS.find((each) => LABELS[each].split('|').includes(label.trim().toLowerCase()));
    const byline = BYLINE.exec(line)?.[1];
    if (key !== undefined) said[key] ??= value;
    else if (byline !== undefined) said.author ??= byline;
    else rest.push(line);
  }
  return { said, rest };
}
