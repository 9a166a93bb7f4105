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

/** The addresses of a row, and what stands beside them. */
export function linksOf(mapping: TableMapping, cell: Cell): Links {
  const unused: string[] = [];
  const urls = (names: readonly string[]) =>
    names.flatMap((name) => {
      const parts = cell(name).split(/\s*[\s;|]\s*|,\s+/).filter(Boolean);
      const found = parts.filter(isWebAddress);
      // Words beside the addresses would be lost.
      if (found.length < parts.length) unused.push(name);
      return found;
    });
  const title = cell(mapping.source_title);
  const caption = cell(mapping.media_caption);
  const credit = cell(mapping.media_credit);
  const words = { ...(caption && { caption }), ...(credit && { credit }) };
  const sources = urls(mapping.sources).map((url) => (title === '' ? { url } : { url, title }));
  const media = urls(mapping.media).map((url) => Object.assign({ url }, words));
  if (sources.length === 0 && mapping.source_title !== undefined) unused.push(mapping.source_title);
  const aboutMedia = [mapping.media_caption, mapping.media_credit].flatMap((name) => name ?? []);
  if (media.length === 0) unused.push(...aboutMedia);
  return { sources, media, unused };
}
