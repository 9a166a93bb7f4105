/**
 * Names of the caches. All sites of a host share one storage, so each name says whose it is; an
 * address has no spaces.
 *
 *     dateline /sub-path/ version 3f09…    a whole version, and its list as the last file
 *     dateline /sub-path/ visited          what was fetched besides
 *     dateline /sub-path/ state            see state.ts
 */

export interface CacheNames {
  readonly visited: string;
  readonly state: string;
  version(version: string): string;
  /** The version whose cache it is; null: it is none of this site. */
  versionOf(name: string): string | null;
  /** Whether it is any of this site. */
  isOwn(name: string): boolean;
}

/** @param scope address of the site's folder */
export function cacheNames(scope: string): CacheNames {
  const own = `dateline ${new URL(scope).pathname} `;
  const versions = `${own}version `;
  return {
    visited: `${own}visited`,
    state: `${own}state`,
    version: (version) => versions + version,
    versionOf: (name) => (name.startsWith(versions) ? name.slice(versions.length) : null),
    isOwn: (name) => name.startsWith(own),
  };
}
