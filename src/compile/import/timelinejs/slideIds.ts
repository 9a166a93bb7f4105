/**
 * The ids under which TimelineJS links to its slides (`#event-ada-lovelace`): those that authors gave and
 * those that it makes of the headlines when they gave none, so that old links go on working.
 */
import { SLUG } from '../../annotationForms.ts';
import { LONGEST } from '../fit.ts';
import type { Slide } from './slide.ts';

export interface SlideIds {
  /** Its id, when ours may be the same; what the author gave otherwise; '' when that is nothing. */
  of(slide: Slide): string;
}

export function makeSlideIds(): SlideIds {
  const taken = new Set<string>();
  return {
    of({ id, headline }) {
      const own = id.trim();
      const linked = own || idFromHeadline(headline);
      const free = SLUG.test(linked) && linked.length <= LONGEST.id && !taken.has(linked);
      if (!free) return own;
      taken.add(linked);
      return linked;
    },
  };
}

/** As TimelineJS does it, markup and all: `Ada’s: 1815` → `adas-1815`. */
function idFromHeadline(headline: string): string {
  return headline
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[·/_,:;]/g, '-')
    .replace(/[^a-z\d\s-]/g, '')
    .replace(/\s+/g, '-')
    .replace(/-+/g, '-');
}
