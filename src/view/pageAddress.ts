/**
 * The addresses of a built site, both ways: an event's own page, and the timeline's with parameters.
 *
 *   …/event/dnc-hack/               that event is open, and nothing else differs from the default view
 *   …/event/dnc-hack/#excerpt-2     and one of its excerpts is pointed out
 *   …/?event=dnc-hack&actor=fbi     anything else
 *
 * The fragment marks the excerpt without a script as well, and is no part of the page that a preview is made of.
 */
import { eventFolder, eventInPath, excerptId } from '../model/publication.ts';
import { parseAddress, writeAddress, type ParsedAddress } from './address.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

/** Where an address leads, as `location` has it. */
export interface AddressParts {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** @param start path of the timeline's page; the pages of events lie below it when it is a folder's */
export function parsePageAddress({ pathname, search, hash }: AddressParts, start: string): ParsedAddress {
  const event = pathname.startsWith(start) ? eventInPath(pathname.slice(start.length)) : null;
  return parseAddress(search, hash, event);
}

/**
 * Path, query and fragment of a view.
 *
 * @param start as above
 * @param hasPage whether the view's event has a page below it
 */
export function writePageAddress(view: View, start: string, hasPage: boolean): string {
  const { event, excerpt } = view;
  if (!hasPage || event === null || !isEventAlone(view)) return start + writeAddress(view);
  return excerpt === null ? start + eventFolder(event) : excerptAddress(start + eventFolder(event), excerpt);
}

/** Address of an excerpt in the page of its event. @param page address of that page */
export function excerptAddress(page: string, excerpt: number): string {
  return `${page}#${excerptId(excerpt)}`;
}

/** Nothing but the open event, and its excerpt, tells the view from the default. */
export function isEventAlone(view: View): boolean {
  return writeAddress({ ...view, event: null }) === writeAddress(DEFAULT_VIEW);
}
