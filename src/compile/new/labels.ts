/** Lines that say what they are: “Author: Ada Brook”, “Published: 12 May 2031”, “URL: https://…”. */
import type { Said } from './articleFacts.ts';

type Key = keyof Said;

/** Labels by what they mean, as articles in English, German, French and Spanish bear them. */
const LABELS: Readonly<Record<Exclude<Key, 'language'>, RegExp>> = {
  title: /^(?:title|headline|titel|überschrift|titre|título)$/i,
  author: /^(?:author|authors|by|written by|autor|autorin|von|auteur|par|por)$/i,
  publisher: /^(?:publisher|published by|newspaper|publication|outlet|verlag|zeitung|medium|éditeur|editor)$/i,
  url: /^(?:url|link|address|web address|permalink|adresse|dirección)$/i,
  published: /^(?:date|published|published on|date published|publication date|posted|posted on|datum|veröffentlicht|veröffentlicht am|erschienen|erschienen am|publié|publié le|fecha|publicado)$/i,
};

/** “By Ada Brook”: capitals, and nothing but names. */
const BYLINE = /^(?:By|Von|Par|Por) (\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|la|del|da|bin)){1,4})$/u;

export interface Labels {
  readonly said: Said;
  /** The other lines. */
  readonly rest: readonly string[];
}

export function readLabels(lines: readonly string[]): Labels {
  const said: { [key in Key]?: string } = {};
  const rest: string[] = [];
  for (const line of lines) {
    const [, label = '', value = ''] = /^([\p{L} ]{2,24}):\s*(\S.*)$/u.exec(line) ?? [];
    const key = (Object.keys(LABELS) as (keyof typeof LABELS)[]).find((each) => LABELS[each].test(label.trim()));
    const byline = BYLINE.exec(line)?.[1];
    if (key !== undefined) said[key] ??= value;
    else if (byline !== undefined) said.author ??= byline;
    else rest.push(line);
  }
  return { said, rest };
}
