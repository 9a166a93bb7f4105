/**
 * A story on its way to its published pages: what `compile/` hands to `pages/`, and what comes back. The
 * one knows files and not what a page looks like, the other the reverse.
 */
import type { Columns, Details, Labels, Manifest } from './bundle.ts';
import type { Drawing } from './drawing.ts';
import type { Place } from './units.ts';
import { weightOf } from './weight.ts';
import type { WeightColumns } from './weight.ts';

export interface Publication {
  /** Everything that is shared. */
  readonly about: Omit<Manifest, 'chunks' | 'pages'>;
  /** Of the events that have a page, by row, ascending. */
  readonly places: readonly Place[];
  readonly columns: Columns;
  /** Former ids are those of these events. */
  readonly labels: Labels;
  readonly details: Details;
  /** What tells them from the others. */
  readonly paged: PagedEvents;
}

/**
 * Which events have a page of their own: all, or those that weigh more than one of them, and those that
 * weigh as much and are not later. `weight` see `weight.ts`.
 */
export type PagedEvents = 'all' | { readonly weight: number; readonly place: Place };

export function hasPage(paged: PagedEvents, columns: WeightColumns, row: number, place: Place): boolean {
  if (paged === 'all') return true;
  const weight = weightOf(columns, row);
  return weight > paged.weight || (weight === paged.weight && place <= paged.place);
}

/** As it stands in a page, for the explorer. */
export function writePagedEvents(paged: PagedEvents): string {
  return paged === 'all' ? paged : `${paged.weight} ${paged.place}`;
}

/** Null: none has a page, or nobody says so. */
export function readPagedEvents(written: string | null): PagedEvents | null {
  if (written === 'all') return written;
  const [, weight, place] = /^(\d+) (\d+)$/.exec(written ?? '') ?? [];
  return weight === undefined || place === undefined ? null : { weight: Number(weight), place: Number(place) };
}

/** Name of the `<meta>` that it stands in. */
export const PAGED_EVENTS_META = 'dateline:event-pages';

/** Name of the `<meta>` with the address at which the author says that the timeline lies, with a slash at its end. */
export const PUBLISHED_META = 'dateline:published-at';

/** Folder of the page of an event, below that of the timeline, with a slash at its end. */
export function eventFolder(id: string): string {
  return `event/${id}/`;
}

/** The id in the path of an event's page; null: it is another path. @param path below the folder of the timeline */
export function eventInPath(path: string): string | null {
  const written = /^event\/([^/]+)\/(?:index\.html)?$/.exec(path)?.[1];
  if (written === undefined) return null;
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // A stray "%" is no escape; the id as it stands is looked for.
  }
}

/** Id of an excerpt in the page of its event. @param number 1-based */
export function excerptId(number: number): string {
  return `excerpt-${number}`;
}

/** A file of the published site. */
export interface SiteFile {
  /** Below the site's folder, with slashes. */
  readonly name: string;
  readonly content: string;
}

/** A picture that links to a page show where they are shared. */
export interface SitePicture {
  /** Below the site's folder, with slashes. */
  readonly name: string;
  /** The same for pictures that look the same, and for no others. */
  readonly looks: string;
  readonly drawing: Drawing;
}

/** What of the built site its further pages are made from. */
export interface BuiltSite {
  /** `index.html`, as it was built. */
  readonly html: string;
  /** Style sheets of what is in the panel of an event, below the site's folder. */
  readonly panelStyles: readonly string[];
  /** Address at which it will be found, with a slash at its end; null when that is not known. */
  readonly address: string | null;
  /** Whether its author gave that address: it is handed to others, from wherever the site is looked at. */
  readonly isPublished: boolean;
  /** Whether a picture lies beside each page; none does without an address, as they are found by it. */
  readonly pictures: boolean;
}
