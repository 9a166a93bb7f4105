/** Sources and media of a row. */
import { isWebAddress } from '../fit.ts';
import type { TableMapping } from './mapping.ts';
import type { Cell } from './rowDates.ts';

interface Links {
  readonly sources: { url: string; title?: string }[];
  readonly media: { url: string; caption?: string; credit?: string }[];
  /** Columns whose cell is told among the details instead, for there is no address in it to link to. */
  readonly unused: readonly string[];
}

const NONE: Links = { sources: [], media: [], unused: [] };

/** The addresses of a row, and what stands beside them. */
export function linksOf(mapping: TableMapping, cell: Cell): Links {
  const title = cell(mapping.source_title);
  const caption = cell(mapping.media_caption);
  const credit = cell(mapping.media_credit);
  const unused: string[] = [];
  const sourceUrls = addressesIn(mapping.sources, cell, unused);
  const mediaUrls = addressesIn(mapping.media, cell, unused);
  const aboutMedia = [mapping.media_caption, mapping.media_credit].flatMap((name) => name ?? []);
  if (sourceUrls.length === 0 && mapping.source_title !== undefined) unused.push(mapping.source_title);
  if (mediaUrls.length === 0) unused.push(...aboutMedia);
  if (sourceUrls.length + mediaUrls.length + unused.length === 0) return NONE;
  const words = { ...(caption && { caption }), ...(credit && { credit }) };
  return {
    sources: sourceUrls.map((url) => (title === '' ? { url } : { url, title })),
    media: mediaUrls.map((url) => Object.assign({ url }, words)),
    unused,
  };
}

/** @param unused learns of columns with words beside the addresses, which would be lost */
function addressesIn(names: readonly string[], cell: Cell, unused: string[]): string[] {
  const addresses: string[] = [];
  for (const name of names) {
    const value = cell(name);
    if (value === '') continue;
    const parts = value.split(/\s*[\s;|]\s*|,\s+/).filter(Boolean);
    const found = parts.filter(isWebAddress);
    if (found.length < parts.length) unused.push(name);
    addresses.push(...found);
  }
  return addresses;
}
