/** Asking the host of the site, which may be away, slow, or no longer have it. */
import { SITE_LIST, siteListOf, type SiteList } from '../model/siteFiles.ts';

export type Fetch = (request: Request | string, options?: RequestInit) => Promise<Response>;

export type HostAnswer =
  | { readonly kind: 'list'; readonly list: SiteList }
  /** The host answers, and not with a list: the site is built without, or something else stands there. */
  | { readonly kind: 'gone' }
  /** No answer, or an answer that says nothing: an error of the server, a file half written. */
  | { readonly kind: 'away' };

const AWAY: HostAnswer = { kind: 'away' };
const GONE: HostAnswer = { kind: 'gone' };

/** @param limit ms */
export async function askHost(fetch: Fetch, scope: string, limit: number): Promise<HostAnswer> {
  try {
    const signal = AbortSignal.timeout(limit);
    const response = await fetch(new URL(SITE_LIST, scope).href, { cache: 'no-cache', signal });
    if (response.status === 404 || response.status === 410) return GONE;
    if (!response.ok) return AWAY;
    const text = await response.text();
    // Many hosts send a page in place of what they do not have.
    if (/^\s*</.test(text)) return response.redirected ? AWAY : GONE;
    const list = siteListOf(JSON.parse(text));
    if (!list) return AWAY;
    return list.version === null ? GONE : { kind: 'list', list };
  } catch {
    return AWAY;
  }
}
