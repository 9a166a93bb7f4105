/**
 * What the page of a story is made of, for the service worker that keeps it: written last of all by the
 * build, fetched by the worker whenever somebody opens the page.
 *
 * Two lists with the same `version` name the same files with the same contents.
 */

/** The list, beside the manifest. */
export const SITE_LIST = 'offline.json';
/** The worker, beside the manifest: it may answer for addresses below its own only. */
export const SITE_WORKER = 'offline.js';
/** `<meta name>` by which a page says which version it is of. */
export const VERSION_META = 'dateline-version';
export const SITE_LIST_FORMAT = 'dateline-offline';

export interface ListedFile {
  /** Below the list's own address, with slashes. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the content, the first 32 hexadecimal digits. */
  readonly hash: string;
}

export interface SiteList {
  readonly format: typeof SITE_LIST_FORMAT;
  /** null: the site is built without; whoever keeps it forgets it. */
  readonly version: string | null;
  /** Of a paged story: the folder of its pages, which are kept as they are fetched; else null. */
  readonly folder: string | null;
  /** What has to be there for the story to open; what else a reader fetches is kept when it is fetched. */
  readonly files: readonly ListedFile[];
}

const DIGITS = 32;

export function hexOf(hash: ArrayBuffer): string {
  const bytes = new Uint8Array(hash);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('').slice(0, DIGITS);
}

/** A parsed list; null where it is none, or names a file outside the site. */
export function siteListOf(json: unknown): SiteList | null {
  if (typeof json !== 'object' || json === null) return null;
  const { format, version, folder, files } = json as Partial<Record<keyof SiteList, unknown>>;
  if (folder !== null && typeof folder !== 'string') return null;
  if (format !== SITE_LIST_FORMAT || !Array.isArray(files)) return null;
  if (version !== null && !(typeof version === 'string' && /^[0-9a-f]{1,64}$/.test(version))) return null;
  return files.every(isListedFile) ? { format, version, folder, files } : null;
}

function isListedFile(file: unknown): file is ListedFile {
  if (typeof file !== 'object' || file === null) return false;
  const { path, bytes, hash } = file as Partial<Record<keyof ListedFile, unknown>>;
  const inside = typeof path === 'string' && path !== '' && !/^\/|[:\\?#%]|(?:^|\/)\.\.?(?:\/|$)/.test(path);
  return inside && typeof bytes === 'number' && typeof hash === 'string' && hash.length === DIGITS;
}
