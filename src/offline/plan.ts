/** What to fetch, what to drop: decided on plain data. */
import type { ListedFile, SiteList } from '../model/siteFiles.ts';

/** Whole versions that are kept for pages that may still run with them, the newest included. */
export const MOST_VERSIONS = 4;

/** What is known of the pages that are open. */
export interface OpenPages {
  /** Versions that pages have said or were given. */
  readonly versions: ReadonlySet<string>;
  /** A page is open of which nobody knows the version. */
  readonly unknown: boolean;
}

/**
 * The versions that nobody needs any more: neither the newest nor one that a page runs with. Where a
 * page's version is not known, any may be it; but never more than `MOST_VERSIONS` stay.
 *
 * @param kept oldest first
 */
export function versionsToDrop(kept: readonly string[], newest: string | null, open: OpenPages): readonly string[] {
  const needed = (version: string) => version === newest || open.unknown || open.versions.has(version);
  const spare = kept.filter((version) => !needed(version));
  const rest = kept.filter((version) => needed(version) && version !== newest);
  const tooMany = Math.max(0, rest.length - (MOST_VERSIONS - 1));
  return [...spare, ...rest.slice(0, tooMany)];
}

/** A file that another version has as well. */
export interface SameFile {
  readonly file: ListedFile;
  readonly version: string;
}

export interface FetchPlan {
  readonly copied: readonly SameFile[];
  readonly fetched: readonly ListedFile[];
}

/** What of a list is at hand, with the same content. @param had lists of whole versions */
export function fetchPlan(wanted: SiteList, had: readonly SiteList[]): FetchPlan {
  const at = new Map<string, string>();
  for (const { version, files } of had) {
    if (version !== null) for (const { path, hash } of files) at.set(`${path} ${hash}`, version);
  }
  const copied: SameFile[] = [];
  const fetched: ListedFile[] = [];
  for (const file of wanted.files) {
    const version = at.get(`${file.path} ${file.hash}`);
    if (version === undefined) fetched.push(file);
    else copied.push({ file, version });
  }
  return { copied, fetched };
}

/** What was fetched besides, and how long it is. */
export interface Visited {
  readonly url: string;
  readonly bytes: number;
}

/** What is dropped so that the rest is no longer than a number of bytes. @param visited oldest first */
export function visitedToDrop(visited: readonly Visited[], most: number): readonly string[] {
  let bytes = visited.reduce((sum, each) => sum + each.bytes, 0);
  const dropped: string[] = [];
  for (const each of visited) {
    if (bytes <= most) break;
    dropped.push(each.url);
    bytes -= each.bytes;
  }
  return dropped;
}
