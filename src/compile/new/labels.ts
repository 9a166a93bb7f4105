/** Lines that say what they are: “Author: Ada Brook”, “Published: 12 May 2031”, “URL: https://…”. */
import type { Said } from './articleFacts.ts';
import { datesIn } from './datesInLines.ts';

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

const NAME = String.raw`\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|la|del|da|bin)){1,4}`;
/** “By Ada Brook and Ben Stone”: capitals, and nothing but names. */
const BYLINE = new RegExp(`^(?:By|Von|Par|Por) (${NAME}(?: (?:and|und|et|y|&) ${NAME})*)$`, 'u');
/** “By Ada Brook · Published 12 May 2031” says two things in one line. */
const BETWEEN = /\s*[|·•]\s*|\s+[–—-]\s+/;
/** Written in a text without markup as well. */
const EMPHASISED = /^([*_]{1,3})(?=\S)(.+)(?<=\S)\1$/u;

export interface Labels {
  readonly said: Said;
  /** The other lines. */
  readonly rest: readonly string[];
  /** What stands in one line with who or when, and is said by no label: no headline, but perhaps the day. */
  readonly beside: readonly string[];
}

type Key = keyof typeof LABELS;
type Labelled = readonly [Key, value: string];

export function readLabels(lines: readonly string[]): Labels {
  const said: Partial<Record<keyof Said, string>> = {};
  const rest: string[] = [];
  const beside: string[] = [];
  for (const [i, line] of lines.entries()) {
    for (const piece of piecesOf(line, i === 0)) {
      const [key, value] = labelledBy(piece) ?? [];
      if (key === undefined || value === undefined) {
        (piece === line ? rest : beside).push(piece);
        continue;
      }
      const day = key === 'author' ? dayBehind(value) : '';
      said[key] ??= value.slice(0, value.length - day.length);
      if (day !== '') beside.push(value);
    }
  }
  return { said, rest, beside };
}

/**
 * The line, or what it says of who and when, apart. A line that begins the article may be its headline: that it
 * is not, a day shows.
 */
function piecesOf(line: string, isFirst: boolean): readonly string[] {
  const pieces = line.split(BETWEEN).filter((piece) => piece !== '');
  const keys = pieces.map((piece) => labelledBy(piece)?.[0]);
  const [begins] = keys;
  if (begins !== undefined && begins !== 'author' && begins !== 'published') return [line];
  const saysWho = keys.includes('author');
  const saysWhen = keys.includes('published') || pieces.some((piece) => piece !== line && saysDay(piece));
  return saysWho && (saysWhen || !isFirst) ? pieces : [line];
}

function labelledBy(text: string): Labelled | null {
  const plain = text.replace(EMPHASISED, '$2');
  const [, label = '', value = ''] = /^([\p{L} ]{2,24}):\s*(\S.*)$/u.exec(plain) ?? [];
  const key = KEYS.find((each) => LABELS[each].split('|').includes(label.trim().toLowerCase()));
  if (key !== undefined) return [key, value];
  const byline = BYLINE.exec(plain)?.[1];
  return byline === undefined ? null : ['author', byline];
}

function saysDay(text: string): boolean {
  const { published, doubtful } = datesIn([], [text]);
  return published !== undefined || doubtful.length > 0;
}

/** The day behind a name, “Ada Brook, 12 May 2031”, with what divides them; empty: none. */
function dayBehind(value: string): string {
  const comma = value.search(/\s*[,;(]/);
  return comma > 0 && saysDay(value.slice(comma + 1)) ? value.slice(comma) : '';
}
