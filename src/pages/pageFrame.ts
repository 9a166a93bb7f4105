/**
 * The frame that all pages share: the built `index.html` with another head and body. So each page starts
 * the same script, under the same content security policy, with the same style sheets.
 */
import { wellFormed } from '../export/plainText.ts';
import { element, escaped } from './html.ts';

export interface PageParts {
  readonly title: string;
  readonly description: string;
  /** Language of the page's own texts. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Further elements of the head. */
  readonly head: readonly string[];
  /** What stands in the body. */
  readonly body: string;
  /** The way from the page's folder to that of the site, as `<base>` has it. */
  readonly up: string;
}

/** The start page brings its styles along, those of what is drawn ahead, too; the others link to what they share. */
const OWN_STYLES = /\s*<style>[^]*?<\/style>/g;
const UNUSED_LINK = /(?<=<link rel="stylesheet") disabled/g;

const PLACES = {
  html: /<html [^>]*>/,
  title: /(?<=<title>)[^<]*/,
  description: /(?<=<meta\s+name="description"\s+content=")[^"]*/,
  policy: /base-uri &#39;none&#39;/,
  charset: /<meta charset="[^"]*"\s*\/?>/,
  headEnd: /[ \t]*<\/head>/,
  body: /(?<=<body>)[\s\S]*(?=<\/body>)/,
} as const;

/** @throws Error when a place for one of the parts is gone from `index.html` */
export function framed(html: string, parts: PageParts): string {
  const base = element('base', { href: parts.up });
  const edits: readonly (readonly [RegExp, (found: string) => string])[] = [
    // First: the further ones could bring such places along.
    [PLACES.body, () => `\n${parts.body}\n  `],
    [PLACES.headEnd, (found) => `${lines(parts.head)}${found}`],
    [PLACES.html, () => `<html lang="${escaped(parts.lang)}" dir="${parts.dir}">`],
    [PLACES.title, () => escaped(parts.title)],
    [PLACES.description, () => escaped(parts.description)],
    // The page's own site, and no other: the one thing that is looser here than in `index.html`.
    [PLACES.policy, () => 'base-uri &#39;self&#39;'],
    [PLACES.charset, (found) => `${found}\n    ${base}`],
  ];
  const shared = tidied(html.replace(OWN_STYLES, '').replace(UNUSED_LINK, ''));
  const page = edits.reduce((before, [place, edit]) => edited(before, place, edit), shared);
  // HTML has no place for control characters.
  return wellFormed(page).replace(/[^\P{Cc}\t\n\r]/gu, '');
}

/** `index.html` with more in its head. */
export function withHead(html: string, head: readonly string[]): string {
  return edited(tidied(html), PLACES.headEnd, (found) => `${lines(head)}${found}`);
}

/** In one style, whoever wrote it: elements without an end as HTML has them. */
function tidied(html: string): string {
  return html.replace(/<((?:meta|link)\b[^>]*?)\s*\/>/g, '<$1>').replace(/^<!doctype html>/i, '<!DOCTYPE html>');
}

function lines(head: readonly string[]): string {
  return head.map((each) => `    ${each}\n`).join('');
}

function edited(html: string, place: RegExp, edit: (found: string) => string): string {
  if (!place.test(html)) throw new Error(`index.html has no place that fits ${String(place)}.`);
  return html.replace(place, edit);
}
