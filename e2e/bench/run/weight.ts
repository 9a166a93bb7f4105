/** What a page weighs, by what its host sent. */
import type { Sent } from './host.ts';

export interface Weight {
  /** kB of scripts and styles. */
  readonly code: number;
  /** kB of the story. */
  readonly data: number;
  /** kB of HTML: what was drawn ahead. */
  readonly page: number;
  /** kB; whenever they came. */
  readonly fonts: number;
  readonly requests: number;
}

/** @param until ms since 1970: only what was asked for before it is counted, but for fonts */
export function weightOf(sent: readonly Sent[], until: number): Weight {
  const weight = { code: 0, data: 0, page: 0, fonts: 0, requests: 0 };
  for (const { path, at, bytes } of sent) {
    if (/\.woff2?$/.test(path)) weight.fonts += bytes / 1e3;
    if (at > until) continue;
    weight.requests += 1;
    if (/\.(?:js|css)$/.test(path)) weight.code += bytes / 1e3;
    if (/\.(?:json|bin)$/.test(path)) weight.data += bytes / 1e3;
    if (/(?:\/|\.html)$/.test(path)) weight.page += bytes / 1e3;
  }
  return weight;
}
